import { createHash } from 'node:crypto';
import { sheetRecord } from '../../../test/contract/sample-records';
import { contentSecurityPolicy, servicePage } from './page';

const page = async (content: Parameters<typeof servicePage>[0]) => String(await servicePage(content, 'ja', false));
const pushedAt = '2023-04-01T15:30:00.000Z';

describe('the page of the service', () => {
  it('says that nothing is there yet', async () => {
    const text = await page({ kind: 'open', sheets: [] });
    expect(text).toContain('まだ1枚も提出されていません');
    expect(text).not.toContain('<table');
  });

  it('shows each sheet with its counts and the time in Japan, a table a year', async () => {
    const counts = { goals: 3, indicators: 12, evaluations: 7, errors: 2, warnings: 5 };
    const text = await page({
      kind: 'open',
      sheets: [
        sheetRecord({ year: 2023, fiscalYear: '令和5年度', section: null, pushedAt }),
        sheetRecord({ counts, pushedAt }),
        sheetRecord({ department: null, section: null, pushedAt }),
      ],
    });
    expect(text.match(/<table/g)).toHaveLength(2);
    expect(text.indexOf('令和5年度')).toBeLessThan(text.indexOf('令和４年度'));
    expect(text).toContain('北区　地域総務課');
    expect(text).toContain('7／12');
    expect(text).toContain('2023/4/2 0:30');
    expect(text).toContain('（組織名なし）');
  });

  it('speaks English to a browser that asks for it', async () => {
    const text = String(await servicePage({ kind: 'guarded' }, 'en', false));
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Use <code>npx mokuhyo export</code>');
  });

  it('allows its own style and nothing else', async () => {
    const text = await page({ kind: 'open', sheets: [] });
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
    expect(contentSecurityPolicy).toContain(createHash('sha256').update(style).digest('base64'));
    expect(contentSecurityPolicy).not.toContain('unsafe');
    expect(text).not.toMatch(/<script|https?:\/\/| style=|\son\w+=/);
    expect(text).toContain('<html lang="ja">');
  });
});
