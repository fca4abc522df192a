import type { FileHandle } from './file-system';
import { writeBack } from './saving';

const bytes = (...values: number[]) => new Uint8Array(values);

/** A file on somebody's disk, as the browser gives it to a page. */
function diskFile(begin: Uint8Array | null, { permission = 'granted', isHeld = false, isCutOff = false } = {}) {
  let content = begin;
  const asked: string[] = [];
  const handle = {
    kind: 'file',
    name: '北区.xlsx',
    queryPermission: async () => 'prompt',
    requestPermission: async ({ mode }: { mode: string }) => {
      asked.push(mode);
      return permission;
    },
    getFile: async () => {
      if (content === null) throw new DOMException('gone', 'NotFoundError');
      return new Blob([content as BlobPart]);
    },
    createWritable: async () => {
      if (isHeld) throw new DOMException('held', 'NoModificationAllowedError');
      let written: Uint8Array | null = null;
      return {
        write: async (next: Uint8Array) => {
          written = isCutOff ? next.slice(1) : next;
        },
        close: async () => {
          content = written;
        },
        abort: async () => {},
      };
    },
    isSameEntry: async () => false,
  } as unknown as FileHandle;
  return { handle, asked, content: () => content };
}

const OPENED = bytes(1, 2, 3);
const EDITED = bytes(1, 2, 4, 5);

it('writes to the file that is still what was opened, after asking', async () => {
  const file = diskFile(bytes(1, 2, 3));
  expect(await writeBack(file.handle, OPENED, EDITED)).toEqual({ kind: 'saved', handle: file.handle });
  expect([file.content(), file.asked]).toEqual([EDITED, ['readwrite']]);
});

it.each([
  ['somebody has changed', diskFile(bytes(1, 2, 9)), 'changed', bytes(1, 2, 9)],
  ['is no longer there', diskFile(null), 'gone', null],
  ['the person does not let the browser write to', diskFile(OPENED, { permission: 'denied' }), 'denied', OPENED],
  ['another program holds', diskFile(OPENED, { isHeld: true }), 'held', OPENED],
])('leaves a file alone that %s', async (_, file, kind, content) => {
  expect(await writeBack(file.handle, OPENED, EDITED)).toEqual({ kind });
  expect(file.content()).toEqual(content);
});

it('does not believe a writing that it cannot read back', async () => {
  expect(await writeBack(diskFile(OPENED, { isCutOff: true }).handle, OPENED, EDITED)).toEqual({ kind: 'held' });
});
