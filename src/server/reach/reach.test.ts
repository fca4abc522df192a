import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ReachSettings, reachOf } from './reach';

const pem = (name: string) => readFileSync(resolve(__dirname, `../../../test/fixtures/tls/${name}.pem`), 'utf8');
const city = { cert: pem('city-cert'), key: pem('city-key') };
const behindProxy = { host: '10.0.0.7', trustedProxies: ['10.0.0.2'], origin: 'https://goals.city.example' };
const names = (settings: ReachSettings, tried: readonly string[]) => tried.filter(reachOf(settings).isOwnName);

it.each<[string, ReachSettings, boolean]>([
  ['loopback', { host: '127.0.0.1' }, false],
  ['loopback with a certificate', { host: 'localhost', tls: city }, false],
  ['loopback by another of its names', { host: '127.0.0.1', origin: 'http://localhost:8080' }, false],
  ['another address', { host: '10.0.0.5', tls: city }, true],
  ['every address', { host: '0.0.0.0', tls: city }, true],
  ['behind a proxy', behindProxy, true],
  ['behind a proxy on this computer', { ...behindProxy, host: '127.0.0.1', trustedProxies: ['127.0.0.1'] }, true],
  ['by a name that others know', { host: '127.0.0.1', origin: 'https://goals.city.example' }, true],
])('knows whether others can reach it: %s', (_, settings, beyond) => expect(reachOf(settings).beyond).toBe(beyond));

it.each(['0.0.0.0', '::', '10.0.0.5', 'example.jp', ''])('refuses host %j on which others could read along', (host) => {
  const origin = 'https://goals.city.example';
  expect(() => reachOf({ host, origin })).toThrow(expect.objectContaining({ code: 'host-not-loopback' }));
});

it('refuses a proxy without the address that people open', () => {
  expect(() => reachOf({ host: '127.0.0.1', trustedProxies: ['127.0.0.1'] })).toThrow(
    expect.objectContaining({ code: 'proxy-without-origin' }),
  );
});

it.each([
  'http://goals.city.example',
  'https://goals.city.example/mokuhyo',
  'https://goals.city.example/?a',
  'https://goals.city.example/#a',
  'https://me@goals.city.example',
  'goals.city.example',
  'ftp://localhost',
  '*',
  '',
])('refuses origin %j', (origin) => {
  expect(() => reachOf({ host: '127.0.0.1', origin })).toThrow(
    expect.objectContaining({ code: 'usage', params: expect.objectContaining({ option: '--origin' }) }),
  );
});

it('does not repeat a password that stands in an origin', () => {
  expect(() => reachOf({ host: '127.0.0.1', origin: 'https://me:p@ss@goals.example' })).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ value: 'https://***@goals.example' }) }),
  );
});

it('refuses what is no address of a proxy', () => {
  expect(() => reachOf({ ...behindProxy, trustedProxies: ['10.0.0.2', 'proxy'] })).toThrow(
    expect.objectContaining({ code: 'usage', params: expect.objectContaining({ value: 'proxy' }) }),
  );
});

const FOREIGN = ['evil.example', '127.0.0.1.nip.io', '10.0.0.6', '0.0.0.0', '::', '', 'a b', 'localhost.evil.example'];

it('has only loopback names on loopback', () => {
  const own = ['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '::1', '[::1]'];
  expect(names({ host: '127.0.0.1' }, [...own, ...FOREIGN])).toEqual(own);
});

it('has the names of its certificate', () => {
  const own = [
    'mokuhyo.city.example.lg.jp',
    'Mokuhyo.City.Example.LG.jp',
    'a.kita.example.lg.jp',
    '10.0.0.5',
    'localhost',
  ];
  const foreign = [...FOREIGN, 'city.example.lg.jp', 'a.b.kita.example.lg.jp', 'xmokuhyo.city.example.lg.jp'];
  expect(names({ host: '0.0.0.0', tls: city }, [...own, ...foreign])).toEqual(own);
});

it('has the address on which it listens, and the name by which people reach it', () => {
  const own = ['10.0.0.7', 'goals.city.example', 'GOALS.city.example'];
  expect(names(behindProxy, [...own, ...FOREIGN])).toEqual(own);
  expect(names({ ...behindProxy, host: '2001:db8::1' }, ['[2001:db8::1]', '2001:db8::2'])).toEqual(['[2001:db8::1]']);
});

it('knows its proxies', () => {
  expect(reachOf(behindProxy).isProxy('10.0.0.2')).toBe(true);
  expect(reachOf(behindProxy).isProxy('10.0.0.3')).toBe(false);
  expect(reachOf({ host: '127.0.0.1' }).isProxy('127.0.0.1')).toBe(false);
});
