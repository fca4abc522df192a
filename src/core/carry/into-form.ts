import type { ColumnBand } from '../sheet/columns';
import type { Grid } from '../sheet/grid';
import { addressOf, GridView } from '../sheet/grid-view';
import { indicatorsOf } from '../sheet/indicators';
import type { DetailField, Goal, GoalSheet, HeadField, Indicator } from '../sheet/model';
import { DETAIL_FIELDS } from '../sheet/model';
import { readSheet } from '../sheet/read';
import { isBlank } from '../sheet/text';
import type { Reread, Unplaced } from './carry-sheet';
import { datedWords } from './dated-words';
import { headPlace } from './form-head';
import { cellUnder, type FormSlot, type Framed, hiddenSlots, slotCell } from './form-rows';
import { type GrownForm, growForm, type RowsToAdd } from './grow-form';
import { otherTexts } from './other-texts';

/** A blank goal sheet of a form. */
export interface FormSheet {
  readonly grid: Grid;
  readonly framed: Framed;
}

/** What of an old sheet goes where in a form's sheet. */
export interface IntoForm {
  /** Rows that go in first, one after the other. */
  readonly rows: readonly RowsToAdd[];
  readonly puts: readonly Put[];
  readonly unplaced: readonly Unplaced[];
  readonly reread: readonly Reread[];
  readonly indicators: number;
  readonly fiscalYear: { readonly before: string; readonly after: string };
  /** Headings of the form's earlier years for which the old sheet has no results. */
  readonly gaps: readonly string[];
}

/** A text of the old sheet in a cell of the new one. */
export interface Put {
  readonly cell: string;
  /** What the form's cell shows. */
  readonly before: string | null;
  readonly after: string | null;
  /** Where the text stood; null for what is only made to fit: a number that the form had. */
  readonly source: Omit<Unplaced, 'because'> | null;
}

/** What a section takes over from the head; everything else there is filled in anew, or the form's own. */
const HEAD: readonly HeadField[] = ['department', 'section', 'phone', 'purpose', 'policyIndicators'];
/** Those that make a copied form this section's. */
const OF_SECTION: readonly HeadField[] = ['department', 'section'];

/** 主な取組 of the one form is 取組名称 of the other. */
const LIKE: Partial<Readonly<Record<DetailField, DetailField>>> = {
  initiatives: 'initiative',
  initiative: 'initiatives',
};

export interface IntoFormOptions {
  /** Whether rows may be put into the form. */
  readonly mayGrow: boolean;
  /** The sheet is a copy made for this section: whatever section it names gives way. */
  readonly isCopy: boolean;
}

/**
 * Lays last year's sheet out over a form: goals, names, details and results of the years that the form has columns for, text for
 * text. Whatever has no place is told. Null where either is no goal sheet.
 */
export function intoForm(old: Grid, form: FormSheet, { mayGrow, isCopy }: IntoFormOptions): IntoForm | null {
  const [from, to] = [readSheet(old), readSheet(form.grid)];
  if (from.kind === 'other' || to.kind === 'other') return null;
  const goals = from.sheet.goals
    .map(withSense)
    .filter(({ goal, indicators }) => goal !== null || indicators.length > 0);
  const needs = goals.map(({ indicators }) => Math.max(1, indicators.length));
  const grown = growForm(form.grid, form.framed, to.sheet.year, needs, mayGrow);
  const after = readSheet(grown.grid);
  if (after.kind === 'other') return null;
  const writing = new Writing(grown.grid);
  putHead(writing, from.sheet, after.sheet, grown, isCopy);
  goals.forEach((goal, n) => {
    putGoal(writing, from.sheet, after.sheet, goal, grown.slots[n] ?? []);
  });
  putNumbers(writing, grown, to.sheet.year, goals);
  const history = from.sheet.headings.history.map(({ year }) => year);
  const years = new Set([...history, resultYear(from.sheet)]);
  return {
    rows: grown.rows,
    puts: writing.puts(),
    unplaced: [...writing.unplaced, ...otherTexts(old, from.sheet, form.grid)],
    reread: writing.reread(),
    indicators: indicatorsOf(from.sheet).length,
    fiscalYear: { before: from.sheet.head.fiscalYear ?? '', after: to.sheet.head.fiscalYear ?? '' },
    gaps: after.sheet.headings.history.flatMap(({ heading, year }) => (years.has(year) ? [] : [heading])),
  };
}

