import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carryFiles } from '../src/app/carry';
import { grownGrid } from '../src/core/carry/grow-form';
import { fromA1, rangeFromA1 } from '../src/core/sheet/address';
import { readSheet } from '../src/core/sheet/read';
import { openDraft } from '../src/host/xlsx/draft';
import { xlsxFiles } from '../src/host/xlsx/files';
import { readWorkbook } from '../src/host/xlsx/read';
import { reshapeWorkbook } from '../src/host/xlsx/reshape';
import { editWorkbook } from '../src/host/xlsx/write';
import { blankForm } from './support/blank-form';
import { FIXTURES, mokuhyo, mokuhyoJson } from './support/cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mokuhyo-form-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string) => join(FIXTURES, `${name}.xlsx`);
const saved = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const sheetsOf = async (file: string): Promise<any[]> => (await mokuhyoJson(['read', file])).json.sheets;
const carry = (old: string, form: string, out: string) => mokuhyoJson(['carry', old, '-o', out, '--form', form]);

/** Without rows that say nothing but a number. */
const goalsOf = (sheet: any): any[] => sheet.goals.filter(({ goal, indicators }: any) => goal || indicators.length > 0);
/** What of a sheet goes into the R7 form. */
const wordsOf = (sheet: any) =>
  goalsOf(sheet).map(({ no, goal, indicators }: any) => ({
    no,
    goal,
    indicators: indicators.map(({ name, initiatives, initiative }: any) => ({
      name,
      initiative: initiatives ?? initiative,
    })),
  }));
const NOTHING = { target: null, result: null, status: null, evaluation: null };

describe.each(['kita-r4', 'shimin-r4', 'nishi-r4'])('%s in the form of 令和7年度', (old) => {
  it('says the same in copies of a blank sheet, and tells what has no column', async () => {
    const out = join(folder, 'R7.xlsx');
    const form = saved('様式.xlsx', blankForm('kita-r7', { template: '様式' }));
    const { code, json } = await carry(fixture(old), form, out);
    const [before, after] = [await sheetsOf(fixture(old)), await sheetsOf(out)];
    expect([code, json.blank, json.skipped, json.left]).toEqual([0, ['様式'], [], []]);
    expect(after.map(({ sheet }) => sheet)).toEqual(['様式', ...before.map(({ sheet }) => sheet)]);
    expect(json.sheets.map(({ from, copied }: any) => [from, copied])).toEqual(
      before.map(({ sheet }) => [sheet, '様式']),
    );
    for (const [n, sheet] of after.slice(1).entries()) {
      const was = before[n];
      expect(wordsOf(sheet)).toEqual(wordsOf(was));
      expect([sheet.year, sheet.layout, sheet.section, sheet.department]).toEqual([
        2025,
        'R7',
        was.section,
        was.department,
      ]);
      for (const { indicators } of sheet.goals) for (const each of indicators) expect(each).toMatchObject(NOTHING);
      const told = json.unplaced.filter((each: any) => each.sheet === was.sheet);
      const texts = was.goals.flatMap(({ parentGoalNo, indicators }: any) => [
        [parentGoalNo, 'no-field'],
        ...indicators.flatMap(({ note, history, result }: any) => [
          [note, 'no-field'],
          ...[...history, result].map((text: string | null) => [text, 'no-column']),
        ]),
      ]);
      for (const [text, reason] of texts) {
        if (text === null || /^[\s―－-]*$/.test(text)) continue;
        expect(told).toContainEqual(expect.objectContaining({ text, code: reason }));
      }
    }
  });
});

