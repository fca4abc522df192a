import type { Workbook } from '../../src/core/sheet/grid';
import { buildForm, type Content, type ContentIndicator, PLAIN } from '../support/form-builder';

interface Size {
  readonly sheets: number;
  /** To a sheet. */
  readonly indicators: number;
  /** Every 評価 is there and contradicts its result: one finding each, none like another. */
  readonly faulty?: boolean;
}

/** A workbook of the usual form with as many sheets and indicators as asked for, in 令和4年度. */
export function largeWorkbook({ sheets, indicators, faulty = false }: Size): Workbook {
  const grids = Array.from({ length: sheets }, (_, n) => {
    const section = `第${n + 1}課`;
    const { grid } = buildForm(contentOf(section, indicators, faulty), PLAIN);
    return { ...grid, name: section };
  });
  return { file: '大きなブック.xlsx', sheets: grids };
}

function contentOf(section: string, indicators: number, faulty: boolean): Content {
  const goals = Array.from({ length: Math.ceil(indicators / INDICATORS_OF_A_GOAL) }, (_, g) => ({
    no: String(g + 1),
    parentGoalNo: null,
    goal: `市民の安心と安全のため、${section}として取り組む${g + 1}番目の目標です。`,
    indicators: Array.from({ length: Math.min(INDICATORS_OF_A_GOAL, indicators - g * INDICATORS_OF_A_GOAL) }, (_, n) =>
      indicatorOf(g * INDICATORS_OF_A_GOAL + n + 1, faulty),
    ),
  }));
  const head = {
    fiscalYear: '令和4年度',
    department: '試験部',
    section,
    createdOn: '令和4年4月1日',
    evaluatedOn: '令和5年3月31日',
    purpose: '市民のくらしを支え、安心して住み続けられる地域をつくります。',
  };
  return { layout: 'R4', year: 2022, head, goals };
}

const INDICATORS_OF_A_GOAL = 5;

/** Most reach their target, every fourth does not. */
function indicatorOf(no: number, faulty: boolean): ContentIndicator {
  const target = 100 + 7 * no;
  const reaches = faulty || no % 4 !== 0;
  return {
    name: `取組${no}の実施回数（回）`,
    target: `${target}回`,
    result: `${reaches ? target + no : target - no}回`,
    status: `計画に沿って${no}地区で取り組みました。`,
    evaluation: faulty ? '未達成' : null,
    history: ['-', String(target - 5), String(target - 2)],
    details: {},
  };
}
