/** One line of what was measured. */
export function row(what: string, value: string, against: string): void {
  console.log(`${what.padEnd(64)}${value.padStart(9)}  ${against}`);
}

export function ratio(value: number, base: number): string {
  return `× ${(value / base).toFixed(2)}`;
}

export function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

/** The median. */
export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
