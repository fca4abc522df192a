import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '..', '..');
export const FIXTURES = join(ROOT, 'test', 'fixtures', 'workbooks');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Env = Readonly<Record<string, string>>;

/** Starts the built command line as a process of its own, which is the caller's to end. */
export function start(words: readonly string[], env: Env = {}): ChildProcess {
  if (!existsSync(join(ROOT, 'dist', 'cli.mjs'))) throw new Error('dist is missing: run npm run build');
  const { LANG: _, MOKUHYO_TOKEN: __, ...inherited } = process.env;
  return spawn(process.execPath, [join(ROOT, 'bin', 'mokuhyo.mjs'), ...words], { env: { ...inherited, ...env } });
}

/** Runs the built command line as a process of its own. */
export function mokuhyo(words: readonly string[], env: Env = {}): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = start(words, env);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.once('error', fail);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}

/** Like `mokuhyo`, with `--format json`: what it printed, parsed. */
export async function mokuhyoJson(words: readonly string[], env: Env = {}): Promise<Ran & { readonly json: any }> {
  const ran = await mokuhyo([...words, '--format', 'json'], env);
  return { ...ran, json: JSON.parse(ran.stdout) };
}

export interface RunningService {
  readonly url: string;
  /** Asks it to stop, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<unknown>;
  /** What it told people so far. */
  readonly printed: () => string;
  /** What it logged so far. */
  readonly log: () => string;
}

/** Starts `mokuhyo serve` on a free port. */
export function service(dataDir: string, more: readonly string[] = [], env: Env = {}): Promise<RunningService> {
  return new Promise((ready, fail) => {
    const child = start(['serve', '--port', '0', '--data', dataDir, ...more], env);
    const ended = new Promise<number | null>((resolved) => child.once('close', resolved));
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      printed += text;
      const url = /https?:\/\/\S+/.exec(printed)?.[0];
      if (!url) return;
      ready({
        url,
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
        kill: () => {
          child.kill('SIGKILL');
          return ended;
        },
        printed: () => printed,
        log: () => complaint,
      });
    });
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text));
    child.once('error', fail);
    child.once('close', () => fail(new Error(`serve ended: ${complaint}`)));
  });
}
