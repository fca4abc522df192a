import { MokuhyoError } from '../../core/errors';
import type { SheetCopy } from '../port';
import { type Draft, linksOf, linksPart, type PartLink } from './draft';
import { mapReferences } from './formula-references';
import { escapeAttribute, mentions, setAttribute, shiftedText } from './insert-rows';
import { isSheet } from './row-shift';
import { escapeText } from './sheet-edit';
import { applySplices, type Splice } from './splice';
import { type Tab, tabsOf } from './workbook-sheets';
import { CLOSE, END, OPEN, XmlScanner } from './xml';

/** What a sheet refers to and may share with its copy, and what the copy needs for itself. Anything else cannot stand twice. */
const SHARED = ['image', 'hyperlink'];
const OWN = ['comments', 'vmlDrawing', 'drawing', 'printerSettings'];

/**
 * Puts a copy of a worksheet behind the draft's last tab: its cells, formats, rules, notes, pictures, print settings and the
 * names that are the sheet's own. It is visible, not selected, and refers to itself where the other did. Throws
 * `not-copyable` {sheet, part} for what cannot stand twice (tables, charts, buttons), `usage` for a sheet that is not there.
 */
export function copySheet(draft: Draft, { from, name }: SheetCopy): void {
  const tabs = tabsOf(draft);
  const index = tabs.findIndex((tab) => tab.name === from && tab.isWorksheet);
  const tab = tabs[index];
  const text = tab?.part == null ? null : draft.text(tab.part);
  if (!tab || tab.part === null || text === null) throw new MokuhyoError('usage', { sheet: from });
  const links = linksOf(draft, tab.part);
  const foreign = links.find(({ type, external }) => !external && !SHARED.includes(type) && !OWN.includes(type));
  if (foreign) throw new MokuhyoError('not-copyable', { sheet: from, part: foreign.type });
  if (/<(?:\w+:)?(?:controls|oleObjects|tableParts)\b/.test(text)) {
    throw new MokuhyoError('not-copyable', { sheet: from, part: 'control' });
  }
  const part = copiedPart(draft, tab.part, ownText(text, from, name));
  copyLinks(draft, tab.part, part, from);
  const linkId = linkFromWorkbook(draft, tab, part);
  addTab(draft, tab, { name, linkId, tabs, index });
  addToTitles(draft, tabs.length, name);
}

/** The sheet's own XML: not selected with the other, without the name that macros know it by, its formulas about itself. */
function ownText(xml: string, from: string, name: string): string {
  const splices: Splice[] = [];
  const scanner = new XmlScanner(xml);
  const drop = (attribute: string) => {
    const n = scanner.find(attribute);
    if (n < 0) return;
    splices.push({ start: scanner.attributeStart(n), end: scanner.valueEnd(n) + 1, text: '' });
  };
  const named = mentions(xml, from);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.depth === 1) drop('xr:uid');
    else if (scanner.is('sheetView')) drop('tabSelected');
    else if (scanner.is('sheetPr')) drop('codeName');
    else if (named && ['f', 'formula', 'formula1', 'formula2'].includes(scanner.name)) {
      if (xml.startsWith('</', xml.indexOf('<', scanner.end))) {
        shiftedText(scanner, splices, (formula) => renamed(formula, from, name));
      }
    } else if (named && scanner.is('hyperlink')) {
      setAttribute(scanner, splices, 'location', (place) => renamed(place, from, name));
    }
  }
  return applySplices(xml, splices);
}

function renamed(formula: string, from: string, name: string): string {
  return mapReferences(formula, (reference) => {
    return reference.sheet !== null && isSheet(reference.sheet, from) ? { ...reference, sheet: name } : null;
  });
}

/** A part beside the one that it is a copy of, by the next free number. */
function copiedPart(draft: Draft, name: string, content: string | Uint8Array): string {
  const [, stem = name, ending = ''] = /^(.*?)\d*(\.[^./]*)$/.exec(name) ?? [];
  let number = 1;
  while (draft.has(`${stem}${number}${ending}`)) number++;
  const copy = `${stem}${number}${ending}`;
  if (typeof content === 'string') draft.put(copy, content);
  else draft.putBytes(copy, content);
  declare(draft, name, copy);
  return copy;
}

