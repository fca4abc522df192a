import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

/** Who may import whom, as docs/architecture.md draws it. A layer may always import itself. */
const LAYERS: Readonly<Record<string, { readonly layers: readonly string[]; readonly packages: RegExp }>> = {
  core: { layers: [], packages: /^zod(?:\/mini)?$/ },
  // What a new workbook is to hold is plain data; who writes it, app does not know.
  app: { layers: ['core', 'host/port', 'host/xlsx/create/model', 'list/port'], packages: /^$/ },
  disk: { layers: ['core/errors'], packages: /^node:.*$/ },
  host: { layers: ['core', 'disk'], packages: /^(?:#compression|fflate|numfmt|node:.*)$/ },
  list: { layers: ['core'], packages: /^zod$/ },
  server: {
    layers: ['core', 'disk', 'list/port', 'list/submission', 'list/embedded/protocol'],
    packages: /^(?:zod|libsql|hono(?:\/.*)?|@hono\/.*|node:.*)$/,
  },
  // What a person does in the pane, for any page and any framework.
  'ui/session': { layers: ['app', 'core', 'host/port', 'list/port'], packages: /^zod\/mini$/ },
  // What the pane looks like, on any workbook.
  'ui/pane': {
    layers: ['app', 'core', 'host/port', 'list/port', 'ui/session'],
    packages: /^(?:react(?:-dom)?|@fluentui\/react-(?:components|icons)|@tanstack\/react-virtual)$/,
  },
  // What browsers give, for the session's ports.
  'ui/browser': { layers: ['core', 'list/port', 'ui/session'], packages: /^$/ },
  // Signing in to Microsoft 365 and its lists: loaded where the list is one of them.
  'ui/microsoft': {
    layers: ['core', 'list', 'ui/browser', 'ui/session'],
    packages: /^@azure\/msal-browser(?:\/redirect-bridge)?$/,
  },
  // Where the pane meets Excel, and where it stands in a page of its own: the two places that know adapters.
  'ui/excel': { layers: ['host', 'list', 'ui'], packages: /^react-dom\/client$/ },
  'ui/workbench': {
    layers: ['app', 'core', 'host', 'list', 'ui'],
    packages: /^(?:react(?:-dom\/client)?|@fluentui\/react-(?:components|icons)|@tanstack\/react-virtual)$/,
  },
  cli: { layers: ['app', 'core', 'host', 'list', 'server'], packages: /^(?:@azure\/msal-node|node:.*)$/ },
};

/** What stands beside src, and who may build it in. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  '../package.json': ['cli', 'ui/excel', 'ui/workbench'],
  '../samples/goal-sheets.xlsx': ['ui/workbench'],
};

const root = resolve(__dirname, '..');
const src = join(root, 'src');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.test)\.tsx?$/.test(path) ? [path] : [];
  });
}

const slashed = (path: string) => relative(src, path).split(sep).join(posix.sep);

/** Every import of a file: modules of src as their path there without the ending, packages by name. */
function importsOf(path: string): readonly string[] {
  return ts.preProcessFile(readFileSync(path, 'utf8'), true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return `package ${fileName}`;
    return slashed(resolve(dirname(path), fileName));
  });
}

const files = sources(src);
const sourceOf = new Map(files.map((path) => [slashed(path).replace(/\.tsx?$/, ''), path]));
const imports = new Map([...sourceOf].map(([file, path]) => [file, importsOf(path)]));

it('covers every file of src', () => {
  expect([...sourceOf.keys()].filter((file) => layerOf(file) === '')).toEqual([]);
});

it.each([...imports])('%s imports only what its layer may', (file, imported) => {
  const own = layerOf(file);
  const { layers = [], packages = /^$/ } = LAYERS[own] ?? {};
  const refused = imported.filter((target) => {
    if (target.startsWith('package ')) return !packages.test(target.slice('package '.length));
    if (target.startsWith('../')) return !OUTSIDE[target]?.includes(own);
    return layerOf(target) !== own && !layers.some((layer) => target === layer || target.startsWith(`${layer}/`));
  });
  expect(refused).toEqual([]);
});

/** The innermost layer that a file is in. */
function layerOf(file: string): string {
  const layers = Object.keys(LAYERS).filter((layer) => file.startsWith(`${layer}/`));
  return layers.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** What one program says is its own: shared sentences stand in the catalogue itself. */
const SPEAKERS: ReadonlyArray<readonly [words: string, speaker: RegExp]> = [
  ['core/messages/pane', /^ui\/(?:pane|workbench)\//],
  ['core/messages/cli', /^cli\//],
  ['core/messages/page', /^server\//],
];

it.each(SPEAKERS)('%s is said by nobody but %s', (words, speaker) => {
  const isOwn = (file: string) => file.startsWith(`${words}/`) || speaker.test(file);
  const others = [...imports].filter(([file, imported]) => {
    return !isOwn(file) && imported.some((target) => target.startsWith(`${words}/`));
  });
  expect(others.map(([file]) => file)).toEqual([]);
});

it('keeps goal sheets out of the library that reads workbooks', () => {
  const known =
    /^(?:core\/(?:errors|grouped-by|sheet\/(?:grid|address))|disk\/.*|host\/port|host\/xlsx\/.*|package .*)$/;
  const strange = [...imports].filter(([file]) => file.startsWith('host/xlsx/'));
  expect(
    strange.flatMap(([file, imported]) => imported.filter((each) => !known.test(each)).map((each) => [file, each])),
  ).toEqual([]);
});

it('keeps Node out of what browsers run', () => {
  const inNode = /^(?:host\/xlsx\/node-|disk\/)/;
  const reached = [...imports].filter(([file]) => file.startsWith('host/') && !inNode.test(file));
  const leaks = reached.flatMap(([file, imported]) =>
    imported
      .filter((target) => target.startsWith('package node:') || inNode.test(target))
      .map((target) => `${file} → ${target}`),
  );
  expect(leaks).toEqual([]);
});

it('has no circles but of types', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of valueImports(file)) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  expect(circles).toEqual([]);
});

/** Imports that exist at run time: `import type` is erased. */
function valueImports(file: string): readonly string[] {
  const text = readFileSync(sourceOf.get(file) ?? '', 'utf8').replace(/^(?:import|export) type [\s\S]*?;$/gm, '');
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => slashed(resolve(src, dirname(file), name)))
    .filter((name) => imports.has(name));
}
