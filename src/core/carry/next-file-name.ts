import { fiscalYearOf } from '../sheet/dates';
import { nameOfFile } from '../sheet/file-name';
import { advanceYears } from './years-in-text';

/** 年度 as the old workbook prints it, and as the new one does. */
interface Years {
  readonly before: string;
  readonly after: string;
}

/**
 * What next year's workbook is called: this year's name with its years advanced as far as 年度 is, and the coming year behind a
 * name that says none. It ends as the form does, of which the workbook is made.
 */
export function nextFileName(old: string, form: string, { before, after }: Years): string {
  const { stem } = splitName(old);
  const { ending } = splitName(form);
  const [from, to] = [fiscalYearOf(before), fiscalYearOf(after)];
  const later = advanceYears(stem, from !== null && to !== null && to > from ? to - from : 1);
  const year = after.trim().replace(NOT_IN_NAMES, '');
  return `${later === stem && year !== '' ? `${stem}（${year}）` : later}${ending}`;
}

/** What Windows takes in no file name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/g;

function splitName(file: string): { readonly stem: string; readonly ending: string } {
  const name = nameOfFile(file);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? { stem: name.slice(0, dot), ending: name.slice(dot) } : { stem: name, ending: '' };
}
