import { datedWords } from '../core/carry/dated-words';
import { ofFields } from '../core/carry/field-names';
import { type FormSheet, type IntoForm, intoForm, type Put, unplacedSheet } from '../core/carry/into-form';
import { isBlankSheet, type Pairing, pairSheets } from '../core/carry/pair-sheets';
import { freeSheetName } from '../core/carry/sheet-names';
import { MokuhyoError } from '../core/errors';
import type { Aliases } from '../core/policy/schema';
import type { Grid, Workbook } from '../core/sheet/grid';
import type { GoalSheet } from '../core/sheet/model';
import { readSheet } from '../core/sheet/read';
import type { CellEdit, Framed, NamedBytes, SheetCopy, WorkbookFiles } from '../host/port';
import type { CarryOutcome, RereadAt, SheetUnplaced } from './carry';

/** One old sheet, and the sheet of the new workbook that takes it. */
interface Carrying {
  readonly old: Grid;
  /** The form's sheet, by whose rows and columns the texts are laid out. */
  readonly form: FormSheet;
  /** The new sheet: the form's own, or a copy of it. */
  readonly sheet: string;
  readonly isCopy: boolean;
}

/**
 * Next year's workbook in another form: the form's workbook, its sheets filled in or copied for each sheet of the old one.
 * Throws `MokuhyoError`: form-without-goal-sheet, form-not-blank where nothing could be carried, not-copyable, and what reading
 * and writing throw.
 */
export async function carryIntoForm(
  old: Workbook,
  form: NamedBytes,
  tools: WorkbookFiles,
  aliases: Aliases,
): Promise<CarryOutcome & { readonly bytes: Uint8Array }> {
  const blank = await tools.read(form);
  const [olds, forms] = [goalSheetsOf(old), goalSheetsOf(blank)];
  if (forms.length === 0) throw new MokuhyoError('form-without-goal-sheet', { file: form.file });
  const frames = await tools.frames(form);
  const pairings = pairSheets(olds, forms, aliases);
  const carryings = carryingsOf(olds, pairings, old, blank, frames);
  if (carryings.length === 0) throw new MokuhyoError('form-not-blank', { file: form.file });

  const copies = carryings.flatMap(({ isCopy, form: { grid }, sheet }): SheetCopy[] => {
    return isCopy ? [{ from: grid.name, name: sheet }] : [];
  });
  const growing = new Map(carryings.map((each) => [each, planOf(each, true)]));
  const rows = [...growing].flatMap(([{ sheet }, plan]) => plan.rows.map((each) => ({ sheet, ...each })));
  const reshaped = await tools.reshape(form, { copies, rows });
  const plans = new Map(
    [...growing].map(([each, plan]) => [each, reshaped.refused.has(each.sheet) ? planOf(each, false) : plan]),
  );
  const edits = [...plans].flatMap(([{ sheet }, { puts }]) => puts.map((put) => ({ put, edit: editOf(sheet, put) })));
  const { bytes, outcomes } = await tools.write(
    { file: form.file, bytes: reshaped.bytes },
    edits.map(({ edit }) => edit),
  );
  const unwritten = edits.flatMap(({ put: { source }, edit }, n) => {
    return outcomes[n]?.kind === 'written' || source === null ? [] : [{ into: edit.sheet, source }];
  });
  const unplacedOf = ([{ old: grid, sheet }, { unplaced }]: readonly [Carrying, IntoForm]) => {
    const own = unwritten.filter(({ into }) => into === sheet);
    return ofFields(grid, [...unplaced, ...own.map(({ source }) => ({ because: 'not-written' as const, ...source }))]);
  };
  const used = new Set(carryings.map(({ form: { grid }, isCopy }) => (isCopy ? null : grid.name)));
  return {
    bytes,
    edits: edits.flatMap(({ edit }, n) => (outcomes[n]?.kind === 'written' ? [edit] : [])),
    left: [],
    sheets: [...plans].map(([each, plan]) => carriedSheet(each, plan)),
    unplaced: [...[...plans].flatMap(unplacedOf), ...notCarried(old, olds, pairings)],
    reread: [...plans].flatMap(rereadOf),
    skipped: pairings.flatMap((pairing, n) => {
      const sheet = olds[n]?.sheet ?? '';
      if (pairing.kind !== 'none') return [];
      const into = pairing.because === 'filled' ? pairing.form.sheet : null;
      return [{ sheet, because: pairing.because, into }];
    }),
    blank: forms.filter((each) => !used.has(each.sheet) && isBlankSheet(each)).map(({ sheet }) => sheet),
  };
}

