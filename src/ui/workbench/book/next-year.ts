import type { NextYear } from '../../session/ports';
import type { FileWorkbook } from './file-workbook';

/** 前年度から作成 of the open workbook as it stands, saved or not: a browser saves what comes of it as a file. */
export function nextYearOf(workbook: FileWorkbook): NextYear {
  return {
    read: async () => ({ file: workbook.state().workbook.file, bytes: workbook.take().bytes }),
    files: async () => (await import('../../../host/xlsx/files')).xlsxFiles,
    opens: false,
    toFile: true,
    open: () => Promise.reject(new Error('a browser opens no workbook beside itself')),
  };
}
