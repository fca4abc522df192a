import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPackage } from '../../src/host/xlsx/package';
import { readWorkbook } from '../../src/host/xlsx/read';
import { editWorkbook } from '../../src/host/xlsx/write';
import { FIXTURES, mokuhyo } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { expectAccessible } from './accessibility';
import { launch } from './browser';
import { drop, openWorkbench, type Workbench } from './workbench';

jest.setTimeout(60_000);

let browser: Browser;
const root = temporaryFolder();
const at = (path: string) => join(root, path);
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  removeFolder(root);
});

const fixture = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, `${name}.xlsx`)));

function put(path: string, bytes: Uint8Array | string, changed = '2023-04-01'): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), bytes);
  utimesSync(at(path), new Date(changed), new Date(changed));
}

/** 北区's workbook with another 評価 in one sheet. */
const RESUBMITTED = editWorkbook(fixture('kita-r4'), [
  { sheet: '地域総務課', cell: 'N11', before: '一部未達成', after: '達成' },
]).bytes;
const LIST = '\ufeff課,部\n地域総務課,北区役所\n健康福祉課,北区\n税務課,西区\n地域課,西区\n';

put('回収/北区/北区.xlsx', fixture('kita-r4'));
put('回収/北区/北区_再提出.xlsx', RESUBMITTED, '2023-04-10');
put('回収/西区.xlsx', fixture('nishi-r4'));
put('回収/西区/写し.xlsx', fixture('nishi-r4'));
put('回収/壊れた.xlsx', 'PK nothing');
put('回収/めも.txt', '…');
put('回収/~$西区.xlsx', '');
put('名簿.csv', LIST);

async function openFolder(page: Page): Promise<void> {
  await page.evaluate(() => delete (window as { showDirectoryPicker?: unknown }).showDirectoryPicker);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
  await (await chooser).setFiles(at('回収'));
  await page.getByText('5ブックを読み終えました').first().waitFor();
}

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

/** What the command line makes of the same files. */
async function fromCommandLine(out: string, ...more: readonly string[]): Promise<Uint8Array> {
  await mokuhyo(['consolidate', at('回収'), '-o', at(out), '--force', ...more]);
  return new Uint8Array(readFileSync(at(out)));
}

/** When it was made is not what is compared. */
const timeless = (text: string) =>
  text
    .replace(/\d{4}\/\d+\/\d+ \d+:\d+ 作成/g, '作成')
    .replace(/20\d\d-\d\d-\d\dT[\d:.]+Z(?=<\/dcterms|",\n"years)/, '');

/** Every part of a workbook, unpacked: two deflaters pack differently. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const opened = openPackage(bytes);
  if (!opened) throw new Error('no package');
  return Object.fromEntries(
    opened.entries.map((entry) => [entry.name, timeless(new TextDecoder().decode(opened.read(entry)))]),
  );
}

/** The parts that differ, each from where it does: a whole workbook is too much to look at. */
function differences(own: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [partsOf(own), partsOf(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name) => {
    const [first = '', second = ''] = [a[name], b[name]];
    if (first === second) return [];
    const at = [...first].findIndex((character, index) => character !== second[index]);
    return [`${name}: ${first.slice(Math.max(0, at - 40), at + 80)} | ${second.slice(Math.max(0, at - 40), at + 80)}`];
  });
}

const text = (bytes: Uint8Array) => timeless(new TextDecoder().decode(bytes));

function cellsOf(bytes: Uint8Array, sheet: string): readonly (string | null)[] {
  const found = readWorkbook('x.xlsx', bytes).sheets.find(({ name }) => name === sheet);
  return found?.cells.map((cell) => cell.text) ?? [];
}

