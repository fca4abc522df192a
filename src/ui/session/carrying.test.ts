import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES, openFixture } from '../../../test/support/open-workbook';
import { paneSession } from '../../../test/support/pane-session';
import { MokuhyoError } from '../../core/errors';
import { xlsxFiles } from '../../host/xlsx/files';
import { readWorkbook } from '../../host/xlsx/read';
import type { NextYear } from './ports';
import type { CarryState } from './state';

const FILE = '北区_R4.xlsx';
const BYTES = new Uint8Array(readFileSync(join(FIXTURES, 'kita-r4.xlsx')));

/** A pane beside an Excel that gives this workbook and opens new ones. */
async function openPane(excel: Partial<NextYear> = {}) {
  const opened: Uint8Array[] = [];
  const nextYear: NextYear = {
    read: async ({ onSlice }) => {
      onSlice(1, 1);
      return { file: FILE, bytes: BYTES };
    },
    files: async () => xlsxFiles,
    opens: true,
    open: async (bytes) => void opened.push(bytes),
    ...excel,
  };
  const host = openFixture('kita-r4');
  const { session } = await paneSession({ host, nextYear });
  const seen: string[] = [];
  session.subscribe(() => seen.push(nameOf(session.state().carry)));
  session.openCarry();
  return { session, host, opened, seen, made: () => madeOf(session.state().carry) };
}

function nameOf(carry: CarryState): string {
  return carry.kind === 'making' ? carry.step.kind : carry.kind;
}

function madeOf(carry: CarryState) {
  if (carry.kind !== 'made' && carry.kind !== 'opened') throw new Error(`nothing is made: ${carry.kind}`);
  return carry;
}

it('is not there where nothing can be made', async () => {
  const { session } = await paneSession();
  session.openCarry();
  expect(session.carries).toBe(false);
  expect(session.state().carry).toEqual({ kind: 'closed' });
});

it('reads, makes and shows; opens only what was shown, when it is told to', async () => {
  const { session, opened, seen, made } = await openPane();
  expect(session.state()).toMatchObject({ tab: 'overview', carry: { kind: 'choosing', form: null } });
  await session.makeNext();
  expect([...new Set(seen)]).toEqual(['choosing', 'reading', 'making', 'made']);
  expect(made()).toMatchObject({ old: FILE, isOld: false, asFile: false, form: null });
  expect(made().carried.sheets).toHaveLength(8);
  expect(opened).toEqual([]);
  const { bytes } = made().carried;
  await session.openNext();
  expect(opened).toEqual([bytes]);
  expect(readWorkbook('x.xlsx', bytes).sheets).toHaveLength(10);
  expect(session.state()).toMatchObject({ carry: { kind: 'opened' }, busy: null, status: { kind: 'next-opened' } });
  session.closeCarry();
  expect(session.state().carry).toEqual({ kind: 'closed' });
});

it('does not count results of the earliest year as lost when it says what was made', async () => {
  const { session, made } = await openPane();
  await session.makeNext();
  const { unplaced, reread } = made().carried;
  expect(unplaced.length).toBeGreaterThan(0);
  expect(session.state().status).toEqual({ kind: 'next-made', unplaced: 0, reread: reread.length });
});

it('goes back step by step, and keeps the form that was chosen', async () => {
  const { session } = await openPane();
  const form = { file: 'R5様式.xlsx', bytes: BYTES };
  session.chooseForm(form);
  expect(session.state().carry).toEqual({ kind: 'choosing', form });
  session.chooseForm(null);
  await session.makeNext();
  session.chooseForm(form);
  expect(session.state().carry.kind).toBe('made');
  session.closeCarry();
  expect(session.state().carry).toEqual({ kind: 'choosing', form: null });
  session.closeCarry();
  expect(session.state().carry).toEqual({ kind: 'closed' });
});

it('is given up at once, even while Excel does not answer, and can be begun again', async () => {
  let answers: (() => void) | null = null;
  let hangs = true;
  const { session, made } = await openPane({
    read: ({ onSlice }) =>
      new Promise((resolve) => {
        const answer = () => {
          onSlice(1, 1);
          resolve({ file: FILE, bytes: BYTES });
        };
        if (hangs) answers = answer;
        else answer();
      }),
  });
  const making = session.makeNext();
  await new Promise((resolve) => setTimeout(resolve, 20));
  session.cancelMaking();
  await making;
  const given = { carry: { kind: 'choosing' }, busy: null, trouble: null, status: { kind: 'next-cancelled' } };
  expect(session.state()).toMatchObject(given);
  // What comes too late changes nothing.
  (answers as unknown as () => void)();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(session.state()).toMatchObject(given);
  hangs = false;
  await session.makeNext();
  expect(made().carried.sheets).toHaveLength(8);
});

it('says what went wrong, and is where it was', async () => {
  const { session } = await openPane({
    read: async () => {
      throw new MokuhyoError('copy-denied', { code: 7000 });
    },
  });
  await session.makeNext();
  expect(session.state()).toMatchObject({ carry: { kind: 'choosing' }, busy: null, trouble: { code: 'copy-denied' } });
});

it('names the file that cannot be used', async () => {
  const { session } = await openPane({ read: async () => ({ file: 'x.xls', bytes: Uint8Array.of(1, 2, 3) }) });
  await session.makeNext();
  expect(session.state().trouble).toMatchObject({ code: 'not-a-workbook', params: { file: 'x.xls' } });
});

it('tells that the open workbook changed since', async () => {
  const { session, host, made } = await openPane();
  await session.makeNext();
  host.type({ N9: '達成' }, '建設課');
  expect(made().isOld).toBe(true);
});

it('is saved as a file where Excel opens none', async () => {
  const { session, opened, made } = await openPane({ opens: false });
  await session.makeNext();
  expect(made().asFile).toBe(true);
  await session.openNext();
  expect(opened).toEqual([]);
});

it('is saved as a file where Excel would not open it, but not where a cell is being edited', async () => {
  let code: 'open-refused' | 'cell-editing' = 'cell-editing';
  const { session, made } = await openPane({
    open: async () => {
      throw new MokuhyoError(code, { code: 'AccessDenied' });
    },
  });
  await session.makeNext();
  await session.openNext();
  expect(session.state()).toMatchObject({ carry: { kind: 'made', asFile: false }, trouble: { code } });
  code = 'open-refused';
  await session.openNext();
  expect(session.state()).toMatchObject({ carry: { kind: 'made', asFile: true }, trouble: { code } });
  session.closeCarry();
  expect(session.state().trouble).toBeNull();
  expect(() => made()).toThrow();
});

it('begins nothing while other work is under way', async () => {
  const { session, seen } = await openPane();
  const checking = session.check();
  await session.makeNext();
  await checking;
  expect(seen).not.toContain('reading');
});
