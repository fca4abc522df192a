import { consolidationJson } from '../../../app/consolidate/json';
import { type Contents, dictionaryCsv, indicatorCsv, workbookOf } from '../../../app/consolidate/output';
import { submissionsOf } from '../../../app/consolidate/submission';
import type { NewSheet, NewWorkbook } from '../../../host/xlsx/create/model';
import { createWorkbookInSteps } from '../../../host/xlsx/create/workbook';
import { OUTPUT_TYPES, type OutputKind } from './outputs';

interface MakingPorts {
  readonly clock: () => Date;
  /** Lets the page draw and hear its person. */
  readonly breathe: () => Promise<void>;
  /** Told now and then how much is done, of how much. */
  readonly onProgress: (done: number, total: number) => void;
  readonly isStopped: () => boolean;
}

/** Milliseconds after which the page breathes. */
const SLICE = 12;

/** Makes a file of a consolidation piece by piece. Null where somebody stopped it. */
export async function makeFile(kind: OutputKind, contents: Contents, ports: MakingPorts): Promise<Blob | null> {
  const { clock, breathe, onProgress, isStopped } = ports;
  const total = rowsIn(contents);
  let done = 0;
  const parts: BlobPart[] = [];
  const steps = stepsOf(kind, contents, {
    put: (part) => parts.push(part),
    onRow: () => {
      done++;
    },
  });
  let since = clock().getTime();
  await breathe();
  while (!isStopped()) {
    if (steps.next().done) return new Blob(parts, { type: OUTPUT_TYPES[kind] });
    if (clock().getTime() - since < SLICE) continue;
    onProgress(Math.min(done, total), total);
    await breathe();
    since = clock().getTime();
  }
  return null;
}

interface Sink {
  readonly put: (part: BlobPart) => void;
  readonly onRow: () => void;
}

function stepsOf(kind: OutputKind, contents: Contents, { put, onRow }: Sink): Iterator<unknown> {
  const { consolidation, sections, now } = contents;
  switch (kind) {
    case 'xlsx':
      return createWorkbookInSteps(counting(workbookOf(contents), onRow), (bytes) => put(bytes as BlobPart));
    case 'csv':
      return inPieces(indicatorCsv(consolidation));
    case 'dictionary':
      return inPieces(dictionaryCsv(consolidation));
    case 'json':
      return inPieces(consolidationJson(consolidation, submissionsOf(consolidation, sections), now));
  }
  function* inPieces(texts: Iterable<string>): Generator<void> {
    for (const text of texts) {
      put(text);
      onRow();
      yield;
    }
  }
}

function counting(workbook: NewWorkbook, onRow: () => void): NewWorkbook {
  const counted = function* (rows: NewSheet['rows']) {
    for (const row of rows) {
      onRow();
      yield row;
    }
  };
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: counted(sheet.rows) })) };
}

/** About as many as there will be. */
function rowsIn({ consolidation: { counted, received } }: Contents): number {
  return counted.reduce((sum, { sheet: { indicators, findings } }) => {
    return sum + indicators + findings.error + findings.warning + findings.info;
  }, received.length);
}
