import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { InputFile } from '../../app/consolidate/receive';
import { MokuhyoError } from '../../core/errors';
import { sayError } from '../../core/messages/say-error';
import type { Found } from '../folder';
import type { Io } from '../io';
import { type KeepTask, type Kept, keep, keptError } from '../workers/keep';
import { readingLine } from './reading-line';

/** For fewer files, starting workers takes longer than they save; see docs/benchmarks.md. */
const LEAST_FOR_WORKERS = 100;

/** Reads every workbook that was found. What cannot be read is said in one line, and the others go on. */
export async function readInputs(found: Found, task: KeepTask, io: Io): Promise<readonly InputFile[]> {
  const { files } = found;
  const read: InputFile[] = [];
  const tell = readingLine(files.length, io);
  if (files.length > 0) tell(0);
  for await (const kept of answers(
    files.map(({ file }) => file),
    task,
  )) {
    const at = files[read.length];
    if (!at) break;
    const path = at.path || basename(at.file);
    const changed = await changedAt(at.file);
    if (kept.kind === 'read') read.push({ path, changed, outcome: kept });
    else {
      const { code, params } = kept;
      const error = new MokuhyoError(code, params);
      io.err(sayError(error, io.lang));
      // In the workbook, a file is known by its path in the folder.
      const message = sayError(new MokuhyoError(code, { ...params, file: path }), 'ja');
      read.push({ path, changed, outcome: { kind: 'failed', code, message } });
    }
    tell(read.length);
  }
  const passedOver = found.passedOver.map((path): InputFile => {
    return { path, changed: null, outcome: { kind: 'passed-over' } };
  });
  return [...read, ...passedOver];
}

async function* answers(files: readonly string[], task: KeepTask): AsyncGenerator<Kept> {
  if (files.length >= LEAST_FOR_WORKERS && availableParallelism() > 1) {
    const { answersOf } = await import('../workers/crew');
    yield* answersOf<Kept>({ task, failed: (_, error) => keptError(error) }, files);
    return;
  }
  for (const file of files) yield await keep(file, task);
}

async function changedAt(file: string): Promise<number | null> {
  return (await stat(file).catch(() => null))?.mtimeMs ?? null;
}
