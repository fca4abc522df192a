import { choiceOf, correctionsFor, type Decisions } from '../../../core/decisions/decisions';
import type { Better } from '../../../core/policy/schema';
import { indicatorsOf } from '../../../core/sheet/indicators';
import type { CheckedSheet } from '../../../core/validate/validate';

/** What a person decided about the open workbook, where it still is. */
export interface Remembered {
  readonly choices: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly value: string;
    readonly reason: string | null;
  }[];
  readonly directions: readonly { readonly sheet: string; readonly name: string; readonly better: Better }[];
  readonly pairs: readonly { readonly sheet: string; readonly name: string; readonly count: number }[];
  /** Kept, but of cells that are no longer there, or hold other numbers now. */
  readonly lost: number;
}

export interface RememberedCounts {
  readonly choices: number;
  readonly directions: number;
  readonly pairs: number;
}

export function countRemembered({ choices, corrections }: Decisions): RememberedCounts {
  return {
    choices: choices.length,
    directions: corrections.filter(({ better }) => better !== null).length,
    pairs: corrections.filter(({ pairs }) => pairs !== null).length,
  };
}

export function rememberedIn(sheets: readonly CheckedSheet[], decisions: Decisions): Remembered {
  const choices = sheets.flatMap(({ sheet, evaluations }) =>
    evaluations.flatMap((evaluation) => {
      const choice = choiceOf(decisions, sheet, evaluation);
      if (choice === null) return [];
      return [{ sheet: sheet.sheet, cell: evaluation.cell ?? '', value: choice.value, reason: choice.reason }];
    }),
  );
  const corrected = sheets.flatMap(({ sheet }) => {
    const corrections = correctionsFor(decisions, sheet);
    return indicatorsOf(sheet).flatMap((indicator) => {
      const correction = corrections(indicator);
      const at = { sheet: sheet.sheet, name: (indicator.name ?? '').replace(/\s+/g, ' ').trim() };
      return correction ? [{ ...at, ...correction }] : [];
    });
  });
  const directions = corrected.flatMap(({ sheet, name, better }) => (better ? [{ sheet, name, better }] : []));
  const pairs = corrected.flatMap(({ sheet, name, pairs: all }) => (all ? [{ sheet, name, count: all.length }] : []));
  const kept = countRemembered(decisions);
  const found = choices.length + directions.length + pairs.length;
  return { choices, directions, pairs, lost: Math.max(0, kept.choices + kept.directions + kept.pairs - found) };
}
