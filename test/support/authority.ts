import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './cli';

const tls = (name: string) => join(ROOT, 'test', 'fixtures', 'tls', `${name}.pem`);

/** Where people sign in, as far as msal asks: stands for Microsoft's on this machine. */
export interface Authority {
  /** What `--tenant` takes. */
  readonly url: string;
  /** A process trusts it with this in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** What was asked for, in order. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

export interface Asked {
  readonly grant: string;
  readonly scopes: readonly string[];
  readonly clientId: string;
}

export interface AuthorityOptions {
  /** The access token that whoever signs in gets. */
  readonly token: () => string;
  /** What is said instead of a code, and why. */
  readonly refuse?: { readonly error: string; readonly description: string };
  /** How often a device is not signed in yet. */
  readonly pending?: number;
}

interface Waiting {
  readonly challenge: string;
  readonly scopes: readonly string[];
}

export async function authority({ token, refuse, pending = 1 }: AuthorityOptions): Promise<Authority> {
  const tenant = randomUUID();
  const asked: Asked[] = [];
  const codes = new Map<string, Waiting>();
  let unready = pending;
  const server = createServer(
    { cert: readFileSync(tls('cert')), key: readFileSync(tls('key')) },
    (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const url = new URL(request.url ?? '', base());
        const form = new URLSearchParams(Buffer.concat(chunks).toString());
        const [status, body] = answer(url, form);
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
      });
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = () => `https://localhost:${(server.address() as AddressInfo).port}`;

  function answer(url: URL, form: URLSearchParams): readonly [number, unknown] {
    const at = `${base()}/${tenant}/oauth2/v2.0`;
    switch (url.pathname) {
      case `/${tenant}/v2.0/.well-known/openid-configuration`:
        return [
          200,
          {
            issuer: `${base()}/${tenant}/v2.0`,
            authorization_endpoint: `${at}/authorize`,
            token_endpoint: `${at}/token`,
            jwks_uri: `${base()}/keys`,
          },
        ];
      case `/${tenant}/oauth2/v2.0/authorize`:
        return [200, signedIn(url.searchParams)];
      case `/${tenant}/oauth2/v2.0/devicecode`:
        codes.set('device', { challenge: '', scopes: scopesOf(form) });
        return [
          200,
          {
            device_code: 'device',
            user_code: 'ABCD-EFGH',
            verification_uri: 'https://microsoft.com/devicelogin',
            expires_in: 60,
            interval: 0.05,
          },
        ];
      case `/${tenant}/oauth2/v2.0/token`:
        return tokens(form);
      default:
        return [404, {}];
    }
  }

  /** What the browser brings back to the address that asked, once the person has signed in. */
  function signedIn(query: URLSearchParams): Readonly<Record<string, string>> {
    const back = { to: query.get('redirect_uri') ?? '', state: query.get('state') ?? '' };
    if (refuse) return { ...back, error: refuse.error, error_description: refuse.description };
    const code = randomUUID();
    codes.set(code, { challenge: query.get('code_challenge') ?? '', scopes: scopesOf(query) });
    return { ...back, code };
  }

  function tokens(form: URLSearchParams): readonly [number, unknown] {
    const grant = form.get('grant_type') ?? '';
    const waiting = codes.get(form.get('code') ?? form.get('device_code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      grant === 'refresh_token' || (waiting && (waiting.challenge === '' || waiting.challenge === verifier));
    if (!isGood) return [400, { error: 'invalid_grant', error_description: 'AADSTS9002313' }];
    if (waiting?.challenge === '' && refuse)
      return [400, { error: refuse.error, error_description: refuse.description }];
    if (waiting?.challenge === '' && unready-- > 0) return [400, { error: 'authorization_pending' }];
    const scopes = waiting?.scopes ?? scopesOf(form);
    asked.push({ grant, scopes: scopes.filter((each) => each.includes('/')), clientId: form.get('client_id') ?? '' });
    return [200, tokenAnswer(form.get('client_id') ?? '', scopes)];
  }

  function tokenAnswer(clientId: string, scopes: readonly string[]): unknown {
    const now = Math.floor(Date.now() / 1000);
    const person = { oid: 'person', tid: tenant, name: '企画 花子', preferred_username: 'hanako@city.example.lg.jp' };
    const claims = {
      iss: `${base()}/${tenant}/v2.0`,
      aud: clientId,
      exp: now + 3600,
      iat: now,
      sub: 'person',
      ...person,
    };
    return {
      token_type: 'Bearer',
      scope: scopes.join(' '),
      expires_in: 3600,
      access_token: token(),
      refresh_token: randomUUID(),
      id_token: [{ alg: 'none' }, claims, ''].map((part) => base64url(part)).join('.'),
      client_info: base64url({ uid: 'person', utid: tenant }),
    };
  }

  return {
    url: `${base()}/${tenant}`,
    env: { NODE_EXTRA_CA_CERTS: tls('cert') },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function scopesOf(from: URLSearchParams): readonly string[] {
  return (from.get('scope') ?? '').split(' ');
}

function base64url(part: unknown): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
}

/** A program in the place of the platform's opener: the person signs in at once. `node` runs it. */
export const SIGNS_IN = `#!${process.execPath}
fetch(process.argv[2]).then((page) => page.json()).then(({ to, ...said }) =>
  fetch(to, { method: 'POST', body: new URLSearchParams(said) }));
`;
