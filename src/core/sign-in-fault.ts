import { type ErrorCode, MokuhyoError } from './errors';

/** As much of msal's errors, in browsers and in Node, as tells what happened. */
interface Told {
  readonly errorCode?: unknown;
  readonly subError?: unknown;
  readonly message?: unknown;
}

/** The window was closed, 「キャンセル」 was pressed there, or nothing came of it for minutes. */
const CANCELLED = new Set([
  'user_cancelled',
  'user_canceled',
  'access_denied',
  'timed_out',
  'interaction_in_progress_cancelled',
  'device_code_expired',
  'user_timeout_reached',
  'device_code_polling_cancelled',
]);
/** What msal says of a code for another device stands in the sentence only. */
const CANCELLED_WITH_CODE = /\b(?:authorization_declined|expired_token|access_denied)\b/;
const BLOCKED = new Set(['popup_window_error', 'empty_window_error', 'block_nested_popups']);
const UNREACHABLE = new Set([
  'no_network_connectivity',
  'network_error',
  'no_network',
  'post_request_failed',
  'get_request_failed',
  'endpoints_resolution_error',
  'openid_config_error',
]);
/** What msal says where it takes a person, beside `InteractionRequiredAuthError`. */
const NEEDS_A_PERSON = new Set([
  'interaction_required',
  'login_required',
  'no_tokens_found',
  'native_account_unavailable',
  'account_unavailable',
  'refresh_token_expired',
  'ux_not_allowed',
  'bad_token',
  'no_account_error',
  'no_account_found',
  'invalid_grant',
]);

/**
 * Nobody consented to the app yet, or only an administrator may
 * (https://learn.microsoft.com/entra/identity-platform/reference-error-codes).
 */
const CONSENT = /AADSTS(?:65001|90094|900941|90095)\b/;

/** What the protocol says where msal only says that the request failed. */
const PROTOCOL = /\b(?:invalid_client|invalid_request|invalid_scope|unauthorized_client|unsupported_grant_type)\b/;

/**
 * What went wrong with signing in, as the project says it: `sign-in-…` or `consent-needed`. A reason is a code, never what
 * else Microsoft says: that can name people.
 */
export function signInFault(error: unknown): MokuhyoError {
  if (error instanceof MokuhyoError) return error;
  const { errorCode, subError, message } = (typeof error === 'object' && error ? error : {}) as Told;
  const text = String(message ?? error);
  const code = String(errorCode ?? '');
  const protocol = PROTOCOL.exec(text)?.[0];
  const number = /AADSTS\d+/.exec(text)?.[0];
  const reason = number ?? protocol ?? (code || nameOf(error));
  const fault = (as: ErrorCode) =>
    new MokuhyoError(as, as === 'consent-needed' || as === 'sign-in-failed' ? { reason } : {}, { cause: error });
  // Who pressed 「キャンセル」 where consent was asked for cancelled, whatever else is said of it; of any other number the
  // same words tell that something forbids it.
  if (number === 'AADSTS65004') return fault('sign-in-cancelled');
  const isCancelled = CANCELLED.has(code) || CANCELLED_WITH_CODE.test(text);
  if (isCancelled && number === undefined) return fault('sign-in-cancelled');
  if (CONSENT.test(text) || subError === 'consent_required' || code === 'consent_required')
    return fault('consent-needed');
  if (BLOCKED.has(code)) return fault('sign-in-blocked');
  if (UNREACHABLE.has(code) && protocol === undefined && number === undefined) return fault('sign-in-unreachable');
  if (NEEDS_A_PERSON.has(code) || nameOf(error) === 'InteractionRequiredAuthError') return fault('sign-in-needed');
  return fault('sign-in-failed');
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
