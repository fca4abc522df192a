import type { XmlScanner } from '../xml';

/** What the colours of a workbook refer to: the theme's twelve, and the palette of the old numbered ones. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/**
 * Office's theme, for files without one, in the order in which cells count: light and dark of each pair are the other
 * way round than in the theme's own part.
 */
export const OFFICE_THEME: readonly string[] = [
  '#ffffff',
  '#000000',
  '#e7e6e6',
  '#44546a',
  '#4472c4',
  '#ed7d31',
  '#a5a5a5',
  '#ffc000',
  '#5b9bd5',
  '#70ad47',
  '#0563c1',
  '#954f72',
];

/** The first eight, which 8 to 15 repeat, and 16 to 63 (ECMA-376 part 1, 18.8.27). */
const BASIC = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff';
const FURTHER =
  '800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff ' +
  '000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 ' +
  '3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333';

export const INDEXED: readonly string[] = `${BASIC} ${BASIC} ${FURTHER}`.split(' ').map((hex) => `#${hex}`);

/** The colour that the current element states; null for the automatic one, and for what cannot be understood. */
export function readColour(scanner: XmlScanner, palette: Palette): string | null {
  const base = baseColour(scanner, palette);
  const tint = Number(scanner.attribute('tint') ?? 0);
  return base !== null && tint >= -1 && tint <= 1 ? tinted(base, tint) : base;
}

function baseColour(scanner: XmlScanner, palette: Palette): string | null {
  const rgb = scanner.attribute('rgb');
  if (rgb !== null) return hexColour(rgb);
  const theme = scanner.attribute('theme');
  if (theme !== null) return palette.theme[Number(theme)] ?? null;
  const indexed = scanner.attribute('indexed');
  // 64 and 65 are the system's own ink and ground.
  return indexed === null ? null : (palette.indexed[Number(indexed)] ?? null);
}

/** `RRGGBB` or `AARRGGBB`, whose alpha means nothing. */
export function hexColour(text: string): string | null {
  const match = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text.trim());
  return match?.[1] ? `#${match[1].toLowerCase()}` : null;
}

/** Darker by a negative tint, lighter by a positive one, in lightness alone (ECMA-376 part 1, 18.8.19). */
export function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const channels = channelsOf(colour).map((value) => value / 255);
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // The same hue and saturation at another lightness: each channel keeps its share of the chroma.
  const chroma = (of: number) => 1 - Math.abs(2 * of - 1);
  const share = chroma(lightness) === 0 ? 0 : chroma(wanted) / chroma(lightness);
  return fromChannels(channels.map((value) => (wanted + (value - lightness) * share) * 255));
}

/** `share` of the first colour over the second. */
export function mixed(over: string, under: string, share: number): string {
  const below = channelsOf(under);
  return fromChannels(channelsOf(over).map((value, n) => value * share + (below[n] ?? 0) * (1 - share)));
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function fromChannels(channels: readonly number[]): string {
  const hex = (value: number) => Math.round(Math.min(Math.max(value, 0), 255)).toString(16);
  return `#${channels.map((value) => hex(value).padStart(2, '0')).join('')}`;
}
