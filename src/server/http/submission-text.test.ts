import { submission } from '../../../test/contract/sample-records';
import { isNoSheetsSize, jsonIn } from './submission-text';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

it('takes UTF-8, with a mark of it or without, and nothing else for a text', () => {
  expect(jsonIn(new TextEncoder().encode('\ufeff"区"').buffer)).toBe('区');
  // 目 in Shift_JIS, between quotes.
  expect(jsonIn(bytes(0x22, 0x96, 0xda, 0x22))).toBeUndefined();
  expect(jsonIn(bytes())).toBeUndefined();
});

it.each<[string, unknown, boolean]>([
  ['a sheet', submission(undefined, 2), false],
  ['a sheet of very many rows', submission(undefined, 1000), false],
  ['nothing', null, false],
  ['more rows than any sheet has', { indicators: Array(2001).fill({}) }, true],
  ['very many goals', { sheet: { goals: Array(1_000_000).fill({}) } }, true],
  ['as many, but in many places', Array(400).fill(Array(400).fill(0)), true],
  ['very deep', JSON.parse('['.repeat(200_000) + ']'.repeat(200_000)), true],
])('knows whether it could be a sheet: %s', (_, json, expected) => {
  expect(isNoSheetsSize(json)).toBe(expected);
});
