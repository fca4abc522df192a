import { checkedWorkbook } from '../../../../test/support/checked-workbook';
import { goalSheet } from '../../../../test/support/goal-sheet';
import { openFixture } from '../../../../test/support/open-workbook';
import { checkWorkbook } from '../../../app/check';
import { DEFAULT_POLICY } from '../../../core/policy/default';
import { SEVERITIES, type Severity } from '../../../core/validate/severity';
import type { Checked } from '../../session/state';
import { toggled } from '../parts/toggled';
import { entriesOf } from './entries';
import { filtered, isFiltering, NO_FILTER } from './filter';
import { countLeft, entriesIn, findingOf, groupsOf } from './groups';
import { commandFor } from './keyboard';
import { nextAfter, type Openness, type Row, rowsOf } from './rows';

const HEALTH = '健康福祉課';

async function checkedAfter(
  texts: Readonly<Record<string, string | null>> = {},
  book = 'kita-r4-blank',
): Promise<Checked> {
  const host = openFixture(book);
  host.type(texts, HEALTH);
  const workbook = checkWorkbook(await host.read(), { policy: DEFAULT_POLICY, phase: 'yearend' });
  return { workbook, at: new Date(2023, 4, 12, 14, 32), changed: new Set() };
}

const CLOSED: Openness = { groups: new Map(), items: new Set(), filtering: false };

describe('findings as they are read', () => {
  it('name the indicator beside the sentence, not in it', async () => {
    const entries = entriesOf(await checkedAfter({ K12: null }), 'ja');
    const missing = entries.find(({ finding }) => finding.rule === 'result-missing');
    expect(missing).toMatchObject({ message: 'Ｒ４結果が空欄です。', indicator: '受診者数（人）', sheet: HEALTH });
    expect(entriesOf(await checkedAfter({ K12: null }), 'en').find(({ key }) => key === missing?.key)?.message).toBe(
      'Ｒ４結果 is empty.',
    );
  });
});

describe('filtering', () => {
  it('takes words in any order and width, over sentence, sheet, cell, indicator and number', async () => {
    const entries = entriesOf(await checkedAfter({ K12: null }), 'ja');
    const found = (text: string) => filtered(entries, { ...NO_FILTER, text }).map(({ finding }) => finding.cell);
    expect(found('空欄 受診者数')).toContain('K12');
    expect(found('受診者数　健康福祉課 空欄')).toEqual(found('空欄 受診者数'));
    expect(found('受診者数 地域総務課')).toEqual([]);
    expect(found('ｋ１２')).toContain('K12');
    expect(found('202')).toContain('K12');
    expect(found('ない言葉')).toEqual([]);
  });

  it('by severity presses and releases', async () => {
    const pressed = toggled<Severity>(new Set(), 'error');
    expect([...pressed, ...toggled(pressed, 'error')]).toEqual(['error']);
    expect([isFiltering(NO_FILTER), isFiltering({ severities: pressed, text: '' })]).toEqual([false, true]);
    const entries = entriesOf(await checkedAfter({ K12: null }), 'ja');
    expect(
      filtered(entries, { severities: pressed, text: '' }).every(({ finding }) => finding.severity === 'error'),
    ).toBe(true);
  });
});

it('names a hidden indicator in the sentence itself, where it is the point', () => {
  const workbook = checkedWorkbook(
    'a.xlsx',
    goalSheet({ goals: [{ indicators: [{ name: '旧い指標', hidden: true }] }] }),
  );
  const [hidden] = entriesOf({ workbook, at: new Date(0), changed: new Set() }, 'ja').filter(
    ({ finding }) => finding.rule === 'hidden-indicator',
  );
  expect(hidden?.message).toContain('旧い指標');
});

describe('grouping', () => {
  it('goes by sheet in the order of the workbook, 要修正 first, equal findings as one line', async () => {
    const checked = await checkedAfter({ K12: null });
    const groups = groupsOf(entriesOf(checked, 'ja'), 'sheet', 'ja');
    const order = checked.workbook.sheets.map(({ sheet }) => sheet.sheet);
    const titles = groups.map(({ title }) => title);
    expect(titles).toEqual(order.filter((sheet) => titles.includes(sheet)));
    const items = groups.find(({ title }) => title === HEALTH)?.items ?? [];
    expect(items[0] && findingOf(items[0]).severity).toBe('error');
    const empty = items.filter(({ entries: [{ finding }] }) => finding.rule === 'evaluation-missing');
    expect(empty).toHaveLength(1);
    expect(empty[0]?.entries.length).toBeGreaterThan(5);
    expect(new Set(empty[0]?.entries.map(({ note }) => note)).size).toBeGreaterThan(1);
  });

  it('by rule keeps sheets apart and loses nothing', async () => {
    const entries = entriesOf(await checkedAfter({ K12: null }), 'ja');
    const groups = groupsOf(entries, 'rule', 'ja');
    expect(groups[0]?.title).toBe('結果の空欄');
    expect(groups.flatMap(entriesIn)).toHaveLength(entries.length);
    for (const { items } of groups)
      for (const item of items) expect(new Set(item.entries.map(({ sheet }) => sheet)).size).toBe(1);
  });

  it('by rule goes by gravity, then by 点検番号', async () => {
    const entries = entriesOf(await checkedAfter({ K12: null, J10: '１０', K11: '0.6' }), 'ja');
    const heads = groupsOf(entries, 'rule', 'ja').map(({ items: [first] }) => first?.entries[0]);
    const order = heads.map((head) => `${SEVERITIES.indexOf(head?.finding.severity ?? 'info')} ${head?.number}`);
    expect(new Set(heads.map((head) => head?.finding.severity)).size).toBeLessThan(order.length);
    expect(order).toEqual([...order].sort());
  });

  it('counts what is left', async () => {
    const entries = entriesOf(await checkedAfter({ K12: null }), 'ja');
    const before = countLeft(entries, { mended: new Map() });
    const error = entries.find(({ finding }) => finding.severity === 'error');
    const edit = { sheet: HEALTH, cell: 'K12', before: null, after: 'x' };
    const after = countLeft(entries, { mended: new Map([[error?.key ?? '', { kind: 'mended', edit }]]) });
    expect([before.error - after.error, before.warning - after.warning]).toEqual([1, 0]);
  });
});

