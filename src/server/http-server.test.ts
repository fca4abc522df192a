import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { resolve } from 'node:path';
import tls from 'node:tls';
import { addressOf, type HttpServer, httpServer, listen, stop } from './http-server';
import { LIMITS, type Limits } from './limits';

const pem = (name: string) => readFileSync(resolve(__dirname, `../../test/fixtures/tls/${name}.pem`), 'utf8');
const certificate = { cert: pem('cert'), key: pem('key') };
const nobody = { proxied: false, isProxy: () => false };

const running: HttpServer[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(running.splice(0).map((each) => stop(each, 0)));
});

/** Long enough for a test to fail first: each test shortens the one time that it is about. */
const long = 600_000;
const PATIENT: Limits = { ...LIMITS, headers: long, request: long, silence: long, between: long, look: 20 };

type Reach = Parameters<typeof httpServer>[3];

async function started(limits: Partial<Limits>, reach: Partial<Reach> = {}, secure = false): Promise<number> {
  const answer = async (request: Request) => new Response(`ok${await request.text()}`);
  const all = { ...PATIENT, ...limits };
  const server = httpServer(answer, secure ? certificate : undefined, all, { ...nobody, ...reach } as Reach);
  await listen(server.server, '127.0.0.1', 0);
  running.push(server);
  return (server.server.address() as AddressInfo).port;
}

function connected(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  sockets.push(socket);
  return socket;
}

/** What a connection is told until the service closes it. */
async function told(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (part) => (text += part));
  await once(socket, 'close');
  return text;
}

const HEAD = 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n';

/** Says a little now and then, so that it is never silent for long. */
function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 10);
  socket.once('close', () => clearInterval(timer));
}

it('closes a connection on which a head never ends', async () => {
  const socket = connected(await started({ headers: 100 }));
  socket.write(HEAD);
  drip(socket, 'X-A: b\r\n');
  expect(await told(socket)).toMatch(/^(?:HTTP\/1.1 408|$)/);
});

it('closes a connection on which a body never ends', async () => {
  const socket = connected(await started({ request: 200, headers: 200 }));
  socket.write('PUT / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n\r\n');
  drip(socket, 'x');
  await told(socket);
});

it('closes a connection on which nothing is ever said', async () => {
  await told(connected(await started({ silence: 100 })));
});

it('closes a connection that waits too long for its next request', async () => {
  const socket = connected(await started({ between: 100 }));
  socket.write(`${HEAD}\r\n`);
  expect(await told(socket)).toMatch(/^HTTP\/1.1 200[\s\S]*ok$/);
});

it('lets a proxy keep its connections for longer', async () => {
  const socket = connected(await started({ between: 100 }, { proxied: true }));
  socket.setEncoding('utf8').write(`${HEAD}\r\n`);
  const [text] = await once(socket, 'data');
  expect(text).toMatch(/keep-alive: timeout=75\r\n/i);
});

it('closes a connection on which nobody begins to speak TLS', async () => {
  await told(connected(await started({ headers: 100 }, {}, true)));
});

it('refuses a head that is too large', async () => {
  const socket = connected(await started({}));
  socket.write(`${HEAD}X-Large: ${'x'.repeat(17 * 1024)}\r\n\r\n`);
  expect(await told(socket)).toMatch(/^HTTP\/1.1 431/);
});

it('takes so many connections and no more', async () => {
  const port = await started({ connections: 2 });
  const [first, second] = [connected(port), connected(port)];
  await Promise.all([once(first, 'connect'), once(second, 'connect')]);
  await told(connected(port));
  first.write(`${HEAD}\r\n`);
  await once(first, 'data');
});

it('speaks no TLS that is older than 1.2, whatever Node is told', async () => {
  const { DEFAULT_MIN_VERSION, DEFAULT_CIPHERS } = tls;
  try {
    Object.assign(tls, { DEFAULT_MIN_VERSION: 'TLSv1', DEFAULT_CIPHERS: 'ALL@SECLEVEL=0' });
    const port = await started({}, {}, true);
    const attempt = (maxVersion: tls.SecureVersion) =>
      new Promise<string | null>((done) => {
        const options = { port, host: '127.0.0.1', ca: certificate.cert, maxVersion } as const;
        const socket = tls.connect({ ...options, minVersion: maxVersion, ciphers: 'ALL@SECLEVEL=0' });
        sockets.push(socket);
        socket.once('secureConnect', () => done(socket.getProtocol()));
        socket.once('error', () => done(null));
      });
    expect([await attempt('TLSv1.1'), await attempt('TLSv1.2'), await attempt('TLSv1.3')]).toEqual([
      null,
      'TLSv1.2',
      'TLSv1.3',
    ]);
  } finally {
    Object.assign(tls, { DEFAULT_MIN_VERSION, DEFAULT_CIPHERS });
  }
});

it('says that an address is none of this computer', async () => {
  const server = httpServer(() => new Response(), undefined, LIMITS, nobody as unknown as Reach);
  // An address for documentation (RFC 5737), which no machine has.
  await expect(listen(server.server, '192.0.2.1', 0)).rejects.toMatchObject({
    code: 'host-unusable',
    params: { host: '192.0.2.1' },
  });
});

it('writes an IPv6 address as addresses have it', async () => {
  await started({});
  const [one] = running;
  if (!one) throw new Error('not started');
  expect(addressOf('::1', one.server)).toMatch(/^\[::1\]:\d+$/);
  expect(addressOf('[::1]', one.server)).toMatch(/^\[::1\]:\d+$/);
});