/** Every text that would be carried, of a sheet for which the form has none. */
export function unplacedSheet(old: Grid, because: Unplaced['because']): readonly Unplaced[] {
  const reading = readSheet(old);
  if (reading.kind === 'other') return [];
  const { sheet } = reading;
  const found: Unplaced[] = [];
  const add = (cell: string | null, text: string | null, name: string | null = null) => {
    if (cell !== null && text !== null && !isBlank(text)) found.push({ because, cell, name, text });
  };
  for (const field of HEAD) add(sheet.at.head[field], sheet.head[field]);
  for (const goal of sheet.goals) {
    for (const field of ['no', 'parentGoalNo', 'goal'] as const) add(goal.cells[field], goal[field]);
    for (const { name, cells, details, history, result } of goal.indicators) {
      add(cells.name, name, name);
      for (const field of DETAIL_FIELDS) add(cells.details[field], details[field], name);
      history.forEach((text, n) => {
        add(cells.history[n] ?? null, text, name);
      });
      add(cells.result, result, name);
    }
  }
  return uniqueTexts([...found, ...otherTexts(old, sheet, null)]);
}

/** The text of a merged cell belongs to each row that it spans, and is told once. */
function uniqueTexts(unplaced: readonly Unplaced[]): readonly Unplaced[] {
  return [...new Map(unplaced.map((each) => [`${each.because} ${each.cell} ${each.text}`, each])).values()];
}

/** Without rows of which nothing is carried. */
function withSense(goal: Goal): Goal {
  return {
    ...goal,
    goal: isBlank(goal.goal) ? null : goal.goal,
    indicators: goal.indicators.filter(({ name, details, history, result }) => {
      return [name, ...Object.values(details), ...history, result].some((text) => !isBlank(text));
    }),
  };
}

function resultYear({ headings, year }: GoalSheet): number | null {
  return headings.year ?? year;
}

function putHead(
  writing: Writing,
  old: GoalSheet,
  form: GoalSheet,
  { grid, framed }: GrownForm,
  isCopy: boolean,
): void {
  for (const field of HEAD) {
    const [text, source] = [old.head[field], old.at.head[field]];
    if (isBlank(text) || text === null || source === null) continue;
    const told = { cell: source, name: null, text };
    const place = headPlace(grid, form, framed, field);
    if (place === null) writing.lose('no-field', told);
    else if (place.text !== null && !(isCopy && OF_SECTION.includes(field))) {
      // A form that was made for the section names it in its own way.
      if (place.text.trim() !== text.trim() && !OF_SECTION.includes(field)) writing.lose('taken', told);
    } else {
      const lines = linesFor(text, place.cells.length);
      const over = place.before !== '' || place.text !== null;
      lines.forEach((line, n) => {
        writing.put(place.cells[n] ?? '', n === 0 ? `${place.before}${line}` : line, told, { over });
      });
    }
  }
}

/** A text over so many cells, a line each; the last takes what is left. */
function linesFor(text: string, cells: number): readonly string[] {
  const lines = text.split('\n');
  return cells < 2 || lines.length < 2
    ? [text]
    : [...lines.slice(0, cells - 1), lines.slice(cells - 1).join('\n')].filter((line) => line !== '');
}

function putGoal(writing: Writing, old: GoalSheet, form: GoalSheet, goal: Goal, slots: readonly FormSlot[]): void {
  const [first] = slots;
  for (const field of ['no', 'parentGoalNo', 'goal'] as const) {
    const [text, source] = [goal[field], goal.cells[field]];
    if (text === null || text.trim() === '' || source === null) continue;
    const told = { cell: source, name: null, text };
    const cell = first && slotCell(writing.view, first, field);
    if (!first) writing.lose('no-row', told);
    else if (!cell) writing.lose('no-field', told);
    else writing.put(addressOf(cell), text, told, { over: field === 'no' });
  }
  goal.indicators.forEach((indicator, n) => {
    putIndicator(writing, old, form, indicator, slots[n] ?? null);
  });
}

function putIndicator(
  writing: Writing,
  old: GoalSheet,
  form: GoalSheet,
  indicator: Indicator,
  slot: FormSlot | null,
): void {
  const { name, cells, details, history, result } = indicator;
  const put = (column: ColumnOf, text: string | null, source: string | null) => {
    if (text === null || text.trim() === '' || source === null) return;
    const told = { cell: source, name, text };
    if (slot === null) writing.lose('no-row', told);
    else {
      const cell = column(slot);
      if (typeof cell === 'string') writing.lose(cell, told);
      else writing.put(addressOf(cell), text, told);
    }
  };
  put((at) => slotCell(writing.view, at, 'name') ?? 'no-field', name, cells.name);
  for (const field of DETAIL_FIELDS) {
    put((at) => detailCell(writing.view, at, field, details) ?? 'no-field', details[field], cells.details[field]);
  }
  const told = [
    ...old.headings.history.map(({ year }, n) => [year, history[n] ?? null, cells.history[n] ?? null] as const),
    [resultYear(old), result, cells.result] as const,
  ];
  for (const [year, text, source] of told) put((at) => yearCell(writing.view, at, form, year), text, source);
}

