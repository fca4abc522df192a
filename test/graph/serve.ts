import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askedBy, contentTypeOf, type GraphDouble, type Outcome, textOf } from './double';

/** A double as a service on this machine, for programs of their own and for browsers. */
export interface ServedGraph {
  /** What `MOKUHYO_GRAPH_URL` takes: `http://127.0.0.1:…/v1.0`. */
  readonly url: string;
  close(): Promise<void>;
}

/** As Graph lets pages of other origins read answers: of the headers below only, so not when to come again. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant',
};

/** The double should have the real clock. */
export async function serveGraph(double: GraphDouble, port = 0): Promise<ServedGraph> {
  const server = createServer((request, response) => {
    void answer(double, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(double: GraphDouble, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'OPTIONS') return allow(request, response);
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const url = `http://${request.headers.host}${request.url}`;
  const asked = await askedBy(
    new Request(url, { method: request.method ?? 'GET', headers, ...(text === '' ? {} : { body: text }) }),
  );
  send(await double.ask(asked), response);
}

function allow(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    ...CORS,
    'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE, PUT, OPTIONS',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '',
    'Access-Control-Max-Age': '3600',
  });
  response.end();
}

function send(outcome: Outcome, response: ServerResponse): void {
  if (outcome.kind === 'silence') return;
  if (outcome.kind === 'lost') {
    response.destroy();
    return;
  }
  const text = textOf(outcome.answer) ?? '';
  const { status, headers } = outcome.answer;
  const length = { 'Content-Length': String(Buffer.byteLength(text)) };
  response.writeHead(status, {
    ...CORS,
    ...contentTypeOf(outcome.answer),
    ...(status === 204 ? {} : length),
    ...headers,
  });
  if (!outcome.cut) {
    response.end(text);
    return;
  }
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}
