import { BlockList } from 'node:net';
import { addressList, clientOf, isAmong, plainAddress } from './addresses';

it.each([
  ['10.0.0.1', '10.0.0.1'],
  ['10.0.0.1:5000', '10.0.0.1'],
  ['::1', '::1'],
  ['[2001:DB8::1]', '2001:db8::1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['::FFFF:127.0.0.1', '127.0.0.1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['', null],
  ['unknown', null],
  ['_hidden', null],
  ['10.0.0', null],
  ['10.0.0.1, 10.0.0.2', null],
  ['10.0.0.1\n', null],
])('reads %j', (text, address) => expect(plainAddress(text)).toBe(address));

it('counts a whole IPv6 network as one client', () => {
  expect(clientOf('10.0.0.1')).toBe('10.0.0.1');
  expect(clientOf('2001:db8::1')).toBe(clientOf('2001:db8:0:0:ffff::2'));
  expect(clientOf('2001:db8::1')).not.toBe(clientOf('2001:db8:0:1::1'));
});

it('knows addresses and those of networks', () => {
  const list = addressList(['10.0.0.1', '10.1.0.0/16', '::1', '2001:db8::/32']) as BlockList;
  expect(list).toBeInstanceOf(BlockList);
  for (const each of ['10.0.0.1', '10.1.255.1', '::1', '2001:db8:1::1']) expect(isAmong(list, each)).toBe(true);
  for (const each of ['10.0.0.2', '10.2.0.1', '::2', '2001:db9::1', '127.0.0.1'])
    expect(isAmong(list, each)).toBe(false);
});

it.each([
  'proxy.example',
  '10.0.0',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/-1',
  '10.0.0.0/1e1',
  '10.0.0.0/24/1',
  '0.0.0.0/0',
  '::/0',
  '::/129',
  'fe80::1%eth0',
  '',
])('names %j as what is neither', (entry) => {
  expect(addressList(['10.0.0.1', entry])).toEqual({ wrong: entry });
});
