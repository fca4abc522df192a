import type { CarryOutcome } from '../../app/carry';
import { yearsApart } from '../../core/carry/years-apart';
import type { Lang } from '../../core/messages/catalogue';
import { catalogue } from '../../core/messages/catalogue';
import { carryWords } from '../../core/messages/cli/carry';
import { printedJson } from './print';

/**
 * `{file, out, sheets: [{sheet, indicators, written, from, copied, rows, gaps, years}], skipped: [{sheet, code, into}], blank: [sheet], unplaced: [{sheet, cell, field, name, text, code, because}], left: [{sheet, cell, text, code, because}],
 * reread: [{sheet, cell, text, words, old: {sheet, cell}}]}`.
 */
export function carryJson(file: string, out: string, outcome: CarryOutcome, lang: Lang): string {
  const { sheets, edits, unplaced, left, reread, skipped, blank } = outcome;
  const { unwritten } = catalogue(lang);
  const stays = new Set(left.map(({ sheet, cell }) => `${sheet}!${cell}`));
  return printedJson({
    file,
    out,
    sheets: sheets.map(({ sheet, indicators, into, fiscalYear }) => ({
      sheet,
      indicators,
      written: edits.filter((edit) => edit.sheet === sheet && !stays.has(`${sheet}!${edit.cell}`)).length,
      from: into?.from ?? sheet,
      copied: into?.copied ?? null,
      rows: into?.rows ?? 0,
      gaps: into?.gaps ?? [],
      years: yearsApart(fiscalYear),
    })),
    skipped: skipped.map(({ because, ...each }) => ({ ...each, code: because })),
    blank,
    unplaced: unplaced.map(({ because, ...each }) => ({
      ...each,
      code: because,
      because: carryWords[lang].unplaced[because],
    })),
    left: left.map(({ because, ...each }) => ({ ...each, code: because, because: unwritten[because] })),
    reread,
  });
}