it('fills the form’s own sheets of the sections, and gives a long table more rows', async () => {
  const out = join(folder, 'R7.xlsx');
  const form = saved('様式.xlsx', blankForm('kita-r7'));
  const { code, json } = await carry(fixture('kita-r4'), form, out);
  const [before, after] = [await sheetsOf(fixture('kita-r4')), await sheetsOf(out)];
  expect([code, json.blank, json.skipped]).toEqual([0, [], []]);
  expect(json.sheets.every(({ copied }: any) => copied === null)).toBe(true);
  for (const { sheet, from } of json.sheets) {
    const [was, is] = [before.find((each) => each.sheet === from), after.find((each) => each.sheet === sheet)];
    const told = json.unplaced.filter((each: any) => each.sheet === from && each.code === 'shared');
    // Where the form merges a cell over two indicators, it takes the text of the first.
    const texts = new Set(told.map(({ text }: any) => text));
    const merged = (sheets: any) =>
      wordsOf(sheets).map((goal: any) => ({
        ...goal,
        indicators: goal.indicators.map(({ name, initiative }: any, n: number) => ({
          name,
          initiative: texts.has(initiative) ? goal.indicators[n - 1]?.initiative : initiative,
        })),
      }));
    expect(wordsOf(is)).toEqual(merged(was));
  }
  expect(json.unplaced.filter(({ code }: any) => code === 'shared')).toHaveLength(1);
  expect(json.sheets.find(({ sheet }: any) => sheet === '健康福祉課').rows).toBeGreaterThan(0);
  // The list of 評価 is offered in the new rows, too.
  const text = openDraft(readFileSync(out)).text('xl/worksheets/sheet4.xml') ?? '';
  const offered = [...text.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].flatMap(([, areas = '']) =>
    areas.split(' ').flatMap((area) => rangeFromA1(area) ?? []),
  );
  for (const { cells } of goalsOf(after[3]).flatMap(({ indicators }: any) => indicators)) {
    const row = fromA1(cells.evaluation)?.row ?? -1;
    expect([cells.evaluation, offered.some(({ top, bottom }) => top <= row && row <= bottom)]).toEqual([
      cells.evaluation,
      true,
    ]);
  }
});

it('moves results into the years that the form names, of a form of another layout', async () => {
  const year = [/(?<=[RＲ]|令和)[0-9１-９]/g, (digit: string) => String(Number(digit.normalize('NFKC')) + 1)] as const;
  const out = join(folder, 'R5.xlsx');
  const form = saved('様式.xlsx', blankForm('nishi-r4', { template: '様式', year }));
  const { json } = await carry(fixture('kita-r4'), form, out);
  const [before, after] = [await sheetsOf(fixture('kita-r4')), await sheetsOf(out)];
  for (const [n, sheet] of after.slice(1).entries()) {
    const olds = goalsOf(before[n]).flatMap(({ indicators }: any) => indicators);
    const news = goalsOf(sheet).flatMap(({ indicators }: any) => indicators);
    expect(news.map(({ history }: any) => history)).toEqual(
      olds.map(({ history, result }: any) => [...history.slice(1), result]),
    );
    expect(news.map(({ note, initiatives }: any) => [note, initiatives])).toEqual(
      olds.map(({ note, initiatives }: any) => [note, initiatives]),
    );
    expect([sheet.year, sheet.phone, sheet.purpose]).toEqual([2023, before[n].phone, before[n].purpose]);
  }
  expect(new Set(json.unplaced.map(({ code }: any) => code))).toEqual(new Set(['oldest']));
  expect(json.sheets.flatMap(({ gaps }: any) => gaps)).toEqual([]);
});

it('leaves years without results empty, and says so', async () => {
  const later = [/(?<=[RＲ]|令和)[0-9１-９]/g, (digit: string) => String(Number(digit.normalize('NFKC')) + 3)] as const;
  const form = saved('様式.xlsx', blankForm('nishi-r4', { template: '様式', year: later }));
  const { json } = await carry(fixture('kita-r4'), form, join(folder, 'R7.xlsx'));
  expect(json.sheets[0]).toMatchObject({ gaps: ['R5実績', 'R6実績'], years: 3 });
  const [, first] = await sheetsOf(join(folder, 'R7.xlsx'));
  const [old] = await sheetsOf(fixture('kita-r4'));
  expect(goalsOf(first).flatMap(({ indicators }: any) => indicators.map((each: any) => each.history))).toEqual(
    goalsOf(old).flatMap(({ indicators }: any) => indicators.map(({ result }: any) => [result, null, null])),
  );
});

it('says when a form is not for a later year', async () => {
  const form = saved('様式.xlsx', blankForm('nishi-r4', { template: '様式' }));
  const words = ['carry', fixture('kita-r7'), '-o', join(folder, 'R4.xlsx'), '--form', form];
  const { stdout } = await mokuhyo([...words, '--lang', 'ja']);
  expect(stdout).toContain('様式の年度が、前年度のシートより後ではありません。');
});

