/**
 * What a cell shows. Excel gives texts whatever the width of their columns. Should one come as ##### all the same (a date
 * before 1900, a long text with the format 文字列) or cut off, it says less than the value itself, though that has no format.
 */
export function shownText(text: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return text;
  const whole = String(value);
  const isFilled = /^#+$/.test(text) && text !== whole;
  const isCut = typeof value === 'string' && text.length < whole.length && text !== '' && whole.startsWith(text);
  return lineEnds(isFilled || isCut ? whole : text);
}

export function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
