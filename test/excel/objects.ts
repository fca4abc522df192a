import { rangeFromA1 } from '../../src/core/sheet/address';
import type { Range } from '../../src/core/sheet/grid';
import {
  addressOf,
  around,
  type ConditionalFormat,
  cellCount,
  contains,
  enter,
  intersection,
  Refused,
  type SimBook,
  type SimSheet,
  seenAt,
  textOf,
  usedRange,
} from './book';
import { NotImplemented, type Remote, value } from './remote';

/** What the objects tell the simulation, and ask of it. */
export interface Desk {
  readonly book: SimBook;
  /** Something that a person can take back was done through the API. */
  did(member: string): void;
  /** What a read or write costs; throws where it is too much. */
  touch(cells: number): void;
  /** A read that some Excels answer by clearing the undo stack (office-js #5918). */
  readMerges(): void;
  /** How Excel fails to tell of more merges than it can: its documentation leaves that open. */
  readonly tooManyMerges: 'refused' | 'none';
  changed(sheet: SimSheet, address: string): void;
  activate(sheet: SimSheet): void;
  select(sheet: SimSheet, range: Range): void;
  register(event: string, on: boolean): void;
  /** A new workbook comes to the person's eyes. */
  open(bytes: Uint8Array): void;
  /** Why Excel makes none; null when it does. */
  refusesNew(): string | null;
}

/** More of an address is silently not seen (Office Add-ins, Excel troubleshooting). */
const MAX_ADDRESS = 8192;
const MAX_CELLS = 5_000_000;
/** Of more merges in one range, `getMergedAreasOrNullObject` 「will fail to return the result」. */
const MAX_MERGES = 512;
const ALL: Range = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export function workbookObject(desk: Desk): Remote {
  return {
    type: 'Workbook',
    scalars: { Name: () => desk.book.name },
    parts: { Worksheets: () => worksheets(desk), Application: () => application(desk) },
    methods: { _RemoveReference: () => undefined },
  };
}

