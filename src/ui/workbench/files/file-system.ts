// The File System Access API, as far as it is used: Edge and Chrome have it, TypeScript's library only part of it.

type Permission = { readonly mode: 'read' | 'readwrite' };

/** A file that a person has given to the page, and may let it write to. */
export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  /** Not everywhere. */
  remove?(): Promise<void>;
  createWritable(): Promise<{
    write(bytes: BufferSource | Blob): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
  queryPermission(permission: Permission): Promise<PermissionState>;
  requestPermission(permission: Permission): Promise<PermissionState>;
  isSameEntry(other: FileHandle): Promise<boolean>;
}

/** A folder that a person has given to the page. */
export interface DirectoryHandle {
  readonly kind: 'directory';
  readonly name: string;
  values(): AsyncIterable<FileHandle | DirectoryHandle>;
  resolve?(file: FileHandle): Promise<readonly string[] | null>;
}

interface PickerOptions {
  readonly suggestedName?: string;
  readonly types: readonly {
    readonly description?: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

interface Pickers {
  readonly showOpenFilePicker?: (options: PickerOptions) => Promise<readonly FileHandle[]>;
  readonly showDirectoryPicker?: (options: { readonly mode: 'read' }) => Promise<DirectoryHandle>;
  readonly showSaveFilePicker?: (options: PickerOptions) => Promise<FileHandle>;
}

/** Where the browser has them. */
export function pickers(): Pickers {
  return window as Pickers;
}

/** The two kinds of workbook that can be opened, by the ending of their names. */
export const WORKBOOK_TYPES = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.12',
} as const;

/** The person closed the picker. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
