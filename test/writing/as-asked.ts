import { inflateRawSync } from 'node:zlib';
import { fromA1, rangeFromA1, toA1 } from '../../src/core/sheet/address';

/**
 * Holds an edited workbook to what was asked for, knowing nothing of how it was written: entries are compared byte by
 * byte, edited worksheets with the asked cells taken out of both.
 */

export interface Entry {
  readonly name: string;
  /** Header, name and extra field as they stand before the data. */
  readonly header: Buffer;
  readonly data: Buffer;
  /** Data descriptor and padding behind it. */
  readonly after: Buffer;
  /** The record in the directory but for the offset. */
  readonly central: Buffer;
  readonly content: Buffer;
}

/** What a ZIP holds, in the order of its directory, and what stands before and after it all. */
export function entriesOf(bytes: Uint8Array): { readonly entries: readonly Entry[]; readonly frame: string } {
  const all = Buffer.from(bytes);
  const end = all.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const start = end - all.readUInt32LE(end + 12);
  const base = start - all.readUInt32LE(end + 16);
  const records: { central: Buffer; offset: number }[] = [];
  for (let at = start; at < end; ) {
    const length = 46 + all.readUInt16LE(at + 28) + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32);
    const central = Buffer.from(all.subarray(at, at + length));
    records.push({ central, offset: base + central.readUInt32LE(42) });
    central.writeUInt32LE(0, 42);
    at += length;
  }
  const offsets = records.map(({ offset }) => offset).sort((a, b) => a - b);
  const entries = records.map(({ central, offset }): Entry => {
    const dataStart = offset + 30 + all.readUInt16LE(offset + 26) + all.readUInt16LE(offset + 28);
    const dataEnd = dataStart + central.readUInt32LE(20);
    const next = offsets.find((other) => other > offset) ?? start;
    const data = all.subarray(dataStart, dataEnd);
    return {
      name: central.toString('utf8', 46, 46 + central.readUInt16LE(28)),
      header: all.subarray(offset, dataStart),
      data,
      after: all.subarray(dataEnd, next),
      central,
      // Some writers say of a folder that it is deflated.
      content: central.readUInt16LE(10) === 0 || data.length === 0 ? data : inflateRawSync(data),
    };
  });
  const inPlace = offsets.map((offset) => records.findIndex((record) => record.offset === offset));
  const frame = [all.toString('latin1', 0, offsets[0]), inPlace.join(), all.toString('latin1', end + 20)].join('|');
  return { entries, frame };
}

/** What differs between two workbooks but the asked cells (by sheet part); empty when all is as it should be. */
export function strayChanges(
  before: Uint8Array,
  after: Uint8Array,
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  if (was.frame !== is.frame) return ['the frame of the package'];
  const names = was.entries.map(({ name }) => name).join();
  if (names !== is.entries.map(({ name }) => name).join()) return ['names or order of parts'];
  return was.entries.flatMap((old, n) => {
    const now = is.entries[n] as Entry;
    if (same(old.header, now.header) && same(old.data, now.data) && same(old.after, now.after)) {
      return same(old.central, now.central) ? [] : [`${old.name}: directory`];
    }
    const cells = asked.get(old.name);
    const [oldText, newText] = [textOf(old.content), textOf(now.content)];
    if (!sameLabels(old, now)) return [`${old.name}: name, time or extra field`];
    if (cells)
      return strayInSheet(sheetWithout(oldText, cells), sheetWithout(newText, cells)).map(
        (what) => `${old.name}: ${what}`,
      );
    if (!/workbook\d*\.xml$/.test(old.name)) return [old.name];
    return withoutAsking(oldText) === withoutAsking(newText) ? [] : [`${old.name}: more than recalculation`];
  });
}

function strayInSheet(was: WithoutCells, is: WithoutCells): string[] {
  const restyled = [...was.taken].flatMap(([cell, tag]) => (is.taken.get(cell) === tag ? [] : [`how ${cell} looks`]));
  return was.rest === is.rest ? restyled : ['other cells', ...restyled];
}

const same = (a: Buffer, b: Buffer) => a.equals(b);

/**
 * What must stay of an entry whose content is another: time, name, comment, attributes, and extra fields but for that of
 * zip64, in which sizes stand.
 */
