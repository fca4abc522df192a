import { nameOfFile } from '../sheet/file-name';
import { advanceYears } from './years-in-text';

/**
 * What next year's workbook is called: this year's name with its years advanced, and the coming year behind a name that says
 * none. It ends as the form does, of which the workbook is made.
 */
export function nextFileName(old: string, form: string, fiscalYear: string): string {
  const { stem } = splitName(old);
  const { ending } = splitName(form);
  const later = advanceYears(stem);
  const year = fiscalYear.trim().replace(NOT_IN_NAMES, '');
  return `${later === stem && year !== '' ? `${stem}（${year}）` : later}${ending}`;
}

/** What Windows takes in no file name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/g;

function splitName(file: string): { readonly stem: string; readonly ending: string } {
  const name = nameOfFile(file);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? { stem: name.slice(0, dot), ending: name.slice(dot) } : { stem: name, ending: '' };
}
