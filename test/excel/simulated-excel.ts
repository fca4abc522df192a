import { fromA1, rangeFromA1, toA1 } from '../../src/core/sheet/address';
import type { Range, Workbook } from '../../src/core/sheet/grid';
import {
  type ConditionalFormat,
  cellAt,
  enter,
  Refused,
  SimBook,
  type SimCell,
  type SimSheet,
  seenAt,
  textOf,
} from './book';
import { DocumentCopies, fileOf } from './document-copies';
import { type Desk, workbookObject } from './objects';
import type { Remote } from './remote';
import { type Answer, type Batch, execute, type Kept } from './wire';

export interface SimulationOptions {
  /** The newest requirement set ExcelApi that it supports; 1.14 where nothing is said. */
  readonly excelApi?: string;
  /** Bytes of a request or response; Excel on the web takes 5 MB. */
  readonly payloadLimit?: number;
  /** Whether too much data is answered as Excel on the web has been seen to: 「An internal error has occurred」. */
  readonly vague?: boolean;
  /** What becomes of a batch in an undo group: how real versions have failed. `late`: after it has written. */
  readonly undoGroups?: 'fine' | 'UndoNotSupported' | 'GeneralException' | 'late';
  /** How it fails to tell of more than 512 merges in one range; refused where nothing is said. */
  readonly tooManyMerges?: 'refused' | 'none';
  /** Whether its events cannot tell who wrote. */
  readonly triggerSourceUnknown?: boolean;
  /** The workbook as it was saved last; where nothing is said, Excel hands out no files. */
  readonly file?: Uint8Array;
}

/** Who changes something at the same time. */
export type Someone = 'person' | 'coauthor';

/** The flag by which a request says that it waits for the end of cell editing; that by which ours marks an undo group. */
const DELAY_FOR_CELL_EDIT = 64;
const UNDO_GROUP = 1 << 20;

const EVENT_TYPES = { Changed: 10, Added: 13, Deleted: 15, NameChanged: 25 } as const;
type EventName = keyof typeof EVENT_TYPES;

interface Hook {
  readonly isNow: (batch: Batch) => boolean;
  readonly action: () => void;
  readonly once: boolean;
}

function isWrite({ Actions }: Batch): boolean {
  return Actions.some(({ ActionType }) => ActionType === 4);
}

interface Request {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: Batch | string };
}

/**
 * A strict Excel behind the real office.js: it answers the library's own messages from a workbook in memory, and to
 * everything that it does not know `NotImplemented: <member>`. Runs in Node and in a page.
 */
export class SimulatedExcel {
  /** To be put where office.js looks for its host: `window._richApiNativeBridge`, before it loads, or {@link attach}. */
  readonly bridge: {
    sendMessageToHost(text: string): void;
    onMessageFromHost: ((text: string) => void) | null;
  } = {
    sendMessageToHost: (text) => void Promise.resolve().then(() => this.receive(JSON.parse(text))),
    onMessageFromHost: null,
  };
  /** As `Office.context.requirements`. */
  readonly requirements = { isSetSupported: (name: string, version = '1.1') => this.supports(name, version) };

  /** How many batches have been carried out or refused, apart from the library's own clearing up. */
  syncs = 0;
  /** The members of the API that were called or read, in order, as 「Range.text」. */
  readonly calls: string[] = [];
  /** How many values, texts and formulas have been read or written. */
  cellsTouched = 0;
  /** What a person could take back, the latest last. */
  readonly undoStack: string[] = [];
  /** How many batches asked to be one step of the undo stack with their neighbours. */
  groups = 0;
  /** How often the undo stack was cleared. */
  undoLost = 0;
  active: { sheet: string; cell: string } | null = null;
  /** A macro of the workbook that runs whenever a cell is written to. */
  macro: ((sheet: string, cell: string) => void) | null = null;
  /** Another workbook has the focus. */
  elsewhere = false;
  /** The workbooks that were opened beside this one, as bytes. */
  readonly opened: Uint8Array[] = [];
  /** The code by which it refuses to make a workbook. */
  refusesNew: string | null = null;
  /** What it hands out as files: `Office.Document`. */
  readonly copies: DocumentCopies;

