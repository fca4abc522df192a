import type { Change } from '../../app/compare/changes';
import type { Known } from '../../core/compare/compare-sheets';
import { excerpts } from '../../core/compare/excerpt';
import type { Lang } from '../../core/messages/catalogue';
import { compareWords } from '../../core/messages/cli/compare';
import { fieldName } from '../../core/messages/fields';
import type { SheetDifference } from '../commands/diff';

/** What changed, for a person to read sheet by sheet, then the sum. */
export function diffText(differences: readonly SheetDifference[], lang: Lang): string {
  const words = compareWords[lang];
  const of = (kind: SheetDifference['kind']) => differences.filter((each) => each.kind === kind);
  const changes = differences.reduce((sum, each) => sum + ('changes' in each ? each.changes.length : 0), 0);
  const counts = {
    changed: of('changed').length,
    same: of('same').length,
    appeared: of('appeared').length,
    vanished: of('vanished').length,
  };
  const told = differences.flatMap((each) => sheetLines(each, lang));
  const summary =
    counts.same === differences.length ? words.same({ sheets: counts.same }) : words.summary({ ...counts, changes });
  return `${[...told, summary].join('\n')}\n`;
}

function sheetLines(difference: SheetDifference, lang: Lang): readonly string[] {
  const words = compareWords[lang];
  switch (difference.kind) {
    case 'same':
      return [];
    case 'appeared':
      return [words['sheet-appeared']({ ...difference.after }), ''];
    case 'vanished':
      return [words['sheet-vanished']({ ...difference.before }), ''];
    case 'changed': {
      const { before, after, changes } = difference;
      const renamed = before.sheet !== after.sheet;
      return [
        words.sheet({ sheet: after.sheet, file: after.file, changes: changes.length }),
        ...(renamed ? [words['moved-sheet']({ before: before.sheet, after: after.sheet })] : []),
        ...changes.flatMap((change) => changeLines(change, lang)),
        '',
      ];
    }
  }
}

function changeLines(change: Change, lang: Lang): readonly string[] {
  const words = compareWords[lang];
  switch (change.kind) {
    case 'changed': {
      const { of, field, before, after, confidence } = change;
      const line = words.changed({
        cell: after.cell ?? before.cell ?? '',
        of: of ? knownAs(of, lang) : '',
        field: nameOf(field, lang),
        ...texts(before.text, after.text, lang),
      });
      const isGuess = confidence !== undefined && confidence < 1;
      return [isGuess ? line + words.renamed({ percent: Math.round(confidence * 100) }) : line];
    }
    case 'other': {
      const { before, after } = change;
      const cell = after?.cell ?? before?.cell ?? '';
      return [words.changed({ cell, of: '', field: words.other({}), ...texts(before?.text, after?.text, lang) })];
    }
    default: {
      const [first] = change.texts;
      return [
        words[change.kind]({ cell: first?.cell ?? '', of: knownAs(change.of, lang) }),
        ...change.texts
          .filter(({ field }) => field !== 'name')
          .map(({ field, text }) => words.said({ field: nameOf(field, lang), text: text ?? '' })),
      ];
    }
  }
}

function knownAs({ goalNo, name }: Known, lang: Lang): string {
  const words = compareWords[lang];
  return name === null ? words['of-goal']({ no: goalNo ?? '' }) : words['of-indicator']({ no: goalNo ?? '', name });
}

function texts(before: string | null | undefined, after: string | null | undefined, lang: Lang) {
  const nothing = compareWords[lang].nothing({});
  const [old, now] = excerpts(oneLine(before), oneLine(after));
  return { before: old || nothing, after: now || nothing };
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** A column of an earlier year is known by its heading. */
function nameOf(field: string, lang: Lang): string {
  const [, heading] = /^history\/(.*)$/s.exec(field) ?? [];
  if (heading !== undefined) return compareWords[lang].heading({ name: fieldName('history', lang), heading });
  return fieldName(field === 'no' ? 'goalNo' : field, lang);
}
