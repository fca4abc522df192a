import { compareSheets, type Known, type SheetChange } from '../../../../core/compare/compare-sheets';
import { excerpts } from '../../../../core/compare/excerpt';
import type { Lang } from '../../../../core/messages/catalogue';
import { fieldName } from '../../../../core/messages/fields';
import { togetherWords } from '../../../../core/messages/pane/together';
import type { GoalSheet } from '../../../../core/sheet/model';

/** What differs between two sheets, a line each. */
export function differencesOf(before: GoalSheet, after: GoalSheet, lang: Lang): readonly string[] {
  return compareSheets(before, after).map((change) => sayChange(change, lang));
}

function sayChange(change: SheetChange, lang: Lang): string {
  const { conflicts: words } = togetherWords[lang];
  if (change.kind !== 'changed') return words[change.kind]({ of: knownAs(change.of, lang) });
  const { of, field, before, after } = change;
  const [old, now] = excerpts(oneLine(before.text), oneLine(after.text));
  return words.change({
    cell: after.cell ?? before.cell ?? '',
    of: of ? knownAs(of, lang) : '',
    field: nameOf(field, lang),
    before: old || words.nothing,
    after: now || words.nothing,
  });
}

function knownAs({ goalNo, name }: Known, lang: Lang): string {
  return togetherWords[lang].conflicts.known({ no: oneLine(goalNo), name: oneLine(name) });
}

/** A column of an earlier year is known by its heading. */
function nameOf(field: string, lang: Lang): string {
  const [, heading] = /^history\/(.*)$/s.exec(field) ?? [];
  return heading === undefined ? fieldName(field === 'no' ? 'goalNo' : field, lang) : oneLine(heading);
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
