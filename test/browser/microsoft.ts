import { createHash } from 'node:crypto';
import type { BrowserContext, Route } from 'playwright-core';
import { INDICATORS, SHEETS } from '../../src/list/graph/definition';
import { graphList } from '../../src/list/graph/list';
import { systemClock } from '../../src/list/graph/wire/clock';
import { openGraph } from '../../src/list/graph/wire/open-graph';
import type { SharedList } from '../../src/list/port';
import { type GraphDouble, graphDouble } from '../graph/double';

/** Microsoft 365 as a page meets it: Graph by its double, and where people sign in by a few answers of its own. */
export const SITE = 'https://city.sharepoint.com/sites/kikaku';
export const APP = { clientId: '0f7a8d1e-5b3c-4a2d-9e6f-1c2b3a4d5e6f', tenant: '7c9e6679-7425-40de-944b-e07fc1f90ae7' };
export const DEFAULTS = { list: SITE, microsoft: APP };

const GRAPH = 'https://graph.microsoft.com';
const AUTHORITY = 'https://login.microsoftonline.com';
export const ORIGINS = [GRAPH, AUTHORITY];

/** Who signs in. */
const PERSON = { name: '北区 花子', username: 'hanako@city.example.lg.jp' };

export interface Microsoft {
  readonly double: GraphDouble;
  /** What is in the lists, read by a program of its own. */
  readonly list: () => SharedList;
  readonly attach: (context: BrowserContext) => Promise<void>;
}

/** As Graph lets pages read its answers (see `serveGraph`). */
const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Location, request-id' };

interface MicrosoftSettings {
  readonly unitsPerMinute?: number;
  readonly authority?: Authority;
}

/** What goes wrong where people sign in; what a test sets later counts from then on. */
export interface Authority {
  /** Its page does not come. */
  page?: 'unreachable' | undefined;
  /** Instead of a token: the code of a refusal, or nothing at all. */
  token?: 'unreachable' | `AADSTS${number}` | undefined;
}

/** A tenant of its own, with both lists, whose clock is that of the computer. */
export function microsoft({ unitsPerMinute = 100_000, authority = {} }: MicrosoftSettings = {}): Microsoft {
  const double = graphDouble({ clock: systemClock, unitsPerMinute });
  double.hands.provide([SHEETS, INDICATORS]);
  const hash = async (text: string) => createHash('sha256').update(text).digest('hex');
  return {
    double,
    list: () => {
      const graph = openGraph({ token: async () => double.token(), fetch: double.fetch });
      return graphList({ url: SITE, graph, hash, clock: systemClock, uuid: () => crypto.randomUUID() });
    },
    attach: async (context) => {
      await context.route(`${GRAPH}/**`, (route) => answerAsGraph(route, double));
      await context.route(`${AUTHORITY}/**`, (route) => answerAsAuthority(route, double, authority));
    },
  };
}

