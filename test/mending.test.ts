import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedWorkbook, checkWorkbook } from '../src/app/check';
import { DEFAULT_POLICY } from '../src/core/policy/default';
import { xlsxHost } from '../src/host/xlsx/file-host';
import { readWorkbook } from '../src/host/xlsx/read';
import { FIXTURES } from './support/cli';

const check = (bytes: Uint8Array) => checkWorkbook(readWorkbook('a.xlsx', bytes), { policy: DEFAULT_POLICY });
const fixesOf = ({ sheets }: CheckedWorkbook) =>
  sheets.flatMap(({ sheet, findings }) =>
    findings.flatMap(({ cell, fix }) => (cell !== null && fix !== null ? [{ sheet: sheet.sheet, cell, ...fix }] : [])),
  );
const judged = ({ sheets }: CheckedWorkbook) =>
  sheets.map(({ evaluations }) =>
    evaluations.map(({ proposed, certainty, judgements }) => [
      proposed,
      certainty,
      judgements.map(({ verdict, comparisons }) => [verdict, comparisons]),
    ]),
  );

it.each([
  'kita-r4',
  'kita-r7',
])('mends %s with its own fixes: nothing is judged otherwise, nothing is left', async (name) => {
  const before = new Uint8Array(readFileSync(join(FIXTURES, `${name}.xlsx`)));
  const fixes = fixesOf(check(before));
  expect(fixes.length).toBeGreaterThan(2);
  let after = before;
  const host = xlsxHost({
    file: 'a.xlsx',
    bytes: before,
    save: async (bytes) => {
      after = new Uint8Array(bytes);
    },
  });
  const outcomes = await host.write(fixes);
  expect(outcomes.filter(({ kind }) => kind !== 'written')).toEqual([]);
  expect(fixesOf(check(after))).toEqual([]);
  expect(judged(check(after))).toEqual(judged(check(before)));
});