  private readonly book: SimBook;
  private readonly root: Remote;
  private readonly kept: Kept = new Map();
  private readonly events = new Map<string, number>();
  private readonly waiting: Request[] = [];
  private editing = false;
  private activeSheet: SimSheet | null = null;
  private activeBefore: SimSheet | null = null;
  private didInBatch: string[] = [];
  private hooks: Hook[] = [];
  private refusal: string | null = null;

  constructor(
    workbook: Workbook,
    private readonly options: SimulationOptions = {},
  ) {
    this.book = new SimBook(workbook);
    this.activeSheet = this.book.sheets.find(({ visibility }) => visibility === 'Visible') ?? null;
    this.root = workbookObject(this.desk());
    const { file } = options;
    this.copies = new DocumentCopies(() => (file && !this.editing ? fileOf(this.book, file) : null));
  }

  /** Makes office.js that is loaded already speak to this workbook, and gives it what newer copies can do. */
  attach(library: Library): void {
    library.OfficeExtension.HostBridge.init(this.bridge);
    library.Office.context.requirements = this.requirements;
    library.document?.((...call) => this.copies.execute(...call));
    markUndoGroups(library.Excel);
  }

  // What a person does

  /** Types into a cell and confirms; a null empties it. */
  type(sheet: string, cell: string, typed: string | number | null, who: Someone = 'person'): void {
    const { row, column } = placeOf(cell);
    const at = this.sheet(sheet);
    enter(at, row, column, typed ?? '');
    this.undoStack.push(`typed ${cell}`);
    this.tell('Changed', {
      worksheetId: at.id,
      address: cell,
      changeType: 'RangeEdited',
      source: who === 'coauthor' ? 'Remote' : 'Local',
      triggerSource: 'Unknown',
    });
  }

  beginCellEdit(): void {
    this.editing = true;
  }

  /** Enter: what waited for the cell is carried out. */
  endCellEdit(): void {
    this.editing = false;
    for (const request of this.waiting.splice(0)) this.receive(request);
  }

  rename(sheet: string, name: string): void {
    const at = this.sheet(sheet);
    at.name = name;
    this.tell('NameChanged', { worksheetId: at.id, nameBefore: sheet, nameAfter: name, source: 'Local' });
  }

  deleteSheet(sheet: string): void {
    const at = this.sheet(sheet);
    this.book.remove(at);
    this.tell('Deleted', { worksheetId: at.id, source: 'Local' });
  }

  addSheet(name: string): void {
    this.tell('Added', { worksheetId: this.book.add(name).id, source: 'Local' });
  }

  hide(sheet: string, what: { readonly rows?: readonly number[]; readonly columns?: readonly number[] } = {}): void {
    const at = this.sheet(sheet);
    if (!what.rows && !what.columns) at.visibility = 'Hidden';
    for (const row of what.rows ?? []) at.hiddenRows.add(row);
    for (const column of what.columns ?? []) at.hiddenColumns.add(column);
  }

  protect(sheet: string, { allowFormatCells = false } = {}): void {
    Object.assign(this.sheet(sheet), { protected: true, allowFormatCells });
  }

  /** What a cell is set to apart from what is typed into it: format, formula, lock, or a value as it stands. */
  set(sheet: string, cell: string, what: Partial<SimCell>): void {
    const { row, column } = placeOf(cell);
    Object.assign(cellAt(this.sheet(sheet), row, column), { shown: null, ...what });
  }

  merge(sheet: string, address: string): void {
    this.sheet(sheet).merges.push(rangeFromA1(address) as Range);
  }

  /** Takes every merge of a sheet apart. */
  unmerge(sheet: string): void {
    this.sheet(sheet).merges = [];
  }

  // What is seen

  text(sheet: string, cell: string): string {
    return textOf(this.seen(sheet, cell));
  }

