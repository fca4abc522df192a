import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RULES } from './rules';

it('has one id and one 点検番号 a rule', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(new Set(RULES.map(({ number }) => number)).size).toBe(RULES.length);
});

it('is what docs/rules.md says', () => {
  const page = readFileSync(resolve(__dirname, '../../../docs/rules.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (\d{3} \| [^|]+ \| [^|]+ \| [^|]+ \|[^|]*)\|[^|]+\|$/gm)].map(([, row]) =>
    row?.trim(),
  );
  const rules = RULES.map(({ id, number, severity, phases, standard }) =>
    [number, id, severity, phases?.join(', ') ?? 'all', standard ?? ''].join(' | ').trim(),
  );
  expect(rows).toEqual(rules);
});
