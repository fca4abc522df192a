import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The command line: one small entry, and a chunk for each command that is loaded when it is asked for. */
export default {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { cli: './src/cli/main.ts' },
  output: {
    path: path.join(here, 'dist'),
    filename: '[name].mjs',
    chunkFilename: 'cli.[name].mjs',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
    clean: true,
  },
  experiments: { outputModule: true, topLevelAwait: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
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
