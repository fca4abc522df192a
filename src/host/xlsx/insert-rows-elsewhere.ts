import { rangeFromA1 } from '../../core/sheet/address';
import type { RowRefusal } from '../port';
import { type Draft, linksOf } from './draft';
import { insertRows, mentions, setAttribute, shiftedText, shiftFormulas } from './insert-rows';
import { type RowInsertion, shiftedAddress, shiftedFormula, shiftedRow } from './row-shift';
import { applySplices, type Splice } from './splice';
import { type Tab, tabsOf } from './workbook-sheets';
import { CLOSE, END, OPEN, XmlScanner } from './xml';

/**
 * Puts copies of rows into a worksheet of the draft, and moves whatever counts on its rows: comments, pictures, formulas and
 * rules of other sheets, names, the calculation chain. The draft stays as it is where that is not sure to come out right.
 */
export function insertRowsInto(draft: Draft, insertion: RowInsertion): RowRefusal | null {
  const tabs = tabsOf(draft);
  const tab = tabs.find(({ name }) => name === insertion.sheet);
  const part = tab?.part ?? null;
  // Two tabs with one part would both get the rows.
  if (!tab || part === null || tabs.filter((each) => each.part === part).length > 1) return 'other';
  const after = new Map<string, string>();
  const sheet = insertRows(draft.text(part) ?? '', insertion);
  if (sheet.kind === 'refused') return sheet.because;
  after.set(part, sheet.xml);
  const besides = ofLinkedParts(draft, part, insertion, after);
  if (besides !== null) return besides;
  for (const other of tabs) {
    if (other.part === null || other.part === part) continue;
    const shifted = shiftFormulas(draft.text(other.part) ?? '', other.name, insertion);
    if (shifted === null) return 'formula';
    after.set(other.part, shifted);
  }
  if (isCountedOn(draft, insertion.sheet)) return 'chart';
  const workbook = draft.opened.parts.workbook.name;
  after.set(workbook, shiftedNames(draft.text(workbook) ?? '', insertion));
  const chain = linksOf(draft, workbook).find(({ type }) => type === 'calcChain')?.part ?? null;
  if (chain !== null) after.set(chain, shiftedChain(draft.text(chain) ?? '', tab, insertion));
  for (const [name, text] of after) draft.put(name, text);
  return null;
}

/** Charts and pivot tables keep ranges, and what stood in them. */
function isCountedOn(draft: Draft, sheet: string): boolean {
  return draft.names().some((name) => {
    return (
      /\/(?:charts|chartEx|pivotCache|pivotTables)\/[^/]*\.xml$/i.test(name) && mentions(draft.text(name) ?? '', sheet)
    );
  });
}

/** What stands over the sheet, in parts of its own. */
function ofLinkedParts(
  draft: Draft,
  part: string,
  insertion: RowInsertion,
  after: Map<string, string>,
): RowRefusal | null {
  for (const { type, part: linked, external } of linksOf(draft, part)) {
    if (external || type === 'printerSettings' || type === 'image' || type === 'hyperlink') continue;
    if (linked === null) continue;
    const text = draft.text(linked) ?? '';
    if (type === 'comments' || type === 'threadedComment') after.set(linked, shiftedComments(text, insertion));
    else if (type === 'vmlDrawing') {
      const shifted = shiftedNotes(text, insertion);
      if (shifted === null) return 'control';
      after.set(linked, shifted);
    } else if (type === 'drawing') after.set(linked, shiftedAnchors(text, insertion));
    else if (type === 'table' || type === 'pivotTable' || type === 'queryTable') return 'table';
    else if (type === 'ctrlProp' || type === 'control' || type === 'oleObject') return 'control';
    else if (type !== 'customProperty') return 'other';
  }
  return null;
}

function shiftedComments(xml: string, insertion: RowInsertion): string {
  const splices: Splice[] = [];
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !(scanner.is('comment') || scanner.is('threadedComment'))) continue;
    setAttribute(scanner, splices, 'ref', (ref) => shiftedAddress(ref, insertion));
  }
  return applySplices(xml, splices);
}

/** The boxes of notes. Null where anything else is drawn: a button, a check box. */
function shiftedNotes(vml: string, insertion: RowInsertion): string | null {
  const kinds = [...vml.matchAll(/ObjectType\s*=\s*["'](\w+)["']/g)].map(([, kind]) => kind);
  if (kinds.some((kind) => kind !== 'Note')) return null;
  const moved = (row: string) => String(shiftedRow(Number(row), insertion));
  return vml
    .replace(/(<(?:\w+:)?Row>\s*)(\d+)/g, (_, before: string, row: string) => `${before}${moved(row)}`)
    .replace(/(<(?:\w+:)?Anchor>)([^<]*)/g, (_, before: string, anchor: string) => {
      const numbers = anchor.split(',');
      const rows = numbers.map((each, n) => (n === 2 || n === 6 ? each.replace(/\d+/, moved) : each));
      return `${before}${rows.join(',')}`;
    });
}

/** Pictures and shapes: what is not to change its size keeps it where rows go in behind it. */
function shiftedAnchors(xml: string, insertion: RowInsertion): string {
  return xml.replace(
    /<((?:\w+:)?(?:twoCellAnchor|oneCellAnchor))\b([^>]*)>[\s\S]*?<\/\1>/g,
    (anchor, _, attributes) => {
      const keepsSize = /editAs="(?:oneCell|absolute)"/.test(attributes);
      const from = rowOf(anchor, 'from');
      const last = keepsSize && from !== null && from < insertion.from ? ['from'] : ['from', 'to'];
      return last.reduce(
        (text, end) =>
          text.replace(
            new RegExp(`(<(?:\\w+:)?${end}>[\\s\\S]*?<(?:\\w+:)?row>)(\\d+)`),
            (_whole, before: string, row: string) => `${before}${shiftedRow(Number(row), insertion)}`,
          ),
        anchor,
      );
    },
  );
}

function rowOf(anchor: string, end: string): number | null {
  const row = new RegExp(`<(?:\\w+:)?${end}>[\\s\\S]*?<(?:\\w+:)?row>(\\d+)`).exec(anchor)?.[1];
  return row === undefined ? null : Number(row);
}

/** Print areas, titles and all other names. */
function shiftedNames(xml: string, insertion: RowInsertion): string {
  const splices: Splice[] = [];
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE || !scanner.is('definedName')) continue;
    shiftedText(scanner, splices, (text) => shiftedFormula(text, '', insertion));
  }
  return applySplices(xml, splices);
}

/** Excel calls a file damaged whose chain names a cell without a formula. A cell without a sheet is of the one before. */
function shiftedChain(xml: string, { sheetId }: Tab, insertion: RowInsertion): string {
  const splices: Splice[] = [];
  const scanner = new XmlScanner(xml);
  let sheet = 0;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.is('c')) continue;
    sheet = Number(scanner.attribute('i') ?? sheet);
    if (sheet !== sheetId) continue;
    setAttribute(scanner, splices, 'r', (address) => {
      return rangeFromA1(address) ? shiftedAddress(address, insertion) : address;
    });
  }
  return applySplices(xml, splices);
}