/** Makes workbooks of files (ExcelApi 1.8): they are seen only once they are opened, and belong to no add-in. */
function application(desk: Desk): Remote {
  const made: Uint8Array[] = [];
  const remote = (id: number): Remote => ({
    type: 'WorkbookCreated',
    scalars: { Id: () => String(id) },
    methods: { Open: () => desk.open(made[id] ?? missing()) },
  });
  return {
    type: 'Application',
    methods: {
      CreateWorkbook(base64?: string) {
        const refused = desk.refusesNew();
        if (refused !== null) throw new Refused(refused);
        const bytes =
          typeof base64 === 'string' ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : null;
        // 「assuming the string argument is a valid .xlsx file」: a package begins with PK.
        if (bytes?.[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refused('InvalidArgument');
        return remote(made.push(bytes) - 1);
      },
      _GetWorkbookCreatedById: (id: string) => remote(Number(id)),
    },
  };
}

function worksheets(desk: Desk): Remote {
  const found = (key: string) => desk.book.find(key);
  const events: Record<string, () => void> = {};
  const EVENTS = [
    ['DataChangedEvent', 'Changed'],
    ['AddedEvent', 'Added'],
    ['DeletedEvent', 'Deleted'],
  ] as const;
  for (const [wire, event] of EVENTS) {
    events[`_Register${wire}`] = () => desk.register(event, true);
    events[`_Unregister${wire}`] = () => desk.register(event, false);
  }
  events._RegisterEventNameChanged = () => desk.register('NameChanged', true);
  events._UnregisterEventNameChanged = () => desk.register('NameChanged', false);
  return {
    type: 'WorksheetCollection',
    items: () => desk.book.sheets.map((sheet) => worksheet(desk, sheet)),
    item: (key) => worksheet(desk, found(key) ?? missing()),
    methods: events,
  };
}

function missing(): never {
  throw new Refused('ItemNotFound');
}

function worksheet(desk: Desk, sheet: SimSheet): Remote {
  return {
    type: 'Worksheet',
    scalars: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => sheet.visibility },
    parts: {
      Protection: () => ({
        type: 'WorksheetProtection',
        scalars: {
          Protected: () => sheet.protected,
          Options: () => (sheet.protected ? { allowFormatCells: sheet.allowFormatCells } : null),
        },
      }),
    },
    methods: {
      GetRange: (address?: string) => range(desk, sheet, address === undefined ? ALL : parse(address)),
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        range(desk, sheet, indexed(row, column, rows, columns)),
      GetRanges: (addresses: string) => rangeAreas(desk, sheet, addresses.slice(0, MAX_ADDRESS).split(',').map(parse)),
      GetUsedRange(valuesOnly?: boolean) {
        if (valuesOnly !== true) throw new NotImplemented('Worksheet.getUsedRange(false)');
        return range(desk, sheet, usedRange(sheet) ?? { top: 0, left: 0, bottom: 0, right: 0 });
      },
      Activate() {
        if (sheet.visibility !== 'Visible') throw new Refused('InvalidOperation');
        desk.activate(sheet);
      },
    },
  };
}

function parse(address: string): Range {
  const parsed = rangeFromA1(address.slice(0, MAX_ADDRESS));
  if (!parsed) throw new Refused('InvalidArgument');
  return parsed;
}

function indexed(top: number, left: number, rows: number, columns: number): Range {
  const at = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const isThere = top >= 0 && left >= 0 && rows > 0 && columns > 0 && at.bottom <= ALL.bottom && at.right <= ALL.right;
  if (!isThere) throw new Refused('InvalidArgument');
  return at;
}

/** How a range is handed to another range's method. */
interface RangeRemote extends Remote {
  readonly at: { readonly sheet: SimSheet; readonly range: Range };
}

function other(sheet: SimSheet, argument: RangeRemote): Range {
  // A plain address would be one of whichever sheet is active.
  if (typeof argument === 'string') throw new NotImplemented('an address as range');
  if (argument.at.sheet !== sheet) throw new Refused('InvalidArgument');
  return argument.at.range;
}

function range(desk: Desk, sheet: SimSheet, at: Range): RangeRemote {
  const { top, left, bottom, right } = at;
  const matrix = (of: (row: number, column: number) => unknown) => () => {
    if (cellCount(at) > MAX_CELLS) throw new Refused('RangeExceedsLimit');
    desk.touch(cellCount(at));
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (_, c) => of(top + r, left + c)),
    );
  };
  const cells = matrix((row, column) => [row, column]) as () => [number, number][][];
  return {
    type: 'Range',
    at: { sheet, range: at },
    scalars: {
      _ReferenceId: () => undefined,
      // No `Address`: it may come in the person's own reference style (R1C1, office-js #1831), and nobody is to parse it.
      RowIndex: () => top,
      ColumnIndex: () => left,
      RowCount: () => bottom - top + 1,
      ColumnCount: () => right - left + 1,
      RowHidden: () => same(span(top, bottom).map((row) => sheet.hiddenRows.has(row))),
      ColumnHidden: () => same(span(left, right).map((column) => sheet.hiddenColumns.has(column))),
      Text: matrix((row, column) => textOf(seenAt(sheet, row, column))),
      Values: matrix((row, column) => seenAt(sheet, row, column).value),
      Formulas: matrix((row, column) => {
        const cell = seenAt(sheet, row, column);
        if (cell.formula !== null && cell.formulaHidden && sheet.protected) return '';
        return cell.formula ?? cell.value;
      }),
      NumberFormat: matrix((row, column) => seenAt(sheet, row, column).format),
    },
    setters: {
      Values(values: (string | number | boolean | null)[][]) {
        const places = cells();
        if (values.length !== places.length || values.some((row, r) => row.length !== places[r]?.length)) {
          throw new Refused('InvalidArgument');
        }
        values.forEach((row, r) => {
          row.forEach((typed, c) => {
            const [y, x] = places[r]?.[c] as [number, number];
            if (typed !== null) enter(sheet, y, x, typed);
          });
        });
        desk.did('set Range.values');
        desk.changed(sheet, addressOf(sheet, at).split('!').at(-1) ?? '');
      },
    },
    parts: {
      Format: () => ({
        type: 'RangeFormat',
        parts: {
          Protection: () => ({
            type: 'FormatProtection',
            scalars: {
              Locked: () => same(cells().flatMap((row) => row.map(([r, c]) => seenAt(sheet, r, c).locked))),
            },
          }),
        },
      }),
      ConditionalFormats: () => conditionalFormats(desk, sheet, [at]),
    },
    methods: {
      _KeepReference: () => undefined,
      GetIntersection: (another: RangeRemote) =>
        range(desk, sheet, intersection(at, other(sheet, another)) ?? missing()),
      GetBoundingRect: (another: RangeRemote) => range(desk, sheet, around(at, other(sheet, another))),
      GetMergedAreasOrNullObject() {
        desk.readMerges();
        const merged = sheet.merges.filter((merge) => contains(at, merge.top, merge.left));
        if (merged.length > MAX_MERGES) {
          if (desk.tooManyMerges === 'refused') throw new Refused('InvalidOperation');
          return null;
        }
        return merged.length > 0 ? rangeAreas(desk, sheet, merged) : null;
      },
      GetRowProperties: (asked: object) =>
        value(span(top, bottom).map((row) => properties(asked, 'rowHidden', sheet.hiddenRows.has(row)))),
      GetColumnProperties: (asked: object) =>
        value(span(left, right).map((column) => properties(asked, 'columnHidden', sheet.hiddenColumns.has(column)))),
      // No `GetSpecialCells`: it fails on protected sheets, and takes very long on large ranges (office-js #4245).
      GetUsedRangeOrNullObject(valuesOnly?: boolean) {
        if (valuesOnly !== true) throw new NotImplemented('Range.getUsedRangeOrNullObject(false)');
        const used = usedRange(sheet, at);
        return used && range(desk, sheet, used);
      },
      GetSpillParentOrNullObject() {
        const { spillOf } = seenAt(sheet, top, left);
        return spillOf === null ? null : range(desk, sheet, parse(spillOf));
      },
      Select: () => desk.select(sheet, at),
    },
  };
}

