import { openFixture } from '../../../../test/support/open-workbook';
import { paneSession } from '../../../../test/support/pane-session';
import type { State } from '../../session/state';
import { pageDocument } from '../parts/page';
import { entriesOf } from './entries';
import { reportOf, reportText } from './report';
import { reportPage } from './report-page';

async function stateAfter(texts: Readonly<Record<string, string | null>>) {
  const host = openFixture('kita-r4', '北区_R4.xlsx');
  host.type(texts, '健康福祉課');
  const { session } = await paneSession({ host });
  await session.check();
  return { session, host };
}

function reported(state: State, lang: 'ja' | 'en' = 'ja') {
  if (state.checked === null) throw new Error('not checked');
  return reportOf({ checked: state.checked, mended: state.mended, policy: state.policy }, lang);
}

it('holds every finding with severity, cell, sentence and number, and each sheet with its counts', async () => {
  const { session } = await stateAfter({ K12: null, N16: '達　成' });
  const report = reported(session.state());
  const checked = session.state().checked;
  expect(report.sections.flatMap(({ lines }) => lines)).toHaveLength(checked ? entriesOf(checked, 'ja').length : -1);
  expect(report.sections.map(({ name }) => name)).toEqual(checked?.workbook.sheets.map(({ sheet }) => sheet.sheet));
  const health = report.sections.find(({ name }) => name === '健康福祉課');
  expect(health?.counts).toMatch(/^要修正 2件/);
  expect(health?.lines).toContainEqual({
    severity: '要修正',
    cell: 'K12',
    finding: 'Ｒ４結果が空欄です。［受診者数（人）］',
    number: '202',
  });
  expect(report.sections.find(({ name }) => name === '地域総務課北区郷土博物館')?.counts).toBe('指摘なし');
});

it('says by what and when it was checked, and what came after', async () => {
  const { session, host } = await stateAfter({ N16: '達　成' });
  const [odd] = entriesOf(session.state().checked as NonNullable<State['checked']>, 'ja').filter(
    ({ finding }) => finding.cell === 'N16' && finding.fix,
  );
  await session.mend(odd ? [odd.located] : []);
  host.type({ K9: '1' }, '健康福祉課');
  const report = reported(session.state());
  expect(report.facts.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['北区_R4.xlsx', '令和5年4月10日 14:32', session.state().policy.ruleSet]),
  );
  expect(report.notes[0]).toBe('点検のあとで、ブックが変更されています。');
  expect(reportText(report)).toContain('（点検後に修正）');
});

it('is tidy as text: no tabs, one finding a line', async () => {
  const { session } = await stateAfter({ K12: null });
  const lines = reportText(reported(session.state())).split('\n');
  expect(lines[0]).toBe('点検結果（報告書）');
  expect(lines).toContain('・要修正 K12 Ｒ４結果が空欄です。［受診者数（人）］ 点検番号 202');
  expect(lines.join('\n')).not.toMatch(/[\t\r]| \n/);
});

it('is complete in English', async () => {
  const { session } = await stateAfter({ K12: null });
  expect(reportText(reported(session.state(), 'en'))).toMatch(/^Findings \(report\)\nWorkbook: 北区_R4\.xlsx\n/);
});

it('lets no text of a workbook become markup, as a page', async () => {
  const { session } = await stateAfter({ N16: '<img src=x>' });
  const page = reportPage(reported(session.state()));
  expect(page.body).toContain('&lt;img src=x&gt;');
  expect(pageDocument(page)).not.toContain('<img');
  expect(page.body).toContain('<span>担当</span>');
});
