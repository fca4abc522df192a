import { MAX_STYLES } from '../limits';
import { eachInSections } from '../sections';
import { END, OPEN, XmlScanner } from '../xml';
import { hexColour, INDEXED, mixed, type Palette, readColour } from './colours';
import { type Border, type Borders, type CellLook, PLAIN } from './look';

/** What a styles part says of looks. */
export interface StyleLooks {
  /** Without doubles; the first is that of a plain cell. */
  readonly looks: readonly CellLook[];
  /** The look of each cell style (`s`). */
  readonly lookOf: readonly number[];
  /** The width in pixels of a digit in the workbook's normal font, by which columns are measured. */
  readonly digitWidth: number;
}

type Font = Pick<CellLook, 'bold' | 'italic' | 'underline' | 'strike' | 'serif' | 'fontSize' | 'fontColour'> & {
  readonly name: string;
};
type Alignment = Pick<CellLook, 'horizontal' | 'vertical' | 'wrap' | 'shrink' | 'indent' | 'rotation'>;

/** A cell style before what it refers to is known: the parts may stand in any order. */
interface Xf {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly alignment: Alignment;
}

/** Without a styles part. */
export const PLAIN_STYLES: StyleLooks = { looks: [PLAIN], lookOf: [0], digitWidth: 7 };

export function readStyleLooks(xml: string, theme: readonly string[]): StyleLooks {
  const scanner = new XmlScanner(xml);
  const palette: Palette = { theme, indexed: readIndexed(xml) };
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const borders: Borders[] = [];
  const xfs: Xf[] = [];
  let normal = 0;
  let normalKnown = false;
  eachInSections(scanner, (section) => {
    if (scanner.depth !== 3) return;
    if (section === 'fonts') keep(fonts, () => readFont(scanner, palette));
    else if (section === 'fills') keep(fills, () => readFill(scanner, palette));
    else if (section === 'borders') keep(borders, () => readBorders(scanner, palette));
    else if (section === 'cellXfs') keep(xfs, () => readXf(scanner));
    else if (section === 'cellStyleXfs' && !normalKnown) {
      normal = Number(scanner.attribute('fontId') ?? 0);
      normalKnown = true;
    }
  });
  if (xfs.length === 0) return PLAIN_STYLES;
  const table = new LookTable();
  const lookOf = xfs.map((xf) => {
    const { name: _, ...font } = fonts[xf.font] ?? PLAIN_FONT;
    return table.add({
      ...font,
      fill: fills[xf.fill] ?? null,
      borders: borders[xf.border] ?? PLAIN.borders,
      ...xf.alignment,
    });
  });
  return { looks: table.looks, lookOf, digitWidth: digitWidth(fonts[normal] ?? PLAIN_FONT) };
}

/** What is beyond the limit is plain. */
function keep<T>(list: T[], read: () => T): void {
  if (list.length < MAX_STYLES) list.push(read());
}

/** Equal looks once. */
class LookTable {
  readonly looks: CellLook[] = [];
  private readonly places = new Map<string, number>();

  add(look: CellLook): number {
    // Property order is the same for all, as they are made in one place.
    const key = JSON.stringify(look);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.looks.length);
    return this.looks.push(look) - 1;
  }
}

const MOST_INDEXED = 256;

/** The workbook's own palette of numbered colours, if it changed them. It may stand behind what uses it. */
function readIndexed(xml: string): readonly string[] {
  if (!xml.includes('indexedColors')) return INDEXED;
  const scanner = new XmlScanner(xml);
  const colours: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === OPEN && scanner.is('rgbColor') && colours.length < MOST_INDEXED)
      colours.push(hexColour(scanner.attribute('rgb') ?? '') ?? '#000000');
  }
  return [...colours, ...INDEXED.slice(colours.length)];
}

/** Calls `child` at each element directly within the current one; stands at its end afterwards. */
function eachChild(scanner: XmlScanner, child: () => void): void {
  if (scanner.selfClosing) return;
  const { depth } = scanner;
  for (;;) {
    const token = scanner.next();
    if (scanner.depth < depth || token === END) return;
    if (token === OPEN && scanner.depth === depth + 1) child();
  }
}

const PLAIN_FONT: Font = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  serif: false,
  fontSize: PLAIN.fontSize,
  fontColour: null,
  name: 'Calibri',
};

const SERIFS = /明朝|mincho|serif|times|cambria|century|georgia|song|batang/i;

function readFont(scanner: XmlScanner, palette: Palette): Font {
  const font = { ...PLAIN_FONT };
  const isOn = () => scanner.attribute('val') === null || scanner.flag('val');
  eachChild(scanner, () => {
    const value = scanner.attribute('val');
    switch (scanner.name) {
      case 'b':
        font.bold = isOn();
        break;
      case 'i':
        font.italic = isOn();
        break;
      case 'strike':
        font.strike = isOn();
        break;
      case 'u':
        font.underline = value !== 'none';
        break;
      case 'sz':
        font.fontSize = within(Number(value), 1, 409) ?? PLAIN.fontSize;
        break;
      case 'color':
        font.fontColour = readColour(scanner, palette);
        break;
      case 'name':
        font.name = value ?? '';
        font.serif = SERIFS.test(font.name) && !/sans/i.test(font.name);
        break;
    }
  });
  return font;
}

