/**
 * What stands between this program and Microsoft. Node goes through the proxy that HTTPS_PROXY names only where
 * NODE_USE_ENV_PROXY=1 says so, from Node.js 22.21 on
 * (https://nodejs.org/api/cli.html#node_use_env_proxy1).
 *
 * `none`: no proxy is named. `unused`: one is named, and Node was not told to use it. `old`: this Node cannot.
 * `used`: requests go through it.
 */
export type ProxyUse = 'none' | 'unused' | 'old' | 'used';

export function proxyUse(
  env: Readonly<Record<string, string | undefined>>,
  flags: ReadonlySet<string> = process.allowedNodeEnvironmentFlags,
  words: readonly string[] = process.execArgv,
): ProxyUse {
  if (!(env.https_proxy || env.HTTPS_PROXY)) return 'none';
  if (!flags.has(FLAG)) return 'old';
  const isTold = env.NODE_USE_ENV_PROXY === '1' || words.includes(FLAG) || env.NODE_OPTIONS?.includes(FLAG);
  return isTold ? 'used' : 'unused';
}

const FLAG = '--use-env-proxy';
