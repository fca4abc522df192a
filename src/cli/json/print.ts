/** A value as commands print it for programs. */
export function printedJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
