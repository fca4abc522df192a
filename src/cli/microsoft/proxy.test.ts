import { proxyUse } from './proxy';

const PROXY = { HTTPS_PROXY: 'http://proxy.city.example.lg.jp:8080' };
const ABLE = new Set(['--use-env-proxy']);

it.each([
  [{}, ABLE, [], 'none'],
  [{ HTTPS_PROXY: '', HTTP_PROXY: 'http://x' }, ABLE, [], 'none'],
  [{ NODE_USE_ENV_PROXY: '1' }, ABLE, [], 'none'],
  [PROXY, ABLE, [], 'unused'],
  [{ https_proxy: 'http://x' }, ABLE, [], 'unused'],
  [{ ...PROXY, NODE_USE_ENV_PROXY: '0' }, ABLE, [], 'unused'],
  [{ ...PROXY, NODE_USE_ENV_PROXY: '1' }, ABLE, [], 'used'],
  [PROXY, ABLE, ['--use-env-proxy'], 'used'],
  [{ ...PROXY, NODE_OPTIONS: '--use-env-proxy' }, ABLE, [], 'used'],
  [{ ...PROXY, NODE_USE_ENV_PROXY: '1' }, new Set<string>(), [], 'old'],
] as const)('%j: %#', (env, flags, words, use) => {
  expect(proxyUse(env, flags, words)).toBe(use);
});