/** Those that are shown first: of two sheets of one section, the form's own is for the one that people see. */
function goalSheetsOf({ sheets }: Workbook): readonly GoalSheet[] {
  const found = sheets.flatMap((grid) => {
    const reading = readSheet(grid);
    return reading.kind === 'goal-sheet' ? [reading.sheet] : [];
  });
  return [...found.filter(({ hidden }) => !hidden), ...found.filter(({ hidden }) => hidden)];
}

function carryingsOf(
  olds: readonly GoalSheet[],
  pairings: readonly Pairing[],
  old: Workbook,
  blank: Workbook,
  frames: ReadonlyMap<string, Framed>,
): readonly Carrying[] {
  const gridOf = ({ sheets }: Workbook, name: string) => sheets.find((grid) => grid.name === name) as Grid;
  const formOf = (name: string) => ({ grid: gridOf(blank, name), framed: frames.get(name) ?? (() => false) });
  const names = blank.sheets.map(({ name }) => name);
  return olds.flatMap(({ sheet }, n): Carrying[] => {
    const pairing = pairings[n];
    const grid = gridOf(old, sheet);
    if (pairing?.kind === 'own') {
      return [{ old: grid, form: formOf(pairing.form.sheet), sheet: pairing.form.sheet, isCopy: false }];
    }
    if (pairing?.kind !== 'copy') return [];
    const name = freeSheetName(sheet, names);
    names.push(name);
    return [
      fittest(pairing.templates.map((each) => ({ old: grid, form: formOf(each.sheet), sheet: name, isCopy: true }))),
    ];
  });
}

/** Of several blank sheets the one that takes most of the old sheet; the first of equals. */
function fittest(all: readonly Carrying[]): Carrying {
  const [first, ...others] = all.map((each) => ({ each, lost: planOf(each, true).unplaced.length }));
  return others.reduce((best, other) => (other.lost < best.lost ? other : best), first as NonNullable<typeof first>)
    .each;
}

function planOf({ old, form, isCopy }: Carrying, mayGrow: boolean): IntoForm {
  const plan = intoForm(old, form, { mayGrow, isCopy });
  if (plan === null) throw new Error('a goal sheet that was one is none');
  return plan;
}

function editOf(sheet: string, { cell, before, after }: Put): CellEdit {
  return { sheet, cell, before, after };
}

function carriedSheet({ old, form, sheet, isCopy }: Carrying, plan: IntoForm): CarryOutcome['sheets'][number] {
  const { indicators, fiscalYear, rows, gaps } = plan;
  const added = rows.reduce((sum, { height, copies }) => sum + height * copies, 0);
  return {
    sheet,
    indicators,
    fiscalYear,
    into: { from: old.name, copied: isCopy ? form.grid.name : null, rows: added, gaps },
  };
}

function rereadOf([{ sheet, isCopy, old }, { reread, puts }]: readonly [Carrying, IntoForm]): readonly RereadAt[] {
  const words = isCopy ? datedWords(sheet) : [];
  const sources = new Map(puts.map(({ cell, source }) => [cell, source?.cell]));
  return [
    ...(words.length > 0 ? [{ sheet, cell: null, text: sheet, words, old: null }] : []),
    ...reread.map((each) => {
      const cell = sources.get(each.cell);
      return { sheet, ...each, old: cell === undefined ? null : { sheet: old.name, cell } };
    }),
  ];
}

/** All that the sheets say for which the form has none. */
function notCarried(old: Workbook, olds: readonly GoalSheet[], pairings: readonly Pairing[]): readonly SheetUnplaced[] {
  return olds.flatMap(({ sheet }, n) => {
    const pairing = pairings[n];
    const grid = old.sheets.find(({ name }) => name === sheet);
    if (pairing?.kind !== 'none' || !grid) return [];
    return ofFields(grid, unplacedSheet(grid, pairing.because));
  });
}
