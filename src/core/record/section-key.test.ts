import { DEFAULT_POLICY } from '../policy/default';
import { sectionKey } from './section-key';

const key = (department: string | null, section: string | null) =>
  sectionKey(department, section, DEFAULT_POLICY.aliases);

it.each([
  ['北区', '北区役所'],
  ['中央区', '中央区役所'],
  ['　北　区', '北区'],
])('takes the department %p for %p', (a, b) => {
  expect(key(a, '区民生活課')).toBe(key(b, '区民生活課'));
});

it.each([
  ['地域総務課\n（北区郷土博物館）', '地域総務課（北区郷土博物館）'],
  ['ｺｰﾙｾﾝﾀｰ', 'コールセンター'],
  ['市民 課', '市民課'],
  ['\u{845b}\u{e0100}塚課', '\u{845b}塚課'],
  ['市民\u00ad\u2060\u202e課', '市民課'],
  ['か\u200b\u3099いど課', 'がいど課'],
])('takes the section %p for %p', (a, b) => {
  expect(key('北区', a)).toBe(key('北区', b));
});

it('tells sections apart by department too', () => {
  expect(key('北区', '区民生活課')).not.toBe(key('西区', '区民生活課'));
  expect(key('北区', '地域総務課')).not.toBe(key('北区', '地域総務課北区郷土博物館'));
});

it('holds nothing that a key or a URL path is divided by', () => {
  expect(key('企画/財政部', 'A:B課')).toBe('企画財政部:AB課');
});

it('is empty when there is nothing to go by', () => {
  expect(key(null, '　')).toBe('');
});

it('follows aliases of sections from the policy', () => {
  const aliases = { departments: [], sections: [{ name: '情報政策課', also: ['ＤＸ推進課'] }] };
  expect(sectionKey('総務部', 'DX推進課', aliases)).toBe('総務部:情報政策課');
});
