import { type ErrorCode, type ErrorParams, MokuhyoError } from '../../../core/errors';
import { sayTrouble } from './say-trouble';

const url = 'https://lists.city.example.lg.jp/goals';

it.each(['ja', 'en'] as const)('speaks of the settings, never of the command line (%s)', (lang) => {
  for (const code of ['list-unreachable', 'list-unauthorised', 'list-answer', 'list-insecure'] as const) {
    const said = sayTrouble(new MokuhyoError(code, { url }), lang);
    expect(said).toContain('lists.city.example.lg.jp');
    expect(said).toMatch(/設定|settings/);
    expect(said).not.toMatch(/MOKUHYO|--/);
  }
});

it('tells a clerk whom to ask about a policy that cannot be used', () => {
  for (const file of ['defaults.json', url]) {
    const said = sayTrouble(new MokuhyoError('policy-invalid', { file, detail: 'name: ?' }), 'ja');
    expect(said).toMatch(/情報担当/);
    expect(said).not.toMatch(/docs|undefined/);
  }
});

it('says why a list refused, and leaves everything else to the catalogue', () => {
  expect(sayTrouble(new MokuhyoError('list-refused', { url, code: 'key-taken' }), 'ja')).toContain('重なって');
  expect(sayTrouble(new MokuhyoError('list-refused', { url }), 'ja')).toMatch(/ませんでした。$/);
  expect(sayTrouble(new MokuhyoError('list-refused', { url, code: 'constructor' }), 'ja')).toContain('（constructor）');
  expect(sayTrouble(new MokuhyoError('cell-editing'), 'ja')).toContain('Enter');
});

it('says what became of one sheet, and what to do, in the words of the pane', () => {
  const other = { file: '控え.xlsx', pushedBy: '', pushedAt: '2023-04-03T01:12:00.000Z' };
  const said = (code: 'list-busy' | 'list-changed' | 'other-workbook', params: object = { url }) =>
    sayTrouble(new MokuhyoError(code, params as Record<string, string>), 'ja');
  expect(said('list-busy')).toBe(
    '提出先（lists.city.example.lg.jp）が混み合っています。しばらく待って、もう一度試してください。',
  );
  expect(said('list-changed')).toMatch(/確認し直す/);
  expect(said('other-workbook', other)).toMatch(/「控え\.xlsx」.*（令和5年4月3日 \d+:12）/);
  for (const code of ['forbidden', 'storage-full']) {
    expect(sayTrouble(new MokuhyoError('list-refused', { url, code }), 'ja')).toMatch(/管理者|提出先の担当/);
  }
});

it.each(['ja', 'en'] as const)('says of Microsoft Lists what a clerk can do, or whom to ask (%s)', (lang) => {
  const site = 'https://contoso.sharepoint.com/sites/goals/Lists/x';
  const said = (code: ErrorCode, params: ErrorParams = {}) =>
    sayTrouble(new MokuhyoError(code, { url: site, ...params }), lang);
  for (const code of ['list-unauthorised', 'list-missing', 'site-missing'] as const) {
    expect(said(code)).toContain('contoso.sharepoint.com/sites/goals');
    expect(said(code)).not.toMatch(/トークン|token|MOKUHYO|--|Lists\/x/);
  }
  for (const code of ['sign-in-failed', 'consent-needed'] as const) {
    expect(said(code, { reason: 'AADSTS50105' })).toContain('AADSTS50105');
  }
  for (const code of ['sign-in-needed', 'sign-in-cancelled', 'sign-in-blocked'] as const) {
    expect(said(code)).toMatch(/「サインイン」|“Sign in”/);
  }
  expect(said('list-unreachable')).toContain('graph.microsoft.com');
  expect(sayTrouble(new MokuhyoError('list-busy', { url: 'https://graph.microsoft.com/v1.0' }), lang)).toContain(
    'Microsoft 365',
  );
});
