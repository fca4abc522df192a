/**
 * Which submission is too late to be taken. A network may hold a submission back, deliver it when its client has long given
 * up, and so undo what was submitted and acknowledged since. Therefore a client takes a turn before it submits, and under
 * a turn nothing is taken of a sheet that was submitted since.
 */
export interface Turns {
  /** The turn of whoever begins now. Good for any number of sheets. */
  newest(): string;
  isOver(sheetKey: string, turn: string): boolean;
  /** A sheet was submitted: all turns so far are over for it. */
  pass(sheetKey: string): void;
}

/** Kept in memory, so of this run of the service: `run` names it, and turns of another one are over. */
export function turnsOf(run: string): Turns {
  const last = new Map<string, number>();
  let count = 0;
  return {
    newest: () => `${run}.${count}`,
    isOver: (sheetKey, turn) => {
      const [of, number] = turn.split('.');
      // What is no number is no turn.
      return of !== run || !(Number(number) >= (last.get(sheetKey) ?? 0));
    },
    pass: (sheetKey) => void last.set(sheetKey, ++count),
  };
}