function span(from: number, to: number): number[] {
  if (to - from > 100_000) throw new Refused('RangeExceedsLimit');
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/** A property of several cells: null where they differ. */
function same(values: readonly boolean[]): boolean | null {
  return values.every((each) => each === values[0]) ? (values[0] ?? null) : null;
}

function properties(asked: object, known: string, answer: boolean): object {
  const unknown = Object.keys(asked).find((name) => name !== known);
  if (unknown !== undefined) throw new NotImplemented(`${known}Properties.${unknown}`);
  return { [known]: answer };
}

function rangeAreas(desk: Desk, sheet: SimSheet, areas: readonly Range[]): Remote {
  return {
    type: 'RangeAreas',
    scalars: { _ReferenceId: () => undefined },
    parts: {
      Areas: () => ({ type: 'RangeCollection', items: () => areas.map((area) => range(desk, sheet, area)) }),
      ConditionalFormats: () => conditionalFormats(desk, sheet, areas),
    },
    methods: { _KeepReference: () => undefined },
  };
}

function conditionalFormats(desk: Desk, sheet: SimSheet, areas: readonly Range[]): Remote {
  const here = () =>
    sheet.conditionalFormats.filter((format) =>
      format.areas.some((one) => areas.some((two) => intersection(one, two))),
    );
  const guard = () => {
    if (sheet.protected && !sheet.allowFormatCells) throw new Refused('AccessDenied');
  };
  return {
    type: 'ConditionalFormatCollection',
    items: () => here().map((format) => conditionalFormat(desk, sheet, format, guard)),
    item: (id) => conditionalFormat(desk, sheet, here().find((format) => format.id === id) ?? missing(), guard),
    methods: {
      Add(type: string) {
        guard();
        if (type !== 'Custom') throw new NotImplemented(`ConditionalFormatCollection.add(${type})`);
        const format = {
          id: `{CF-${sheet.id}-${++made}}`,
          type,
          areas,
          formula: '',
          fill: '',
          stopIfTrue: false,
          borders: new Map(),
        } satisfies ConditionalFormat;
        // A new one comes first.
        sheet.conditionalFormats.unshift(format);
        desk.did('ConditionalFormatCollection.add');
        return conditionalFormat(desk, sheet, format, guard);
      },
    },
  };
}

let made = 0;

function conditionalFormat(desk: Desk, sheet: SimSheet, format: ConditionalFormat, guard: () => void): Remote {
  return {
    type: 'ConditionalFormat',
    scalars: { Id: () => format.id, Type: () => format.type },
    parts: {
      Custom() {
        if (format.type !== 'Custom') throw new Refused('InvalidOperation');
        return customFormat(format);
      },
    },
    methods: {
      Delete() {
        guard();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
        desk.did('ConditionalFormat.delete');
      },
    },
  };
}

function customFormat(format: ConditionalFormat): Remote {
  const border = (edge: string) => {
    const known = format.borders.get(edge) ?? { style: 'None', color: '' };
    format.borders.set(edge, known);
    return known;
  };
  return {
    type: 'CustomConditionalFormat',
    parts: {
      Rule: () => ({
        type: 'ConditionalFormatRule',
        scalars: { Formula: () => format.formula },
        setters: {
          Formula(formula: string) {
            format.formula = formula;
          },
        },
      }),
      Format: () => ({
        type: 'ConditionalRangeFormat',
        parts: {
          Fill: () => ({
            type: 'ConditionalRangeFill',
            setters: {
              Color(color: string) {
                format.fill = color;
              },
            },
          }),
          Borders: () => ({
            type: 'ConditionalRangeBorderCollection',
            item: (edge) => ({
              type: 'ConditionalRangeBorder',
              setters: {
                Style(style: string) {
                  border(edge).style = style;
                },
                Color(color: string) {
                  border(edge).color = color;
                },
              },
            }),
          }),
        },
      }),
    },
  };
}
