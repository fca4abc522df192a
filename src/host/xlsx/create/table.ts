import type { NewTable } from './model';
import { attributes, NAMESPACES, XML } from './xml';

/** A table's part (CT_Table). Ids count through the workbook. */
export function tableXml({ name, range, columns }: NewTable, id: number): string {
  const each = columns.map((column, at) => `<tableColumn${attributes({ id: at + 1, name: column })}/>`);
  return [
    `${XML}<table xmlns="${NAMESPACES.main}"${attributes({ id, name, displayName: name, ref: range, totalsRowShown: 0 })}>`,
    `<autoFilter ref="${range}"/><tableColumns count="${columns.length}">${each.join('')}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
    '</table>',
  ].join('');
}
