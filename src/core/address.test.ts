import { bareHost, isLoopback, withoutPassword } from './address';

describe('isLoopback', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.1', '127.255.255.255', '::1', '[::1]'])('%s is', (host) =>
    expect(isLoopback(host)).toBe(true));
  it.each([
    '',
    '0.0.0.0',
    '::',
    '127.0.0.1.nip.io',
    '127.0.0',
    '127.0.0.256',
    '127.0.0.01',
    '1.127.0.1',
    'localhost.example',
    '127.0.0.1\n',
  ])('%j is not', (host) => expect(isLoopback(host)).toBe(false));
});

it('takes brackets and capitals from a host', () => {
  expect(['[FE80::1]', 'Mokuhyo.Example', '10.0.0.1'].map(bareHost)).toEqual([
    'fe80::1',
    'mokuhyo.example',
    '10.0.0.1',
  ]);
});

it('hides who and by which password', () => {
  expect(withoutPassword('https://somebody:secret@example.jp/a')).toBe('https://***@example.jp/a');
  expect(withoutPassword('https://example.jp/a')).toBe('https://example.jp/a');
});