  seen(sheet: string, cell: string): Readonly<SimCell> {
    const { row, column } = placeOf(cell);
    return seenAt(this.sheet(sheet), row, column);
  }

  conditionalFormats(sheet: string): readonly ConditionalFormat[] {
    return this.sheet(sheet).conditionalFormats;
  }

  addConditionalFormat(sheet: string, address: string, formula: string, type = 'Custom'): void {
    const areas = [rangeFromA1(address) as Range];
    const format = {
      id: `{own-${address}}`,
      type,
      areas,
      formula,
      fill: '#ff0000',
      stopIfTrue: false,
      borders: new Map(),
    };
    this.sheet(sheet).conditionalFormats.push(format);
  }

  /** Whether the add-in listens to the workbook's events. */
  get watched(): boolean {
    return this.events.size > 0;
  }

  /** Calls `action` just before the next batch that writes: the moment at which a coauthor is quickest. */
  beforeNextWrite(action: () => void): void {
    this.hooks.push({ isNow: isWrite, action, once: true });
  }

  beforeEveryWrite(action: () => void): void {
    this.hooks.push({ isNow: isWrite, action, once: false });
  }

  /** Calls `action` just before the batch of this number, counted as {@link syncs} is. */
  beforeSync(number: number, action: () => void): void {
    this.hooks.push({ isNow: () => this.syncs === number, action, once: true });
  }

  /** Answers the batch at hand, from within a hook, with this code. */
  refuse(code: string): void {
    this.refusal = code;
  }

  // The messages

  private receive(request: Request): void {
    const { flags, message } = request;
    const batch = (typeof message.body === 'string' ? JSON.parse(message.body) : message.body) as Batch;
    const clearingUp = batch.Actions.every(
      ({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference' || Name.startsWith('_Unregister'),
    );
    if (!clearingUp) {
      this.syncs++;
      this.callHooks(batch);
    }
    if (this.editing && !clearingUp) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) this.answer(request, refusal('InvalidOperationInCellEditMode'));
      else {
        this.syncs--;
        this.waiting.push(request);
      }
      return;
    }
    this.answer(request, this.carryOut(batch, flags));
  }

  private callHooks(batch: Batch): void {
    this.refusal = null;
    const due = this.hooks.filter(({ isNow }) => isNow(batch));
    this.hooks = this.hooks.filter((hook) => !hook.once || !due.includes(hook));
    for (const { action } of due) action();
  }

  private carryOut(batch: Batch, flags: number): Answer {
    if (this.refusal !== null) return refusal(this.refusal);
    if (this.isTooMuch(batch))
      return refusal(this.options.vague ? 'GeneralException' : 'RequestPayloadSizeLimitExceeded');
    const groups = this.options.undoGroups ?? 'fine';
    const grouped = (flags & UNDO_GROUP) !== 0;
    if (grouped && !this.supports('ExcelApi', '1.20')) return refusal('ApiNotFound');
    if (grouped && isWrite(batch)) this.groups++;
    if (grouped && groups !== 'fine' && groups !== 'late') return refusal(groups);
    this.activeBefore = this.activeSheet;
    this.didInBatch = [];
    const answer = execute(batch, this.root, this.kept, (member) => this.calls.push(member));
    if (this.didInBatch.length > 0) this.undoStack.push(this.didInBatch.join(', '));
    if (grouped && groups === 'late' && this.didInBatch.length > 0) return refusal('GeneralException');
    if (!this.isTooMuch(answer)) return answer;
    return refusal(this.options.vague ? 'GeneralException' : 'ResponsePayloadSizeLimitExceeded');
  }

  private isTooMuch(body: object): boolean {
    const { payloadLimit } = this.options;
    return payloadLimit !== undefined && new TextEncoder().encode(JSON.stringify(body)).length > payloadLimit;
  }

  private answer(request: Request, body: Answer): void {
    this.send({ id: request.id, type: 2, message: { statusCode: 200, headers: {}, body } });
  }

