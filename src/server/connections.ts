import type { Server, Socket } from 'node:net';
import { isLoopback } from '../core/address';
import { clientOf, plainAddress } from './reach/addresses';
import type { Reach } from './reach/reach';

/** The open connections of a server. */
export interface Connections {
  /** Ends all of them at once, those too that have not yet begun to speak http. */
  destroy(): void;
}

/**
 * Keeps one machine from taking all the connections that there are. A proxy speaks for many and this computer for itself:
 * neither is counted.
 */
export function watchConnections(server: Server, most: number, reach: Pick<Reach, 'isProxy'>): Connections {
  const open = new Set<Socket>();
  const counts = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    const address = plainAddress(socket.remoteAddress ?? '');
    if (address === null || isLoopback(address) || reach.isProxy(address)) return;
    const client = clientOf(address);
    const count = (counts.get(client) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    counts.set(client, count);
    socket.once('close', () => {
      const left = (counts.get(client) ?? 1) - 1;
      if (left > 0) counts.set(client, left);
      else counts.delete(client);
    });
  });
  return {
    destroy: () => {
      for (const socket of open) socket.destroy();
    },
  };
}
