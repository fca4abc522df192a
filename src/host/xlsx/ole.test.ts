import { faultOfOtherFile } from './ole';

/** An OLE file: header, one sector of allocation table, the directory in two sectors, the second after a gap. */
function oleFile(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 5);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true); // the directory's first sector
  view.setUint32(76, 0, true); // the table's sector
  view.setUint32(512 + 4, 3, true); // 1 is followed by 3,
  view.setUint32(512 + 12, 0xfffffffe, true); // the last
  ['Root Entry', ...names].forEach((name, n) => {
    const at = n < 4 ? 1024 + n * 128 : 2048 + (n - 4) * 128;
    for (let i = 0; i < name.length; i++) view.setUint16(at + i * 2, name.charCodeAt(i), true);
    view.setUint16(at + 64, name.length * 2 + 2, true);
  });
  return bytes;
}

const told = (bytes: Uint8Array) => {
  const { code, params } = faultOfOtherFile(bytes);
  return [code, params.by].filter((part) => part !== undefined).join(' ');
};

describe('a file that is no ZIP', () => {
  it('is told by its streams', () => {
    expect(told(oleFile('Workbook'))).toBe('legacy-xls');
    expect(told(oleFile('Book'))).toBe('legacy-xls');
    expect(told(oleFile('EncryptionInfo', 'EncryptedPackage'))).toBe('password-protected password');
    expect(told(oleFile('a', 'b', 'c', 'EncryptedPackage'))).toBe('password-protected password');
    expect(told(oleFile('EncryptedPackage', 'DRMEncryptedDataSpace'))).toBe('password-protected label');
    expect(told(oleFile('WordDocument'))).toBe('not-a-workbook');
  });

  it('is told by its first bytes otherwise', () => {
    expect(told(new Uint8Array())).toBe('file-empty');
    expect(told(Uint8Array.from([9, 8, 8, 0]))).toBe('legacy-xls');
    expect(told(new TextEncoder().encode('PK\u0003\u0004 cut off'))).toBe('damaged');
    expect(told(new TextEncoder().encode('<html>'))).toBe('not-a-workbook');
  });

  it('does not hang or fail on a broken OLE file', () => {
    const ring = oleFile('Workbook');
    new DataView(ring.buffer).setUint32(512 + 12, 1, true);
    expect(told(ring)).toBe('legacy-xls');
    for (let length = 8; length < 1024; length += 7)
      expect(told(oleFile('Workbook').subarray(0, length))).toBe('not-a-workbook');
  });
});
