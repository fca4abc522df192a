import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../src/app/check';
import { DEFAULT_POLICY } from '../src/core/policy/default';
import type { Finding } from '../src/core/validate/rule';
import { readWorkbook } from '../src/host/xlsx/read';
import { FIXTURES, ROOT } from './support/cli';

function check(name: string) {
  const checked = checkWorkbook(readWorkbook(name, readFileSync(join(FIXTURES, `${name}.xlsx`))), {
    policy: DEFAULT_POLICY,
  });
  expect(checked.findings).toEqual([]);
  return checked;
}

const isNoNote = ({ severity }: Finding) => severity !== 'info';

const PUBLISHED = ['kita-r4', 'shimin-r4', 'nishi-r4', 'kita-r7'];

it('finds what docs/published-sheets.md lists, with a reason for each', () => {
  const page = readFileSync(join(ROOT, 'docs', 'published-sheets.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (\S+-r\d) \| (.+?) \| (\w+) \| (\w+) \| (\S+) \| (.+) \|$/gm)];
  const listed = rows.map(([, workbook, sheet, cell, severity, rule]) =>
    [workbook, sheet, cell, severity, rule].join(' '),
  );
  const found = PUBLISHED.flatMap((name) =>
    check(name).sheets.flatMap(({ sheet, findings }) =>
      findings.filter(isNoNote).map(({ cell, severity, rule }) => [name, sheet.sheet, cell, severity, rule].join(' ')),
    ),
  );
  expect(found.sort()).toEqual(listed.sort());
});

it('notes what docs/published-sheets.md lists, each with what a press would write', () => {
  const page = readFileSync(join(ROOT, 'docs', 'published-sheets.md'), 'utf8');
  const listed = [...page.matchAll(/^\| (\S+-r\d) \| (\S+) \| (\w+) \| ([a-z-]+) \| `(.+)` \|$/gm)].map((row) =>
    row.slice(1),
  );
  const noted = PUBLISHED.flatMap((name) =>
    check(name).sheets.flatMap(({ sheet, findings }) =>
      findings.flatMap(({ cell, severity, rule, fix }) =>
        severity === 'info' ? [[name, sheet.sheet, cell, rule, fix?.after.replace(/\n/g, '⏎') ?? '']] : [],
      ),
    ),
  );
  expect(noted).toEqual(listed);
});

it('warns less than once a sheet', () => {
  const sheets = PUBLISHED.flatMap((name) => check(name).sheets);
  const warnings = sheets.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'warning'));
  expect(warnings.length).toBeLessThan(sheets.length);
});

it('asks for every 評価 of the sheets that have none, and for nothing else', () => {
  const findings = check('kita-r4-blank').sheets.flatMap((sheet) => sheet.findings.filter(isNoNote));
  expect(findings).toHaveLength(42);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['evaluation-missing']));
});
