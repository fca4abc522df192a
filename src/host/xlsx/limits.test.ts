import { MokuhyoError } from '../../core/errors';
import {
  MAX_FILE_BYTES,
  MAX_FORMAT_LENGTH,
  MAX_LIST,
  MAX_MERGES,
  MAX_ONE_TEXT,
  MAX_PART_BYTES,
  MAX_PARTS,
  MAX_STYLED_CELLS,
  MAX_STYLES,
  MAX_TOTAL_BYTES,
} from './limits';
import { readLook } from './look/read-look';
import { readWorkbook } from './read';
import { makeXlsx, rowsXml, textsOf } from './testing';

/** Limits as a file reaches them. Those of cells, formats, texts in all and depth are in odd-workbooks.test.ts and read.test.ts, of a part in hostile-files. */

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function limitReached(bytes: Uint8Array): unknown {
  try {
    readWorkbook('x', bytes);
    return null;
  } catch (error) {
    return error instanceof MokuhyoError && error.code === 'too-large' ? error.params.limit : error;
  }
}

const merges = (count: number) =>
  makeXlsx({ sheets: [`<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(count)}</mergeCells>`] });
const tabs = (count: number) =>
  makeXlsx({
    parts: {
      'xl/workbook.xml': `<workbook xmlns:r="${RELATIONSHIP}"><sheets>${'<sheet name="a" r:id=""/>'.repeat(count)}</sheets></workbook>`,
    },
  });
const blanks = (bytes: number) => `<?xml version="1.0"?><worksheet>${' '.repeat(bytes)}</worksheet>`;
/** Many tabs with one part, which is read for each. */
const readAgain = (bytes: number, times: number) =>
  makeXlsx({
    sheets: [blanks(bytes)],
    parts: {
      'xl/workbook.xml': `<workbook xmlns:r="${RELATIONSHIP}"><sheets>${'<sheet name="a" r:id="rId1"/>'.repeat(times)}</sheets></workbook>`,
    },
  });

it.each<[string, number, () => Uint8Array]>([
  ['a file', MAX_FILE_BYTES, () => new Uint8Array(MAX_FILE_BYTES + 1)],
  ['all parts', MAX_TOTAL_BYTES, () => readAgain(MAX_PART_BYTES / 16, 32)],
  ['tabs', MAX_PARTS, () => tabs(MAX_PARTS + 1)],
  ['merged ranges', MAX_MERGES, () => merges(MAX_MERGES + 1)],
  [
    'shared strings',
    MAX_LIST,
    () => makeXlsx({ strings: '<si/>'.repeat(MAX_LIST + 1), sheets: [rowsXml('<row><c t="s"><v>0</v></c></row>')] }),
  ],
  [
    'number formats',
    MAX_STYLES,
    () => {
      const formats = Array.from({ length: MAX_STYLES + 1 }, (_, n) => `<numFmt numFmtId="${n}" formatCode="0"/>`);
      return makeXlsx({
        formats: ['0'],
        parts: { 'xl/styles.xml': `<styleSheet><numFmts>${formats.join('')}</numFmts></styleSheet>` },
      });
    },
  ],
  [
    'relationships',
    MAX_PARTS,
    () => {
      const list = Array.from({ length: MAX_PARTS + 1 }, (_, n) => `<Relationship Id="r${n}" Type="x/y" Target="z"/>`);
      return makeXlsx({ parts: { 'xl/_rels/workbook.xml.rels': `<Relationships>${list.join('')}</Relationships>` } });
    },
  ],
  [
    'styles',
    MAX_STYLES,
    () =>
      makeXlsx({
        formats: ['0'],
        parts: { 'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(MAX_STYLES + 1)}</cellXfs></styleSheet>` },
      }),
  ],
  [
    'one text',
    MAX_ONE_TEXT,
    () =>
      makeXlsx({
        sheets: [rowsXml(`<row><c t="inlineStr"><is><t>${'a'.repeat(MAX_ONE_TEXT + 1)}</t></is></c></row>`)],
      }),
  ],
])('%s', (_, limit, make) => {
  expect(limitReached(make())).toBe(limit);
});

it('what is just within is read', () => {
  expect(limitReached(merges(MAX_MERGES))).toBeNull();
  expect(limitReached(tabs(MAX_PARTS))).toBeNull();
});

it('a format longer than Excel takes is General', () => {
  const shown = (length: number) =>
    textsOf(makeXlsx({ formats: [`0"${'x'.repeat(length - 3)}"`], sheets: [rowsXml('<row><c><v>5</v></c></row>')] }))
      .A1;
  expect(shown(MAX_FORMAT_LENGTH)).toHaveLength(MAX_FORMAT_LENGTH - 2);
  expect(shown(MAX_FORMAT_LENGTH + 1)).toBe('5');
});

it('looks beyond the limit are plain', () => {
  const styles =
    '<styleSheet><fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>';
  const columns = '<col min="1" max="1" width="9"/>'.repeat(20_000);
  const cells = `<row ht="9">${'<c s="1"/>'.repeat(16_000)}</row>`.repeat(126);
  const sheet = readLook(
    makeXlsx({
      formats: ['0'],
      parts: { 'xl/styles.xml': styles },
      sheets: [`<cols>${columns}</cols>${rowsXml(cells)}`],
    }),
  ).sheets.get('S1');
  expect(sheet?.columns).toHaveLength(1);
  expect(sheet?.rows).toHaveLength(126);
  expect(sheet?.styled.places).toHaveLength(MAX_STYLED_CELLS);
});
