import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import packageJson from '../package.json';
import { ROOT } from './support/cli';

/** The manifest by which Excel finds the pane, its buttons and icons. */
const file = join(ROOT, 'manifest.xml');
const text = readFileSync(file, 'utf8');
const PANE = 'https://localhost:3000/pane/';

const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const addresses = all(/"(https:[^"]*)"/g);

describe('as office-addin-manifest reads it', () => {
  const reading = OfficeAddinManifest.readManifestFile(file);

  it('is a task pane for workbooks that may read and write', async () => {
    expect(await reading).toMatchObject({
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      defaultLocale: 'ja-JP',
      permissions: 'ReadWriteDocument',
      appDomains: ['https://localhost:3000'],
      defaultSettings: { sourceLocation: `${PANE}taskpane.html` },
    });
  });

  it('has what the store and the administration centre show', async () => {
    const { id, version, displayName, description, iconUrl, highResolutionIconUrl, supportUrl } = await reading;
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(version).toBe(`${packageJson.version}.0`);
    expect(displayName).toBe('目標管理シートの点検');
    expect(description).toContain('組織目標管理シート');
    expect(iconUrl).toBe(`${PANE}assets/icon-32.png`);
    expect(highResolutionIconUrl).toBe(`${PANE}assets/icon-64.png`);
    expect(supportUrl).toBe(`${PANE}support.html`);
  });
});

it('asks for ExcelApi 1.14 at the top, where an older Excel says so', () => {
  const [top, overrides] = text.split('<VersionOverrides') as [string, string];
  expect(top).toMatch(/<Sets DefaultMinVersion="1\.14">\s*<Set Name="ExcelApi"\/>/);
  expect(overrides).not.toContain('<Requirements');
});

it('has a group of three buttons that open one pane, each with its task', () => {
  expect(all(/<OfficeTab id="(.*?)"/g)).toEqual(['TabHome']);
  expect(all(/<Group id="(.*?)"/g)).toHaveLength(1);
  expect(all(/<Control xsi:type="Button" id="(.*?)"/g)).toEqual([
    'Mokuhyo.Check',
    'Mokuhyo.Evaluations',
    'Mokuhyo.Submit',
  ]);
  expect(new Set(all(/<TaskpaneId>(.*?)</g)).size).toBe(1);
  const tasks = all(/<SourceLocation resid="(.*?)"/g).map((id) => resources().get(id)?.ja);
  expect(tasks).toEqual(['check', 'evaluations', 'submit'].map((task) => `${PANE}taskpane.html?do=${task}`));
});

it('resolves every resource, and has none to spare', () => {
  const used = new Set(all(/resid="(.*?)"/g));
  expect([...used].sort()).toEqual([...resources().keys()].sort());
  expect(Math.max(...[...used].map((id) => id.length))).toBeLessThanOrEqual(32);
});

it('says everything in both languages, within the lengths that Office allows', () => {
  const strings = [...resources()].filter(([, { kind }]) => kind === 'String');
  expect(strings.length).toBeGreaterThan(0);
  for (const [id, { ja, en, long }] of strings) {
    expect([id, ja]).toEqual([id, expect.stringMatching(/[ぁ-んァ-ヶ一-龠]/)]);
    expect([id, en]).toEqual([id, expect.stringMatching(/^[\x20-\x7e]+$/)]);
    expect(Math.max(ja.length, en?.length ?? 0)).toBeLessThanOrEqual(long ? 250 : 125);
  }
  for (const element of ['DisplayName', 'Description']) {
    expect(text).toMatch(new RegExp(`<${element} DefaultValue="[^"]+">\\s*<Override Locale="en-US" Value="[ -~]+"/>`));
  }
});

it('stands on one origin, in the folder that the build makes', () => {
  expect(addresses.length).toBeGreaterThan(30);
  for (const address of addresses) expect(address.startsWith(PANE)).toBe(true);
  for (const address of addresses) {
    const built = join(ROOT, 'dist', 'pane', new URL(address).pathname.slice('/pane/'.length));
    expect([address, existsSync(built)]).toEqual([address, true]);
  }
});

it('names no app of Microsoft’s: by which one people sign in, each city says in its defaults.json', () => {
  expect(text).not.toMatch(/WebApplicationInfo|login\.microsoftonline|brk-multihub/);
});

it('names icons that are as large as they say', () => {
  const icons = addresses.filter((address) => address.endsWith('.png'));
  for (const address of icons) {
    const [, name = '', size = ''] = /([a-z]+-(\d+)\.png)$/.exec(address) ?? [];
    expect([name, pixelsOf(join(ROOT, 'assets', name))]).toEqual([name, [Number(size), Number(size)]]);
  }
  for (const [id, { kind, ja }] of resources()) {
    if (kind === 'Image') expect(ja).toContain(`-${id.split('.').at(-1)}.png`);
  }
  // Every list of icons has the three that Office will not do without, each in its own place.
  const lists = all(/<Icon>([\s\S]*?)<\/Icon>/g);
  expect(lists).toHaveLength(4);
  for (const list of lists) {
    const images = [...list.matchAll(/size="(\d+)" resid="[\w.]+\.(\d+)"/g)];
    expect(images.map(([, size]) => size)).toEqual(images.map(([, , named]) => named));
    expect(images.map(([, size]) => Number(size))).toEqual(expect.arrayContaining([16, 32, 80]));
  }
});

/** The schemas are Microsoft's and not part of the project; where they stand beside it, the manifest is held to them. */
const schema = join(ROOT, '..', 'shared', 'manifest-xsd', 'OfficeAppManifestV1_1.xsd');
const heldToSchema = existsSync(schema) ? it : it.skip;

heldToSchema('is valid by the schemas beside the project (skipped where they are not there)', () => {
  const ran = spawnSync('xmllint', ['--noout', '--schema', schema, file], { encoding: 'utf8' });
  if (ran.error) throw new Error('xmllint is missing. As root on Debian: apt-get install -y libxml2-utils');
  expect(ran.stderr.trim()).toBe(`${file} validates`);
  expect(ran.status).toBe(0);
});

interface Resource {
  readonly kind: 'Image' | 'Url' | 'String';
  readonly ja: string;
  readonly en: string | undefined;
  readonly long: boolean;
}

/** The resources of the overrides by id. */
function resources(): ReadonlyMap<string, Resource> {
  const longBegins = text.indexOf('<bt:LongStrings>');
  const pattern =
    /<bt:(Image|Url|String) id="([^"]+)" DefaultValue="([^"]+)"(?:\/>|>\s*<bt:Override Locale="en-US" Value="([^"]+)"\/>)/g;
  return new Map(
    [...text.matchAll(pattern)].map((match) => {
      const [, kind, id = '', ja = '', en] = match;
      return [id, { kind: kind as Resource['kind'], ja, en, long: match.index > longBegins }];
    }),
  );
}

/** Width and height from a PNG's header. */
function pixelsOf(png: string): [number, number] {
  const bytes = readFileSync(png);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
