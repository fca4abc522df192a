import type { FillPlan } from '../../app/fill';
import type { Lang } from '../../core/messages/catalogue';
import { whyLeft } from '../why-left';

/** A fill that was carried out: from where, to where, and whether OUT was FILE itself. */
export interface FillOutcome extends FillPlan {
  readonly file: string;
  readonly out: string;
  readonly overwritten: boolean;
}

/** The contract's shape of `mokuhyo fill`. */
export function fillJson({ file, out, fill, kept, left }: FillOutcome, lang: Lang): string {
  const report = {
    file,
    out,
    filled: fill.map(({ sheet, cell, value, certainty }) => ({ sheet, cell, value, certainty })),
    kept: kept.map(({ sheet, cell, current, evaluation }) => ({ sheet, cell, current, proposed: evaluation.proposed })),
    left: left.map((each) => ({ sheet: each.sheet, cell: each.cell, ...whyLeft(each, lang) })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
