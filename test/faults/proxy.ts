import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';

/** How one connection goes. */
export interface Line {
  /** Milliseconds before each piece goes on. */
  readonly delay: number;
  /** Bytes in a piece, at most. */
  readonly piece: number;
  /** Where it breaks, in bytes of what is sent or of what is answered; null: nowhere. */
  readonly cut: { readonly of: 'request' | 'answer'; readonly after: number } | null;
}

export const line: fc.Arbitrary<Line> = fc.record({
  delay: fc.nat({ max: 3 }),
  piece: fc.integer({ min: 2_000, max: 60_000 }),
  cut: fc.option(fc.record({ of: fc.constantFrom('request', 'answer'), after: fc.nat({ max: 25_000 }) }), { freq: 4 }),
});

/** A way to a service that delays, throttles and cuts, one connection after the other by plan. */
export interface TcpProxy {
  readonly url: string;
  /** From now on nothing happens to connections; those that are open break. */
  calm(): void;
  close(): Promise<void>;
}

const clear: Line = { delay: 0, piece: 1_000_000, cut: null };

/** `lines` are gone through again and again. */
export async function proxyTo(url: string, lines: readonly Line[]): Promise<TcpProxy> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let count = 0;
  let calm = false;
  const server = createServer((from) => {
    const line = (calm ? undefined : lines[count++ % lines.length]) ?? clear;
    const to = connect(Number(port), hostname);
    const end = () => {
      for (const socket of [from, to]) socket.destroy();
    };
    for (const socket of [from, to]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      socket.on('error', end);
    }
    void carry(from, to, line, 'request').then(end, end);
    void carry(to, from, line, 'answer').then(end, end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breakAll = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calm: () => {
      calm = true;
      breakAll();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakAll();
      }),
  };
}

/** Ends where the connection is to break, or when one side closes it. */
async function carry(from: Socket, to: Socket, { delay, piece, cut }: Line, way: 'request' | 'answer'): Promise<void> {
  const most = cut?.of === way ? cut.after : Number.POSITIVE_INFINITY;
  let sent = 0;
  for await (const chunk of from as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += piece) {
      if (delay > 0) await sleep(delay);
      const part = chunk.subarray(at, Math.min(at + piece, chunk.length, at + most - sent));
      sent += part.length;
      if (part.length > 0)
        await new Promise<void>((resolve, reject) => to.write(part, (error) => (error ? reject(error) : resolve())));
      if (sent >= most) return;
    }
  }
}
