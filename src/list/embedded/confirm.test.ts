import { submission } from '../../../test/contract/sample-records';
import { embeddedList } from './client';

const key = submission().sheet.key;
const receiptOf = (kind: 'created' | 'unchanged') => ({
  ...{ created: 0, updated: 0, unchanged: 0, withdrawn: 0 },
  [kind]: 2,
  changes: [{ key, kind }],
});
const unchanged = receiptOf('unchanged');
const confirmed = { receipt: unchanged };
const other = { receipt: null };
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const refusal = (status: number, code: string) => json({ error: { code, message: 'why' } }, status);

/** A service that gives these answers one after the other, and a list of what it was asked: `PUT`, or what of a sheet. */
function service(...answers: (object | Response)[]) {
  const asked: { what: string; turn: string | null; body: any }[] = [];
  let turns = 0;
  const fetch = (async (url: URL, { method, body }: RequestInit) => {
    if (url.pathname.endsWith('/turn')) return json({ turn: `run.${++turns}` });
    const what = method === 'PUT' ? method : (url.pathname.split('/').at(-1) ?? '');
    asked.push({
      what,
      turn: url.searchParams.get('turn'),
      body: JSON.parse(new TextDecoder().decode(body as Uint8Array)),
    });
    const answer = answers.shift() ?? {};
    return answer instanceof Response ? answer : json(answer);
  }) as typeof globalThis.fetch;
  const list = embeddedList({ url: 'http://127.0.0.1:3000', fetch, sleep: async () => {} });
  return { list, asked, whats: () => asked.map(({ what }) => what) };
}

it('sends new sheets without asking, and asks once one was unchanged', async () => {
  const { list, whats, asked } = service(receiptOf('created'), receiptOf('created'), unchanged, confirmed, confirmed);
  for (let sheet = 0; sheet < 5; sheet++) await list.submit(submission());
  expect(whats()).toEqual(['PUT', 'PUT', 'PUT', 'confirm', 'confirm']);
  expect(asked.at(-1)?.body).toEqual({ digest: expect.stringMatching(/^[\da-f]{64}$/) });
});

it('gives the receipt that the service gives', async () => {
  const { list } = service(unchanged, confirmed);
  await list.submit(submission());
  expect(await list.submit(submission())).toEqual(unchanged);
});

it('sends what the service has otherwise, and asks no more until a sheet is unchanged', async () => {
  const { list, whats } = service(unchanged, other, receiptOf('created'), receiptOf('created'), unchanged, confirmed);
  for (let sheet = 0; sheet < 5; sheet++) await list.submit(submission());
  expect(whats()).toEqual(['PUT', 'confirm', 'PUT', 'PUT', 'PUT', 'confirm']);
});

it('asks under a turn, and under another one when that is over', async () => {
  const { list, asked } = service(unchanged, refusal(412, 'overtaken'), confirmed, confirmed);
  for (let sheet = 0; sheet < 3; sheet++) await list.submit(submission());
  expect(asked.map(({ turn }) => turn)).toEqual(['run.1', 'run.1', 'run.2', 'run.2']);
});

it('goes on as before with a service that does not know the question, and asks it no more', async () => {
  const { list, whats } = service(unchanged, refusal(404, 'not-found'), unchanged, unchanged);
  for (let sheet = 0; sheet < 3; sheet++) expect(await list.submit(submission())).toEqual(unchanged);
  expect(whats()).toEqual(['PUT', 'confirm', 'PUT', 'PUT']);
});

it('fails as submitting does', async () => {
  const { list } = service(unchanged, refusal(403, 'forbidden'));
  await list.submit(submission());
  await expect(list.submit(submission())).rejects.toMatchObject({
    code: 'list-refused',
    params: { code: 'forbidden' },
  });
});

it('asks nothing about what a person was shown, nor about what is taken back', async () => {
  const { list, whats } = service(unchanged, unchanged, unchanged);
  await list.submit(submission());
  await list.submit(submission(), { since: 'ab' });
  await list.submit({ ...submission(undefined, 0), withdrawal: { reason: null } });
  expect(whats()).toEqual(['PUT', 'PUT', 'PUT']);
});
