import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildCity } from './city';

const fixtures = join('test', 'fixtures', 'workbooks');
buildCity(
  process.argv[2] ?? '',
  readdirSync(fixtures)
    .filter((n) => n.endsWith('.xlsx') && !n.includes('blank'))
    .map((n) => join(fixtures, n)),
  Number(process.argv[3]),
);
