import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** What the command line and the benchmark share: TypeScript for Node, as ES modules. */
const forNode = {
  mode: 'production',
  target: 'node20',
  experiments: { outputModule: true, topLevelAwait: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    parser: { javascript: { exportsPresence: 'error' } },
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        // Types are checked by `npm run typecheck`; the build only strips them, with the compiler that the tests use.
        use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
      },
    ],
  },
  // The SQLite engine is a native package of its own.
  externals: { libsql: 'node-commonjs libsql' },
  optimization: { chunkIds: 'named', minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};

const output = (folder) => ({
  path: path.join(here, folder),
  filename: '[name].mjs',
  chunkFilename: '[name].[contenthash:8].mjs',
  module: true,
  chunkFormat: 'module',
  library: { type: 'module' },
  clean: true,
});

/** The command line: one small entry, and chunks that are loaded when a command asks for them. */
const cli = { ...forNode, name: 'cli', entry: { cli: './src/cli/main.ts' }, output: output('dist') };

/** `npm run bench` only. */
const bench = { ...forNode, name: 'bench', entry: { bench: './test/bench/bench.ts' }, output: output('build/bench') };

export default (env) => (env.bench ? bench : cli);