async function answerAsGraph(route: Route, double: GraphDouble): Promise<void> {
  const request = route.request();
  if (request.method() === 'OPTIONS') return route.fulfill({ status: 200, headers: { ...CORS, ...ALLOWED } });
  const body = request.postDataBuffer();
  try {
    const answer = await double.fetch(request.url(), {
      method: request.method(),
      headers: request.headers(),
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    const headers = { ...Object.fromEntries(answer.headers), ...CORS };
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  } catch {
    await route.abort('connectionreset').catch(() => undefined);
  }
}

const ALLOWED = {
  'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
  'Access-Control-Allow-Headers':
    'authorization, content-type, if-match, prefer, accept, sdkversion, client-request-id',
};

/**
 * The authorization code flow with PKCE: a page with a button, after it a code in the address to which the window goes back,
 * and a token for whoever knows the code's verifier.
 */
async function answerAsAuthority(route: Route, double: GraphDouble, { page, token }: Authority): Promise<void> {
  const url = new URL(route.request().url());
  const json = (body: unknown) => route.fulfill({ json: body, headers: { 'Access-Control-Allow-Origin': '*' } });
  if (url.pathname.endsWith('/authorize')) {
    if (page === 'unreachable') return route.abort('internetdisconnected');
    return route.fulfill({ contentType: 'text/html', body: signInPage(url) });
  }
  if (url.pathname.endsWith('/token')) {
    const form = new URLSearchParams(route.request().postData() ?? '');
    const asked = JSON.parse(Buffer.from(form.get('code') ?? '', 'base64url').toString() || '{}');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (token === 'unreachable') return route.abort('internetdisconnected');
    if (token) {
      const refusal = { error: 'invalid_client', error_description: `${token}: refused` };
      return route.fulfill({ status: 400, json: refusal, headers: { 'Access-Control-Allow-Origin': '*' } });
    }
    if (proof !== asked.challenge) return route.fulfill({ status: 400, json: { error: 'invalid_grant' } });
    return json({
      token_type: 'Bearer',
      scope: 'https://graph.microsoft.com/.default openid profile offline_access',
      expires_in: 3600,
      access_token: double.token(),
      refresh_token: 'refresh',
      id_token: idToken(asked.nonce),
      client_info: Buffer.from(JSON.stringify({ uid: 'hanako', utid: APP.tenant })).toString('base64url'),
    });
  }
  if (url.pathname.endsWith('/openid-configuration')) {
    const base = `${AUTHORITY}/${APP.tenant}`;
    return json({
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      issuer: `${base}/v2.0`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    });
  }
  return route.abort();
}

/** What is asked for comes back in the code, so that nothing is to be remembered. */
function signInPage({ searchParams: asked }: URL): string {
  const [nonce, challenge] = [asked.get('nonce'), asked.get('code_challenge')];
  const code = Buffer.from(JSON.stringify({ nonce, challenge })).toString('base64url');
  const back = (said: Record<string, string>) =>
    `${asked.get('redirect_uri')}#${new URLSearchParams({ ...said, state: asked.get('state') ?? '' })}`;
  const refused = { error: 'access_denied', error_description: 'AADSTS65004: declined' };
  const consent = { error: 'consent_required', error_description: 'AADSTS90094: an administrator has to' };
  const unassigned = { error: 'access_denied', error_description: 'AADSTS50105: not assigned to a role' };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in</title>
    <a href="${back({ code })}">${PERSON.username}</a>
    <a href="${back(refused)}">Cancel</a>
    <a href="${back(consent)}">No consent</a>
    <a href="${back(unassigned)}">Not assigned</a>`;
}

function idToken(nonce?: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: APP.clientId,
    iss: `${AUTHORITY}/${APP.tenant}/v2.0`,
    tid: APP.tenant,
    oid: 'hanako',
    sub: 'hanako',
    name: PERSON.name,
    preferred_username: PERSON.username,
    iat: now,
    nbf: now,
    exp: now + 3600,
    ver: '2.0',
    ...(nonce === undefined ? {} : { nonce }),
  };
  return [{ alg: 'none' }, claims, ''].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}

/** How Excel answers who wants to sign in by it. */
export type OfficeSignIn = 'knows' | 'asks' | 'cancelled' | 'no consent';

/** Attaches it all to a pane's page, with an Excel that signs people in. `answer` says how, each time it is asked. */
export function inOffice(microsoft: Microsoft, answer: () => OfficeSignIn): (context: BrowserContext) => Promise<void> {
  return async (context) => {
    await microsoft.attach(context);
    await context.exposeFunction('askOffice', () => ({
      how: answer(),
      token: { id_token: idToken(), access_token: microsoft.double.token(), expires_in: 3600, scope: '' },
      account: {
        environment: 'login.windows.net',
        homeAccountId: `hanako.${APP.tenant}`,
        localAccountId: 'hanako',
        tenantId: APP.tenant,
        ...PERSON,
      },
    }));
    await context.addInitScript(beNestedAppAuth);
  };
}

/** Runs in the page: the bridge by which Excel signs people in to nested apps. */
function beNestedAppAuth(): void {
  type Listener = (message: string) => void;
  const listeners: Listener[] = [];
  const page = window as unknown as {
    nestedAppAuthBridge: unknown;
    askOffice: () => Promise<{ how: string; token: object; account: object }>;
  };
  page.nestedAppAuthBridge = {
    addEventListener: (_: string, listener: Listener) => listeners.push(listener),
    removeEventListener: () => {},
    postMessage: async (text: string) => {
      const { requestId, method } = JSON.parse(text) as { requestId: string; method: string };
      const say = (said: object) => {
        const message = JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...said });
        for (const listener of listeners) listener(message);
      };
      if (method === 'GetInitContext') {
        say({ success: true, initContext: { sdkName: 'simulated', sdkVersion: '1', capabilities: {} } });
        return;
      }
      const { how, token, account } = await page.askOffice();
      const refuse = (status: string, description = '') =>
        say({ success: false, error: { status, code: status, description } });
      if (how === 'cancelled' && method === 'GetTokenPopup') return refuse('USER_CANCEL');
      if (how === 'no consent' && method === 'GetTokenPopup')
        return refuse('PERSISTENT_ERROR', 'AADSTS65001: nobody consented');
      if (how !== 'knows' && method === 'GetToken') return refuse('USER_INTERACTION_REQUIRED');
      say({ success: true, token, account });
    },
  };
}

/** What Microsoft may answer after a person signed in, and what the pane says then. */
export const REFUSALS: ReadonlyArray<readonly [Authority['token'], RegExp]> = [
  ['AADSTS700016', /サインインできませんでした.*AADSTS700016/],
  ['AADSTS90002', /サインインできませんでした.*AADSTS90002/],
  ['unreachable', /login\.microsoftonline\.com）につながりません/],
];
