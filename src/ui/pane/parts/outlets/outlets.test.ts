/** @jest-environment jsdom */
import { html, type Page, pageDocument, raw } from '../page';
import { copyText } from './copy';
import { printPage } from './print';
import { saveText } from './save';

const page: Page = {
  title: '受付結果',
  lang: 'ja',
  style: '.page { color: #000 }',
  body: raw(html`<p>${'A & <b>'}</p>`),
};

function bytesOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(Buffer.from(reader.result as ArrayBuffer).toString('utf8'));
    reader.readAsArrayBuffer(blob);
  });
}

describe('copyText', () => {
  it('copies by the clipboard, else by a selection that leaves nothing behind, else says so', async () => {
    const taken: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void taken.push(text) } });
    expect([await copyText('受付'), taken]).toEqual([{ kind: 'copied' }, ['受付']]);
    Object.assign(navigator, { clipboard: undefined });
    document.execCommand = () => {
      taken.push((document.activeElement as HTMLTextAreaElement).value);
      return true;
    };
    expect([await copyText('結果'), taken]).toEqual([{ kind: 'copied' }, ['受付', '結果']]);
    document.execCommand = () => false;
    expect(await copyText('x')).toEqual({ kind: 'refused' });
    expect(document.body.innerHTML).toBe('');
  });

  it('adds a table where the clipboard takes one', async () => {
    const items: Record<string, Blob>[] = [];
    Object.assign(globalThis, {
      ClipboardItem: class {
        constructor(item: Record<string, Blob>) {
          items.push(item);
        }
      },
    });
    Object.assign(navigator, { clipboard: { write: async () => {} } });
    expect(await copyText('文', '<table></table>')).toEqual({ kind: 'copied' });
    expect(await bytesOf(items[0]?.['text/html'] as Blob)).toBe('<table></table>');
  });
});

describe('saveText', () => {
  afterEach(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });

  const picker = (answer: () => Promise<unknown>) => Object.assign(window, { showSaveFilePicker: answer });

  it('saves where the person chooses, and takes a no', async () => {
    const written: string[] = [];
    const writable = { write: async (text: string) => void written.push(text), close: async () => {} };
    picker(async () => ({ name: 'a.html', createWritable: async () => writable }));
    const file = { name: 'a.html', type: 'text/html', text: '<p>' } as const;
    expect([await saveText(file), written]).toEqual([{ kind: 'saved', name: 'a.html' }, ['<p>']]);
    picker(async () => {
      throw new DOMException('no', 'AbortError');
    });
    expect(await saveText(file)).toEqual({ kind: 'cancelled' });
  });

  it('else hands a download over, under a name that Windows takes and with its line ends', async () => {
    picker(async () => {
      throw new DOMException('cross origin', 'SecurityError');
    });
    const saved: string[] = [];
    let blob = new Blob();
    URL.createObjectURL = (given) => {
      blob = given as Blob;
      return 'blob:x';
    };
    URL.revokeObjectURL = jest.fn();
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    jest.useFakeTimers();
    const outcome = await saveText({ name: '結果_北区/R4.txt', type: 'text/plain', text: '甲\n乙' });
    jest.runAllTimers();
    jest.useRealTimers();
    expect([outcome, saved]).toEqual([{ kind: 'handed-over', name: '結果_北区_R4.txt' }, ['結果_北区_R4.txt']]);
    expect(await bytesOf(blob)).toBe('\uFEFF甲\r\n乙');
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:x');
  });
});

describe('printPage', () => {
  it('prints the page, and takes it away afterwards', async () => {
    const printed: string[] = [];
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      printed.push(
        document.title,
        document.querySelector('.printed-page')?.shadowRoot?.querySelector('p')?.textContent ?? '',
      );
      window.dispatchEvent(new Event('afterprint'));
    };
    expect(await printPage(page)).toEqual({ kind: 'printed' });
    expect(printed).toEqual(['受付結果', 'A & <b>']);
    expect([document.body.innerHTML, document.title]).toEqual(['', '']);
  });

  it('says when no dialogue comes', async () => {
    jest.useFakeTimers();
    window.print = () => {};
    const outcome = printPage(page);
    await jest.runAllTimersAsync();
    jest.useRealTimers();
    expect(await outcome).toEqual({ kind: 'refused' });
    expect(document.body.innerHTML).toBe('');
  });
});

it('makes a file of a page that needs nothing beside it', () => {
  const file = pageDocument(page);
  expect(file).toContain('<title>受付結果</title>');
  expect(file).toContain('<p>A &amp; &lt;b&gt;</p>');
  expect(file).not.toMatch(/src=|href=|<script/);
});
