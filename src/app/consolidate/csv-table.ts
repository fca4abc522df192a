/** A field, quoted or plain, and what ends it. */
const FIELDS = {
  ',': /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/y,
  '\t': /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/y,
} as const;

/**
 * The rows of a CSV text (RFC 4180): quoted fields may hold commas, breaks and doubled quotes. Tabs stand for commas where there is
 * no comma, as in what is copied from Excel. Blank lines are left out.
 */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const source = text.replace(/^\ufeff/, '');
  const separator = source.includes('\t') && !source.includes(',') ? '\t' : ',';
  const field = new RegExp(FIELDS[separator]);
  while (field.lastIndex < source.length || row.length > 0) {
    const at = field.lastIndex;
    const match = field.exec(source);
    if (!match) {
      // A quote out of place: the rest of the line is taken as it stands.
      const end = source.slice(at).search(/[\r\n]|$/) + at;
      row.push(source.slice(at, end));
      field.lastIndex = end;
      if (end >= source.length) break;
      field.lastIndex = end + (source.startsWith('\r\n', end) ? 2 : 1);
      rows.push(row);
      row = [];
      continue;
    }
    const [, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((each) => each.some((value) => value.trim() !== ''));
}
