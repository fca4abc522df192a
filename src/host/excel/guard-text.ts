/**
 * A text as it must be typed into Excel to stay that text. Excel reads what is written to `values` as if it were typed:
 * 「=…」 becomes a formula, 「12」 and 「１２」 a number, 「R4.4.1」, 「1/2」 and 「3月」 a date, 「TRUE」 a truth value. An apostrophe
 * before it keeps it a text and is not shown. Everything stays a text, numbers too: only so a cell shows exactly what
 * was asked for, whatever its number format, and the one kind of cell that is rewritten with figures (a full-width
 * number made half-width) held a text before.
 */
export function guardText(text: string): string {
  return TAKEN_FOR_ELSE.test(text.normalize('NFKC').trimStart()) ? `'${text}` : text;
}

/**
 * What begins like a formula, number, amount, date, time, era, month, truth value or error. Wider than what Excel
 * converts, on purpose: a needless apostrophe changes nothing that is shown.
 */
const TAKEN_FOR_ELSE =
  /^(?:[=+\-−@'"(.\d$¥€£%#▲△]|[MTSHR]\.?\d|(?:明治|大正|昭和|平成|令和)[\d元]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:true|false)$|午[前後])/i;
