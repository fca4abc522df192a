import type { Lang } from '../../core/messages/catalogue';
import { listsWords } from '../../core/messages/cli/lists';
import type { Difference } from '../../list/graph/differences';
import type { Provisioned } from '../../list/graph/provision';

/** What `list create` did, and what to do next. */
export function createdText({ url, mended, left }: Provisioned, lang: Lang): string {
  const { say } = listsWords[lang];
  const head = mended.length > 0 ? [say['list-made']({ url, count: mended.length })] : [];
  const next = mended.length > 0 ? [say['list-next']({ url })] : [say['list-nothing-to-do']({ url })];
  const stays = left.flatMap((each) => [
    say['list-mended']({ what: sayDifference(each, lang) }),
    ...(each.because === '' ? [] : [say['list-because']({ because: each.because })]),
  ]);
  const remaining =
    left.length > 0 ? [say['list-left']({ count: left.length }), ...stays, ...byHand(left, lang)] : next;
  return lines([...head, ...remaining]);
}

/** What `list check` found. */
export function checkedText(url: string, differences: readonly Difference[], lang: Lang): string {
  const { say } = listsWords[lang];
  if (differences.length === 0) return lines([say['list-sound']({ url })]);
  const advice = differences.some(({ kind }) => kind !== 'column-type') ? [say['list-advice']({ url })] : [];
  return lines([
    say['list-differs']({ url, count: differences.length }),
    ...differences.map((each) => say['list-mended']({ what: sayDifference(each, lang) })),
    ...byHand(differences, lang),
    ...advice,
  ]);
}

export function sayDifference({ list, column, kind, detail }: Difference, lang: Lang): string {
  return listsWords[lang].differences[kind]({ list, column: column ?? '', detail });
}

function byHand(differences: readonly Difference[], lang: Lang): readonly string[] {
  return differences.some(({ kind }) => kind === 'column-type') ? [listsWords[lang].say['list-by-hand']({})] : [];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
