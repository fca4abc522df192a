import type { DirectoryHandle, FileHandle } from '../files/file-system';

/** A folder, or many files: where the sheets of a whole city come from. */
export interface FolderSource {
  /** Null for files that were given one by one. */
  readonly name: string | null;
  readonly list: () => Promise<Listing>;
  /** Where in the folder a file lies, folder by folder; null where it lies elsewhere, or nobody can say. */
  readonly placeOf?: (file: FileHandle) => Promise<readonly string[] | null>;
}

interface Listing {
  readonly files: readonly FolderFile[];
  /** Folders within, that nobody may look into. */
  readonly closed: readonly string[];
}

/** One file of it, not yet read. */
export interface FolderFile {
  /** Within the folder, with `/`. */
  readonly path: string;
  readonly file: () => Promise<File>;
  readonly handle: FileHandle | null;
}

/** A folder that can be looked into again and again, and whose workbooks can be written back to. */
export function folderOfHandle(handle: DirectoryHandle): FolderSource {
  return {
    name: handle.name,
    list: () => listHandle(handle, ''),
    placeOf: async (file) => (await handle.resolve?.(file)) ?? null,
  };
}

async function listHandle(folder: DirectoryHandle, within: string): Promise<Listing> {
  const files: FolderFile[] = [];
  const closed: string[] = [];
  try {
    for await (const entry of folder.values()) {
      const path = `${within}${entry.name}`;
      if (entry.kind === 'file') {
        files.push({ path, file: () => entry.getFile(), handle: entry });
        continue;
      }
      const inner = await listHandle(entry, `${path}/`);
      files.push(...inner.files);
      closed.push(...inner.closed);
    }
  } catch {
    closed.push(within.replace(/\/$/, '') || folder.name);
  }
  return { files, closed };
}

/** The old way to drop a folder, for browsers without handles. */
export function folderOfEntry(entry: FileSystemDirectoryEntry): FolderSource {
  return { name: entry.name, list: () => listEntry(entry, '') };
}

async function listEntry(folder: FileSystemDirectoryEntry, within: string): Promise<Listing> {
  const files: FolderFile[] = [];
  const closed: string[] = [];
  try {
    for (const entry of await entriesOf(folder)) {
      const path = `${within}${entry.name}`;
      if (entry.isFile) files.push({ path, file: () => fileOf(entry as FileSystemFileEntry), handle: null });
      if (!entry.isDirectory) continue;
      const inner = await listEntry(entry as FileSystemDirectoryEntry, `${path}/`);
      files.push(...inner.files);
      closed.push(...inner.closed);
    }
  } catch {
    closed.push(within.replace(/\/$/, '') || folder.name);
  }
  return { files, closed };
}

/** A reader gives some entries at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** What an `<input webkitdirectory>` gives: every path begins with the folder's own name. */
export function folderOfFiles(files: readonly File[]): FolderSource {
  const name = files[0]?.webkitRelativePath.split('/')[0] ?? '';
  const within = (file: File) => file.webkitRelativePath.slice(name.length + 1) || file.name;
  return { name, list: async () => ({ files: files.map((file) => given(within(file), file, null)), closed: [] }) };
}

/** Several files and folders at once: one folder alone is that folder. */
export function folderOfMany(
  files: readonly { readonly file: File; readonly handle: FileHandle | null }[],
  folders: readonly FolderSource[],
): FolderSource {
  const [only] = folders;
  if (only && folders.length === 1 && files.length === 0) return only;
  return {
    name: null,
    list: async () => {
      const listings = await Promise.all(folders.map(async ({ name, list }) => under(name ?? '', await list())));
      const loose = files.map(({ file, handle }) => given(file.name, file, handle));
      return {
        files: [...loose, ...listings.flatMap((each) => each.files)],
        closed: listings.flatMap(({ closed }) => closed),
      };
    },
  };
}

function under(name: string, { files, closed }: Listing): Listing {
  const path = (own: string) => `${name}/${own}`;
  return { files: files.map((each) => ({ ...each, path: path(each.path) })), closed: closed.map(path) };
}

function given(path: string, file: File, handle: FileHandle | null): FolderFile {
  return { path, file: async () => file, handle };
}
