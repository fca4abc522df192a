import { crc32, deflate, inflate } from '#compression';
import { MokuhyoError } from '../../core/errors';
import { damaged, tooLarge } from './faults';
import { MAX_PART_BYTES, MAX_PARTS, MAX_TOTAL_BYTES } from './limits';

/**
 * A ZIP package (APPNOTE.TXT 6.3): its directory is read at once, a part only when asked for, and writing copies every
 * part that was not replaced as raw bytes, header, extra fields, data descriptor and all.
 */
export interface Package {
  /** In the order of the central directory. */
  readonly entries: readonly Entry[];
  /** A part by its name; letter case, a leading slash and backslashes make no difference. */
  find(name: string): Entry | undefined;
  /** The part's bytes, inflated and checked. Throws `damaged` or `too-large`. */
  read(entry: Entry): Uint8Array;
  /** The same package with the bytes of some parts replaced, and further parts, by name, behind those that are there. */
  replacing(contents: ReadonlyMap<Entry, Uint8Array>, added?: ReadonlyMap<string, Uint8Array>): Uint8Array;
}

export interface Entry {
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Of the local header. */
  readonly start: number;
  readonly dataStart: number;
  /** The record in the central directory. */
  readonly central: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const ENCRYPTED = 1;
const HAS_DESCRIPTOR = 8;
const UTF8_NAME = 0x800;
const ZIP64_EXTRA = 1;
/** Deflate cannot do better than this (RFC 1951: 258 bytes for two bits). */
const BEST_RATIO = 1032;

/** Null when the bytes are no ZIP at all; throws `damaged` for a broken one. */
export function openPackage(input: Uint8Array): Package | null {
  // Not a Buffer, whose slice() shares memory instead of copying.
  const bytes = new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (!directory) return null;
  const entries = readDirectory(bytes, view, directory);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (!byName.has(key)) byName.set(key, entry);
  }
  let total = 0;
  return {
    entries,
    find: (name) => byName.get(partKey(name)),
    read(entry) {
      total += entry.size;
      if (entry.size > MAX_PART_BYTES) throw tooLarge(MAX_PART_BYTES);
      if (total > MAX_TOTAL_BYTES) throw tooLarge(MAX_TOTAL_BYTES);
      return readPart(bytes, entry);
    },
    replacing(contents, added = NOTHING) {
      return contents.size + added.size === 0 ? input : rebuild(bytes, view, directory, entries, contents, added);
    },
  };
}

const NOTHING: ReadonlyMap<string, Uint8Array> = new Map();

function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** All offsets are absolute; those stored in the file count from `base` (0 unless something was put before the ZIP). */
interface Directory {
  readonly base: number;
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly endRecord: number;
  readonly end64Record: number | null;
}

function findDirectory(view: DataView): Directory | null {
  const endRecord = findEndRecord(view);
  if (endRecord === null) return null;
  let count = view.getUint16(endRecord + 10, true);
  let size = view.getUint32(endRecord + 12, true);
  let offset = view.getUint32(endRecord + 16, true);
  let tail = endRecord;
  let end64Record: number | null = null;
  const locator = endRecord - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) {
    end64Record = uint64(view, locator + 8);
    if (end64Record + 56 > locator || view.getUint32(end64Record, true) !== END64) throw damaged('zip64 end record');
    count = uint64(view, end64Record + 32);
    size = uint64(view, end64Record + 40);
    offset = uint64(view, end64Record + 48);
    tail = end64Record;
  }
  const inPlace = offset + size <= tail && (count === 0 || view.getUint32(offset, true) === CENTRAL);
  const start = inPlace ? offset : tail - size;
  if (start < 0 || start < offset) throw damaged('central directory');
  return { base: start - offset, start, end: start + size, count, endRecord, end64Record };
}

/** The record stands at the end, before a comment of at most 65,535 bytes. */
function findEndRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function readDirectory(bytes: Uint8Array, view: DataView, directory: Directory): Entry[] {
  if (directory.count > MAX_PARTS) throw tooLarge(MAX_PARTS);
  const entries: Entry[] = [];
  let at = directory.start;
  for (let n = 0; n < directory.count; n++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== CENTRAL) throw damaged('central directory');
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > directory.end) throw damaged('central directory');
    entries.push(readEntry(bytes, view, directory, bytes.subarray(at, next)));
    at = next;
  }
  const inPlace = [...entries].sort((a, b) => a.start - b.start);
  inPlace.forEach((entry, n) => {
    // Parts that share bytes are the trick of the densest zip bombs; no writer makes them.
    const limit = inPlace[n + 1]?.start ?? directory.start;
    if (entry.dataStart + entry.compressedSize > limit) throw damaged('overlapping parts');
  });
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, directory: Directory, central: Uint8Array): Entry {
  const record = new DataView(central.buffer, central.byteOffset, central.byteLength);
  const flags = record.getUint16(8, true);
  const nameBytes = central.subarray(46, 46 + record.getUint16(28, true));
  const large = zip64Values(record);
  const size = large('size', record.getUint32(24, true));
  const compressedSize = large('compressedSize', record.getUint32(20, true));
  const start = directory.base + large('offset', record.getUint32(42, true));
  if (start + 30 > directory.start || view.getUint32(start, true) !== LOCAL) throw damaged('local header');
  const nameLength = view.getUint16(start + 26, true);
  const localName = bytes.subarray(start + 30, start + 30 + nameLength);
  // A name that differs between header and directory is damage: a part would go missing unseen.
  if (!sameBytes(localName, nameBytes)) throw damaged('local header name');
  return {
    name: decodeName(nameBytes, flags),
    flags,
    method: record.getUint16(10, true),
    crc: record.getUint32(16, true),
    compressedSize,
    size,
    start,
    dataStart: start + 30 + nameLength + view.getUint16(start + 28, true),
    central,
  };
}

