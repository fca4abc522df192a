import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Files in the making, which are taken away when the program is ended before they are finished. */
const unfinished = new Set<string>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A temporary file, or what SQLite keeps beside one. */
const NAME = /^\.mokuhyo-[0-9a-f-]{36}\.tmp(?:-(?:wal|shm|journal))?$/;
/** No file is in the making for as long as this, in ms. */
const AN_HOUR = 3_600_000;

/** A path in a folder that is nobody's. */
export function temporaryPath(folder: string): string {
  return join(folder, `.mokuhyo-${randomUUID()}.tmp`);
}

/** Calls `work` with the path of a file in this folder that is nobody's; whatever is there afterwards is taken away. */
export async function withTemporaryFile<T>(folder: string, work: (path: string) => Promise<T>): Promise<T> {
  const path = temporaryPath(folder);
  if (unfinished.size === 0) for (const signal of SIGNALS) process.on(signal, giveUp);
  unfinished.add(path);
  try {
    return await work(path);
  } finally {
    removeIfPossible(path);
    unfinished.delete(path);
    if (unfinished.size === 0) for (const signal of SIGNALS) process.off(signal, giveUp);
  }
}

function giveUp(signal: NodeJS.Signals): void {
  // Somebody else listens, too, and lets the program finish what it is doing.
  if (process.listenerCount(signal) > 1) return;
  for (const path of unfinished) rmSync(path, { force: true });
  process.off(signal, giveUp);
  process.kill(process.pid, signal);
}

/** Takes away what was left here by a program that was killed, or a computer that stopped. Never throws. */
export function sweepTemporaryFiles(folder: string): void {
  for (const name of namesIn(folder).filter((each) => NAME.test(each))) {
    const path = join(folder, name);
    if (isAbandoned(path)) removeIfPossible(path);
  }
}

function isAbandoned(path: string): boolean {
  try {
    const { mtimeMs } = statSync(path);
    return Date.now() - mtimeMs > AN_HOUR;
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Takes a file away; on Windows it stays for as long as somebody has it open. */
export function removeIfPossible(path: string): void {
  try {
    unlinkSync(path);
  } catch {}
}
