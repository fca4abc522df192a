import { isMissing } from './excel-error';

export interface SheetId {
  readonly id: string;
  readonly name: string;
}

/**
 * The worksheets' ids by the names under which they were last read: a sheet that is renamed meanwhile is found all the
 * same, and none takes the place of one that was renamed or deleted, before the workbook is read again.
 */
export class SheetIds {
  /** Null for a sheet that is gone. */
  private ids = new Map<string, string | null>();

  /** Takes the sheets as they were read. */
  replace(sheets: readonly SheetId[]): void {
    this.ids = new Map(sheets.map(({ id, name }) => [name, id]));
  }

  /** The name under which a sheet was read. */
  nameOf(id: string): string | null {
    for (const [name, known] of this.ids) if (known === id) return name;
    return null;
  }

  /**
   * Runs `work` with the ids of these sheets; a sheet that is not there has none. Asks Excel only for a name that is
   * new, or when a sheet turns out to be gone.
   */
  async find<T>(
    context: Excel.RequestContext,
    sync: () => Promise<void>,
    names: Iterable<string>,
    work: (ids: ReadonlyMap<string, string>) => Promise<T>,
  ): Promise<T> {
    const wanted = new Set(names);
    const known = () => new Map([...this.ids].flatMap(([name, id]) => (id && wanted.has(name) ? [[name, id]] : [])));
    const allKnown = [...wanted].every((name) => this.ids.has(name));
    if (!allKnown) this.refresh(await listSheets(context, sync));
    try {
      return await work(known());
    } catch (error) {
      if (!allKnown || !isMissing(error)) throw error;
    }
    this.refresh(await listSheets(context, sync));
    return work(known());
  }

  /** Notes sheets that are gone, and learns new names; names under which others were read stay theirs. */
  private refresh(sheets: readonly SheetId[]): void {
    const present = new Set(sheets.map(({ id }) => id));
    const kept = [...this.ids].map(([name, id]) => [name, id !== null && present.has(id) ? id : null] as const);
    this.ids = new Map([...sheets.map(({ id, name }) => [name, id] as const), ...kept]);
  }
}

async function listSheets(context: Excel.RequestContext, sync: () => Promise<void>): Promise<readonly SheetId[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await sync();
  return worksheets.items.map(({ id, name }) => ({ id, name }));
}
