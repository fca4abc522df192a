import { MokuhyoError } from '../../core/errors';
import { type MicrosoftApp, microsoftApp } from '../../core/settings/pane-defaults';
import type { Account } from '../session/ports';

/** What the pane tells the page in Office's dialog, as its query. */
export interface DialogRequest {
  readonly app: MicrosoftApp;
  /** Comes back with the answer: by it the pane knows its own dialog. */
  readonly state: string;
}

/** What the page in the dialog tells the pane. */
export type DialogAnswer =
  | {
      readonly kind: 'signed-in';
      readonly state: string;
      readonly token: string;
      /** Milliseconds since 1970. */
      readonly expires: number;
      readonly account: Account;
    }
  | { readonly kind: 'failed'; readonly state: string; readonly code: FaultCode; readonly reason: string };

const FAULTS = ['sign-in-cancelled', 'sign-in-unreachable', 'sign-in-failed', 'consent-needed'] as const;
type FaultCode = (typeof FAULTS)[number];

export function toQuery({ app, state }: DialogRequest): string {
  return new URLSearchParams({ client: app.clientId, tenant: app.tenant, state }).toString();
}

/** Null for what is no request: somebody opened the page by its address. */
export function requestOf(query: string): DialogRequest | null {
  const given = new URLSearchParams(query);
  const app = microsoftApp(given.get('client') ?? '', given.get('tenant') ?? '');
  const state = given.get('state') ?? '';
  return app && state ? { app, state } : null;
}

/** An answer that belongs to this request; null for anything else, whoever said it. */
export function answerOf(text: string, state: string): DialogAnswer | null {
  const said = parsed(text);
  if (said?.state !== state) return null;
  const { kind, token, expires, code, reason } = said;
  if (kind === 'failed') {
    const known = FAULTS.find((each) => each === code);
    return { kind, state, code: known ?? 'sign-in-failed', reason: String(reason ?? '') };
  }
  const { name, username } = (said.account ?? {}) as Partial<Account>;
  if (kind !== 'signed-in' || typeof token !== 'string' || typeof expires !== 'number') return null;
  return {
    kind,
    state,
    token,
    expires,
    account: { name: name ? String(name) : null, username: String(username ?? '') },
  };
}

/** What the page tells of a fault: of those that a pane can say. */
export function failedAnswer(state: string, { code, params }: MokuhyoError): DialogAnswer {
  const known = FAULTS.find((each) => each === code);
  return { kind: 'failed', state, code: known ?? 'sign-in-failed', reason: String(params.reason ?? code) };
}

export function faultOf({ code, reason }: Extract<DialogAnswer, { kind: 'failed' }>): MokuhyoError {
  return new MokuhyoError(code, code === 'sign-in-failed' || code === 'consent-needed' ? { reason } : {});
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' ? (json as Readonly<Record<string, unknown>> | null) : null;
  } catch {
    return null;
  }
}
