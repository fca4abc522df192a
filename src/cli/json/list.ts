import type { Lang } from '../../core/messages/catalogue';
import type { Difference } from '../../list/graph/differences';
import { sayDifference } from '../text/list';

/** Differences between lists and what they should be; `code` says which, `because` why one could not be mended. */
export function differencesJson(differences: readonly Difference[], lang: Lang): readonly unknown[] {
  return differences.map(({ kind, ...difference }) => ({
    code: kind,
    ...difference,
    message: sayDifference({ kind, ...difference }, lang),
  }));
}
