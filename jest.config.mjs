import { availableParallelism } from 'node:os';

const compiled = (parser) => ({
  jsc: { parser, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
  module: { type: 'commonjs' },
});

/** Unit tests stand beside their code in src; what needs more than one folder is in test. */
export default {
  testEnvironment: 'node',
  // Tests that start processes wait for them however busy the machine is; what hangs still fails.
  testTimeout: 60_000,
  // Much of the time goes by waiting for processes, frames and the patience of the pane: one more than there are cores.
  maxWorkers: availableParallelism() + 1,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  globalSetup: '<rootDir>/test/browser/global-setup.mjs',
  setupFiles: ['<rootDir>/test/support/setup.ts'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.[mc]?[jt]s$': ['@swc/jest', compiled({ syntax: 'typescript' })],
    '^.+\\.tsx$': ['@swc/jest', compiled({ syntax: 'typescript', tsx: true })],
  },
  // numfmt 4.0.1 names a file for `require` that it does not ship; its ES module is taken instead, and transformed.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  // uuid and strip-bom, which office-addin-manifest requires, are ES modules as well.
  transformIgnorePatterns: ['/node_modules/(?!(?:.*/)?(?:numfmt|uuid|strip-bom)/)'],
};
