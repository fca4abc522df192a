import { spawnSync } from 'node:child_process';
import { ROOT } from './support/cli';

/** The build's choice of where the pane takes office.js from. */
interface Source {
  readonly url: string;
  readonly host: string;
  readonly files: readonly string[];
}

function source(setting: string): { readonly source: Source | null; readonly complaint: string } {
  const script = `const { officeJs: { url, host, copies } } = await import('./scripts/office-js.mjs');
    const { readdirSync } = await import('node:fs');
    const files = copies.flatMap(({ from, files }) =>
      readdirSync(from, { recursive: true }).map((name) => name.replaceAll('\\\\', '/')).filter((name) => files.test(name)));
    console.log(JSON.stringify({ url, host, files }));`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, MOKUHYO_OFFICE_JS: setting },
  });
  return { source: ran.status === 0 ? JSON.parse(ran.stdout) : null, complaint: ran.stderr };
}

it.each(['', 'cdn'])('is Microsoft unless something else is said (%p)', (setting) => {
  expect(source(setting).source).toEqual({
    url: 'https://officeapis.public.onecdn.static.microsoft/1/office.js',
    host: 'officeapis.public.onecdn.static.microsoft',
    files: [],
  });
});

it('may be a mirror of the city', () => {
  const url = 'https://proxy.example.lg.jp/1/office.js';
  expect(source(url).source).toEqual({ url, host: 'proxy.example.lg.jp', files: [] });
});

it('may stand beside the page, with what Excel on each system loads', () => {
  const { source: self } = source('self');
  expect(self?.url).toBe('office-js/office.js');
  expect([...(self?.files ?? [])].sort()).toEqual([
    'en-us/office_strings.js',
    'excel-ios-16.00.js',
    'excel-mac-16.00.js',
    'excel-web-16.00.js',
    'excel-win32-16.01.js',
    'ja-jp/office_strings.js',
    'o15apptofilemappingtable.js',
    'office.js',
    'telemetry/oteljs_agave.js',
  ]);
});

it.each(['http://proxy.example.lg.jp/office.js', 'https://proxy.example.lg.jp/', 'CDN'])('is not %s', (setting) => {
  const { source: none, complaint } = source(setting);
  expect(none).toBeNull();
  expect(complaint).toContain('MOKUHYO_OFFICE_JS');
});