type ColumnOf = (
  slot: FormSlot,
) => ReturnType<GridView['at']> | Unplaced['because'] | NonNullable<ReturnType<typeof cellUnder>>;

/** The column of the same name; else the one that says the same in another form, where nothing else goes there. */
function detailCell(view: GridView, slot: FormSlot, field: DetailField, details: Indicator['details']) {
  const own = slotCell(view, slot, field);
  const like = LIKE[field];
  if (own || like === undefined || slot.table.columns.has(field) || !isBlank(details[like])) return own;
  return slotCell(view, slot, like);
}

/** The column whose heading names the year. */
function yearCell(view: GridView, slot: FormSlot, { headings }: GoalSheet, year: number | null) {
  const { history } = headings;
  if (slot.table.history.length === 0) return 'no-column';
  const oldest = history[0]?.year ?? 0;
  const at = history.findIndex((each) => each.year === year);
  const band: ColumnBand | undefined = at < 0 ? undefined : slot.table.history[at];
  const cell = band && cellUnder(view, slot.top, band);
  return cell ?? (year !== null && year < oldest ? 'oldest' : 'no-year');
}

/** Numbers that the form had: none within a goal's rows but its own, and those of the rows that are left go on counting. */
function putNumbers(writing: Writing, grown: GrownForm, year: number | null, goals: readonly Goal[]): void {
  const { grid, framed, slots, rest } = grown;
  for (const slot of [...slots.flat(), ...hiddenSlots(grid, framed, year)]) {
    writing.clear(slotCell(writing.view, slot, 'no'));
  }
  const last = goals.at(-1)?.no?.normalize('NFKC').trim() ?? '';
  let next = /^\d{1,3}$/.test(last) ? Number(last) : null;
  for (const slot of rest) {
    const cell = slotCell(writing.view, slot, 'no');
    const shown = cell && writing.shown(addressOf(cell));
    if (!cell || !shown || goals.length === 0 || cell.top < slot.top) continue;
    if (next !== null) next++;
    if (next === null || !/^\d{1,3}$/.test(shown.normalize('NFKC').trim())) writing.clear(cell);
    else if (Number(shown.normalize('NFKC')) !== next) writing.make(addressOf(cell), String(next));
  }
}

/** What is written into a form's sheet, and what is not. */
class Writing {
  readonly view: GridView;
  readonly unplaced: Unplaced[] = [];
  private readonly texts = new Map<string, string | null>();
  private readonly made = new Map<string, Put>();

  constructor(grid: Grid) {
    this.view = new GridView(grid);
    for (const { top, cells } of this.view.rows) {
      for (const cell of cells) if (cell.top === top) this.texts.set(addressOf(cell), cell.text);
    }
  }

  /** What the form shows in a cell. */
  shown(cell: string): string | null {
    return this.texts.get(cell) ?? null;
  }

  /** A lone dash says nothing that anybody would miss. */
  lose(because: Unplaced['because'], told: Omit<Unplaced, 'because'>): void {
    if (isBlank(told.text)) return;
    const known = this.unplaced.some((each) => each.cell === told.cell && each.text === told.text);
    if (!known) this.unplaced.push({ because, ...told });
  }

  put(cell: string, text: string, source: Omit<Unplaced, 'because'>, { over = false } = {}): void {
    const earlier = this.made.get(cell);
    if (earlier?.source) {
      // A merged cell takes one text, however many rows say it.
      if (earlier.after !== text) this.lose('shared', source);
      return;
    }
    const before = this.shown(cell);
    if (!over && before !== null && !isBlank(before)) {
      if (before.trim() !== text.trim()) this.lose('taken', source);
      return;
    }
    this.made.set(cell, { cell, before, after: text, source });
  }

  /** A text that is nobody's: a number that goes on counting. */
  make(cell: string, after: string | null): void {
    this.made.set(cell, { cell, before: this.shown(cell), after, source: null });
  }

  clear(cell: ReturnType<typeof slotCell>): void {
    if (cell === null) return;
    const at = addressOf(cell);
    if (!this.made.has(at) && this.shown(at) !== null) this.make(at, null);
  }

  puts(): readonly Put[] {
    return [...this.made.values()].filter(({ before, after }) => (before ?? '') !== (after ?? ''));
  }

  reread(): readonly Reread[] {
    return [...this.made.values()].flatMap(({ cell, after, source }) => {
      const words = source === null || after === null ? [] : datedWords(after);
      return after !== null && words.length > 0 ? [{ cell, text: after, words }] : [];
    });
  }
}