it('writes over no sheet that is filled in, and tells every text of it', async () => {
  const out = join(folder, 'R7.xlsx');
  const blank = blankForm('kita-r7');
  const edit = { sheet: '建設課', cell: 'D7', before: null, after: '先に書いた指標' };
  const form = saved('様式.xlsx', editWorkbook(blank, [edit]).bytes);
  const { code, json } = await carry(fixture('kita-r4'), form, out);
  expect([code, json.skipped]).toEqual([0, [{ sheet: '建設課', into: '建設課', code: 'filled' }]]);
  const [was] = (await sheetsOf(fixture('kita-r4'))).filter(({ sheet }) => sheet === '建設課');
  const [is] = (await sheetsOf(out)).filter(({ sheet }) => sheet === '建設課');
  expect(is.goals[0].indicators[0].name).toBe('先に書いた指標');
  const told = json.unplaced.filter(({ sheet }: any) => sheet === '建設課');
  for (const { goal, indicators } of goalsOf(was)) {
    for (const text of [goal, ...indicators.map(({ name }: any) => name)]) {
      if (text) expect(told).toContainEqual(expect.objectContaining({ text, code: 'filled' }));
    }
  }
  const { stdout } = await mokuhyo([
    'carry',
    fixture('kita-r4'),
    '-o',
    join(folder, 'b.xlsx'),
    '--form',
    form,
    '--lang',
    'ja',
  ]);
  expect(stdout).toContain('様式のシート「建設課」はすでに記入されているため、上書きしていません。');
});

