import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURES, mokuhyo, mokuhyoJson } from './support/cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mokuhyo-carry-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string) => join(FIXTURES, `${name}.xlsx`);

const sheetsOf = async (file: string): Promise<any[]> => (await mokuhyoJson(['read', file])).json.sheets;
const indicatorsOf = (sheet: any): any[] => sheet.goals.flatMap((goal: any) => goal.indicators);

describe.each(['kita-r4', 'nishi-r4', 'shimin-r4', 'kita-r7'])('next year made of %s', (name) => {
  it('has this year in its history, and what is filled in anew is empty', async () => {
    const out = join(folder, '次年度.xlsx');
    const { code, json } = await mokuhyoJson(['carry', fixture(name), '-o', out]);
    expect([code, json.left]).toEqual([0, []]);
    const [before, after] = [await sheetsOf(fixture(name)), await sheetsOf(out)];
    expect(after.map(({ year }) => year)).toEqual(before.map(({ year }) => year + 1));
    for (const [at, sheet] of after.entries()) {
      const olds = indicatorsOf(before[at]);
      for (const [n, indicator] of indicatorsOf(sheet).entries()) {
        const { target, result, status, evaluation, cells: _, history, ...kept } = indicator;
        const { history: was, target: _t, result: ended, status: _s, evaluation: _e, cells: _c, ...old } = olds[n];
        expect(kept).toEqual(old);
        expect([target, result, status, evaluation]).toEqual([null, null, null, null]);
        if (was) expect(history).toEqual([...was.slice(1), ended]);
        else if (ended)
          expect(json.unplaced).toContainEqual(expect.objectContaining({ text: ended, code: 'no-column' }));
      }
      for (const field of ['createdOn', 'revisedOn', 'evaluatedOn', 'plan', 'outcome']) expect(sheet[field]).toBeNull();
    }
  });

  it('agrees with the year before, as check --previous sees it', async () => {
    const out = join(folder, '次年度.xlsx');
    await mokuhyo(['carry', fixture(name), '-o', out]);
    const { json } = await mokuhyoJson(['check', out, '--previous', fixture(name)]);
    const rules = json.sheets.flatMap(({ findings }: any) => findings.map(({ rule }: any) => rule));
    expect(rules.filter((rule: string) => /^(?:history|indicator)-|header|fiscal-year/.test(rule))).toEqual([]);
    expect(json.sheets.some(({ previous }: any) => previous !== null)).toBe(true);
  });
});

it('writes over nothing, and makes nothing of a workbook without goal sheets', async () => {
  const out = join(folder, '次年度.xlsx');
  await mokuhyo(['carry', fixture('kita-r4'), '-o', out]);
  const again = await mokuhyo(['carry', fixture('kita-r4'), '-o', out, '--lang', 'ja']);
  expect([again.code, again.stderr.includes(out)]).toEqual([2, true]);
  const others = join(FIXTURES, '..', '..', '..', 'samples', 'no-such.xlsx');
  const missing = await mokuhyo(['carry', others, '-o', join(folder, 'x.xlsx')]);
  expect([missing.code, existsSync(join(folder, 'x.xlsx'))]).toEqual([2, false]);
});
