import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getBrowser } from '../../scripts/browser.mjs';

/** Gets a browser before the workers start, so that only one of them does, and only when a test of this folder is to run. */
export default function setup({ rootDir, testPathPatterns }) {
  const folder = join(rootDir, 'test', 'browser');
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const patterns = testPathPatterns.patterns.map((pattern) => new RegExp(pattern, 'i'));
  const asked = (path) => patterns.length === 0 || patterns.some((pattern) => pattern.test(path));
  if (tests.some((name) => asked(join(folder, name)))) getBrowser();
}
