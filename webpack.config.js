import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { CopyFilesPlugin } from './scripts/copy-files-plugin.mjs';
import { officeJs } from './scripts/office-js.mjs';
import { SingleFilePlugin } from './scripts/single-file-plugin.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Types are checked by `npm run typecheck`; the build only strips them, with the compiler that the tests use. */
const compiled = (test, parser) => ({
  test,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: { jsc: { parser, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } },
  },
});

const typescript = {
  mode: 'production',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    parser: { javascript: { exportsPresence: 'error' } },
    rules: [
      compiled(/\.ts$/, { syntax: 'typescript' }),
      compiled(/\.tsx$/, { syntax: 'typescript', tsx: true }),
      { test: /\.css$/, type: 'asset/resource' },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  // The gate builds three times; only the first one is slow.
  cache: { type: 'filesystem', buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
};

/** What the command line and the benchmark share: ES modules for Node. */
const forNode = {
  ...typescript,
  // Of msal only what a person signs in with; servers with keys of their own, whose tokens jsonwebtoken signs, are none of ours.
  resolve: { ...typescript.resolve, alias: { jsonwebtoken: false } },
  module: {
    ...typescript.module,
    rules: [...typescript.module.rules, { test: /[\\/]@azure[\\/]msal-node[\\/]/, sideEffects: false }],
  },
  target: 'node20',
  experiments: { outputModule: true, topLevelAwait: true },
  // The SQLite engine is a native package of its own; what drives a browser is for benchmark and pictures only.
  externals: { libsql: 'node-commonjs libsql', 'playwright-core': 'node-commonjs playwright-core' },
  // What several commands share stands once, however small it is.
  optimization: { chunkIds: 'named', minimize: false, splitChunks: { minSize: 8000 } },
};

const modulesIn = (folder) => ({
  path: path.join(here, folder),
  filename: '[name].mjs',
  chunkFilename: '[name].[contenthash:8].mjs',
  module: true,
  chunkFormat: 'module',
  library: { type: 'module' },
  clean: { keep: /^(?:(?:pane|workbench)[\\/]|mokuhyo\.html$)/ },
});

/** The command line: one small entry, and chunks that are loaded when a command asks for them. */
const cli = { ...forNode, name: 'cli', entry: { cli: './src/cli/main.ts' }, output: modulesIn('dist') };

/** `npm run bench` and `npm run pictures` only. */
const bench = {
  ...forNode,
  name: 'bench',
  entry: { bench: './test/bench/bench.ts', pictures: './test/browser/pictures.ts' },
  output: modulesIn('build/bench'),
};

/** `npm run fuzz` only. */
const fuzz = { ...forNode, name: 'fuzz', entry: { fuzz: './test/fuzz/fuzz.ts' }, output: modulesIn('build/fuzz') };

/** `npm run try-writing` only. */
const writing = {
  ...forNode,
  name: 'writing',
  entry: { others: './test/writing/others.ts' },
  output: modulesIn('build/writing'),
};

const page = (name, more) =>
  new HtmlWebpackPlugin({ template: `src/ui/excel/${name}`, filename: name, minify: false, ...more });

/** The task pane: a folder of files for any web server, below any path. */
const pane = {
  ...typescript,
  name: 'pane',
  target: ['web', 'es2022'],
  // The second is the page in the window of Office in which people sign in.
  entry: { pane: './src/ui/excel/main.tsx', 'sign-in': './src/ui/microsoft/dialog-page.ts' },
  output: {
    path: path.join(here, 'dist', 'pane'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    publicPath: 'auto',
    clean: true,
  },
  // The pages stay as they are written: the service reads in them where scripts come from.
  optimization: { minimizeOptions: { html: false, css: false } },
  plugins: [
    page('taskpane.html', { chunks: ['pane'], scriptLoading: 'defer', templateParameters: { officeJs } }),
    page('sign-in.html', { chunks: ['sign-in'], scriptLoading: 'defer', templateParameters: { officeJs } }),
    page('support.html', { chunks: [] }),
    new CopyFilesPlugin([{ from: path.join(here, 'assets'), to: 'assets', files: /\.png$/ }, ...officeJs.copies]),
  ],
};

/** The workbench: one HTML file that needs nothing beside it. What others load when it is asked for is in it from the start. */
const workbench = {
  ...typescript,
  name: 'workbench',
  target: ['web', 'es2022'],
  entry: { workbench: './src/ui/workbench/main.tsx' },
  output: { path: path.join(here, 'dist'), filename: '[name].js', publicPath: '' },
  module: {
    parser: { javascript: { ...typescript.module.parser.javascript, dynamicImportMode: 'eager' } },
    rules: [
      ...typescript.module.rules,
      { test: /\.xlsx$/, type: 'asset/inline', generator: { dataUrl: (content) => content.toString('base64') } },
    ],
  },
  // Hashes of what stands in the page are in its policy.
  optimization: { minimizeOptions: { html: false, css: false } },
  plugins: [
    new SingleFilePlugin({
      page: path.join(here, 'src', 'ui', 'workbench', 'page.html'),
      icon: path.join(here, 'assets', 'icon-32.png'),
      filename: 'mokuhyo.html',
    }),
  ],
};

/**
 * What the served workbench needs beside it for Microsoft Lists: a module that it loads when that is chosen, and the page to
 * which Microsoft sends the window of the sign-in back. The one file has neither: from a disk nobody can sign in.
 */
const microsoft = {
  ...typescript,
  name: 'microsoft',
  target: ['web', 'es2022'],
  experiments: { outputModule: true },
  entry: {
    microsoft: { import: './src/ui/microsoft/served.ts', library: { type: 'module' } },
    'sign-in': './src/ui/microsoft/redirect-page.ts',
  },
  output: {
    path: path.join(here, 'dist', 'workbench'),
    filename: '[name].js',
    assetModuleFilename: '[name][ext]',
    publicPath: 'auto',
    module: true,
    chunkFormat: 'module',
    clean: true,
  },
  optimization: { minimizeOptions: { html: false, css: false } },
  // Of the plugin's own template function, which is run while building and is no part of the module.
  ignoreWarnings: [/`with` statements are not allowed/],
  plugins: [
    new HtmlWebpackPlugin({
      template: 'src/ui/microsoft/redirect-page.html',
      filename: 'sign-in.html',
      minify: false,
      chunks: ['sign-in'],
      scriptLoading: 'module',
    }),
  ],
};

export default (env) =>
  env.bench ? bench : env.fuzz ? fuzz : env.writing ? writing : [cli, pane, workbench, microsoft];
