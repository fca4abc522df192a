import type { ForeseenSheet } from '../../../app/push/foresee';
import { groupedBy } from '../../../core/grouped-by';
import type { OtherWorkbook } from '../../../list/port';
import { keyOf } from '../../session/going';
import type { Prepared } from '../../session/state';

/** The sheets that the list has from one other workbook. */
export interface OtherFile {
  readonly file: string;
  /** When and by whom, where that is the same of all of them. */
  readonly submitted: OtherWorkbook | null;
  readonly sheets: readonly OtherSheet[];
}

export interface OtherSheet {
  readonly key: string;
  readonly foreseen: ForeseenSheet;
  readonly other: OtherWorkbook;
  /** Whether it goes with a chief's word only. */
  readonly ifWaived: boolean;
}

/** By the other workbook, in the order of the sheets: whoever renamed a workbook has every sheet of it here. */
export function otherFiles({ plan, foreseen }: Pick<Prepared, 'plan' | 'foreseen'>): readonly OtherFile[] {
  const own = new Set(plan.sheets.map(keyOf));
  const sheets = (foreseen.kind === 'known' ? foreseen.sheets : []).flatMap((each): readonly OtherSheet[] => {
    const { planned, otherWorkbook: other } = each;
    const key = keyOf(planned);
    return other === null ? [] : [{ key, foreseen: each, other, ifWaived: !own.has(key) }];
  });
  return [...groupedBy(sheets, ({ other }) => other.file)].map(([file, sheets]) => ({
    file,
    submitted: commonTo(sheets),
    sheets,
  }));
}

function commonTo(sheets: readonly OtherSheet[]): OtherWorkbook | null {
  const [first] = sheets;
  if (!first) return null;
  const { pushedAt, pushedBy } = first.other;
  const isSame = ({ other }: OtherSheet) => other.pushedAt === pushedAt && other.pushedBy === pushedBy;
  return sheets.every(isSame) ? first.other : null;
}