/** Where a 32-bit field is full, its value stands in the zip64 extra field, in this order and only then. */
function zip64Values(record: DataView): (field: 'size' | 'compressedSize' | 'offset', value: number) => number {
  const offsets = zip64Offsets(record);
  return (field, value) => {
    if (value !== 0xffffffff) return value;
    const at = offsets[field];
    return at === undefined ? value : uint64(record, at);
  };
}

function zip64Offsets(record: DataView): Partial<Record<'size' | 'compressedSize' | 'offset', number>> {
  const extra = findExtra(record, 46 + record.getUint16(28, true), record.getUint16(30, true));
  if (!extra) return {};
  const offsets: Partial<Record<'size' | 'compressedSize' | 'offset', number>> = {};
  let at = extra.start;
  const fields = [
    ['size', 24],
    ['compressedSize', 20],
    ['offset', 42],
  ] as const;
  for (const [field, where] of fields) {
    if (record.getUint32(where, true) !== 0xffffffff) continue;
    if (at + 8 > extra.end) throw damaged('zip64 extra field');
    offsets[field] = at;
    at += 8;
  }
  return offsets;
}

function findExtra(record: DataView, from: number, length: number): { start: number; end: number } | null {
  for (let at = from; at + 4 <= from + length; ) {
    const end = at + 4 + record.getUint16(at + 2, true);
    if (record.getUint16(at, true) === ZIP64_EXTRA && end <= from + length) return { start: at + 4, end };
    at = end;
  }
  return null;
}

/** Without the UTF-8 flag a name is in the writer's code page: here UTF-8 all the same, or Shift_JIS. */
function decodeName(bytes: Uint8Array, flags: number): string {
  if (flags & UTF8_NAME) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

function readPart(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.flags & ENCRYPTED) throw new MokuhyoError('password-protected');
  const raw = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const content = unpack(raw, entry);
  if (content.length !== entry.size) throw damaged(`size of ${entry.name}`);
  if (crc32(content) !== entry.crc) throw damaged(`CRC-32 of ${entry.name}`);
  return content;
}

function unpack(raw: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method === 0) return raw;
  if (entry.method !== 8) throw new MokuhyoError('unsupported', { method: entry.method });
  if (entry.size > raw.length * BEST_RATIO + BEST_RATIO) throw damaged(`size of ${entry.name}`);
  try {
    return inflate(raw, entry.size);
  } catch (error) {
    throw damaged(`compressed data of ${entry.name}`, error);
  }
}

function rebuild(
  bytes: Uint8Array,
  view: DataView,
  directory: Directory,
  entries: readonly Entry[],
  contents: ReadonlyMap<Entry, Uint8Array>,
  added: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const inPlace = [...entries].sort((a, b) => a.start - b.start);
  const pieces: Uint8Array[] = [bytes.subarray(0, inPlace[0]?.start ?? directory.start)];
  let position = pieces[0]?.length ?? 0;
  const centrals = new Map<Entry, Uint8Array>();
  inPlace.forEach((entry, n) => {
    const content = contents.get(entry);
    const offset = position - directory.base;
    // To the next header: a data descriptor and any padding go along.
    const untouched = bytes.subarray(entry.start, inPlace[n + 1]?.start ?? directory.start);
    const records = content ? packed(view, bytes, entry, content, offset) : null;
    const local = records?.local ?? untouched;
    centrals.set(entry, records?.central ?? movedCentral(entry, offset));
    pieces.push(local);
    position += local.length;
  });
  const further = [...added].map(([name, content]) => {
    const records = newRecords(name, content, position - directory.base);
    pieces.push(records.local);
    position += records.local.length;
    return records.central;
  });
  const start = position;
  for (const central of [...entries.map((entry) => centrals.get(entry) as Uint8Array), ...further]) {
    pieces.push(central);
    position += central.length;
  }
  pieces.push(movedTail(bytes, directory, start, position - start, added.size));
  return joined(pieces);
}

/** 1 January 1980, as Excel itself dates its parts. */
const NO_DATE = 0x21;

