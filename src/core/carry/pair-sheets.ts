import type { Aliases } from '../policy/schema';
import { sectionKey } from '../record/section-key';
import type { GoalSheet } from '../sheet/model';
import { fold, isBlank } from '../sheet/text';
import { isTotal } from './form-rows';
import { withoutYears } from './years-in-text';

/** Where an old sheet goes: into the form's sheet of its section, into a copy of one of these blank ones, or nowhere. */
export type Pairing =
  | { readonly kind: 'own'; readonly form: GoalSheet }
  | { readonly kind: 'copy'; readonly templates: readonly GoalSheet[] }
  | { readonly kind: 'none'; readonly because: 'no-sheet' }
  | { readonly kind: 'none'; readonly because: 'filled'; readonly form: GoalSheet };

/**
 * Pairs the old sheets with those of a form, whatever the year: by department and section, else by the sheet's name; what is left
 * is to be copied from a blank sheet that names no section. In the order of the old sheets.
 */
export function pairSheets(
  olds: readonly GoalSheet[],
  forms: readonly GoalSheet[],
  aliases: Aliases,
): readonly Pairing[] {
  const taken = new Set<GoalSheet>();
  const found = new Map<GoalSheet, GoalSheet>();
  const pairBy = (fits: (old: GoalSheet, form: GoalSheet) => boolean) => {
    for (const old of olds) {
      const form = found.has(old) ? undefined : forms.find((each) => !taken.has(each) && fits(old, each));
      if (!form) continue;
      taken.add(form);
      found.set(old, form);
    }
  };
  const keyOf = ({ head }: GoalSheet) =>
    namesNoSection(head.section) ? '' : sectionKey(head.department, head.section, aliases);
  const keys = new Map([...olds, ...forms].map((sheet) => [sheet, keyOf(sheet)]));
  pairBy((old, form) => keys.get(form) !== '' && keys.get(form) === keys.get(old));
  pairBy((old, form) => keys.get(form) === '' && nameOf(old) === nameOf(form));
  const templates = forms.filter((form) => !taken.has(form) && keys.get(form) === '' && isBlankSheet(form));
  return olds.map((old): Pairing => {
    const form = found.get(old);
    if (form && isBlankSheet(form)) return { kind: 'own', form };
    if (form) return { kind: 'none', because: 'filled', form };
    return templates.length > 0 ? { kind: 'copy', templates } : { kind: 'none', because: 'no-sheet' };
  });
}

/** Whether nobody has written goals or indicators into a sheet; numbers, hints and rows of sums are the form's. */
export function isBlankSheet({ goals, typed }: GoalSheet): boolean {
  const isFigure = (cell: string | null, text: string | null) => isBlank(text) || cell === null || !typed.has(cell);
  return goals.every(({ no, goal, indicators }) => {
    if ([no, goal].some(isTotal)) return true;
    if (!isBlank(goal)) return false;
    return indicators.every(({ name, target, result, evaluation, cells }) => {
      if (isTotal(name)) return true;
      // A figure of no indicator is a formula's, over the rows above.
      const figures = isFigure(cells.target, target) && isFigure(cells.result, result);
      return [name, evaluation].every(isBlank) && figures;
    });
  });
}

/** Nothing, or what a form says to be replaced: ○○課, （課名）. */
function namesNoSection(section: string | null): boolean {
  return isBlank(section) || /^(?:[(（]?[○◯〇●△□×＊*＿_…・]+.{0,3}|[(（].{0,12}[)）])$/.test(fold(section ?? ''));
}

function nameOf({ sheet }: GoalSheet): string {
  return fold(withoutYears(sheet));
}
