import packageJson from '../../../package.json';
import { MokuhyoError } from '../../core/errors';
import { listsWords } from '../../core/messages/cli/lists';
import type { AccessToken, Graph } from '../../list/graph/graph';
import { GRAPH, openGraph } from '../../list/graph/wire/open-graph';
import type { Waiting } from '../../list/port';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { tokenOf } from '../settings';
import { appOf } from './app';
import { mayOpenBrowser, openBrowser } from './open-browser';
import { proxyUse } from './proxy';

/**
 * What is asked for: `use` whatever the app was given for lists, so that the narrowest right is enough; `create` the right to
 * make lists, which nobody else needs.
 */
export type Purpose = 'use' | 'create';

/**
 * Microsoft Graph for a command. The access token is the one of `--token-file` or MOKUHYO_TOKEN, if there is one; else a
 * person signs in. Throws `MokuhyoError` `token-invalid`, `sign-in-unset` {url}, `usage`, `list-insecure`.
 */
export async function graphOf(
  args: Arguments,
  io: Io,
  { url, purpose = 'use', onWait }: GraphOfOptions,
): Promise<Graph> {
  const base = io.env.MOKUHYO_GRAPH_URL || GRAPH;
  const given = await tokenOf(args, io);
  const token = given === undefined ? signingIn(args, io, url, scopesOf(base, purpose)) : async () => given;
  const graph = openGraph({ token, base, onWait, userAgent: `NONISV|Mokuhyo|Mokuhyo/${packageJson.version}` });
  return tellingOfProxy(graph, io);
}

/** Where nobody is reached, says once what this program does with a proxy: few know that Node has to be told of it. */
function tellingOfProxy(graph: Graph, io: Io): Graph {
  let told = false;
  const telling = (way: keyof Graph): Graph[keyof Graph] => {
    return async (request) => {
      try {
        return await graph[way](request);
      } catch (error) {
        const isAway = error instanceof MokuhyoError && UNREACHABLE.includes(error.code);
        if (isAway && !told) io.err(listsWords[io.lang].say[`proxy-${proxyUse(io.env)}`]({}));
        told ||= isAway;
        throw error;
      }
    };
  };
  return { ask: telling('ask'), batched: telling('batched') };
}

const UNREACHABLE = ['list-unreachable', 'sign-in-unreachable'];

export interface GraphOfOptions {
  /** The site's address. */
  readonly url: string;
  readonly purpose?: Purpose;
  readonly onWait?: ((waiting: Waiting) => void) | undefined;
}

/** msal is loaded only when somebody signs in. */
function signingIn(args: Arguments, io: Io, url: string, scopes: readonly string[]): AccessToken {
  const app = appOf(args, io, url);
  const deviceCode = args.values['device-code'] === true || !mayOpenBrowser(io.env);
  let signedIn: Promise<AccessToken> | null = null;
  return async (options) => {
    signedIn ??= import('./sign-in').then(({ signIn }) =>
      signIn({ app, scopes, deviceCode, lang: io.lang, say: io.err, open: openBrowser }),
    );
    return (await signedIn)(options);
  };
}

function scopesOf(base: string, purpose: Purpose): readonly string[] {
  const { protocol, origin } = URL.canParse(base) ? new URL(base) : new URL(GRAPH);
  const resource = protocol === 'https:' ? origin : new URL(GRAPH).origin;
  return [`${resource}/${purpose === 'create' ? 'Sites.Manage.All' : '.default'}`];
}