it('changes no part but the sheets that it fills', async () => {
  const out = join(folder, 'R7.xlsx');
  const form = blankForm('kita-r7', { template: '様式' });
  await carry(fixture('shimin-r4'), saved('様式.xlsx', form), out);
  const [before, after] = [openDraft(form), openDraft(readFileSync(out))];
  const changed = before.names().filter((name) => {
    return Buffer.compare(Buffer.from(before.bytes(name) ?? []), Buffer.from(after.bytes(name) ?? [])) !== 0;
  });
  expect(changed.sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'].sort());
});

it.each([
  ['kita-r7', '地域総務課', { from: 8, height: 1, copies: 3 }],
  ['nishi-r4', '地域課', { from: 15, height: 4, copies: 2 }],
  ['nishi-r4', '地域課', { from: 17, height: 2, copies: 1 }],
  ['kita-r4', '健康福祉課', { from: 12, height: 1, copies: 5 }],
])('rows in %s %s come out as the plan has them', (name, sheet, rows) => {
  const bytes = readFileSync(fixture(name));
  const { bytes: out, refused } = reshapeWorkbook(bytes, { copies: [], rows: [{ sheet, ...rows }] });
  const find = (from: Uint8Array) => readWorkbook(name, from).sheets.find((each) => each.name === sheet);
  const [before, after] = [find(bytes), find(out)];
  const byPlace = (range: { top: number; left: number }) => range.top * 1000 + range.left;
  const sorted = (grid: NonNullable<typeof before>) => ({
    ...grid,
    merges: [...grid.merges].sort((a, b) => byPlace(a) - byPlace(b)),
  });
  if (!before || !after) throw new Error('no sheet');
  expect(refused.size).toBe(0);
  expect(sorted(after)).toEqual(sorted(grownGrid(before, rows)));
});

describe('a form that cannot be changed as it would have to be', () => {
  const carried = (change: (sheet: string) => string) => {
    const form = openDraft(blankForm('kita-r7', { template: '様式' }));
    const sheet = form.text('xl/worksheets/sheet1.xml') ?? '';
    expect(change(sheet)).not.toBe(sheet);
    form.put('xl/worksheets/sheet1.xml', change(sheet));
    const old = { file: 'R4.xlsx', bytes: readFileSync(fixture('kita-r4')) };
    return carryFiles({ old, form: { file: 'R7.xlsx', bytes: form.finish() } }, xlsxFiles);
  };
  const inCell = (cell: string, formula: string) => (sheet: string) =>
    sheet.replace(new RegExp(`<c r="${cell}"[^>]*/>`), `<c r="${cell}" s="2">${formula}</c>`);
  const goalsIn = (bytes: Uint8Array) =>
    readWorkbook('R7', bytes).sheets.map((grid) => {
      const reading = readSheet(grid);
      return reading.kind === 'other' ? 0 : reading.sheet.goals.flatMap(({ indicators }) => indicators).length;
    });

  it('keeps its rows where a formula’s group is in the way, and tells what found none', async () => {
    const { bytes, sheets, unplaced } = await carried(inCell('K9', '<f t="shared" ref="K9:K9" si="0">F9/E9</f>'));
    expect(sheets.map(({ into }) => into?.rows)).toEqual(sheets.map(() => 0));
    expect(goalsIn(bytes)).toEqual([0, ...sheets.map(({ indicators }) => Math.min(3, indicators))]);
    const names = unplaced.filter(({ because, name, text }) => because === 'no-row' && name === text);
    expect(names).toHaveLength(sheets.reduce((sum, { indicators }) => sum + Math.max(0, indicators - 3), 0));
  });

  it('copies a formula of its own with the row, and writes over none', async () => {
    const { bytes, sheets, unplaced } = await carried(inCell('D8', '<f>"指標"&amp;A8</f>'));
    expect(unplaced.filter(({ because }) => because === 'not-written')).toHaveLength(sheets.length);
    const text = openDraft(bytes).text('xl/worksheets/sheet1.xml') ?? '';
    expect(text).toContain('<f>"指標"&amp;A8</f>');
  });

  it('is written to though it is protected: that is for whoever sits before Excel', async () => {
    const lock = '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>';
    const { unplaced } = await carried((sheet) => sheet.replace('</sheetData>', lock));
    expect(unplaced.filter(({ because }) => because === 'not-written' || because === 'no-row')).toEqual([]);
  });
});

describe('a form that is none', () => {
  const failing = async (form: string, out = join(folder, 'out.xlsx')) => {
    const ran = await mokuhyo(['carry', fixture('kita-r4'), '-o', out, '--form', form, '--lang', 'ja']);
    return [ran.code, ran.stdout, ran.stderr] as const;
  };

  it('is refused with a reason', async () => {
    const without = saved('要領.xlsx', readFileSync(fixture('kita-r4')));
    const edits = readWorkbook('x', readFileSync(without)).sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ text }) => text === '組織目標管理シート')
        .map(() => ({ sheet: name, cell: 'B2', before: '組織目標管理シート', after: 'ほかの表' })),
    );
    writeFileSync(without, editWorkbook(readFileSync(without), edits).bytes);
    const cases = [
      [without, '様式として使えません'],
      [fixture('kita-r4'), '記入前の様式を選んでください'],
      [join(folder, 'ない.xlsx'), 'ない.xlsx'],
      [saved('壊れ.xlsx', new Uint8Array([1, 2, 3])), '壊れ.xlsx'],
    ] as const;
    for (const [form, reason] of cases) {
      const [code, stdout, stderr] = await failing(form);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(reason);
    }
  });

  it('is not written over, nor is any other file, unasked', async () => {
    const form = saved('様式.xlsx', blankForm('kita-r7'));
    const existing = saved('ある.xlsx', new Uint8Array([1]));
    const asked = await failing(form, existing);
    expect([asked[0], asked[2].includes('--force')]).toEqual([2, true]);
    expect([...readFileSync(existing)]).toEqual([1]);
    const old = saved('前年度.xlsx', readFileSync(fixture('kita-r4')));
    for (const out of [form, old]) {
      const kept = readFileSync(out);
      const { code, stderr } = await mokuhyo(['carry', old, '-o', out, '--form', form, '--force', '--lang', 'ja']);
      expect([code, stderr]).toEqual([2, expect.stringContaining('別の名前にしてください')]);
      expect(readFileSync(out)).toEqual(kept);
    }
    const [code, , stderr] = await failing(form, join(folder, 'R7.xlsm'));
    expect([code, stderr.includes('.xlsx')]).toEqual([2, true]);
  });
});
