import { CELL_STYLES, type CellStyle } from './model';
import { NAMESPACES, XML } from './xml';

/** How the workbook's cells look: one small set for all sheets, as somebody would choose who makes a report by hand. */

const FONT = '游ゴシック';

/** Built-in number formats, and those of our own from 164 on. */
const FORMATS = { general: 0, number: 1, integer: 3, percent: 164, decimal: 165, dateTime: 166, text: 49 } as const;

const FONTS = [
  `<font><sz val="11"/><name val="${FONT}"/><family val="3"/><charset val="128"/></font>`,
  `<font><b/><sz val="16"/><name val="${FONT}"/><family val="3"/><charset val="128"/></font>`,
  `<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="${FONT}"/><family val="3"/><charset val="128"/></font>`,
  `<font><b/><sz val="11"/><name val="${FONT}"/><family val="3"/><charset val="128"/></font>`,
  `<font><sz val="10"/><color rgb="FF595959"/><name val="${FONT}"/><family val="3"/><charset val="128"/></font>`,
  `<font><u/><sz val="11"/><color rgb="FF0B5CAD"/><name val="${FONT}"/><family val="3"/><charset val="128"/></font>`,
];

const COLOURS = {
  heading: 'FF1F4E79',
  total: 'FFEAF1F8',
  good: 'FFE2F0D9',
  middling: 'FFFFF2CC',
  bad: 'FFF8D7DA',
} as const;
const FILLS = ['none', 'gray125', ...Object.values(COLOURS)] as const;

interface Look {
  readonly format?: number;
  readonly font?: number;
  readonly fill?: keyof typeof COLOURS;
  readonly border?: boolean;
  readonly align?: string;
}

const TOP = 'vertical="top"';

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  text: { format: FORMATS.text, border: true, align: `${TOP} wrapText="1"` },
  line: { format: FORMATS.text, border: true, align: TOP },
  word: { format: FORMATS.text, border: true, align: `horizontal="center" ${TOP}` },
  title: { font: 1 },
  note: { font: 4, align: TOP },
  heading: { font: 2, fill: 'heading', border: true, align: 'horizontal="center" vertical="center" wrapText="1"' },
  number: { format: FORMATS.number, border: true, align: `horizontal="center" ${TOP}` },
  integer: { format: FORMATS.integer, border: true, align: TOP },
  decimal: { format: FORMATS.decimal, border: true, align: TOP },
  percent: { format: FORMATS.percent, border: true, align: TOP },
  dateTime: { format: FORMATS.dateTime, border: true, align: `horizontal="center" ${TOP}` },
  total: { format: FORMATS.integer, font: 3, fill: 'total', border: true, align: TOP },
  totalPercent: { format: FORMATS.percent, font: 3, fill: 'total', border: true, align: TOP },
  good: { format: FORMATS.text, fill: 'good', border: true, align: TOP },
  middling: { format: FORMATS.text, fill: 'middling', border: true, align: TOP },
  bad: { format: FORMATS.text, fill: 'bad', border: true, align: TOP },
  link: { font: 5, border: true, align: TOP },
};

/** The place of a style among the cell formats; 0 is no style at all. */
export function styleIndex(style: CellStyle): number {
  return CELL_STYLES.indexOf(style) + 1;
}

/** The place of a mark's look among the differential formats. */
export const MARK_STYLES = ['good', 'middling', 'bad'] as const;

export function stylesXml(): string {
  const line = '<color rgb="FFBFBFBF"/>';
  const side = (name: string) => `<${name} style="thin">${line}</${name}>`;
  const borders = [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
  ];
  const fills = FILLS.map((fill) => {
    const pattern = fill === 'none' || fill === 'gray125' ? fill : null;
    return pattern
      ? `<fill><patternFill patternType="${pattern}"/></fill>`
      : `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
  });
  const formats = [
    [FORMATS.percent, '0.0%'],
    [FORMATS.decimal, '#,##0.0##'],
    [FORMATS.dateTime, 'yyyy/mm/dd hh:mm'],
  ].map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const dxfs = MARK_STYLES.map(
    (mark) => `<dxf><fill><patternFill><bgColor rgb="${COLOURS[mark]}"/></patternFill></fill></dxf>`,
  );
  const list = (name: string, all: readonly string[]) => `<${name} count="${all.length}">${all.join('')}</${name}>`;
  return [
    `${XML}<styleSheet xmlns="${NAMESPACES.main}">`,
    list('numFmts', formats),
    list('fonts', FONTS),
    list('fills', fills),
    list('borders', borders),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', [
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
      ...CELL_STYLES.map((style) => xf(LOOKS[style])),
    ]),
    '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>',
    list('dxfs', dxfs),
    '<tableStyles count="0" defaultTableStyle="TableStyleLight9" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
  ].join('');
}

function xf({ format = 0, font = 0, fill, border = false, align }: Look): string {
  const fillId = fill ? Object.keys(COLOURS).indexOf(fill) + 2 : 0;
  const applied = [
    format !== 0 && 'applyNumberFormat="1"',
    font !== 0 && 'applyFont="1"',
    fillId !== 0 && 'applyFill="1"',
    border && 'applyBorder="1"',
    align && 'applyAlignment="1"',
  ].filter(Boolean);
  const start = `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="${border ? 1 : 0}" xfId="0" ${applied.join(' ')}`;
  return align ? `${start}><alignment ${align}/></xf>` : `${start}/>`;
}
