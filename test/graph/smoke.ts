import { isDeepStrictEqual } from 'node:util';
import { DEFAULT_POLICY } from '../../src/core/policy/default';
import type { IndicatorRecord, ListRecord } from '../../src/core/record/schema';
import { INDICATORS, type ListDefinition, SHEETS } from '../../src/list/graph/definition';
import type { Graph, GraphOutcome } from '../../src/list/graph/graph';
import { findPlaces } from '../../src/list/graph/places';
import { checkLists } from '../../src/list/graph/provision';
import { siteOf } from '../../src/list/graph/site';
import type { SharedList, Submission } from '../../src/list/port';
import { firstRecords, indicatorDraft, sheetDraft } from '../contract/sample-records';

export interface Smoke {
  readonly graph: Graph;
  readonly list: SharedList;
  /** The site's address, at which the two lists are. */
  readonly url: string;
  /** Goes into the key of the sheet, so that nothing else is touched. */
  readonly mark: string;
  tell(line: string): void;
}

/**
 * One sheet through the two lists of a site: written, read, changed, its history read, withdrawn, and deleted in the end. Tells
 * what Graph does where its documents say nothing. Throws where something is not as it should be.
 */
export async function smoke({ graph, list, url, mark, tell }: Smoke): Promise<void> {
  const differences = await checkLists({ graph, url, scale: DEFAULT_POLICY.scale });
  if (differences.length > 0)
    throw new Error(`the lists differ, see mokuhyo list check: ${JSON.stringify(differences)}`);
  const key = `1999/動作確認 ${mark}`;
  const first = submissionOf(key, 1, ['一', '二']);
  try {
    expectSame('a receipt', (await list.submit(first)).created, 2);
    expectSame('what is read', await list.records({ sheet: key }), sorted(firstRecords(first)));
    expectSame('the same again', (await list.submit(first)).unchanged, 2);
    tell('written and read: every field as it was');
    const walked = (await list.records({ year: 1999 })).filter((record) => record.key.startsWith(key));
    const isThere = isDeepStrictEqual(walked, sorted(firstRecords(first)));
    tell(`read with the whole lists, by their changes: ${isThere ? 'the same' : 'NOT (YET) THE SAME'}`);

    const second = submissionOf(key, 2, ['一', '二'], '別の結果');
    expectSame('a change', (await list.submit(second)).updated, 2);
    const [before, after] = await list.history(`${key}/1/1`);
    if (after) expectSame('history', [resultOf(before), resultOf(after)], ['18', '別の結果']);
    tell(`changed: the list ${after ? 'keeps versions' : 'KEEPS NO VERSIONS: turn versioning on in its settings'}`);

    expectSame('a withdrawal', (await list.submit(submissionOf(key, 3, []))).withdrawn, 2);
    expectSame('what is current', (await list.records({ sheet: key })).length, 1);
    expectSame('what is withdrawn', (await list.records({ sheet: key, withdrawn: true })).length, 3);
    tell('withdrawn: nothing is current but the sheet itself');
    await observe(graph, url, tell);
  } finally {
    tell(`deleted: ${await deleteAll(graph, url, mark)} items`);
  }
}

