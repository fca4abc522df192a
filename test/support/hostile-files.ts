import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { makeXlsx, oleFile, rowsXml } from '../../src/host/xlsx/testing';
import { FIXTURES } from './cli';

/** A file that cannot or must not be read, and the error that says so. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: string;
  /** What the sentence must say beside the file's name. */
  readonly says: RegExp;
}

const good = () => new Uint8Array(readFileSync(join(FIXTURES, 'kita-r4.xlsx')));

/** The same with a size that the sheet's part claims to have, in its header and in the directory. */
function claiming(size: number, bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  view.setUint32(Buffer.from(changed).indexOf(name) - 30 + 22, size, true);
  view.setUint32(Buffer.from(changed).lastIndexOf(name) - 46 + 24, size, true);
  return changed;
}

/** A stored part of which one bit is wrong: nothing but its CRC tells. */
function wrongBit(): Uint8Array {
  const text = '達成度９８％';
  const parts = unzipSync(makeXlsx({ sheets: [rowsXml(`<row><c t="str"><v>${text}</v></c></row>`)] }));
  const bytes = zipSync(parts, { level: 0 });
  const at = Buffer.from(bytes).indexOf(Buffer.from(text));
  bytes[at + 11] = (bytes[at + 11] ?? 0) ^ 1;
  return bytes;
}

function withSheet(xml: string | Uint8Array): Uint8Array {
  return makeXlsx({ parts: { 'xl/worksheets/sheet1.xml': xml } });
}

const entities = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`).join('');
const entityBomb = `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY e0 "ha">${entities}]><worksheet><sheetData><row><c t="str"><v>&e30;</v></c></row></sheetData></worksheet>`;

/** A part that says it has so many bytes, and has. */
function bomb(size: number): Uint8Array {
  return withSheet(new Uint8Array(size).fill(32));
}

/** Bytes that no compressor makes smaller. */
function noise(length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, n) => createHash('sha256').update(`${n}`).digest());
  return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
}

/** One of each kind; `damaged` and the like are the library's codes. */
export function hostileFiles(): readonly HostileFile[] {
  const damaged = (name: string, bytes: Uint8Array) => ({
    name,
    bytes,
    code: 'damaged',
    says: /壊れています。.*もう一度/,
  });
  const noWorkbook = (name: string, bytes: Uint8Array) => ({
    name,
    bytes,
    code: 'not-a-workbook',
    says: /Excelのブック（.xlsx）ではありません。.*保存し直して/,
  });
  const tooLarge = (name: string, bytes: Uint8Array) => ({ name, bytes, code: 'too-large', says: /大きすぎ.*削除/ });
  const whole = good();
  const relationship = (target: string) =>
    strToU8(`<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`);
  return [
    { name: '空.xlsx', bytes: new Uint8Array(), code: 'file-empty', says: /0バイト.*もう一度/ },
    noWorkbook('文章.xlsx', strToU8('令和4年度,北区,目標\r\n')),
    noWorkbook('改名.xlsx', strToU8('<html><table><tr><td>昔のシステムの「Excel出力」</td></tr></table></html>')),
    noWorkbook('雑音.xlsx', noise(10_000)),
    noWorkbook('ただのzip.xlsx', zipSync({ 'a.txt': strToU8('a') })),
    noWorkbook(
      '文書.xlsx',
      zipSync({ '_rels/.rels': relationship('word/document.xml'), 'word/document.xml': strToU8('<d/>') }),
    ),
    {
      name: '.xlsb.xlsx',
      bytes: zipSync({ '_rels/.rels': relationship('xl/workbook.bin'), 'xl/workbook.bin': noise(99) }),
      code: 'unsupported',
      says: /形式.*保存し直して/,
    },
    damaged('途中まで.xlsx', whole.subarray(0, whole.length / 2)),
    damaged('終わりなし.xlsx', whole.subarray(0, whole.length - 30)),
    damaged('一ビット.xlsx', wrongBit()),
    {
      name: '鍵.xlsx',
      bytes: oleFile('\u0006DataSpaces', 'EncryptionInfo', 'EncryptedPackage'),
      code: 'password-protected',
      says: /パスワードで保護.*外して保存/,
    },
    {
      name: 'ラベル.xlsx',
      bytes: oleFile('\u0006DataSpaces', 'DataSpaceMap', 'DRMEncryptedDataSpace', 'EncryptedPackage'),
      code: 'password-protected',
      says: /秘密度ラベルで暗号化.*保存/,
    },
    {
      name: '昔.xls',
      bytes: oleFile('Workbook', '\u0005SummaryInformation'),
      code: 'legacy-xls',
      says: /\.xls）.*保存し直して/,
    },
    noWorkbook('文書.doc', oleFile('WordDocument')),
    damaged('実体爆弾.xlsx', withSheet(entityBomb)),
    damaged('深い.xlsx', withSheet(`<worksheet>${'<a>'.repeat(1_000_000)}`)),
    tooLarge('自称の爆弾.xlsx', claiming(0x7fffffff, bomb(100))),
    tooLarge('本当の爆弾.xlsx', bomb(300 * 1024 * 1024)),
    damaged('偽りの爆弾.xlsx', claiming(1000, bomb(10 * 1024 * 1024))),
    tooLarge(
      '多すぎる文字.xlsx',
      makeXlsx({
        strings: `<si><t>${'あ'.repeat(32_767)}</t></si>`,
        sheets: [rowsXml(`<row>${'<c t="s"><v>0</v></c>'.repeat(1600)}</row>`)],
      }),
    ),
  ];
}

/** A good workbook that also carries parts whose names climb out of a folder. */
export function climbing(): Uint8Array {
  const parts = unzipSync(good());
  return zipSync({
    ...parts,
    '../../climbed.xml': strToU8('<a/>'),
    '/etc/climbed': strToU8('x'),
    'C:\\climbed.txt': strToU8('x'),
  });
}

/** A good one whose stray last cell is all that its 1,048,576 rows have. */
export function tall(): Uint8Array {
  const rows = Array.from({ length: 1_048_576 }, (_, n) => `<row r="${n + 1}"/>`);
  rows[rows.length - 1] = '<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>';
  return makeXlsx({ sheets: [rowsXml(rows.join(''))] });
}
