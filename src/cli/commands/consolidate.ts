import { consolidatedWorkbook } from '../../app/consolidate/book/book';
import { dictionaryRows } from '../../app/consolidate/book/lists';
import { columnsOf, indicatorRows } from '../../app/consolidate/columns';
import { consolidationJson } from '../../app/consolidate/json';
import { type Consolidation, receive } from '../../app/consolidate/receive';
import { type ListedSection, readSections } from '../../app/consolidate/sections';
import { type Submissions, submissionsOf } from '../../app/consolidate/submission';
import { MokuhyoError } from '../../core/errors';
import { consolidateWords } from '../../core/messages/cli/consolidate';
import { consolidatedWords } from '../../core/messages/consolidated';
import { japanTime } from '../../core/messages/time';
import type { Policy } from '../../core/policy/schema';
import { csvTable } from '../../core/record/csv';
import { createWorkbook } from '../../host/xlsx/create/workbook';
import { readFileBytes, writeFileSafely } from '../../host/xlsx/node-file';
import { readInputs } from '../consolidate/input';
import { linksFrom, type Output, outputFor } from '../consolidate/output';
import { workbooksAt } from '../folder';
import type { ExitCode, Io } from '../io';
import { consolidateJson } from '../json/consolidate';
import { type Arguments, requiredOperand, requiredText, textOf } from '../options';
import { phaseOf, policyOf } from '../settings';
import { consolidateText } from '../text/consolidate';

/** `mokuhyo consolidate DIR -o OUT`: one workbook, CSV or JSON of a folder of workbooks. */
export async function consolidate(args: Arguments, io: Io): Promise<ExitCode> {
  const folder = requiredOperand(args, 'consolidate');
  const out = requiredText(args, 'output', 'consolidate');
  const policy = await policyOf(args);
  const list = textOf(args, 'sections');
  const sections = list === undefined ? null : await sectionsFrom(list, policy);
  const overwrite = args.values.force === true;
  const output = await outputFor(await workbooksAt(folder), { folder, out, sections: list, overwrite });
  const files = await readInputs(output.inputs, { command: 'consolidate', policy, phase: phaseOf(args) }, io);
  const consolidation = receive(files);
  const submissions = submissionsOf(consolidation, sections);
  io.progress(consolidateWords[io.lang].writing({}));
  const linkTo = linksFrom(out, folder, output.inputs.isFolder);
  await write(output, { consolidation, submissions, sections, policy, linkTo, overwrite });
  const told = { folder, output, consolidation, submissions, hasList: sections !== null };
  io.out(args.values.format === 'json' ? consolidateJson(told) : consolidateText(told, io.lang));
  if (files.some(({ outcome }) => outcome.kind === 'failed')) return 2;
  return consolidation.conflicts.length > 0 ? 1 : 0;
}

/** What a command tells of a consolidation. */
export interface Told {
  readonly folder: string;
  readonly output: Output;
  readonly consolidation: Consolidation;
  readonly submissions: Submissions;
  readonly hasList: boolean;
}

/** UTF-8 with or without BOM, else what Excel in Japan saves a CSV in. Throws `MokuhyoError` `sections-invalid`. */
async function sectionsFrom(file: string, { aliases }: Policy): Promise<readonly ListedSection[]> {
  const reading = readSections(decoded(await readFileBytes(file), file), aliases);
  if (reading.kind === 'sections') return reading.sections;
  throw new MokuhyoError('sections-invalid', { file, because: reading.missing });
}

function decoded(bytes: Uint8Array, file: string): string {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  throw new MokuhyoError('sections-invalid', { file, because: 'encoding' });
}

interface Content {
  readonly consolidation: Consolidation;
  readonly submissions: Submissions;
  readonly sections: readonly ListedSection[] | null;
  readonly policy: Policy;
  readonly linkTo: (path: string) => string;
  readonly overwrite: boolean;
}

async function write({ kind, file, dictionary }: Output, content: Content): Promise<void> {
  const { consolidation, submissions, overwrite } = content;
  const now = new Date().toISOString();
  const save = (path: string, bytes: Uint8Array) => writeFileSafely(path, bytes, { overwrite });
  switch (kind) {
    case 'xlsx':
      return save(file, workbookBytes(content, now));
    case 'json':
      return save(file, textBytes(consolidationJson(consolidation, submissions, now)));
    case 'csv': {
      const columns = columnsOf(consolidation);
      const headings = Object.keys(consolidatedWords.dictionaryColumns);
      if (dictionary !== null) await save(dictionary, textBytes(csvTable(headings, dictionaryRows(columns))));
      return save(
        file,
        textBytes(
          csvTable(
            columns.map(({ name }) => name),
            values(),
          ),
        ),
      );
      function* values(): Generator<readonly unknown[]> {
        for (const row of indicatorRows(consolidation)) yield columns.map(({ read }) => read(row));
      }
    }
  }
}

function workbookBytes({ consolidation, submissions, sections, policy, linkTo }: Content, now: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  const book = {
    consolidation,
    submissions,
    hasList: sections !== null,
    scale: policy.scale,
    years: consolidatedWords.years([...consolidation.years.values()]),
    made: japanTime(now),
    linkTo,
  };
  createWorkbook(consolidatedWorkbook(book, now), (bytes) => pieces.push(bytes));
  return Buffer.concat(pieces);
}

/** A text's bytes, encoded in pieces. */
function textBytes(texts: Iterable<string>): Uint8Array {
  const pieces: Buffer[] = [];
  for (const text of texts) pieces.push(Buffer.from(text));
  return Buffer.concat(pieces);
}
