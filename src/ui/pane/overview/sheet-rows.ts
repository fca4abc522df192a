import { type Mark, type Tally, tally } from '../../../app/progress';
import { groupedBy } from '../../../core/grouped-by';
import type { Phase } from '../../../core/sheet/model';
import { fold } from '../../../core/sheet/text';
import type { Finding } from '../../../core/validate/rule';
import { countBySeverity, type SeverityCounts } from '../../../core/validate/severity';
import { openFindings } from '../../session/open-findings';
import type { State } from '../../session/state';
import { type Deciding, markIn } from './progress';

/** One goal sheet as 概要 shows it. */
export interface SheetRow {
  readonly name: string;
  /** 組織名, where the sheet's name does not say it already. */
  readonly section: string | null;
  readonly hidden: boolean;
  readonly phase: Phase;
  /** Findings that are still open. */
  readonly findings: SeverityCounts;
  /** One for each 評価, in the order of the sheet. */
  readonly marks: readonly Mark[];
  readonly tally: Tally;
  /** Where a press leads: to what is left to do on this sheet. */
  readonly leadsTo: 'findings' | 'evaluations';
}

type Shown = Pick<State, 'checked' | 'mended'> & Deciding;

/** The goal sheets in the order of the workbook. */
export function sheetRows(state: Shown): readonly SheetRow[] {
  const open = findingsBySheet(state);
  return (state.checked?.workbook.sheets ?? []).map((checked) => {
    const { sheet, phase } = checked;
    const findings = countBySeverity(open.get(sheet.sheet) ?? []);
    const marks = checked.evaluations.map((evaluation) => markIn(state, checked, evaluation));
    const counts = tally(marks);
    return {
      name: sheet.sheet,
      section: sectionBeside(sheet.sheet, sheet.head.section),
      hidden: sheet.hidden,
      phase,
      findings,
      marks,
      tally: counts,
      leadsTo: leadsTo(findings, counts),
    };
  });
}

function findingsBySheet(state: Shown): ReadonlyMap<string | null, readonly Finding[]> {
  const bySheet = groupedBy(openFindings(state), ({ sheet }) => sheet);
  return new Map([...bySheet].map(([sheet, own]) => [sheet, own.map(({ finding }) => finding)]));
}

/** Brackets and breaks do not make it another name: 地域総務課北区郷土博物館, 地域総務課（北区郷土博物館）. */
function sectionBeside(name: string, section: string | null): string | null {
  const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  const own = section?.replace(/\s+/g, ' ').trim() ?? '';
  return letters(name).includes(letters(own)) ? null : own;
}

/** First what is to be corrected, then the 評価 that can be given now, then what is worth a look. */
function leadsTo({ error, warning, info }: SheetRow['findings'], { draft, decide }: Tally): SheetRow['leadsTo'] {
  if (error > 0) return 'findings';
  if (draft + decide > 0) return 'evaluations';
  return warning + info > 0 ? 'findings' : 'evaluations';
}