/** The parts that a sheet refers to, for its copy. What they refer to themselves they share: pictures. */
function copyLinks(draft: Draft, part: string, copy: string, sheet: string): void {
  const rels = draft.text(linksPart(part));
  if (rels === null) return;
  const copies = new Map<string, string>();
  for (const link of linksOf(draft, part)) {
    if (link.external || !OWN.includes(link.type) || link.part === null || copies.has(link.part)) continue;
    const own = linksOf(draft, link.part);
    const foreign = own.find(({ type, external }) => !external && !SHARED.includes(type));
    if (foreign) throw new MokuhyoError('not-copyable', { sheet, part: foreign.type });
    const copied = copiedPart(draft, link.part, contentOf(draft, link));
    const further = draft.text(linksPart(link.part));
    if (further !== null) draft.put(linksPart(copied), further);
    copies.set(link.part, copied);
  }
  draft.put(linksPart(copy), withTargets(rels, linksOf(draft, part), copies));
}

function contentOf(draft: Draft, { part, type }: PartLink): string | Uint8Array {
  const name = part ?? '';
  if (type === 'printerSettings') return draft.bytes(name) ?? new Uint8Array();
  const text = draft.text(name) ?? '';
  return type === 'vmlDrawing' ? withOwnShapes(draft, text) : text;
}

/** Shapes are numbered by thousands, one to a sheet. */
function withOwnShapes(draft: Draft, vml: string): string {
  const parts = draft.names().filter((name) => /\.vml$/i.test(name));
  const taken = parts.flatMap((name) => blocksOf(draft.text(name) ?? ''));
  const [block] = blocksOf(vml);
  if (block === undefined || blocksOf(vml).length > 1) return vml;
  const free = Math.max(...taken, 0) + 1;
  return vml
    .replace(/(<(?:\w+:)?idmap\b[^>]*\bdata=")\d+(")/, `$1${free}$2`)
    .replace(/_x0000_s(\d+)/g, (id, number: string) => {
      return Math.floor(Number(number) / 1024) === block
        ? `_x0000_s${Number(number) - block * 1024 + free * 1024}`
        : id;
    });
}

function blocksOf(vml: string): readonly number[] {
  return (/<(?:\w+:)?idmap\b[^>]*\bdata="([\d,\s]*)"/.exec(vml)?.[1] ?? '')
    .split(',')
    .map(Number)
    .filter((n) => n > 0);
}

function withTargets(rels: string, links: readonly PartLink[], copies: ReadonlyMap<string, string>): string {
  const parts = new Map(links.map(({ id, part }) => [id, part]));
  const splices: Splice[] = [];
  const scanner = new XmlScanner(rels);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.is('Relationship')) continue;
    const copy = copies.get(parts.get(scanner.attribute('Id') ?? '') ?? '');
    if (copy !== undefined) setAttribute(scanner, splices, 'Target', () => `/${copy}`);
  }
  return applySplices(rels, splices);
}

/** Says what kind of content a copied part is, as is said of the other. An ending may say it already. */
function declare(draft: Draft, name: string, copy: string): void {
  const types = '[Content_Types].xml';
  const text = draft.text(types) ?? '';
  const scanner = new XmlScanner(text);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.is('Override')) continue;
    if ((scanner.attribute('PartName') ?? '').toLowerCase() !== `/${name.toLowerCase()}`) continue;
    const type = escapeAttribute(scanner.attribute('ContentType') ?? '');
    const added = `<${scanner.prefix}Override PartName="/${escapeAttribute(copy)}" ContentType="${type}"/>`;
    draft.put(types, applySplices(text, [{ start: scanner.end, end: scanner.end, text: added }]));
    return;
  }
}

function linkFromWorkbook(draft: Draft, { linkId }: Tab, part: string): string {
  const workbook = draft.opened.parts.workbook.name;
  const name = linksPart(workbook);
  const links = linksOf(draft, workbook);
  let number = links.length + 1;
  while (links.some(({ id }) => id.toLowerCase() === `rid${number}`)) number++;
  const type = escapeAttribute(links.find(({ id }) => id === linkId)?.typeAddress ?? '');
  const text = draft.text(name) ?? '';
  const at = text.lastIndexOf('</');
  const prefix = /<\/([\w]+:)?\w+\s*>\s*$/.exec(text)?.[1] ?? '';
  const added = `<${prefix}Relationship Id="rId${number}" Type="${type}" Target="/${escapeAttribute(part)}"/>`;
  draft.put(name, applySplices(text, [{ start: at, end: at, text: added }]));
  return `rId${number}`;
}

