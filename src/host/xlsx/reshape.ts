import { MokuhyoError } from '../../core/errors';
import type { ReshapedFile, Reshaping, RowRefusal } from '../port';
import { copySheet } from './copy-sheets';
import { openDraft } from './draft';
import { insertRowsInto } from './insert-rows-elsewhere';
import { isSigned } from './workbook-parts';

/**
 * Copies worksheets, then puts rows into worksheets; every other part stays byte for byte. Of a sheet, rows are put in all or
 * not at all. Throws `MokuhyoError`: not-copyable {sheet, part}, and what reading throws.
 */
export function reshapeWorkbook(bytes: Uint8Array, { copies, rows }: Reshaping): ReshapedFile {
  const [first] = copies;
  const before = openDraft(bytes);
  // A signature holds for the workbook as it is.
  if (isSigned(before.opened.parts)) {
    if (first) throw new MokuhyoError('not-copyable', { sheet: first.from, part: 'signature' });
    return { bytes, refused: new Map(rows.map(({ sheet }) => [sheet, 'other'])) };
  }
  for (const copy of copies) copySheet(before, copy);
  let current = before.finish();
  const refused = new Map<string, RowRefusal>();
  for (const sheet of new Set(rows.map((each) => each.sheet))) {
    const draft = openDraft(current);
    const because = rows
      .filter((each) => each.sheet === sheet)
      .reduce<RowRefusal | null>((known, each) => known ?? insertRowsInto(draft, each), null);
    if (because === null) current = draft.finish();
    else refused.set(sheet, because);
  }
  return { bytes: current, refused };
}
