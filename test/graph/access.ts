import { denied, Refusal } from './messages';
import type { Site } from './tenant';

/** What a token lets its bearer do. */
export interface Grant {
  /** Delegated scopes, as a token has them. */
  readonly scopes: readonly Scope[];
  /** With `Sites.Selected`: what the app was given at each site, by path. */
  readonly roles?: Readonly<Record<string, 'read' | 'write' | 'manage'>>;
  /** The sites, by path, that the person may use; all where it is missing. */
  readonly person?: readonly string[];
  /** Milliseconds since 1970. */
  readonly until?: number;
}

export type Scope = 'Sites.Selected' | 'Sites.Read.All' | 'Sites.ReadWrite.All' | 'Sites.Manage.All';

/** `read` items and lists, `write` items, `manage` lists and columns. */
export type Deed = 'read' | 'write' | 'manage';

const LEVEL: Readonly<Record<Deed, number>> = { read: 1, write: 2, manage: 3 };
const REACH: Readonly<Record<Scope, number>> = {
  'Sites.Selected': 0,
  'Sites.Read.All': 1,
  'Sites.ReadWrite.All': 2,
  'Sites.Manage.All': 3,
};

/** Gives what the bearer may, or refuses with 401. */
export function grantOf(tokens: ReadonlyMap<string, Grant>, authorization: string | undefined, now: number): Grant {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  const grant = token === undefined ? undefined : tokens.get(token);
  if (!grant) throw unauthorised(token === undefined ? 'Access token is empty.' : 'IDX14100: JWT is not well formed.');
  if (grant.until !== undefined && grant.until <= now)
    throw unauthorised('Lifetime validation failed, the token is expired.');
  return grant;
}

function unauthorised(message: string): Refusal {
  const challenge = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"';
  return new Refusal(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': challenge });
}

/** A person's own right and the app's both have to allow a deed. */
export function checkAllowed({ scopes, roles = {}, person }: Grant, site: Site, deed: Deed): void {
  const byScope = Math.max(0, ...scopes.map((each) => REACH[each]));
  const role = scopes.includes('Sites.Selected') ? roles[site.path] : undefined;
  const byRole = role ? LEVEL[role] : 0;
  const mayPerson = person === undefined || person.includes(site.path);
  if (!mayPerson || Math.max(byScope, byRole) < LEVEL[deed]) throw denied();
}
