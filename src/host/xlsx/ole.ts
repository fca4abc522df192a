import { MokuhyoError } from '../../core/errors';

/**
 * Says what a file is that is no ZIP: an OLE compound file ([MS-CFB]) holds an encrypted workbook or a legacy .xls, told
 * apart by the names of its streams. `password-protected` has the param `by`: a password, or a sensitivity label (rights
 * management), which only the organisation's own Excel can open.
 */
export function faultOfOtherFile(bytes: Uint8Array): MokuhyoError {
  if (bytes.length === 0) return new MokuhyoError('file-empty');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return new MokuhyoError('damaged', { detail: 'no central directory' });
  // Excel 2 to 4 wrote bare BIFF records, the first of which is BOF.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) return new MokuhyoError('legacy-xls');
  if (!OLE_MAGIC.every((byte, n) => bytes[n] === byte)) return new MokuhyoError('not-a-workbook');
  const names = streamNames(bytes);
  if (names.some((name) => name.includes('DRM'))) return new MokuhyoError('password-protected', { by: 'label' });
  if (names.includes('EncryptedPackage')) return new MokuhyoError('password-protected', { by: 'password' });
  if (names.includes('Workbook') || names.includes('Book')) return new MokuhyoError('legacy-xls');
  return new MokuhyoError('not-a-workbook');
}

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY = 128;
/** Far more sectors of directory than such a file has; a chain that runs in a ring ends here. */
const MAX_DIRECTORY_SECTORS = 1000;
/** From here on numbers of sectors have other meanings. */
const NO_SECTOR = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
/** That many sectors of the allocation table the header lists itself: 6.8 MB. */
const TABLES_IN_HEADER = 109;
/** Of 512 bytes each, for a file of 200 MB. */
const MAX_TABLES = 4000;

function streamNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  try {
    const sectorSize = 1 << (view.getUint16(30, true) & 15);
    const offsetOf = (sector: number) => (sector + 1) * sectorSize;
    const perSector = sectorSize / 4;
    const tables = tableSectors(view, offsetOf, perSector);
    const following = (sector: number) => {
      const table = tables[Math.floor(sector / perSector)];
      return table === undefined ? END_OF_CHAIN : view.getUint32(offsetOf(table) + 4 * (sector % perSector), true);
    };
    let sector = view.getUint32(48, true);
    for (let n = 0; n < MAX_DIRECTORY_SECTORS && sector < NO_SECTOR; n++) {
      for (let at = offsetOf(sector); at < offsetOf(sector + 1); at += DIRECTORY_ENTRY) {
        const length = Math.min(view.getUint16(at + 64, true), 64);
        if (length > 2) names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
      }
      sector = following(sector);
    }
  } catch {
    // A chain that leads out of the file: the names found so far must do.
  }
  return names;
}

/** The sectors of the allocation table: those in the header, and those in a chain of sectors whose last number is the next. */
function tableSectors(view: DataView, offsetOf: (sector: number) => number, perSector: number): number[] {
  const tables: number[] = [];
  const take = (at: number, count: number) => {
    for (let n = 0; n < count; n++) {
      const table = view.getUint32(at + 4 * n, true);
      if (table < NO_SECTOR) tables.push(table);
    }
  };
  take(76, TABLES_IN_HEADER);
  let sector = view.getUint32(68, true);
  while (sector < NO_SECTOR && tables.length < MAX_TABLES && offsetOf(sector + 1) <= view.byteLength) {
    const before = tables.length;
    take(offsetOf(sector), perSector - 1);
    if (tables.length === before) break;
    sector = view.getUint32(offsetOf(sector) + 4 * (perSector - 1), true);
  }
  return tables;
}
