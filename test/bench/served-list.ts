import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';

/** `mokuhyo serve` as a process of its own. */
export interface Served {
  readonly url: string;
  /** What it has in memory, in MB; null where the system does not say so in a file. */
  memory(): number | null;
  stop(): Promise<void>;
  /** As a power cut does. */
  kill(): Promise<void>;
}

export function serve(dataDir: string, port = '0'): Promise<Served> {
  const words = ['bin/mokuhyo.mjs', 'serve', '--data', dataDir, '--port', port];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    return ended;
  };
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error('serve ended')));
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
      const url = /http:\/\/\S+/.exec(printed)?.[0];
      if (!url) return;
      resolve({ url, memory: () => memoryOf(child), stop: () => end('SIGTERM'), kill: () => end('SIGKILL') });
    });
  });
}

function memoryOf({ pid }: ChildProcess): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** Runs `work` with a folder for a list, which is then removed. */
export async function withDataDir<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = temporaryFolder();
  try {
    return await work(dataDir);
  } finally {
    removeFolder(dataDir);
  }
}

/** The size of one of the files of a list, in MB. */
export function sizeOf(dataDir: string, file: 'mokuhyo.db' | 'mokuhyo.db-wal'): number {
  const path = join(dataDir, file);
  return existsSync(path) ? statSync(path).size / 2 ** 20 : 0;
}
