/** A file's name without its path, as Windows and others write one. */
export function nameOfFile(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

/** What a workbook is known by: its name in one form of Unicode (macOS writes NFD). */
export function workbookId(file: string): string {
  return nameOfFile(file).normalize('NFKC');
}
