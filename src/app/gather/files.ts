/** What is done with a file of a folder: read, or left aside as what Excel keeps beside an open workbook, or as something else. */
export type FileKind = 'workbook' | 'owner' | 'other';

/** What a table may be kept in. One that cannot be read keeps its place in the list, with the reason. */
const TABLE = /\.(?:xls[xmb]?|xlt[xm]?|ods|csv)$/i;

export function fileKind(path: string): FileKind {
  const name = path.split('/').at(-1) ?? path;
  if (name.startsWith('~$')) return 'owner';
  // Hidden files: macOS keeps `._北区.xlsx` beside 北区.xlsx on foreign disks.
  return TABLE.test(name) && !name.startsWith('.') ? 'workbook' : 'other';
}

const byName = new Intl.Collator('ja', { numeric: true }).compare;

/**
 * In one order, whatever way they were found: by name, numbers by their value, and the files of a folder before those of the
 * folders within.
 */
export function inFolderOrder<File extends { readonly path: string }>(files: readonly File[]): readonly File[] {
  const parts = new Map(files.map((file) => [file, file.path.split('/')]));
  return [...files].sort((a, b) => byParts(parts.get(a) ?? [], parts.get(b) ?? []));
}

function byParts(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at < 0) return a.length - b.length;
  const isWithin = (parts: readonly string[]) => Number(at < parts.length - 1);
  const [own, other] = [a[at] ?? '', b[at] ?? ''];
  return isWithin(a) - isWithin(b) || byName(own, other) || (own < other ? -1 : 1);
}
