import type { MarkOutcome, Place } from '../port';
import { addressLists } from './addresses';
import { codeOf, isMissing } from './excel-error';
import { runWhenFree } from './run';
import type { SheetIds } from './sheet-ids';

/** By this text, in a rule that is always true, every mark is found again. It says nothing about the cell. */
const MARKER = '"mokuhyo:mark"';
const RULE = `=LEN(${MARKER})>0`;

/** Light enough to read any text on it; the border tells it without colour. */
const FILL = '#FFF4CE';
const BORDER = '#9D5D00';

/** How often taking marks away is begun anew. */
const RETRIES = 1;

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/**
 * Marks cells by a conditional format, which leaves their own fills alone, and takes earlier marks away wherever they
 * are. A protected sheet that allows no formats keeps what it has.
 */
export function markCells(places: readonly Place[], sheets: SheetIds, patience: number): Promise<MarkOutcome> {
  return runWhenFree(patience, async (context, sync) => {
    const wanted = places.map(({ sheet }) => sheet);
    const allowing = await withoutMarks(context, sync, RETRIES);
    const open = [...allowing].flatMap(([id, allows]) => (allows ? [id] : []));
    return sheets.find(context, sync, wanted, async (ids) => {
      const refused: string[] = [];
      let marked = 0;
      for (const [name, id] of ids) {
        if (!allowing.has(id)) continue;
        const cells = [...new Set(places.filter(({ sheet }) => sheet === name).map(({ cell }) => cell))];
        if (open.includes(id) && (await addMarks(context, sync, id, cells))) marked += cells.length;
        else refused.push(name);
      }
      return { marked, refused };
    });
  });
}

/** Takes marks away from all sheets that allow formats; gives the ids of all, and whether they do. */
async function withoutMarks(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  retries: number,
): Promise<ReadonlyMap<string, boolean>> {
  const allowing = await sheetsAllowing(context, sync);
  try {
    await removeMarks(
      context,
      sync,
      [...allowing].flatMap(([id, allows]) => (allows ? [id] : [])),
    );
    return allowing;
  } catch (error) {
    // A sheet was protected or deleted in between.
    if (retries === 0 || !(codeOf(error) === 'AccessDenied' || isMissing(error))) throw error;
    return withoutMarks(context, sync, retries - 1);
  }
}

/** The ids of all sheets, and whether they allow formats. */
async function sheetsAllowing(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
): Promise<ReadonlyMap<string, boolean>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/protection/protected,items/protection/options');
  await sync();
  return new Map(
    worksheets.items.map(({ id, protection }) => [
      id,
      !protection.protected || protection.options?.allowFormatCells === true,
    ]),
  );
}

async function removeMarks(context: Excel.RequestContext, sync: () => Promise<void>, ids: readonly string[]) {
  const formats = ids.map((id) => {
    const all = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
    all.load('items/id,items/type');
    return all;
  });
  await sync();
  const custom = formats.flatMap((all) => all.items.filter(({ type }) => type === 'Custom'));
  for (const format of custom) format.load('custom/rule/formula');
  if (custom.length === 0) return;
  await sync();
  for (const format of custom) if (format.custom.rule.formula.includes(MARKER)) format.delete();
  await sync();
}

/** Whether the sheet took them. */
async function addMarks(
  context: Excel.RequestContext,
  sync: () => Promise<void>,
  id: string,
  cells: readonly string[],
): Promise<boolean> {
  for (const list of addressLists(cells)) {
    const format = context.workbook.worksheets.getItem(id).getRanges(list).conditionalFormats.add('Custom').custom;
    format.rule.formula = RULE;
    format.format.fill.color = FILL;
    for (const edge of EDGES) {
      const border = format.format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = BORDER;
    }
  }
  try {
    await sync();
    return true;
  } catch (error) {
    if (codeOf(error) === 'AccessDenied') return false;
    throw error;
  }
}
