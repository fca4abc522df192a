/**
 * `npm start`: the main job on the sample workbook, in a folder of its own below `demo`, each step by the same command that
 * a person would type; then the service keeps running until Ctrl+C.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { freePort, program, root, startService } from './service.mjs';

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
