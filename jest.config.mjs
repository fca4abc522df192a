/** Unit tests stand beside their code in src; what needs more than one folder is in test. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.[mc]?[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  // numfmt is published as an ES module only.
  transformIgnorePatterns: ['/node_modules/(?!numfmt/)'],
};