interface NewTab {
  readonly name: string;
  readonly linkId: string;
  readonly tabs: readonly Tab[];
  /** Of the tab that is copied. */
  readonly index: number;
}

/** The tab itself, and what of the workbook's names is the other's own: print area, titles. */
function addTab(draft: Draft, { name: from }: Tab, { name, linkId, tabs, index }: NewTab): void {
  const workbook = draft.opened.parts.workbook.name;
  const text = draft.text(workbook) ?? '';
  const sheetId = Math.max(...tabs.map((tab) => tab.sheetId)) + 1;
  const splices: Splice[] = [];
  const names: string[] = [];
  const scanner = new XmlScanner(text);
  let idPrefix = 'r:';
  let declared = '';
  let namesEnd = -1;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) {
      if (scanner.is('definedNames')) namesEnd = scanner.start;
      if (!scanner.is('sheets') || scanner.depth !== 1) continue;
      const tag = `<${scanner.prefix}sheet name="${escapeAttribute(name)}" sheetId="${sheetId}" ${idPrefix}id="${linkId}"${declared}/>`;
      splices.push({ start: scanner.start, end: scanner.start, text: tag });
      continue;
    }
    if (scanner.is('sheet') && scanner.depth === 3) {
      const other = text.slice(scanner.start, scanner.end);
      idPrefix = /\s([\w]+:)id\s*=/.exec(other)?.[1] ?? idPrefix;
      // openpyxl declares the prefix tab by tab.
      declared = [...other.matchAll(/\sxmlns:(\w+)\s*=\s*(?:"[^"]*"|'[^']*')/g)]
        .flatMap(([whole, prefix]) => (`${prefix}:` === idPrefix ? [whole] : []))
        .join('');
    }
    if (!scanner.is('definedName') || scanner.attribute('localSheetId') !== String(index)) continue;
    const n = scanner.find('localSheetId');
    const tag = `${text.slice(scanner.start, scanner.valueStart(n))}${tabs.length}${text.slice(scanner.valueEnd(n), scanner.end)}`;
    const closing = `</${scanner.prefix}definedName>`;
    if (!scanner.selfClosing) names.push(`${tag}${escapeText(renamed(scanner.text(), from, name))}${closing}`);
  }
  if (names.length > 0) splices.push({ start: namesEnd, end: namesEnd, text: names.join('') });
  draft.put(workbook, applySplices(text, splices));
}

/** The titles of parts in the document's properties, where they are told as Excel tells them: sheets first. */
function addToTitles(draft: Draft, count: number, name: string): void {
  const part = draft.names().find((each) => /^docProps\/app\.xml$/i.test(each));
  const text = part === undefined ? null : draft.text(part);
  if (part === undefined || text === null) return;
  const pairs =
    /(<HeadingPairs>\s*<vt:vector\b[^>]*>\s*<vt:variant>\s*<vt:lpstr>[^<]*<\/vt:lpstr>\s*<\/vt:variant>\s*<vt:variant>\s*<vt:i4>)(\d+)(<)/.exec(
      text,
    );
  const titles =
    /(<TitlesOfParts>\s*<vt:vector\b[^>]*?\bsize=")(\d+)("[^>]*>)((?:\s*<vt:lpstr>[^<]*<\/vt:lpstr>)*)/.exec(text);
  const listed = [...(titles?.[4] ?? '').matchAll(/<vt:lpstr>[^<]*<\/vt:lpstr>/g)];
  if (!pairs || !titles || Number(pairs[2]) !== count || Number(titles[2]) !== listed.length || listed.length < count)
    return;
  const last = listed[count - 1];
  const at = titles.index + titles[0].length - (titles[4] ?? '').length + (last?.index ?? 0) + (last?.[0].length ?? 0);
  const sizeAt = titles.index + (titles[1] ?? '').length;
  const countAt = pairs.index + (pairs[1] ?? '').length;
  draft.put(
    part,
    applySplices(text, [
      { start: countAt, end: countAt + (pairs[2] ?? '').length, text: String(count + 1) },
      { start: sizeAt, end: sizeAt + (titles[2] ?? '').length, text: String(listed.length + 1) },
      { start: at, end: at, text: `<vt:lpstr>${escapeText(name)}</vt:lpstr>` },
    ]),
  );
}
