/**
 * `npm start`: the main job on the sample workbook, in a folder of its own below `demo`, each step by the same command that
 * a person would type; then the service keeps running until Ctrl+C.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin', 'mokuhyo.mjs');
const sample = join(root, 'samples', 'goal-sheets.xlsx');

const here = (file) => relative(process.cwd(), file) || file;
const say = (text = '') => process.stdout.write(`${text}\n`);

/** Runs a command and shows it as it would be typed. Gives its exit code; 2 ends the demonstration. */
function mokuhyo(title, ...words) {
  say(`\n── ${title}`);
  say(`$ npx mokuhyo ${words.join(' ')}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 2 ? reject(new Error(words[0])) : resolve(code)));
  });
}

/** The next port that nobody uses, from 3000 on. */
async function freePort(port = 3000) {
  const free = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return free ? port : freePort(port + 1);
}

/** Starts the service; resolves with its address when it says that it runs. */
function startService(port, data) {
  const words = ['serve', '--port', String(port), '--data', data];
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

if (!existsSync(join(root, 'dist', 'cli.mjs'))) {
  process.stderr.write('先に npm ci を実行してください。 / Run npm ci first.\n');
  process.exit(2);
}

// The port is this run's alone, and so is a folder named after it.
const port = await freePort();
const folder = join(root, 'demo', String(port));
const filled = join(folder, 'goal-sheets-filled.xlsx');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

say('Mokuhyo ― 組織目標管理シートの点検・評価（案）・提出を、見本のブックで一通り行います。');
say(`見本：${here(sample)}（評価が未記入）　作業用フォルダ：${here(folder)}`);

const service = startService(port, join(folder, 'data'));
try {
  const url = await service.url;
  await mokuhyo('1. 読み取って点検します', 'check', here(sample));
  await mokuhyo('2. 数値で判定できる評価を、写しに入れます', 'fill', here(sample), '-o', here(filled));
  await mokuhyo('3. 提出先に送ります', 'push', here(filled), '--list', url);
  await mokuhyo('4. もう一度送っても、何も変わりません', 'push', here(filled), '--list', url);
  say('\n── 受付サービスが動いています');
  say(`\n  ${url}\n\nブラウザーで開くと、受け付けたシートの一覧が見られます。止めるには Ctrl+C を押してください。`);
  await service.ended;
} catch (error) {
  process.stderr.write(`途中で止まりました。${error.message}\n`);
  service.stop();
  process.exitCode = 2;
}
