/** The built service as a process of its own, for the scripts of `npm start` and `npm run start:excel`. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const program = join(root, 'bin', 'mokuhyo.mjs');

/** The next port that nobody uses, from 3000 on. */
export async function freePort(port = 3000) {
  const free = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return free ? port : freePort(port + 1);
}

/** Starts the service, with more options if given; resolves with its address when it says that it runs. */
export function startService(port, data, ...more) {
  const words = ['serve', '--port', String(port), '--data', data, ...more];
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  // A person's Ctrl+C reaches the service as well, and a second one would cut its closing short.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
      const address = /https?:\/\/\S+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    let complaint = '';
    child.stderr.on('data', (text) => {
      complaint += text;
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`serve：${complaint.trim()}`)));
  });
  return { url, ended, stop: () => child.kill('SIGTERM') };
}
