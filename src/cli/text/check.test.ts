import { goalSheet, ruleContext } from '../../../test/support/goal-sheet';
import type { CheckedWorkbook } from '../../app/check';
import { validateSheet } from '../../core/validate/validate';
import { checkJson } from '../json/check';
import { checkText } from './check';

function checked(...rows: object[]): CheckedWorkbook {
  const context = ruleContext(goalSheet({ goals: [{ indicators: rows }] }));
  return { file: 'a.xlsx', sheets: [{ ...context, findings: validateSheet(context) }], skipped: [], findings: [] };
}

it('says hundreds of notes in one line, and what must be mended cell by cell', () => {
  const wide = checked(...Array.from({ length: 300 }, () => ({ target: '４', result: '5', status: '' })));
  const ja = checkText(wide, 'ja').split('\n');
  expect(ja.filter((line) => line.includes('全角'))).toEqual([
    '  参考 J9・J10・J11・J12ほか296か所 全角の数字があります。［点検番号303］',
  ]);
  expect(ja.find((line) => line.includes('J308'))).toBeUndefined();
  expect(checkText(wide, 'en')).toContain('Note: J9, J10, J11, J12 and 296 more There are full-width digits.');
  expect(ja.find((line) => line.includes('達成状況が空欄'))).toContain('M308');
});

it('names a few notes cell by cell', () => {
  expect(checkText(checked({ target: '４' }, { result: '５ ' }), 'ja')).toContain(
    '参考 J9・K10 全角の数字があります。',
  );
});

it('gives what a fix would write, where there is one', () => {
  const { sheets } = checkJson(checked({ target: '４ 回' }, { status: null }), 'ja') as {
    sheets: { findings: { rule: string; fix?: object }[] }[];
  };
  expect(sheets[0]?.findings.map(({ rule, fix }) => [rule, fix])).toEqual([
    ['fullwidth-number', { after: '4 回' }],
    ['status-missing', undefined],
  ]);
});
