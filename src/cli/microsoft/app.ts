import { MokuhyoError } from '../../core/errors';
import { microsoftApp } from '../../core/settings/pane-defaults';
import type { Io } from '../io';
import { type Arguments, textOf, usage } from '../options';

/** The city's app registration, by which people sign in. Both are names, no secrets. */
export interface App {
  readonly clientId: string;
  /** Where its people sign in: https. */
  readonly authority: string;
}

/**
 * From `--client-id` and `--tenant`, else from MOKUHYO_CLIENT_ID and MOKUHYO_TENANT. A tenant is its id or a domain of it; in
 * another cloud than the public one, the https address at which its people sign in. Throws `MokuhyoError` `sign-in-unset`
 * {url} without them, `usage` for what is none.
 */
export function appOf(args: Arguments, { env }: Io, url: string): App {
  const clientId = (textOf(args, 'client-id') ?? env.MOKUHYO_CLIENT_ID ?? '').trim();
  const tenant = (textOf(args, 'tenant') ?? env.MOKUHYO_TENANT ?? '').trim();
  if (clientId === '' || tenant === '') throw new MokuhyoError('sign-in-unset', { url });
  const authority = authorityOf(tenant);
  // One after the other, to say which is wrong.
  if (!microsoftApp(clientId, someTenant)) throw bad('--client-id', clientId, someTenant);
  if (authority === null) throw bad('--tenant', tenant, `${someTenant}, city.example.lg.jp`);
  return { clientId, authority };
}

/** Looks like any id of Microsoft's. */
const someTenant = '00000000-0000-0000-0000-000000000000';

function authorityOf(tenant: string): string | null {
  if (microsoftApp(someTenant, tenant)) return `https://login.microsoftonline.com/${tenant}`;
  if (!URL.canParse(tenant)) return null;
  const { protocol, username, password, pathname, origin } = new URL(tenant);
  const isAuthority = protocol === 'https:' && !username && !password && pathname.length > 1;
  return isAuthority ? `${origin}${pathname.replace(/\/+$/, '')}` : null;
}

function bad(option: string, value: string, expected: string): MokuhyoError {
  return usage('bad-value', { option, value, expected });
}
