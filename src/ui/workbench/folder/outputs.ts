import { WORKBOOK_TYPES } from '../files/file-system';

/** What can be saved of a folder: 一覧ブック; 指標一覧 and データ項目 as CSV; all of it as JSON. */
export type OutputKind = 'xlsx' | 'csv' | 'dictionary' | 'json';

export const OUTPUT_TYPES: Readonly<Record<OutputKind, string>> = {
  xlsx: WORKBOOK_TYPES['.xlsx'],
  csv: 'text/csv',
  dictionary: 'text/csv',
  json: 'application/json',
};

/**
 * How a link from beside the file that is saved reaches a file of the folder. `place`: where in the folder it is saved; null: the
 * person is asked to put it beside the folder.
 */
export function linksFrom(folder: string | null, place: readonly string[] | null): (path: string) => string {
  if (place === null) return (path) => (folder === null ? path : `${folder}/${path}`);
  const from = place.slice(0, -1);
  return (path) => {
    const to = path.split('/');
    const shared = from.findIndex((part, at) => part !== to[at]);
    const common = Math.min(shared < 0 ? from.length : shared, to.length - 1);
    return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  };
}