function within(value: number, least: number, most: number): number | null {
  return value >= least && value <= most ? value : null;
}

/** How much of a pattern is its own colour, the rest its ground. */
const PATTERNS: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};
/** Stripes, grids and trellises. */
const LINES = { light: 0.25, dark: 0.5 };

function readFill(scanner: XmlScanner, palette: Palette): string | null {
  let fill: string | null = null;
  eachChild(scanner, () => {
    if (scanner.is('patternFill')) fill = readPattern(scanner, palette);
    else if (scanner.is('gradientFill')) fill = readGradient(scanner, palette);
  });
  return fill;
}

function readPattern(scanner: XmlScanner, palette: Palette): string | null {
  const pattern = scanner.attribute('patternType') ?? 'none';
  let ink: string | null = null;
  let ground: string | null = null;
  eachChild(scanner, () => {
    if (scanner.is('fgColor')) ink = readColour(scanner, palette);
    else if (scanner.is('bgColor')) ground = readColour(scanner, palette);
  });
  if (pattern === 'none') return null;
  if (pattern === 'solid') return ink;
  const share = PATTERNS[pattern] ?? (pattern.startsWith('dark') ? LINES.dark : LINES.light);
  return mixed(ink ?? '#000000', ground ?? '#ffffff', share);
}

/** One colour stands for all: the mean of the first and the last. */
function readGradient(scanner: XmlScanner, palette: Palette): string | null {
  const colours: string[] = [];
  eachChild(scanner, () => {
    eachChild(scanner, () => {
      const colour = scanner.is('color') ? readColour(scanner, palette) : null;
      if (colour !== null) colours.push(colour);
    });
  });
  const [first] = colours;
  return first === undefined ? null : mixed(first, colours.at(-1) ?? first, 0.5);
}

function readBorders(scanner: XmlScanner, palette: Palette): Borders {
  const borders = { ...PLAIN.borders };
  eachChild(scanner, () => {
    const side = SIDES[scanner.name];
    const line = LINE_OF[scanner.attribute('style') ?? 'none'] ?? null;
    let colour: string | null = null;
    eachChild(scanner, () => {
      if (scanner.is('color')) colour = readColour(scanner, palette);
    });
    if (side && line) borders[side] = { line, colour };
  });
  return borders;
}

/** Start and end are what strict files call left and right. */
const SIDES: Readonly<Record<string, keyof Borders>> = {
  top: 'top',
  right: 'right',
  bottom: 'bottom',
  left: 'left',
  start: 'left',
  end: 'right',
};

const LINE_OF: Readonly<Record<string, Border['line']>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  double: 'double',
  hair: 'hair',
  dotted: 'dotted',
  dashed: 'dashed',
  dashDot: 'dashed',
  dashDotDot: 'dashed',
  mediumDashed: 'medium',
  mediumDashDot: 'medium',
  mediumDashDotDot: 'medium',
  slantDashDot: 'medium',
};

function readXf(scanner: XmlScanner): Xf {
  const id = (name: string) => Number(scanner.attribute(name) ?? 0);
  const xf = { font: id('fontId'), fill: id('fillId'), border: id('borderId') };
  let alignment = alignmentOf(null);
  eachChild(scanner, () => {
    if (scanner.is('alignment')) alignment = alignmentOf(scanner);
  });
  return { ...xf, alignment };
}

function alignmentOf(scanner: XmlScanner | null): Alignment {
  const horizontal = scanner?.attribute('horizontal') ?? 'general';
  const vertical = scanner?.attribute('vertical') ?? 'bottom';
  return {
    horizontal: HORIZONTAL[horizontal] ?? 'general',
    vertical: VERTICAL[vertical] ?? 'bottom',
    // Justified texts wrap whatever the flag says.
    wrap: (scanner?.flag('wrapText') ?? false) || horizontal === 'justify' || horizontal === 'distributed',
    shrink: scanner?.flag('shrinkToFit') ?? false,
    indent: within(Number(scanner?.attribute('indent') ?? 0), 0, 250) ?? 0,
    rotation: rotationOf(Number(scanner?.attribute('textRotation') ?? 0)),
  };
}

const HORIZONTAL: Readonly<Record<string, Alignment['horizontal']>> = {
  left: 'left',
  fill: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'distributed',
};

const VERTICAL: Readonly<Record<string, Alignment['vertical']>> = {
  top: 'top',
  center: 'center',
  justify: 'justify',
  distributed: 'distributed',
};

/** 0 to 90 as they are, 91 to 180 downwards, 255 stacked. */
function rotationOf(stated: number): Alignment['rotation'] {
  if (stated === 255) return 'stacked';
  if (stated >= 0 && stated <= 90) return stated;
  return stated > 90 && stated <= 180 ? 90 - stated : 0;
}

/**
 * Excel's, at 96 to the inch: 7 pixels for Calibri 11, 8 for the Japanese Gothics at 11 points, whose digits are half
 * as wide as they are high.
 */
function digitWidth({ name, fontSize }: Font): number {
  const height = (fontSize * 96) / 72;
  const isJapanese = /[^\u0020-\u007e]|^(?:ms|yu|meiryo|biz)/i.test(name);
  return Math.max(1, Math.round(isJapanese ? Math.round(height) / 2 : height * 0.507));
}
