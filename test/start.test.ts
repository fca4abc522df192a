import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { mokuhyoJson, ROOT } from './support/cli';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

/** `npm start`, in a copy of the project so that a person's own `demo` folder stays. */
it('runs the main job on the sample and leaves the service running', async () => {
  const copy = temporaryFolder();
  mkdirSync(copy, { recursive: true });
  for (const name of ['package.json', 'bin', 'dist', 'samples', 'scripts']) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const child = spawn(process.execPath, [join(copy, 'scripts', 'demo.mjs')], { cwd: copy });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    const printed = await until(child, 'Ctrl+C');
    expect(printed).toContain('入れた評価 33・記入済 0・入れないもの 9（判断 残り 8・判定できません 1・結果待ち 0）');
    expect(printed).toContain('新規 42・変更 0・変更なし 0・取下げ 0・未送信 0（指標 42件）');
    expect(printed).toContain('新規 0・変更 0・変更なし 42');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '';
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await mokuhyoJson(['export', '--list', url, '--kind', 'sheet'])).json).toHaveLength(8);
    expect(readFileSync(join(copy, 'demo', new URL(url).port, 'goal-sheets-filled.xlsx')).length).toBeGreaterThan(0);
  } finally {
    child.kill('SIGTERM');
    await ended;
    removeFolder(copy);
  }
}, 60_000);

function until(child: ChildProcess, word: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const listen = (text: string) => {
      printed += text;
      if (printed.includes(word)) resolve(printed);
    };
    child.stdout?.setEncoding('utf8').on('data', listen);
    child.stderr?.setEncoding('utf8').on('data', listen);
    child.once('close', () => reject(new Error(printed)));
  });
}
