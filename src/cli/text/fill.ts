import type { Certainty } from '../../core/evaluate/evaluation';
import { catalogue, type Lang } from '../../core/messages/catalogue';
import { cliWords } from '../../core/messages/cli/words';
import { sayIndicators } from '../../core/messages/say';
import { type FillOutcome, whyLeft } from '../fill-outcome';

/** What was filled in, what a person wrote otherwise, and what is left to a person; then the sum. */
export function fillText({ fill, kept, left, out, overwritten }: FillOutcome, lang: Lang): string {
  const { cli } = cliWords(lang);
  const { words } = catalogue(lang);
  const lines = [
    ...fill.map(({ sheet, cell, value, certainty }) =>
      cli['fill-filled']({ sheet, cell, value, certainty: words.certainty[certainty] }),
    ),
    ...kept
      .filter(({ current, evaluation }) => evaluation.proposed !== null && evaluation.proposed !== current)
      .map(({ sheet, cell, current, evaluation }) =>
        cli['fill-kept']({ sheet, cell, current, proposed: evaluation.proposed ?? '' }),
      ),
    ...left.map((each) =>
      cli['fill-left']({
        sheet: each.sheet,
        cell: each.cell ?? '',
        name: sayIndicators(each.evaluation, lang),
        because: whyLeft(each, lang).because,
      }),
    ),
    cli['fill-summary']({ filled: fill.length, kept: kept.length, left: left.length, ...openOf(left) }),
    ...(fill.length === 0 ? [cli['fill-nothing']({})] : []),
    cli[overwritten ? 'fill-overwritten' : 'fill-saved']({ file: out }),
  ];
  return `${lines.join('\n')}\n`;
}

/** How many of what is left wait for a person, how many cannot be judged, how many for their results. */
function openOf(left: FillOutcome['left']) {
  const count = (wanted: Certainty) =>
    left.filter(({ because, evaluation }) => because === 'open' && evaluation.certainty === wanted).length;
  return { discretionary: count('discretionary'), undecided: count('undecided'), pending: count('pending') };
}