describe('rows', () => {
  it('open the sheets with 要修正, and every group while filtering', async () => {
    const groups = groupsOf(entriesOf(await checkedAfter({ K12: null }), 'ja'), 'sheet', 'ja');
    const openOf = (openness: Openness) =>
      rowsOf(groups, openness).flatMap((row) => (row.kind === 'group' && row.open ? [row.group.title] : []));
    expect(openOf(CLOSED)).toEqual([HEALTH]);
    expect(openOf({ ...CLOSED, filtering: true })).toHaveLength(groups.length);
    expect(openOf({ ...CLOSED, groups: new Map([[`sheet ${HEALTH}`, false]]) })).toEqual([]);
  });

  it('open the first group of a long list in which nothing is urgent, and all of a short one', async () => {
    const entries = entriesOf(await checkedAfter(), 'ja').filter(({ finding }) => finding.severity !== 'error');
    const [some, ...others] = groupsOf(entries, 'sheet', 'ja');
    const [item] = some?.items ?? [];
    if (!some || !item) throw new Error('no finding');
    const long = { ...some, items: Array.from({ length: 13 }, (_, index) => ({ ...item, id: String(index) })) };
    const openOf = (groups: typeof others) =>
      rowsOf(groups, CLOSED).flatMap((row) => (row.kind === 'group' && row.open ? [row.group] : []));
    expect(openOf([long, ...others])).toEqual([long]);
    expect(openOf([some, ...others])).toEqual([some, ...others]);
  });

  it('show the places of an opened line only', async () => {
    const groups = groupsOf(entriesOf(await checkedAfter({ K12: null }), 'ja'), 'sheet', 'ja');
    const fold = rowsOf(groups, CLOSED).find((row) => row.kind === 'item' && row.item.entries.length > 1);
    const rows = rowsOf(groups, { ...CLOSED, items: new Set([fold?.id ?? '']) });
    const places = rows.filter(({ kind }) => kind === 'place');
    expect(places).toHaveLength(fold?.kind === 'item' ? fold.item.entries.length : -1);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

describe('keys', () => {
  let rows: readonly Row[] = [];
  beforeAll(async () => {
    const groups = groupsOf(entriesOf(await checkedAfter({ K12: null }), 'ja'), 'sheet', 'ja');
    rows = rowsOf(groups, CLOSED);
  });
  const at = (kind: Row['kind'], open?: boolean) =>
    rows.findIndex((row) => row.kind === kind && (open === undefined || (row.kind !== 'place' && row.open === open)));

  it('go up and down, to both ends, and not beyond', () => {
    expect(commandFor('ArrowDown', rows, 0, true)).toEqual({ kind: 'focus', index: 1 });
    expect(commandFor('ArrowUp', rows, 0, true)).toBeNull();
    expect(commandFor('End', rows, 0, true)).toEqual({ kind: 'focus', index: rows.length - 1 });
    expect(commandFor('ArrowDown', rows, rows.length - 1, true)).toBeNull();
    expect(commandFor('Home', rows, 3, true)).toEqual({ kind: 'focus', index: 0 });
  });

  it('→ opens, then goes in; ← closes, or goes to what holds the row', () => {
    const [closed, open, item] = [at('group', false), at('group', true), at('item')];
    expect(commandFor('ArrowRight', rows, closed, true)).toEqual({ kind: 'toggle', index: closed });
    expect(commandFor('ArrowRight', rows, open, true)).toEqual({ kind: 'focus', index: open + 1 });
    expect(commandFor('ArrowLeft', rows, open, true)).toEqual({ kind: 'toggle', index: open });
    expect(commandFor('ArrowLeft', rows, item, true)).toEqual({ kind: 'focus', index: open });
    expect(commandFor('ArrowLeft', rows, closed, true)).toBeNull();
  });

  it('leave a button within a row to itself but for the way back', () => {
    const item = at('item');
    expect(commandFor('ArrowRight', rows, item, false)).toBeNull();
    expect(commandFor('Escape', rows, item, false)).toEqual({ kind: 'focus', index: item });
    expect(commandFor('Escape', rows, item, true)).toBeNull();
  });

  it('after a fix come to the next line with something left, else to the one before, else stay', () => {
    const items = rows.flatMap((row, index) => (row.kind === 'item' ? [index] : []));
    const [first = 0, second = 0] = items;
    const last = items.at(-1) ?? 0;
    expect(nextAfter(rows, first, () => false)).toBe(second);
    expect(nextAfter(rows, last, () => false)).toBe(items.at(-2));
    expect(nextAfter(rows, first, () => true)).toBe(first);
  });
});
