import { MokuhyoError } from '../../../core/errors';
import { sayTrouble } from './say-trouble';

const url = 'https://lists.city.example.lg.jp/goals';

it.each(['ja', 'en'] as const)('speaks of the settings, never of the command line (%s)', (lang) => {
  for (const code of ['list-unreachable', 'list-unauthorised', 'list-answer'] as const) {
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
