import { bareHost, isLoopback, isSharePoint, withoutPassword } from './address';

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

it.each([
  'https://contoso.sharepoint.com/sites/goals',
  'https://contoso.sharepoint.com',
  'https://Contoso-City.SharePoint.com/teams/kikaku?web=1',
  ' https://contoso.sharepoint.com/ ',
  'https://contoso.sharepoint.us/sites/goals',
])('%j leads to Microsoft Lists', (address) => {
  expect(isSharePoint(address)).toBe(true);
});

it.each([
  'https://mokuhyo.city.example.lg.jp',
  'https://sharepoint.com/sites/goals',
  'https://contoso.sharepoint.com.evil.example/sites/goals',
  'https://contoso.sharepoint.com@evil.example/',
  'https://a.contoso.sharepoint.com/',
  'https://evil.example/contoso.sharepoint.com/',
  'contoso.sharepoint.com',
  '',
])('%j does not lead to Microsoft Lists', (address) => {
  expect(isSharePoint(address)).toBe(false);
});
