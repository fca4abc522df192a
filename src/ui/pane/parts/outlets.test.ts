/** @jest-environment jsdom */
import { copyText, printPage, saveText } from './outlets';

it('copies by the clipboard, else by a selection that leaves nothing behind', async () => {
  const taken: string[] = [];
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void taken.push(text) } });
  expect([await copyText('受付'), taken]).toEqual([true, ['受付']]);
  Object.assign(navigator, { clipboard: undefined });
  document.execCommand = () => {
    taken.push((document.activeElement as HTMLTextAreaElement).value);
    return true;
  };
  expect([await copyText('結果'), taken]).toEqual([true, ['受付', '結果']]);
  document.execCommand = () => false;
  expect(await copyText('x')).toBe(false);
  expect(document.body.innerHTML).toBe('');
});

it('saves under a name that Windows takes, with its line ends', async () => {
  jest.useFakeTimers();
  const saved: [string, Blob][] = [];
  let blob = new Blob();
  URL.createObjectURL = (given) => {
    blob = given as Blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = jest.fn();
  HTMLAnchorElement.prototype.click = function () {
    saved.push([this.download, blob]);
  };
  saveText('結果_北区/R4.txt', '甲\n乙');
  jest.runAllTimers();
  jest.useRealTimers();
  expect(saved.map(([name]) => name)).toEqual(['結果_北区_R4.txt']);
  const bytes = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
  expect(Buffer.from(bytes).toString('utf8')).toBe('\uFEFF甲\r\n乙');
  expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:x');
});

it('prints one element, and takes it away afterwards', () => {
  const printed: string[] = [];
  window.print = () => void printed.push(document.querySelector('.on-paper')?.textContent ?? '');
  const page = document.createElement('div');
  page.textContent = '受付結果';
  printPage(page);
  expect(printed).toEqual(['受付結果']);
  window.dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.on-paper')).toBeNull();
});
