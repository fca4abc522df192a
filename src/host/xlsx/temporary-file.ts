import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Files in the making, which are taken away when the program is ended before they are finished. */
const unfinished = new Set<string>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const NAME = /^\.mokuhyo-[0-9a-f-]{36}\.tmp$/;
/** No file is in the making for as long as this, in ms. */
const AN_HOUR = 3_600_000;

/** Calls `work` with the path of a file in this folder that is nobody's; whatever is there afterwards is taken away. */
export async function withTemporaryFile<T>(folder: string, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(folder, `.mokuhyo-${randomUUID()}.tmp`);
  if (unfinished.size === 0) for (const signal of SIGNALS) process.on(signal, giveUp);
  unfinished.add(path);
  try {
    return await work(path);
  } finally {
    await unlink(path).catch(() => undefined);
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
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!NAME.test(name)) continue;
    const path = join(folder, name);
    const left = await stat(path).catch(() => null);
    if (left?.isFile() && Date.now() - left.mtimeMs > AN_HOUR) await unlink(path).catch(() => undefined);
  }
}
