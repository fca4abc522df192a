import type { ColumnDefinition, List } from '@microsoft/microsoft-graph-types';
import { type DoubleOptions, graphDouble } from '../../../test/graph/double';
import { REQUEST_FAULTS } from '../../../test/graph/faults';
import { DEFAULT_POLICY } from '../../core/policy/default';
import { newColumn } from './column-definition';
import { INDICATORS, LISTS, SHEETS } from './definition';
import type { GraphRequest } from './graph';
import { checkLists, createLists } from './provision';
import { openGraph } from './wire/open-graph';

const url = 'https://city.sharepoint.com/sites/kikaku';
const { scale } = DEFAULT_POLICY;

function site(options: DoubleOptions = {}, grant: Parameters<ReturnType<typeof graphDouble>['token']>[0] = {}) {
  const double = graphDouble(options);
  const token = double.token({ scopes: ['Sites.Manage.All'], ...grant });
  const { clock } = double;
  const graph = openGraph({ token: async () => token, clock, random: () => 0, fetch: double.fetch });
  return { double, settings: { graph, url, scale } };
}

const column = (list: { columns: { definition: ColumnDefinition }[] }, name: string) =>
  list.columns.find(({ definition }) => definition.name === name)?.definition;

describe('createLists', () => {
  it('makes both lists as they are defined, under Japanese names, and nothing more the second time', async () => {
    const { double, settings } = site();
    expect(await checkLists(settings)).toEqual(
      LISTS.map(({ name }) => ({ list: name, column: null, kind: 'list-missing', detail: '' })),
    );
    const steps: number[][] = [];
    const { mended, left } = await createLists({ ...settings, onStep: (...step) => steps.push(step) });
    expect(left).toEqual([]);
    expect(mended.map(({ kind }) => kind)).toContain('list-missing');
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
    for (const definition of LISTS) {
      const list = double.hands.list(definition.name);
      expect(list.displayName).toBe(definition.displayName);
      for (const { name, displayName, indexed = false, unique = false } of definition.columns) {
        expect(column(list, name)).toMatchObject({ name, displayName });
        expect(column(list, name)?.indexed ?? false).toBe(indexed);
        expect(column(list, name)?.enforceUniqueValues ?? false).toBe(unique);
      }
    }
    expect(column(double.hands.list(INDICATORS.name), 'MkEvaluation')?.choice).toMatchObject({
      allowTextEntry: true,
      choices: ['達成', '一部未達成', '未達成', '○', '△', '×'],
    });
    expect(await checkLists(settings)).toEqual([]);

    const before = { ...double.counts };
    expect(await createLists(settings)).toEqual({ url, mended: [], left: [] });
    expect(double.counts.writing).toBe(before.writing);
    expect(double.complaints).toEqual([]);
  });

  it('indexes a column with the request that makes it, before there can be data', () => {
    for (const { columns } of LISTS) {
      for (const each of columns.filter(({ indexed }) => indexed)) {
        // As Microsoft's own types have it.
        const body = newColumn(each, scale) satisfies ColumnDefinition;
        expect(body).toMatchObject({ indexed: true, ...(each.unique && { enforceUniqueValues: true }) });
      }
    }
  });

  it('adds what is missing and leaves what people added', async () => {
    const { double, settings } = site();
    await createLists(settings);
    const list = double.hands.list(INDICATORS.name);
    const reason = list.columns.findIndex(({ definition }) => definition.name === 'MkReason');
    list.columns.splice(reason, 1);
    const evaluation = column(list, 'MkEvaluation');
    if (evaluation?.choice) evaluation.choice = { allowTextEntry: false, choices: ['特に優秀', '達成', '△'] };
    const year = column(list, 'MkYear');
    if (year) Object.assign(year, { displayName: 'この列は年', indexed: false });
    list.displayName = '指標（企画課）';
    double.hands.list(SHEETS.name).displayName = SHEETS.name;

    const expected = [
      { list: 'MokuhyoSheets', column: null, kind: 'list-unnamed', detail: '' },
      { list: 'MokuhyoIndicators', column: 'MkYear', kind: 'column-not-indexed', detail: '' },
      {
        list: 'MokuhyoIndicators',
        column: 'MkEvaluation',
        kind: 'choices-missing',
        detail: '一部未達成、未達成、○、×',
      },
      { list: 'MokuhyoIndicators', column: 'MkEvaluation', kind: 'choices-closed', detail: '' },
      { list: 'MokuhyoIndicators', column: 'MkReason', kind: 'column-missing', detail: '' },
    ];
    expect(await checkLists(settings)).toEqual(expected);
    const { mended, left } = await createLists(settings);
    expect(left).toEqual([]);
    expect(mended).toEqual([...expected, { ...expected[4], kind: 'column-unnamed' }]);
    expect(list.displayName).toBe('指標（企画課）');
    expect(column(list, 'MkYear')).toMatchObject({ displayName: 'この列は年', indexed: true });
    expect(column(list, 'MkEvaluation')?.choice).toMatchObject({
      allowTextEntry: true,
      choices: ['特に優秀', '達成', '△', '一部未達成', '未達成', '○', '×'],
    });
    expect(double.complaints).toEqual([]);
  });

  it('tells what nothing can mend', async () => {
    const { double, settings } = site();
    await createLists(settings);
    const list = double.hands.list(SHEETS.name);
    const body = column(list, 'MkBody');
    if (body) body.text = { allowMultipleLines: true, textType: 'richText' };
    const year = column(list, 'MkYear');
    if (year) {
      delete year.number;
      year.text = {};
    }
    const key = column(list, 'MkKey');
    if (key) key.enforceUniqueValues = false;
    double.hands.add(SHEETS.name, { Title: '企画課' });
    const { mended, left } = await createLists(settings);
    expect(mended).toEqual([]);
    expect(left).toEqual([
      {
        list: 'MokuhyoSheets',
        column: 'MkKey',
        kind: 'column-not-unique',
        detail: '',
        because: expect.stringMatching(/unique/),
      },
      { list: 'MokuhyoSheets', column: 'MkBody', kind: 'column-type', detail: 'other', because: '' },
      { list: 'MokuhyoSheets', column: 'MkYear', kind: 'column-type', detail: 'text', because: '' },
    ]);
  });

  it('stops where SharePoint gives a list another name', async () => {
    const { double, settings } = site();
    const made: List[] = [];
    const graph = {
      ...settings.graph,
      ask: async (request: GraphRequest) => {
        const outcome = await settings.graph.ask(request);
        if (request.method !== 'POST' || !request.path.endsWith('/lists') || outcome.kind === 'lost') return outcome;
        const list = double.hands.list((outcome.body as List).name ?? '');
        Object.assign(list, { name: `${list.name}1` });
        made.push(outcome.body as List);
        return { ...outcome, body: { ...(outcome.body as List), name: list.name } };
      },
    };
    const { left } = await createLists({ ...settings, graph });
    expect(made).toHaveLength(2);
    expect(left).toEqual(
      LISTS.map(({ name }) => ({ list: name, column: null, kind: 'list-missing', detail: '', because: `${name}1` })),
    );
  });

  it.each([
    0, 1, 2, 3, 4,
  ])('comes to the same when every fifth request fails, in each way (from the %ith)', async (first) => {
    const whole = site();
    await createLists(whole.settings);
    const { double, settings } = site();
    const faults = Object.values(REQUEST_FAULTS);
    double.plan(({ at }) => (at % 5 === first ? faults[Math.floor(at / 5) % faults.length] : undefined));
    const { left } = await createLists(settings);
    expect(left).toEqual([]);
    double.plan(null);
    expect(await checkLists(settings)).toEqual([]);
    for (const { name } of LISTS) {
      expect(double.hands.list(name).columns).toHaveLength(whole.double.hands.list(name).columns.length);
    }
    expect(double.complaints).toEqual([]);
  });

  it('says who may not, and which site is none', async () => {
    const reader = site({}, { scopes: ['Sites.ReadWrite.All'] });
    await expect(createLists(reader.settings)).rejects.toMatchObject({ code: 'list-unauthorised', params: { url } });
    const { settings } = site();
    const missing = { ...settings, url: 'https://city.sharepoint.com/sites/nowhere' };
    await expect(checkLists(missing)).rejects.toMatchObject({ code: 'site-missing' });
    await expect(checkLists({ ...settings, url: 'http://127.0.0.1' })).rejects.toMatchObject({ code: 'usage' });
  });
});
