/**
 * `npm run start:excel`: the add-in in this computer's Excel, for people who have one (Windows, Mac). Builds, serves pane and
 * list on https://localhost:3000 with Microsoft's development certificates, and sideloads manifest.xml until Ctrl+C.
 * Microsoft's tools come through npx; these versions send no usage data (office-addin-usage-data 3 has none to send).
 */
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root, startService } from './service.mjs';

const PORT = 3000;
const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
const DEBUGGING = 'office-addin-debugging@7.0.0';

const say = (text) => process.stdout.write(`${text}\n`);

/** Ends the script with what a person can do about it. */
function giveUp(japanese, english) {
  process.stderr.write(`${japanese}\n${english}\n`);
  process.exit(2);
}

/** Runs a command in the project's folder before the person's eyes. */
function run(command, ...words) {
  say(`\n$ ${command} ${words.join(' ')}`);
  // On Windows npm and npx are scripts, which only a shell starts.
  return spawnSync(command, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

const manifest = 'manifest.xml';
const sideload = () => run('npx', '--yes', DEBUGGING, 'start', manifest, 'desktop', '--app', 'excel', '--no-debug');
const unload = () => run('npx', '--yes', DEBUGGING, 'stop', manifest);

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  giveUp(
    `このコンピューターではExcelが動きません。WindowsかMacで npm run start:excel を実行してください。
ここでは npm test が、本物の office.js と模擬のExcelで画面を確かめます。
Web版のExcelで試すには、https のサーバーに dist/pane を置き、npx mokuhyo manifest --origin https://… で作ったマニフェストを読み込ませてください。`,
    `Excel does not run on this computer: run npm run start:excel on Windows or a Mac. Here, npm test tries the pane with the
real office.js on a simulated Excel. For Excel on the web, put dist/pane on an https server and upload the manifest that
npx mokuhyo manifest --origin https://… makes.`,
  );
}

if (!run('npm', 'run', 'build')) giveUp('組立てに失敗しました。', 'The build failed.');
if (!run('npx', '--yes', CERTIFICATES, 'install')) {
  giveUp(
    '開発用の証明書を入れられませんでした。インターネットにつながるか、証明書を入れる許可を出したかを確かめてください。',
    'The development certificates could not be installed: is npm reachable, and was their installation allowed?',
  );
}

const certificate = (name) => join(homedir(), '.office-addin-dev-certs', name);
const tls = ['--tls-cert', certificate('localhost.crt'), '--tls-key', certificate('localhost.key')];
const service = startService(PORT, join(root, 'demo', 'excel'), '--host', 'localhost', ...tls);
const url = await service.url.catch((error) =>
  giveUp(
    `${error.message}\nポート${PORT}を使っているプログラムがあれば止めてから、もう一度実行してください。`,
    `If another program uses port ${PORT}, stop it and run this again.`,
  ),
);
if (!sideload()) {
  service.stop();
  giveUp(
    'Excelにアドインを読み込ませられませんでした。Excelが入っているか、開いている確認の画面がないかを確かめてください。',
    'The add-in could not be loaded into Excel: is Excel installed, and is it waiting for an answer?',
  );
}
say(`\nExcelの［ホーム］タブに［目標管理］が出ます。止めるには Ctrl+C を押してください。
The Home tab of Excel has the group Goal sheets. Ctrl+C stops.

  ${url}/`);
process.once('SIGINT', () => {
  unload();
  service.stop();
});
await service.ended;
