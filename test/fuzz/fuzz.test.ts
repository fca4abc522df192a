import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { FIXTURES } from '../support/cli';
import { caseOf, everyFeature, seedWorkbooks } from './cases';
import { minimise, partsOf } from './minimise';
import { faultOf, readOrRefused } from './property';

const KEPT = join(__dirname, 'kept');

it.each(readdirSync(KEPT))('what was found once is not found again: %s', (name) => {
  const { parts } = JSON.parse(readFileSync(join(KEPT, name), 'utf8')) as { parts: Record<string, string> };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)])));
  expect(faultOf(bytes)).toBeNull();
});

it('finds nothing in the first cases of a seed', () => {
  const seeds = seedWorkbooks(FIXTURES);
  for (let index = 0; index < 300; index++) expect([index, faultOf(caseOf(seeds, 4, index))]).toEqual([index, null]);
});

it('makes the same case again', () => {
  const seeds = seedWorkbooks(FIXTURES);
  for (let index = 0; index < 20; index++) {
    expect(Buffer.compare(caseOf(seeds, 5, index), caseOf(seeds, 5, index))).toBe(0);
  }
});

it('makes what it finds small, and keeps what matters', () => {
  const parts = { a: strToU8('x'.repeat(5000)), b: strToU8(`${'y'.repeat(3000)}fault${'z'.repeat(3000)}`) };
  const fails = (bytes: Uint8Array) => Buffer.from(partsOf(bytes)?.b ?? []).includes('fault');
  const small = partsOf(minimise(zipSync(parts), fails));
  expect(small && Object.entries(small).map(([name, part]) => [name, Buffer.from(part).toString()])).toEqual([
    ['b', 'fault'],
  ]);
});

it.each([
  0x01, 0xff,
])('reads a workbook with one byte wrong (by %d) as it was, or refuses it, whichever byte it is', (wrong) => {
  const whole = everyFeature();
  const expected = JSON.stringify(readOrRefused(whole));
  const bytes = whole.slice();
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = (whole[at] as number) ^ wrong;
    const read = readOrRefused(bytes);
    if (read !== null) expect([at, JSON.stringify(read)]).toEqual([at, expected]);
    bytes[at] = whole[at] as number;
  }
});
