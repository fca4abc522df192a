import type { Line } from '../sheet/testing';
import { readLines } from '../sheet/testing';
import { type Pairing, pairSheets } from './pair-sheets';
import { freeSheetName } from './sheet-names';

const HEADING: Line = ['No.', '組織目標', '取組名称', '取組指標', 'R7目標', 'R7結果', '達成状況', '評価'];
const sheet = (name: string, department: string, section: string, ...rows: readonly Line[]) => ({
  ...readLines([['年度', '令和7年度'], ['組織名（部）', department, '', '組織名（課）', section], HEADING, ...rows]),
  sheet: name,
});
const old = (name: string, department: string, section: string) =>
  sheet(name, department, section, ['1', '窓口', '研修', '満足度', '4.5', '4.6', '済', '達成']);
const ALIASES = { departments: [{ name: '北区', also: ['北区役所'] }], sections: [] };

const told = (pairings: readonly Pairing[]) =>
  pairings.map((each) => {
    if (each.kind === 'copy') return each.templates.map(({ sheet: name }) => name);
    return each.kind === 'own' || each.because === 'filled' ? `${each.kind} ${each.form.sheet}` : each.because;
  });

it('pairs by section however it is written, then by the name without its year, and copies what names no section', () => {
  const olds = [
    old('R4総務', '北区', '総務課'),
    old('R4建設課', '北区', '建設課'),
    old('北区会計課', '北区', '会計課'),
  ];
  const forms = [
    sheet('様式', '', ''),
    sheet('様式２', '北区', '○○課'),
    sheet('R7建設課', '', ''),
    sheet('A', '北区役所', '総務課'),
    sheet('他', '北区', '産業課'),
  ];
  expect(told(pairSheets(olds, forms, ALIASES))).toEqual(['own A', 'own R7建設課', ['様式', '様式２']]);
});

it('writes over nothing, and makes no sheet of another section’s', () => {
  const olds = [old('総務課', '北区', '総務課'), old('会計課', '北区', '会計課')];
  const forms = [old('総務課', '北区', '総務課'), sheet('他', '北区', '産業課')];
  expect(told(pairSheets(olds, forms, ALIASES))).toEqual(['none 総務課', 'no-sheet']);
});

it('gives one form’s sheet to one old sheet', () => {
  const olds = [old('総務課', '北区', '総務課'), old('総務課 控え', '北区', '総務課')];
  expect(told(pairSheets(olds, [sheet('総務課', '北区', '総務課')], ALIASES))).toEqual(['own 総務課', 'no-sheet']);
});

it('takes a sheet with numbers for a blank one', () => {
  const form = sheet('様式', '', '', ['1', '', '', '', '', '', '', ''], ['2']);
  expect(told(pairSheets([old('総務課', '北区', '総務課')], [form], ALIASES))).toEqual([['様式']]);
});

it.each([
  ['a row of sums', ['', '', '', '合 計', '0', '0']],
  ['one under the goals', ['', '合計', '', '', '0', '0']],
  ['one where the numbers are', ['計', '', '', '', '0', '0']],
])('takes a sheet with %s for a blank one', (_, sums) => {
  const form = sheet('様式', '', '', ['1'], ['2'], sums);
  expect(told(pairSheets([old('総務課', '北区', '総務課')], [form], ALIASES))).toEqual([['様式']]);
});

it('takes figures of no indicator for sums, too', () => {
  const sums = { ...sheet('様式', '', '', ['1'], ['', '', '', '', '0', '0']), typed: new Map<string, string>() };
  expect(told(pairSheets([old('総務課', '北区', '総務課')], [sums], ALIASES))).toEqual([['様式']]);
});

it('takes no sheet for a blank one that holds a target in words', () => {
  const form = sheet('様式', '', '', ['1', '', '', '', '実施'], ['2']);
  expect(told(pairSheets([old('総務課', '北区', '総務課')], [form], ALIASES))).toEqual(['no-sheet']);
});

it('names sheets as Excel takes them', () => {
  expect(freeSheetName('総務課', ['様式'])).toBe('総務課');
  expect(freeSheetName('総務課', ['総務課', '総務課（2）'])).toBe('総務課（3）');
  expect(freeSheetName("'a/b:c*'", [])).toBe('a＿b＿c＿');
  expect(freeSheetName('History', [])).toBe('History（2）');
  expect(freeSheetName('ＡＢＣ', ['abc'])).toBe('ＡＢＣ（2）');
  expect([...freeSheetName('𠮟'.repeat(40), [])].every((one) => one === '𠮟')).toBe(true);
  expect(freeSheetName('課'.repeat(40), ['課'.repeat(31)])).toHaveLength(31);
});
