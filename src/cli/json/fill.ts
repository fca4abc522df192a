import type { Lang } from '../../core/messages/catalogue';
import { type FillOutcome, whyLeft } from '../fill-outcome';
import { printedJson } from './print';

/** The contract's shape of `mokuhyo fill`. */
export function fillJson({ file, out, fill, kept, left }: FillOutcome, lang: Lang): string {
  const report = {
    file,
    out,
    filled: fill.map(({ sheet, cell, value, certainty }) => ({ sheet, cell, value, certainty })),
    kept: kept.map(({ sheet, cell, current, evaluation }) => ({ sheet, cell, current, proposed: evaluation.proposed })),
    left: left.map((each) => ({ sheet: each.sheet, cell: each.cell, ...whyLeft(each, lang) })),
  };
  return printedJson(report);
}
