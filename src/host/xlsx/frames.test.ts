import { readFrames } from './frames';
import { makeXlsx } from './testing';

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/></fonts><fills><fill/></fills><borders><border/><border><left style="thin"/></border><border><top style="thin"/></border></borders><cellXfs><xf borderId="0"/><xf borderId="1"/><xf borderId="2"/></cellXfs></styleSheet>`;

it('knows the empty cells that have lines beside or under them, not those of whole columns', () => {
  const sheet =
    '<cols><col min="5" max="5" width="9" style="1"/></cols><sheetData><row r="2"><c r="A2"/><c r="B2" s="1"/><c r="C2" s="2"/></row></sheetData>';
  const bytes = makeXlsx({ sheets: [sheet], formats: ['General'], parts: { 'xl/styles.xml': STYLES } });
  const framed = readFrames(bytes).get('S1');
  expect([0, 1, 2, 3, 4].map((column) => framed?.(1, column))).toEqual([false, true, false, false, false]);
});
