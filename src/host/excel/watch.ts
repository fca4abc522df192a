import type { WorkbookChange } from '../port';
import type { OwnWrites } from './own-writes';
import { supports } from './run';
import type { SheetIds } from './sheet-ids';

/** How long, in milliseconds, a new listener waits until Excel listens: while a cell is being edited, Excel does later. */
const SOON = 1000;

type Listener = (change: WorkbookChange) => void;
type Registration = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>;

/** Excel's events, registered once for all listeners. They tell that something changed; nothing is read for them. */
export class Watch {
  private readonly listeners = new Set<Listener>();
  private registered: Promise<readonly Registration[]> | null = null;

  constructor(
    private readonly sheets: SheetIds,
    private readonly own: OwnWrites,
  ) {}

  async add(listener: Listener): Promise<() => void> {
    // Each call is a listener of its own, even of the same function.
    const own: Listener = (change) => listener(change);
    this.listeners.add(own);
    this.registered ??= this.register();
    try {
      await Promise.race([this.registered, soon()]);
    } catch (error) {
      this.listeners.delete(own);
      this.registered = null;
      throw error;
    }
    return () => {
      this.listeners.delete(own);
      if (this.listeners.size === 0) this.stop();
    };
  }

  private register(): Promise<readonly Registration[]> {
    return Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      const registrations: Registration[] = [
        worksheets.onChanged.add(async (change) => this.cellsChanged(change)),
        worksheets.onAdded.add(async () => this.tell(null)),
        worksheets.onDeleted.add(async () => this.tell(null)),
      ];
      if (supports('1.17')) registrations.push(worksheets.onNameChanged.add(async () => this.tell(null)));
      await context.sync();
      return registrations;
    });
  }

  private stop(): void {
    const registered = this.registered;
    this.registered = null;
    // A listener that cannot be taken off (the workbook is closing) has nobody left to tell.
    registered?.then(takeOff).catch(() => {});
  }

  private cellsChanged(change: Excel.WorksheetChangedEventArgs): void {
    // Where Excel cannot tell who wrote (`Unknown`), our own writes are known by their cells. A coauthor's never is.
    const isExpected = change.source === 'Local' && this.own.take(change.worksheetId, change.address);
    const isOwn = change.triggerSource === 'ThisLocalAddin' || isExpected;
    if (!isOwn) this.tell(this.sheets.nameOf(change.worksheetId));
  }

  private tell(sheet: string | null): void {
    for (const listener of this.listeners) listener({ sheet });
  }
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SOON));
}

async function takeOff(registrations: readonly Registration[]): Promise<void> {
  const [first] = registrations;
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const registration of registrations) registration.remove();
    await context.sync();
  });
}
