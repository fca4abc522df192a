#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli.mjs', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write(
    'プログラムがまだ組み立てられていません。npm ci を実行してください。 / Not built yet: run npm ci.\n',
  );
  process.exitCode = 2;
}
