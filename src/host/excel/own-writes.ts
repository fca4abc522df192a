/** How long, in milliseconds, the event of a write of our own may take to arrive. */
const ARRIVES_WITHIN = 10_000;

/** The cells that this host has just written, for an Excel whose events do not say who wrote. */
export class OwnWrites {
  private readonly expected = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  expect(sheetId: string, cell: string): void {
    this.expected.set(`${cell}!${sheetId}`, this.now() + ARRIVES_WITHIN);
  }

  /** Whether this event tells of an own write; it tells of it once. */
  take(sheetId: string, address: string): boolean {
    const cell = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
    const key = `${cell.split(':')[0]}!${sheetId}`;
    const until = this.expected.get(key);
    this.expected.delete(key);
    return until !== undefined && this.now() <= until;
  }
}
