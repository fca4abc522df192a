import { faultOfOtherFile } from './ole';
import { oleFile } from './testing';

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
