import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook, readGoalSheets } from '../../src/app/check';
import { consolidatedWorkbook } from '../../src/app/consolidate/book/book';
import { keepWorkbook } from '../../src/app/consolidate/kept';
import { type InputFile, receive } from '../../src/app/consolidate/receive';
import { submissionsOf } from '../../src/app/consolidate/submission';
import { consolidatedWords as words } from '../../src/core/messages/consolidated';
import { DEFAULT_POLICY } from '../../src/core/policy/default';
import { createWorkbook } from '../../src/host/xlsx/create/workbook';
import { readWorkbook } from '../../src/host/xlsx/read';

const city = '/tmp/c1/city';
const paths = readdirSync(city, { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.xlsx'))
  .sort();
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const rounds = Number(process.argv[2] ?? 3);
const best: Record<string, number> = {};
const timed = <T>(n: string, w: () => T): T => {
  const b = cpu();
  const r = w();
  const t = cpu() - b;
  best[n] = Math.min(best[n] ?? 1e9, t);
  return r;
};
for (let r = 0; r < rounds; r++) {
  const books = timed('cells', () => paths.map((p) => readWorkbook(p, new Uint8Array(readFileSync(join(city, p))))));
  timed('forms', () => {
    for (const b of books) readGoalSheets(b);
  });
  const checked = timed('check', () => books.map((b) => checkWorkbook(b, { policy: DEFAULT_POLICY })));
  const kept = timed('keep', () => checked.map((c) => keepWorkbook(c, { policy: DEFAULT_POLICY, lang: 'ja' })));
  const consolidation = timed('receive', () =>
    receive(
      kept.map(
        (workbook, i): InputFile => ({ path: paths[i] ?? '', changed: 1e12, outcome: { kind: 'read', workbook } }),
      ),
    ),
  );
  const pieces: Uint8Array[] = [];
  timed('write', () => {
    const book = {
      consolidation,
      submissions: submissionsOf(consolidation, null),
      hasList: false,
      scale: DEFAULT_POLICY.scale,
      years: words.years([...consolidation.years.values()]),
      made: 'x',
      linkTo: (p: string) => p,
    };
    createWorkbook(consolidatedWorkbook(book as never, '2023-04-14T08:00:00Z'), (b) => pieces.push(b));
  });
  best['size'] = pieces.reduce((s, p) => s + p.length, 0) / 1024;
  writeFileSync('/tmp/c1/out/stages.xlsx', Buffer.concat(pieces));
}
for (const [n, v] of Object.entries(best)) console.log(n.padEnd(10), v.toFixed(0));
