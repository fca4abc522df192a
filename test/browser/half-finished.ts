import type { SimulatedExcel } from '../excel/simulated-excel';
import { excelWith } from './excel';

/** The goal sheets of 北区, in the order of the workbook. */
export const SHEETS = [
  '地域総務課',
  '地域総務課北区郷土博物館',
  '区民生活課',
  '健康福祉課',
  '北地域保健福祉センター',
  '産業振興課',
  '建設課',
  '北出張所',
];

/** 北区, 令和4年度, as it lies on a clerk's desk in April: most 評価 empty, some typed, a few slips. */
export function halfFinished(): SimulatedExcel {
  const excel = excelWith('kita-r4-blank.xlsx', {}, '北区_組織目標管理シート_R4.xlsx');
  for (const [sheet, cells] of Object.entries(TYPED)) {
    for (const [cell, text] of Object.entries(cells)) excel.type(sheet, cell, text);
  }
  // A date that there is not, which Excel leaves a text.
  excel.set('区民生活課', 'M5', { value: '令和5年2月31日' });
  return excel;
}

const TYPED: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  区民生活課: {
    // The result is not in yet.
    K12: null,
    N9: '達　成',
    N10: '達成',
  },
  産業振興課: {
    // No target, so nothing to hold the result against.
    J10: null,
  },
  建設課: { N9: '達成', N10: '未達成', N11: '達成', N12: '達成' },
};
