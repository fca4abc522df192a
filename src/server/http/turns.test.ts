import { submission } from '../../../test/contract/sample-records';
import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { closeDatabase, openDatabase } from '../store/database';
import { testApp } from './testing';
import { turnsOf } from './turns';

it('ends the turns of a sheet that was submitted, and no other', () => {
  const { newest, isOver, pass } = turnsOf('a');
  const first = newest();
  expect(isOver('2022/北区', first)).toBe(false);
  pass('2022/北区');
  expect(isOver('2022/北区', first)).toBe(true);
  expect(isOver('2022/西区', first)).toBe(false);
  const second = newest();
  pass('2022/西区');
  expect(isOver('2022/北区', second)).toBe(false);
  expect(isOver('2022/西区', second)).toBe(true);
});

it('knows no turns of another run', () => {
  const before = turnsOf('a').newest();
  expect(turnsOf('b').isOver('2022/北区', before)).toBe(true);
  expect(turnsOf('b').isOver('2022/北区', '')).toBe(true);
  expect(turnsOf('b').isOver('2022/北区', 'b')).toBe(true);
  expect(turnsOf('b').isOver('2022/北区', 'b.x')).toBe(true);
});

it('keeps a submission that was held back from undoing a later one', async () => {
  const dir = temporaryFolder();
  const db = openDatabase(dir);
  try {
    const app = testApp(db);
    const ask = (path: string, init: RequestInit = {}) =>
      app.request(`http://127.0.0.1:3000/api/v1/${path}`, {
        ...init,
        headers: { host: '127.0.0.1:3000', 'content-type': 'application/json' },
      });
    const put = (count: number, turn?: string) => {
      const given = submission(undefined, count);
      const path = `sheets/${encodeURIComponent(given.sheet.key)}${turn === undefined ? '' : `?turn=${turn}`}`;
      return ask(path, { method: 'PUT', body: JSON.stringify(given) });
    };
    const takeTurn = async () => ((await (await ask('turn')).json()) as { turn: string }).turn;

    const held = await takeTurn();
    // Whoever submits without a turn is heard, and counts.
    expect((await put(2)).status).toBe(200);
    const late = await put(3, held);
    expect([late.status, await late.json()]).toMatchObject([412, { error: { code: 'overtaken' } }]);
    const next = await takeTurn();
    expect((await put(2, next)).status).toBe(200);
    expect((await put(3, next)).status).toBe(412);
    expect((await put(3, 'x'.repeat(65))).status).toBe(400);
    expect((await (await ask('records?kind=indicator')).json()) as object).toMatchObject({
      records: [{ indicatorNo: 1 }, { indicatorNo: 2 }],
    });
  } finally {
    closeDatabase(db);
    removeFolder(dir);
  }
});
