import type { WorkbookFiles } from '../port';
import { namingFile } from './faults';
import { readWorkbook } from './read';
import { editWorkbook } from './write';

/** Workbook files for whoever makes a new one of them, in Node and in browsers. */
export const xlsxFiles: WorkbookFiles = {
  read: async ({ file, bytes }) => readWorkbook(file, bytes),
  write: async ({ file, bytes }, edits) => namingFile(file, () => editWorkbook(bytes, edits)),
};