  private send(message: object): void {
    const text = JSON.stringify(message);
    void Promise.resolve().then(() => this.bridge.onMessageFromHost?.(text));
  }

  private tell(event: EventName, what: object): void {
    if (!this.events.has(event)) return;
    const entry = {
      messageCategory: 65536,
      messageType: EVENT_TYPES[event],
      targetId: 'Workbook',
      message: JSON.stringify(what),
      id: 0,
    };
    this.send({ type: 3, message: { entries: [entry] } });
  }

  private desk(): Desk {
    return {
      book: this.book,
      did: (member) => this.didInBatch.push(member),
      touch: (cells) => {
        this.cellsTouched += cells;
      },
      tooManyMerges: this.options.tooManyMerges ?? 'refused',
      readMerges: () => {
        this.undoStack.length = 0;
        this.undoLost++;
      },
      changed: (sheet, address) => {
        this.macro?.(sheet.name, address);
        this.tell('Changed', {
          worksheetId: sheet.id,
          address,
          changeType: 'RangeEdited',
          source: 'Local',
          triggerSource: this.options.triggerSourceUnknown ? 'Unknown' : 'ThisLocalAddin',
        });
      },
      activate: (sheet) => {
        if (this.elsewhere) throw new Refused('GeneralException');
        this.activeSheet = sheet;
      },
      select: (sheet, range) => {
        // Excel selects nothing in a sheet that the same batch has just activated (office-js #5118).
        if (this.elsewhere || this.activeBefore !== sheet) throw new Refused('GeneralException');
        this.active = { sheet: sheet.name, cell: toA1(range.top, range.left) };
      },
      open: (bytes) => this.opened.push(bytes),
      refusesNew: () => this.refusesNew,
      register: (event, on) => {
        if (event === 'NameChanged' && !this.supports('ExcelApi', '1.17')) throw new Refused('ApiNotFound');
        const count = (this.events.get(event) ?? 0) + (on ? 1 : -1);
        if (count > 0) this.events.set(event, count);
        else this.events.delete(event);
      },
    };
  }

  private sheet(name: string): SimSheet {
    const sheet = this.book.find(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  private supports(name: string, version: string): boolean {
    if (name === 'CompressedFile') return this.options.file !== undefined;
    if (name !== 'ExcelApi') return name === 'DelayForCellEdit' || name.startsWith('RichApiRuntime');
    const newest = this.options.excelApi ?? '1.14';
    return Number(version.split('.')[1]) <= Number(newest.split('.')[1]);
  }
}

/** What of a loaded office.js the simulation takes hold of. */
export interface Library {
  readonly Excel: { run: (...args: never[]) => Promise<unknown> };
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: object): void } };
  readonly Office: { readonly context: { requirements?: unknown } };
  /** Makes `Office.context.document` anew, on a host that carries out its calls. */
  readonly document?: (execute: DocumentCopies['execute']) => void;
}

/** The npm copy of office.js ends at ExcelApi 1.15 and overlooks `mergeUndoGroup`; here it sets a flag of its own. */
function markUndoGroups(excel: Library['Excel'] & { marked?: boolean }): void {
  if (excel.marked) return;
  excel.marked = true;
  const run = excel.run as (...args: unknown[]) => Promise<unknown>;
  excel.run = (...args: unknown[]) => {
    const [options, work] = args as [{ mergeUndoGroup?: boolean }, (context: Flagged) => unknown];
    if (typeof work !== 'function' || !options.mergeUndoGroup) return run(...args);
    return run(options, (context: Flagged) => {
      context._requestFlagModifier |= UNDO_GROUP;
      return work(context);
    });
  };
}

interface Flagged {
  _requestFlagModifier: number;
}

function refusal(code: string): Answer {
  const Message = code === 'GeneralException' ? 'An internal error has occurred.' : code;
  return { Results: [], TraceIds: [], Error: { Code: code, Message, ActionIndex: 0, Location: '' } };
}

function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const place = fromA1(cell);
  if (!place) throw new Error(`no cell ${cell}`);
  return place;
}
