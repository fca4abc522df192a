import { csvText } from './csv-text';

const TEXT = '部,課\n北区,地域課';

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, the other way round', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ['Shift_JIS', Buffer.from('9594 2c 89db 0a 966b8be6 2c 926e88e689db'.replaceAll(' ', ''), 'hex')],
])('reads %s', (_, bytes) => {
  expect(csvText(bytes)).toBe(TEXT);
});

it('knows what is no text', () => {
  expect(csvText(Uint8Array.of(0x89, 0x50, 0xff, 0x00, 0xfd))).toBeNull();
});