describe('a folder as one', () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    page = workbench.page;
    await openFolder(page);
  });
  afterAll(() => workbench?.close());

  it('comes to the same workbook, CSV and JSON as the command line', async () => {
    const { name, bytes } = await saved(page, '一覧ブックを保存');
    expect(name).toBe('回収_一覧.xlsx');
    expect(differences(bytes, await fromCommandLine('a.xlsx'))).toEqual([]);
    const told = page.getByText('「回収_一覧.xlsx」をダウンロードに渡しました。').first();
    expect(await told.textContent()).toMatch(
      /13シートの62指標が入っています。未決の1組は、.*開けないファイル 1、同じ内容のシート 12。フォルダー「回収」と同じ場所に置くと/,
    );
    await page.getByRole('button', { name: '未決を決める' }).click();
    for (const [button, file, out] of [
      ['指標一覧（CSV）', '回収_指標一覧.csv', 'a.csv'],
      ['データ項目（CSV）', '回収_指標一覧_データ項目.csv', 'a_データ項目.csv'],
      ['すべて（JSON）', '回収_一覧.json', 'a.json'],
    ] as const) {
      const own = await saved(page, button);
      expect(own.name).toBe(file);
      if (out !== 'a_データ項目.csv') await fromCommandLine(out);
      expect(text(own.bytes) === text(new Uint8Array(readFileSync(at(out))))).toBe(true);
    }
    await page.getByRole('button', { name: '閉じる' }).click();
    await expectAccessible(page);
  });

  it('shows what differs, newest first, and leaves the choice to a person', async () => {
    const conflict = page.getByRole('radiogroup', { name: '令和4年度　北区　地域総務課' });
    const choices = await conflict.locator('label').allTextContents();
    expect(choices).toEqual([
      expect.stringMatching(/^仮に採用北区\/北区_再提出.xlsx（シート「地域総務課」）2023\/4\/10 9:00 更新/),
      expect.stringMatching(/^北区\/北区.xlsx（シート「地域総務課」）2023\/4\/1 9:00 更新/),
    ]);
    expect(await conflict.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('button', { name: '違うところを見る' }).click();
    await page.getByText('新しいシートと「北区/北区.xlsx」の違い 1か所').first().waitFor();
    await page.getByText(/^N11　No\.\d.*の評価：一部未達成 → 達成$/).waitFor();
  });

  it('consolidates what was decided, by keyboard, and takes it back', async () => {
    const conflict = page.getByRole('radiogroup', { name: '令和4年度　北区　地域総務課' });
    await conflict.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('「北区/北区.xlsx」に決めました。未決 残り0組。').waitFor();
    await page.getByRole('heading', { name: '未決のシートはありません。' }).waitFor();
    await page.getByRole('row', { name: '採用しません（決定済） 1' }).waitFor();
    const { bytes } = await saved(page, '一覧ブックを保存');
    const receipt = cellsOf(bytes, '受付');
    expect(receipt).toContain('北区/北区.xlsx【地域総務課】に決めたため、数えていません。');
    expect(receipt).toContain('採用（決定済）');
    const check = cellsOf(bytes, '照合');
    expect(check.filter((each) => each === '一致')).toHaveLength(4);
    expect(check).toContain('決定済：同じ組織・年度で内容の違うシート（新しい順）');
    expect(cellsOf(bytes, '指標一覧')).not.toContain('未決');
    expect(cellsOf(bytes, '集計').join()).not.toContain('未決）');
    await page.getByRole('button', { name: /^未決に戻す/ }).click();
    await page.getByRole('heading', { name: '未決 1組' }).waitFor();
    await conflict.getByRole('radio').first().and(page.locator(':focus')).waitFor();
    expect(cellsOf((await saved(page, '一覧ブックを保存')).bytes, '指標一覧')).toContain('未決');
  });

  it('holds it against a list of sections that is dropped, and says what is no list', async () => {
    await drop(page, { name: '番号.csv', bytes: new TextEncoder().encode('番号\n1\n') });
    await page
      .getByRole('alert')
      .getByText(/番号.csv.*「組織名（部）」か「部」/)
      .waitFor();
    await drop(page, { name: '名簿.csv', bytes: new TextEncoder().encode(LIST) });
    await page.getByText('名簿「名簿.csv」の4課と比べました。未提出 1課。').waitFor();
    await page.getByRole('button', { name: '未提出 1' }).click();
    const lines = page.getByRole('list', { name: '課ごとの提出状況' }).getByRole('listitem');
    expect(await lines.allTextContents()).toEqual(['西区税務課未提出']);
    await page.getByRole('button', { name: 'この一覧を写す' }).click();
    await page.getByText('1行を写しました。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('西区\t税務課\t未提出');
    const { bytes } = await saved(page, '一覧ブックを保存');
    expect(differences(bytes, await fromCommandLine('b.xlsx', '--sections', at('名簿.csv')))).toEqual([]);
    await expectAccessible(page);
    await page.getByRole('button', { name: '名簿を外す' }).click();
    await page.getByRole('button', { name: '課の名簿を選ぶ' }).waitFor();
  });

  it('goes by keyboard to a section’s sheet, and back', async () => {
    await page.getByRole('tab', { name: /まとめ/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'シートの一覧' }).waitFor();
    await page.getByRole('tab', { name: /シート/, selected: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const line = page.getByRole('listitem').filter({ hasText: '地域課' }).getByRole('button', { name: '西区.xlsx' });
    await line.focus();
    await page.keyboard.press('Enter');
    await page.locator('[role=row][aria-selected=true]:focus', { hasText: '地域課' }).waitFor();
    await page.getByRole('complementary', { name: '選んだシート' }).getByText('西区.xlsx・').waitFor();
  });
});

it('says what fails to be saved where the person chose, and saves within the folder with links from there', async () => {
  const { page, close } = await openWorkbench(browser);
  await page.evaluate(
    ({ base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const file = { kind: 'file', name: '西区.xlsx', getFile: async () => new File([bytes], '西区.xlsx') };
      const disk = { saved: null as Blob | null, isFull: false, removed: 0 };
      const target = {
        kind: 'file',
        name: '一覧.xlsx',
        getFile: async () => new File([], '一覧.xlsx'),
        remove: async () => {
          disk.removed++;
        },
        createWritable: async () => ({
          write: async (content: Blob) => {
            if (disk.isFull) throw new DOMException('full', 'QuotaExceededError');
            disk.saved = content;
          },
          close: async () => {},
          abort: async () => {},
        }),
      };
      Object.assign(window, {
        disk,
        showSaveFilePicker: async () => target,
        showDirectoryPicker: async () => ({
          kind: 'directory',
          name: '回収',
          resolve: async (each: unknown) => (each === target ? ['まとめ', '一覧.xlsx'] : null),
          async *values() {
            yield file;
          },
        }),
      });
    },
    { base64: Buffer.from(fixture('nishi-r4')).toString('base64') },
  );
  await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
  await page.getByText('1ブックを読み終えました').first().waitFor();
  await page.evaluate(() => {
    (window as unknown as { disk: { isFull: boolean } }).disk.isFull = true;
  });
  await page.getByRole('button', { name: '一覧ブックを保存' }).click();
  await page.getByText('保存できませんでした。').first().waitFor();
  await page.evaluate(() => {
    (window as unknown as { disk: { isFull: boolean } }).disk.isFull = false;
  });
  await page.getByRole('button', { name: '一覧ブックを保存' }).click();
  await page.getByText('このまま動かさなければ、リンクから元のセルが開きます。').first().waitFor();
  const bytes = await page.evaluate(async () => {
    const { saved } = (window as unknown as { disk: { saved: Blob } }).disk;
    return [...new Uint8Array(await saved.arrayBuffer())];
  });
  const { 'xl/worksheets/_rels/sheet3.xml.rels': links = '' } = partsOf(new Uint8Array(bytes));
  expect(decodeURI(links)).toContain('Target="../西区.xlsx"');
  await close();
});
