import type { WorkbookFiles } from '../port';
import { namingFile } from './faults';
import { readFrames } from './frames';
import { readWorkbook } from './read';
import { reshapeWorkbook } from './reshape';
import { editWorkbook } from './write';

/** Workbook files for whoever makes a new one of them, in Node and in browsers. */
export const xlsxFiles: WorkbookFiles = {
  read: async ({ file, bytes }) => readWorkbook(file, bytes),
  write: async ({ file, bytes }, edits) => namingFile(file, () => editWorkbook(bytes, edits)),
  frames: async ({ file, bytes }) => namingFile(file, () => readFrames(bytes)),
  reshape: async ({ file, bytes }, reshaping) => namingFile(file, () => reshapeWorkbook(bytes, reshaping)),
};
