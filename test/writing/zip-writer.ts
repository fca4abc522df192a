import { crc32, deflateRawSync } from 'node:zlib';

/** A part and how its entry is written. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  readonly stored?: boolean;
  /** Sizes stand behind the data, as from writers that cannot seek. */
  readonly descriptor?: boolean;
  /** MS-DOS time and date. */
  readonly time?: number;
  /** Extra field of an id that nobody knows, in the header, in the directory or in both. */
  readonly extra?: 'local' | 'central' | 'both';
  readonly comment?: string;
}

export interface ZipHabits {
  readonly comment?: string;
  /** Bytes before the first header, which offsets do not count. */
  readonly before?: string;
  /** Bytes between an entry and the next. */
  readonly padding?: string;
  /** Whether the directory lists the parts from last to first. */
  readonly backwards?: boolean;
}

const EXTRA = Buffer.from([0x99, 0x99, 4, 0, 1, 2, 3, 4]);

/** A ZIP with habits that a library for writing ZIPs does not have. */
export function writeZip(parts: readonly ZipPart[], habits: ZipHabits = {}): Uint8Array {
  const before = Buffer.from(habits.before ?? '');
  const pieces: Buffer[] = [before];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = records(part, offset);
    const piece = Buffer.concat([local, Buffer.from(habits.padding ?? '')]);
    pieces.push(piece);
    centrals.push(central);
    offset += piece.length;
  }
  if (habits.backwards) centrals.reverse();
  const directory = Buffer.concat(centrals);
  const comment = Buffer.from(habits.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...pieces, directory, end, comment]));
}

function records(part: ZipPart, offset: number): { readonly local: Buffer; readonly central: Buffer } {
  const { content, stored = false, descriptor = false, time = 0x5a816000, extra } = part;
  const name = Buffer.from(part.name);
  const data = stored ? Buffer.from(content) : deflateRawSync(content);
  const crc = crc32(content);
  const flags = (descriptor ? 8 : 0) | (/[^ -~]/.test(part.name) ? 0x800 : 0);
  const localExtra = extra === 'local' || extra === 'both' ? EXTRA : Buffer.alloc(0);
  const centralExtra = extra === 'central' || extra === 'both' ? EXTRA : Buffer.alloc(0);
  const comment = Buffer.from(part.comment ?? '');

  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  common(local.subarray(4));
  if (descriptor) local.fill(0, 14, 26);
  local.writeUInt16LE(name.length, 26);
  local.writeUInt16LE(localExtra.length, 28);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  common(central.subarray(6));
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(centralExtra.length, 30);
  central.writeUInt16LE(comment.length, 32);
  central.writeUInt32LE(offset, 42);
  const after = Buffer.alloc(descriptor ? 16 : 0);
  if (descriptor) {
    after.writeUInt32LE(0x08074b50, 0);
    after.writeUInt32LE(crc, 4);
    after.writeUInt32LE(data.length, 8);
    after.writeUInt32LE(content.length, 12);
  }
  return {
    local: Buffer.concat([local, name, localExtra, data, after]),
    central: Buffer.concat([central, name, centralExtra, comment]),
  };

  /** From the version on, header and directory say the same in the same order. */
  function common(record: Buffer): void {
    record.writeUInt16LE(20, 0);
    record.writeUInt16LE(flags, 2);
    record.writeUInt16LE(stored ? 0 : 8, 4);
    record.writeUInt32LE(time, 6);
    record.writeUInt32LE(crc, 10);
    record.writeUInt32LE(data.length, 14);
    record.writeUInt32LE(content.length, 18);
  }
}
