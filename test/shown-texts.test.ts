import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toA1 } from '../src/core/sheet/address';
import { makeXlsx, rowsXml, textsOf } from '../src/host/xlsx/testing';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

/**
 * What cells show, against what LibreOffice shows for the same workbook. Its texts are recorded in a file, so that this
 * needs no LibreOffice; `RECORD=1 npx jest test/shown-texts` records them anew (with `soffice` in the PATH).
 */
const RECORDED = join(__dirname, 'fixtures', 'shown-by-libreoffice.json');

const NUMBERS = [0, 1, -1, 0.5, -0.5, 12.34, -12.34, 1234.5, -1234.5, 1234567, 0.521, 0.005, 99.95, 5e-7, 44652];
const NUMBER_FORMATS = [
  'General',
  '0',
  '0.00',
  '0.0',
  '#,##0',
  '#,##0.0',
  '#,##0.00',
  '0%',
  '0.0%',
  '0.00%',
  '0.00E+00',
  '#,##0;▲#,##0',
  '#,##0;"▲ "#,##0',
  '0.0;"△"0.0;"-"',
  '#,##0;[Red]-#,##0',
  '#,##0_ ;[Red]\\-#,##0\\ ',
  '#,##0_);[Red]\\(#,##0\\)',
  '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  '"¥"#,##0;"¥"\\-#,##0',
  '[$¥-411]#,##0',
  '\\¥#,##0',
  '#,##0"千円"',
  '#,##0,"千円"',
  '#,##0.0,,"百万円"',
  '0\\.0,"万円"',
  '0"人"',
  '#,##0"人"',
  '0.0"ポイント"',
  '0.0"%"',
  '"約"#,##0"件"',
  '"第"0"回"',
  '000',
  '000-0000',
  '[>=1000]#,##0"大";[<0]"負"0;0.0',
  '[=0]"なし";[=1]"1件";0"件"',
  '0;-0;;@',
  ';;;',
  '0;"減"0;"±"0',
  '"R"0',
  '"令和"0"年度"',
  '"a""b"0',
  // Of workbooks in the test suites of other projects.
  '# ?/?',
  '# ??/??',
  '??/??',
  '0.000E+00',
  '0000',
  '00\\ 00\\ 00',
  '0.0?',
  '???.??',
  '\\(0.0\\)',
  '"("0.0")"',
  '#,##0.00\\ [$USD];[RED]\\-#,##0.00\\ [$USD]',
  '#,##0.00\\ "€"',
  '[$$-409]#,##0;[RED]\\-[$$-409]#,##0',
  '"£"#,##0.00',
  '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  '_-* #,##0_-;[Red]\\-* #,##0_-;_-* "-"_-;_-@_-',
  '#,##0.000" "###',
  '"TRUE";"TRUE";"FALSE"',
  '#,##0.00%',
  '[Red]0.0%\\ "a"',
];

const DATES = [61, 9855, 9856, 32515, 32516, 43585, 43586, 43830, 43831, 44652, 44652.75, 45015.25, 45381, 47208.5];
const DATE_FORMATS = [
  'yyyy/m/d',
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  'yyyy"年"m"月"',
  'm"月"d"日"',
  'm/d',
  'yy/mm/dd',
  'd-mmm-yy',
  '[$-411]ge.m.d',
  '[$-411]gge.m.d',
  '[$-411]ge.mm.dd',
  '[$-411]gee.mm.dd',
  '[$-411]ggge"年"m"月"d"日"(aaa)',
  '[$-411]aaaa',
  '[$-411]aaa',
  'yyyy/m/d h:mm',
  'yyyy/mm/dd hh:mm:ss',
  'h:mm',
  'h:mm:ss',
  'h"時"mm"分"',
  'h:mm AM/PM',
  'mm:ss',
  '[$-409]mmmm\\ d\\,\\ yyyy;@',
  '[$-409]dddd\\,\\ d\\-mmm;@',
  'mmm\\-yy',
  'dd"-"mm"-"yyyy" "hh:mm',
  'd\\.m\\.yy',
  'yyyy\\-mm\\-dd\\Thh:mm',
  'ddd',
  '[h]:mm',
  '[mm]:ss',
  'hh:mm:ss.00',
  'yyyy/\\ mmmm\\ d/',
];

const ROWS = [
  ...NUMBER_FORMATS.map((format) => [format, NUMBERS] as const),
  ...DATE_FORMATS.map((format) => [format, DATES] as const),
];

/** One row for each format. */
function workbook(): Uint8Array {
  const rows = ROWS.map(([, values], n) => {
    return `<row>${values.map((value) => `<c s="${n}"><v>${value}</v></c>`).join('')}</row>`;
  });
  return makeXlsx({ formats: ROWS.map(([format]) => format), sheets: [rowsXml(rows.join(''))] });
}

type Recorded = Readonly<Record<string, readonly string[]>>;

function record(): void {
  const folder = temporaryFolder();
  try {
    writeFileSync(join(folder, 'a.xlsx'), workbook());
    // Separated by tabs, as shown, in UTF-8, all texts as they are.
    const filter = 'csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,true,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, 'a.xlsx'),
    ]);
    const lines = readFileSync(join(folder, 'a-S1.csv'), 'utf8').split('\n');
    const texts = ROWS.map(([format, values], n) => [format, lines[n]?.split('\t').slice(0, values.length) ?? []]);
    writeFileSync(RECORDED, `${JSON.stringify(Object.fromEntries(texts), null, 1)}\n`);
  } finally {
    removeFolder(folder);
  }
}

if (process.env.RECORD) record();

const GENGO = '[$-411]ggge"年"m"月"d"日"(aaa)';
const CONDITIONS = '[=0]"なし";[=1]"1件";0"件"';
/** Where Excel shows something else than LibreOffice, by format and value. */
const OTHERWISE: Readonly<Record<string, string>> = {
  // Since 2019 Excel calls the first year of an era 元年.
  [`${GENGO} 9856`]: '昭和元年12月25日(土)',
  [`${GENGO} 32516`]: '平成元年1月8日(日)',
  [`${GENGO} 43586`]: '令和元年5月1日(水)',
  [`${GENGO} 43830`]: '令和元年12月31日(火)',
  // A fraction is sought by continued fractions, which need not end with the nearest one.
  '# ??/?? 0.521': ' 25/48',
  '??/?? 0.521': '25/48',
  // Where conditions choose the section, it is not one for negative numbers, and the sign stays.
  [`${CONDITIONS} -1`]: '-1件',
  [`${CONDITIONS} -0.5`]: '-1件',
  [`${CONDITIONS} -12.34`]: '-12件',
  [`${CONDITIONS} -1234.5`]: '-1235件',
};

it('are those that LibreOffice shows, but for what Excel shows otherwise', () => {
  const recorded: Recorded = JSON.parse(readFileSync(RECORDED, 'utf8'));
  const texts = textsOf(workbook());
  const different = ROWS.flatMap(([format, values], row) =>
    values.flatMap((value, column) => {
      const theirs = recorded[format]?.[column] ?? 'not recorded';
      const own = texts[toA1(row, column)] ?? '';
      return own === (OTHERWISE[`${format} ${value}`] ?? theirs) ? [] : [[`${format} ${value}`, own, theirs]];
    }),
  );
  expect(different).toEqual([]);
});