/** The two records of a part that was not there. */
function newRecords(name: string, content: Uint8Array, offset: number) {
  const data = deflate(content);
  const nameBytes = new TextEncoder().encode(name);
  const common = new Uint8Array(26);
  const fields = new DataView(common.buffer);
  fields.setUint16(0, 20, true);
  fields.setUint16(2, UTF8_NAME, true);
  fields.setUint16(4, 8, true);
  fields.setUint16(8, NO_DATE, true);
  fields.setUint32(10, crc32(content), true);
  fields.setUint32(14, data.length, true);
  fields.setUint32(18, content.length, true);
  fields.setUint16(22, nameBytes.length, true);
  const local = joined([new Uint8Array(4), common, nameBytes, data]);
  new DataView(local.buffer).setUint32(0, LOCAL, true);
  const central = joined([new Uint8Array(6), common, new Uint8Array(14), nameBytes]);
  const record = new DataView(central.buffer);
  record.setUint32(0, CENTRAL, true);
  record.setUint16(4, 20, true);
  record.setUint32(42, offset, true);
  return { local, central };
}

function movedCentral(entry: Entry, offset: number): Uint8Array {
  const central = entry.central.slice();
  const record = new DataView(central.buffer);
  const large = zip64Offsets(record).offset;
  if (large === undefined) record.setUint32(42, offset, true);
  else setUint64(record, large, offset);
  return central;
}

/** The two records of a part with new content: deflated, sizes in the header, everything else as it was. */
function packed(view: DataView, bytes: Uint8Array, entry: Entry, content: Uint8Array, offset: number) {
  const data = deflate(content);
  const flags = entry.flags & ~HAS_DESCRIPTOR;
  const crc = crc32(content);
  const nameEnd = entry.start + 30 + view.getUint16(entry.start + 26, true);
  const extra = withoutZip64(bytes.subarray(nameEnd, entry.dataStart));
  const local = joined([bytes.subarray(entry.start, nameEnd), extra, data]);
  const header = new DataView(local.buffer);
  header.setUint16(6, flags, true);
  header.setUint16(8, 8, true);
  header.setUint32(14, crc, true);
  header.setUint32(18, data.length, true);
  header.setUint32(22, content.length, true);
  header.setUint16(28, extra.length, true);

  const old = new DataView(entry.central.buffer, entry.central.byteOffset, entry.central.byteLength);
  const centralNameEnd = 46 + old.getUint16(28, true);
  const centralExtraEnd = centralNameEnd + old.getUint16(30, true);
  const centralExtra = withoutZip64(entry.central.subarray(centralNameEnd, centralExtraEnd));
  const central = joined([
    entry.central.subarray(0, centralNameEnd),
    centralExtra,
    entry.central.subarray(centralExtraEnd),
  ]);
  const record = new DataView(central.buffer);
  record.setUint16(8, flags, true);
  record.setUint16(10, 8, true);
  record.setUint32(16, crc, true);
  record.setUint32(20, data.length, true);
  record.setUint32(24, content.length, true);
  record.setUint16(30, centralExtra.length, true);
  record.setUint32(42, offset, true);
  return { local, central };
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const record = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const found = findExtra(record, 0, extra.length);
  return found ? joined([extra.subarray(0, found.start - 4), extra.subarray(found.end)]) : extra;
}

const MOST_WITHOUT_ZIP64 = 0xffff;

/** What follows the directory (zip64 records, end record, comment), with the directory's new place and size. */
function movedTail(bytes: Uint8Array, directory: Directory, start: number, size: number, further: number): Uint8Array {
  const tail = bytes.slice(directory.end);
  const record = new DataView(tail.buffer);
  const shift = start + size - directory.end;
  if (directory.end64Record !== null) {
    const end64 = directory.end64Record - directory.end;
    for (const at of [24, 32]) setUint64(record, end64 + at, directory.count + further);
    setUint64(record, end64 + 40, size);
    setUint64(record, end64 + 48, start - directory.base);
    setUint64(record, directory.endRecord - 20 - directory.end + 8, directory.end64Record + shift);
  }
  const end = directory.endRecord - directory.end;
  const counted = directory.count + further;
  if (further > 0 && directory.end64Record === null && counted >= MOST_WITHOUT_ZIP64)
    throw tooLarge(MOST_WITHOUT_ZIP64);
  for (const at of [8, 10]) {
    if (record.getUint16(end + at, true) !== 0xffff) record.setUint16(end + at, Math.min(counted, 0xffff), true);
  }
  if (record.getUint32(end + 12, true) !== 0xffffffff) record.setUint32(end + 12, size, true);
  if (record.getUint32(end + 16, true) !== 0xffffffff) record.setUint32(end + 16, start - directory.base, true);
  return tail;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, n) => byte === b[n]);
}

/** Exact up to 2^53, more than any file has; a larger value is out of every range check. */
function uint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
}

function setUint64(view: DataView, at: number, value: number): void {
  view.setUint32(at, value >>> 0, true);
  view.setUint32(at + 4, Math.floor(value / 0x1_0000_0000), true);
}
