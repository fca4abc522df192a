import { consolidationJson } from '../../app/consolidate/json';
import { type Contents, dictionaryCsv, indicatorCsv, workbookOf } from '../../app/consolidate/output';
import { type Consolidation, receive } from '../../app/consolidate/receive';
import { type ListedSection, readSections } from '../../app/consolidate/sections';
import { type Submissions, submissionsOf } from '../../app/consolidate/submission';
import { MokuhyoError } from '../../core/errors';
import { consolidateWords } from '../../core/messages/cli/consolidate';
import type { Policy } from '../../core/policy/schema';
import { csvText } from '../../host/csv-text';
import { createWorkbookInSteps } from '../../host/xlsx/create/workbook';
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
  const now = new Date().toISOString();
  await write(output, { consolidation, sections, scale: policy.scale, now, linkTo }, overwrite);
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

/** Throws `MokuhyoError` `sections-invalid`. */
async function sectionsFrom(file: string, { aliases }: Policy): Promise<readonly ListedSection[]> {
  const text = csvText(await readFileBytes(file));
  if (text === null) throw new MokuhyoError('sections-invalid', { file, because: 'encoding' });
  const reading = readSections(text, aliases);
  if (reading.kind === 'sections') return reading.sections;
  throw new MokuhyoError('sections-invalid', { file, because: reading.missing });
}

function write({ kind, file, dictionary }: Output, contents: Contents, overwrite: boolean): Promise<void> {
  const { consolidation, sections, now } = contents;
  const save = (path: string, pieces: Iterable<Uint8Array>) => writeFileSafely(path, pieces, { overwrite });
  switch (kind) {
    case 'xlsx':
      return save(file, workbookPieces(contents));
    case 'json':
      return save(file, inPieces(consolidationJson(consolidation, submissionsOf(consolidation, sections), now)));
    case 'csv':
      return saveCsv();
  }
  async function saveCsv(): Promise<void> {
    if (dictionary !== null) await save(dictionary, inPieces(dictionaryCsv(consolidation)));
    await save(file, inPieces(indicatorCsv(consolidation)));
  }
}

/** Characters that are encoded, packed and written at once. */
const PIECE = 256 * 1024;

/** Each goes to the disk before the next one is made. */
function* workbookPieces(contents: Contents): Generator<Uint8Array> {
  const made: Uint8Array[] = [];
  for (const _ of createWorkbookInSteps(workbookOf(contents), (bytes) => made.push(bytes), PIECE))
    yield* made.splice(0);
  yield* made;
}

function* inPieces(texts: Iterable<string>): Generator<Uint8Array> {
  let waiting = '';
  for (const text of texts) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  yield Buffer.from(waiting);
}
