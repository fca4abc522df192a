import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../src/app/check';
import { DEFAULT_POLICY } from '../src/core/policy/default';
import { readWorkbook } from '../src/host/xlsx/read';
import { FIXTURES, ROOT } from './support/cli';

const evaluations = ['kita-r4', 'shimin-r4', 'nishi-r4'].flatMap((workbook) => {
  const bytes = readFileSync(join(FIXTURES, `${workbook}.xlsx`));
  return checkWorkbook(readWorkbook(workbook, bytes), { policy: DEFAULT_POLICY }).sheets.flatMap(
    ({ sheet, evaluations }) =>
      evaluations.map((each) => ({
        workbook,
        sheet: sheet.sheet,
        cell: each.cell ?? '',
        proposed: each.proposed ?? 'none',
        certainty: each.certainty,
        judged: each.current ?? '',
      })),
  );
});

const asJudged = evaluations.filter(({ proposed, judged }) => proposed === judged);
const certain = evaluations.filter(({ certainty }) => certainty === 'certain');
const notReached = evaluations.filter(({ judged }) => judged !== '達成');

describe('the sections’ own 評価', () => {
  it('are the yardstick: 82 of them', () => {
    expect(evaluations).toHaveLength(82);
    expect(evaluations.every(({ judged }) => Object.values(DEFAULT_POLICY.scale.words).includes(judged))).toBe(true);
  });

  it('agree with every certain proposal, and most are certain', () => {
    expect(certain.filter(({ proposed, judged }) => proposed !== judged)).toEqual([]);
    expect(certain.length).toBeGreaterThanOrEqual(64);
  });

  it('agree with most proposals, also of those that are not 達成', () => {
    expect(asJudged.length).toBeGreaterThanOrEqual(74);
    expect(notReached).toHaveLength(15);
    expect(notReached.filter((each) => asJudged.includes(each)).length).toBeGreaterThanOrEqual(12);
  });
});

describe('docs/evaluation.md', () => {
  const page = readFileSync(join(ROOT, 'docs', 'evaluation.md'), 'utf8');

  /** The rows of the table between two marks, without its heading. */
  function table(mark: string): string[][] {
    const block = page.split(`<!-- ${mark} -->`)[1]?.split(`<!-- /${mark} -->`)[0] ?? '';
    const rows = block.trim().split('\n').slice(2);
    return rows.map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }

  it('has the confusion table that the code gives', () => {
    const words = Object.values(DEFAULT_POLICY.scale.words);
    const certainties = ['certain', 'discretionary', 'undecided', 'pending'];
    const counted = [...words, 'none'].flatMap((proposed) =>
      certainties.flatMap((certainty) => {
        const row = evaluations.filter((each) => each.proposed === proposed && each.certainty === certainty);
        const counts = words.map((word) => String(row.filter(({ judged }) => judged === word).length));
        return row.length > 0 ? [[proposed, certainty, ...counts]] : [];
      }),
    );
    expect(table('confusion')).toEqual(counted);
  });

  it('has the totals that the code gives', () => {
    expect(table('totals').map(([, count]) => Number(count))).toEqual([
      evaluations.length,
      certain.length,
      certain.filter((each) => asJudged.includes(each)).length,
      asJudged.length,
      notReached.length,
      notReached.filter((each) => asJudged.includes(each)).length,
    ]);
  });

  it('lists every disagreement, with a sentence', () => {
    const differing = evaluations
      .filter((each) => !asJudged.includes(each))
      .map(({ workbook, sheet, cell, proposed, judged }) => [workbook, sheet, cell, proposed, judged]);
    const listed = table('disagreements');
    expect(listed.map((row) => row.slice(0, 5))).toEqual(differing);
    for (const row of listed) expect(row[5]).toMatch(/\w.+\.$/);
  });
});