function sameLabels(old: Entry, now: Entry): boolean {
  const label = ({ header, central }: Entry) => {
    const nameEnd = 46 + central.readUInt16LE(28);
    const extraEnd = nameEnd + central.readUInt16LE(30);
    return [
      header.subarray(10, 14),
      header.subarray(30, 30 + header.readUInt16LE(26)),
      withoutZip64(header.subarray(30 + header.readUInt16LE(26))),
      central.subarray(12, 16),
      central.subarray(32, nameEnd),
      withoutZip64(central.subarray(nameEnd, extraEnd)),
      central.subarray(extraEnd),
    ].map((bytes) => bytes.toString('hex'));
  };
  return label(old).join() === label(now).join();
}

function withoutZip64(extra: Buffer): Buffer {
  const fields: Buffer[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) !== 1) fields.push(extra.subarray(at, end));
    at = end;
  }
  return Buffer.concat(fields);
}

export function textOf(content: Buffer): string {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf16le' : 'utf8';
  return content.toString(encoding);
}

/** The workbook part without asking Excel to calculate. */
function withoutAsking(xml: string): string {
  return xml.replace(/ fullCalcOnLoad=(?:"[^"]*"|'[^']*')/g, '').replace(/<(?:\w+:)?calcPr\/>/g, '');
}

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g;

interface WithoutCells {
  /**
   * A worksheet's XML without the cells, without rows that hold nothing else and say nothing, without spans and dimension;
   * every row and cell with its address.
   */
  readonly rest: string;
  /** The tags of the cells taken out, but for address, type and metadata of the value. */
  readonly taken: ReadonlyMap<string, string>;
}

function sheetWithout(xml: string, cells: ReadonlySet<string>): WithoutCells {
  const kept: string[] = [];
  const taken = new Map<string, string>();
  let [row, column, inData] = [-1, -1, false];
  let passing: string | null = null;
  for (const token of xml.match(TOKEN) ?? []) {
    const [, slash, name = ''] = /^<(\/?)(?:\w+:)?([a-zA-Z]+)/.exec(token) ?? [];
    if (name === 'sheetData') inData = !slash && !token.endsWith('/>');
    if (passing !== null) {
      if (name === passing && slash) passing = null;
      continue;
    }
    if (name === 'sheetData' && !slash) kept.push(opened(token));
    else if (name === 'dimension' && !slash) kept.push(token.replace(/ref=(?:"[^"]*"|'[^']*')/, 'ref'));
    else if (!inData || slash || (name !== 'row' && name !== 'c')) kept.push(token);
    else if (name === 'row') {
      const r = attribute(token, 'r');
      row = r === null ? row + 1 : Number(r) - 1;
      column = -1;
      kept.push(opened(without(without(token, 'spans'), 'r')).replace(/row/, `row ${row + 1}`));
    } else {
      const at = fromA1(attribute(token, 'r') ?? toA1(row, column + 1)) as { row: number; column: number };
      [row, column] = [at.row, at.column];
      const address = toA1(row, column);
      if (!cells.has(address)) {
        kept.push(without(token, 'r').replace(/c/, `c ${address}`));
        continue;
      }
      taken.set(address, ['r', 't', 'cm', 'vm'].reduce(without, token).replace(/[\s/>]+/g, ' '));
      if (!token.endsWith('/>')) passing = 'c';
    }
  }
  return { rest: kept.join('').replace(/<(\w+:)?row \d+(?: hidden="1")?><\/\1row>/g, ''), taken };
}

/** A self-closing tag as one with an end tag. */
function opened(token: string): string {
  const [, name = ''] = /^<([\w:]+)/.exec(token) ?? [];
  return token.endsWith('/>') ? `${token.slice(0, -2).trimEnd()}></${name}>` : token.replace(/\s+>$/, '>');
}

function attribute(token: string, name: string): string | null {
  const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(token) ?? [];
  return double ?? single ?? null;
}

function without(token: string, name: string): string {
  return token.replace(new RegExp(`\\s+${name}=(?:"[^"]*"|'[^']*')`), '');
}

/** Whether a worksheet's dimension holds these cells; null without one. */
export function dimensionHolds(xml: string, cells: Iterable<string>): boolean | null {
  const token = /<(?:\w+:)?dimension\b[^>]*>/.exec(xml)?.[0];
  const range = token === undefined ? null : rangeFromA1(attribute(token, 'ref') ?? '');
  if (!range) return null;
  return [...cells].every((cell) => {
    const at = fromA1(cell);
    return at && range.top <= at.row && at.row <= range.bottom && range.left <= at.column && at.column <= range.right;
  });
}