/** What stands in no document, or where reports differ from it. */
async function observe(graph: Graph, url: string, tell: Smoke['tell']): Promise<void> {
  const places = await findPlaces(graph, siteOf(url));
  const items = `${places[INDICATORS.name]}/items`;
  const marked = { Title: MARK, MkSectionKey: MARK, MkYear: 1999 };
  const create = (fields: object) => graph.ask({ method: 'POST', path: items, body: { fields }, cost: 2 });
  const one = await create({ ...marked, MkKey: `${MARK}/a`, MkBody: '一\r\n二  ' });
  tell(`a new item answers ${statusOf(one)} with ${Object.keys(bodyOf(one)).join(', ')}`);
  for (const other of [`${MARK}/a`, `${MARK}/A`, `${MARK}/a𠮷`, `${MARK}/a `])
    tell(
      `a unique ${JSON.stringify(other)} beside ${JSON.stringify(`${MARK}/a`)}: ${problem(await create({ ...marked, MkKey: other }))}`,
    );
  const id = String(bodyOf(one).id);
  const read = await graph.ask({ method: 'GET', path: `${items}/${id}?$expand=fields`, cost: 1 });
  tell(`a note of "一\\r\\n二  " reads ${JSON.stringify((bodyOf(read).fields as Record<string, unknown>)?.MkBody)}`);
  const patch = (match: string) =>
    graph.ask({
      method: 'PATCH',
      path: `${items}/${id}/fields`,
      headers: { 'If-Match': match },
      body: { MkHash: 'x' },
      cost: 2,
    });
  tell(`an ETag is ${String(bodyOf(read).eTag)}; a wrong one: ${problem(await patch('"wrong,1"'))}`);
  tell(`a NUL: ${problem(await create({ ...marked, MkBody: 'a\u0000b' }))}`);
  tell(`null in a new item: ${problem(await create({ ...marked, MkHash: null }))}`);
  // A push of many sheets looks at them so, and changes an item by the eTag that it finds there.
  const page = bodyOf(await graph.ask({ method: 'GET', path: `${items}?$expand=fields&$top=500`, cost: 2 }));
  const paged = (page.value ?? []) as readonly { readonly id: string; readonly eTag?: string }[];
  const [some] = paged;
  const alone = bodyOf(await graph.ask({ method: 'GET', path: `${items}/${some?.id ?? id}`, cost: 1 }));
  const more = page['@odata.nextLink'] === undefined ? '' : ' and more';
  tell(
    `a page of 500: ${paged.length} items${more}; an eTag in it: ${some?.eTag === alone.eTag ? 'the same' : 'ANOTHER'}`,
  );
  const byName = `${items.split('/lists/')[0]}/lists/${INDICATORS.name}`;
  tell(
    `a list by its name instead of its title: ${problem(await graph.ask({ method: 'GET', path: byName, cost: 1 }))}`,
  );
}

const MARK = 'mokuhyo-smoke';

/** Everything that this run, or one before it that broke off, left in the two lists. */
async function deleteAll(graph: Graph, url: string, mark: string): Promise<number> {
  const places = await findPlaces(graph, siteOf(url));
  let count = 0;
  for (const { name } of [INDICATORS, SHEETS] as readonly ListDefinition[]) {
    const items = `${places[name]}/items`;
    let next: string | undefined = `${items}?$filter=${encodeURIComponent('fields/MkYear eq 1999')}&$expand=fields`;
    const found: { readonly id: string; readonly fields?: Readonly<Record<string, unknown>> }[] = [];
    while (next !== undefined) {
      const page: any = bodyOf(await graph.ask({ method: 'GET', path: next, cost: 2 }));
      found.push(...page.value);
      next = page['@odata.nextLink'];
    }
    const own = found.filter(({ fields = {} }) => fields.Title === MARK || String(fields.MkBody).includes(mark));
    for (const { id } of own) {
      await graph.ask({ method: 'DELETE', path: `${items}/${id}`, cost: 2 });
      count++;
    }
  }
  return count;
}

function submissionOf(key: string, month: number, names: readonly string[], result = '18'): Submission {
  const common = {
    year: 1999,
    fiscalYear: '平成11年度',
    section: '動作確認\n（𠮷野家#%&+\'"）',
    pushedAt: `2023-0${month}-01T00:00:00.123Z`,
  };
  return {
    sheet: sheetDraft({ ...common, key, purpose: `長い文章\r\n${'あ'.repeat(5_000)}\u0000` }),
    indicators: names.map((name) => indicatorDraft({ ...common, name: ` ${name} `, result })),
  };
}

function sorted(records: readonly ListRecord[]): readonly ListRecord[] {
  return [...records].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function resultOf(record: ListRecord | undefined): string | null {
  return (record as IndicatorRecord | undefined)?.result ?? null;
}

function expectSame(what: string, is: unknown, should: unknown): void {
  if (isDeepStrictEqual(is, should)) return;
  const [one, other] = [is, should].map((each) => JSON.stringify(each).slice(0, 2_000));
  throw new Error(`${what}: ${one} instead of ${other}`);
}

const statusOf = (outcome: GraphOutcome) => (outcome.kind === 'answer' ? outcome.status : 'lost');

function bodyOf(outcome: GraphOutcome): Readonly<Record<string, unknown>> {
  return outcome.kind === 'answer' && typeof outcome.body === 'object' && outcome.body !== null
    ? (outcome.body as Readonly<Record<string, unknown>>)
    : {};
}

function problem(outcome: GraphOutcome): string {
  const { error } = bodyOf(outcome) as { readonly error?: { readonly code?: string; readonly message?: string } };
  return `${statusOf(outcome)}${error ? ` ${error.code}: ${error.message}` : ''}`;
}
