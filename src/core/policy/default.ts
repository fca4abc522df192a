import type { Policy } from './schema';

/** The built-in policy: Niigata City's. Another city writes its own file; see docs/policy.md. */
export const DEFAULT_POLICY: Policy = {
  schemaVersion: 1,
  name: '標準（新潟市）',
  scale: {
    words: { reached: '達成', partly: '一部未達成', missed: '未達成' },
    signs: { reached: '○', partly: '△', missed: '×' },
  },
  // The sections' own 評価 follow no ratio when every target is missed; see docs/evaluation.md.
  missedAll: 'ask',
  ratio: null,
  directions: [],
  aliases: {
    departments: ['北区', '東区', '中央区', '江南区', '秋葉区', '南区', '西区', '西蒲区'].map((ward) => ({
      name: ward,
      also: [`${ward}役所`],
    })),
    sections: [],
  },
  rules: {},
};
