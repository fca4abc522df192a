import { EventEmitter } from 'node:events';
import type { Server } from 'node:net';
import { watchConnections } from './connections';

function fakeSocket(remoteAddress: string) {
  const socket = Object.assign(new EventEmitter(), {
    remoteAddress,
    destroyed: false,
    destroy: () => {
      socket.destroyed = true;
      socket.emit('close');
    },
  });
  return socket;
}

function watched(most: number, isProxy = (_: string) => false) {
  const server = new EventEmitter();
  const connections = watchConnections(server as unknown as Server, most, { isProxy });
  const from = (address: string) => {
    const socket = fakeSocket(address);
    server.emit('connection', socket);
    return socket;
  };
  return { connections, from };
}

it('takes so many connections from one address, and again when one of them is closed', () => {
  const { from } = watched(2);
  const [first, second, third] = [from('10.0.0.1'), from('::ffff:10.0.0.1'), from('10.0.0.1')];
  expect([first, second, third].map(({ destroyed }) => destroyed)).toEqual([false, false, true]);
  expect(from('10.0.0.2').destroyed).toBe(false);
  first?.destroy();
  expect(from('10.0.0.1').destroyed).toBe(false);
  expect(from('10.0.0.1').destroyed).toBe(true);
});

it('counts a network of IPv6 as one', () => {
  const { from } = watched(1);
  from('2001:db8::1');
  expect(from('2001:db8::2').destroyed).toBe(true);
  expect(from('2001:db8:0:1::1').destroyed).toBe(false);
});

it('counts neither a proxy nor this computer', () => {
  const { from } = watched(1, (address) => address === '10.0.0.9');
  for (const address of ['10.0.0.9', '127.0.0.1', '::1']) {
    expect([from(address), from(address)].map(({ destroyed }) => destroyed)).toEqual([false, false]);
  }
});

it('ends all of them', () => {
  const { connections, from } = watched(9);
  const sockets = [from('10.0.0.1'), from('127.0.0.1')];
  connections.destroy();
  expect(sockets.map(({ destroyed }) => destroyed)).toEqual([true, true]);
});
