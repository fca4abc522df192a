import { takeBack } from '../../app/fill';
import type { Finding } from '../../core/validate/rule';
import type { CellEdit, EditOutcome } from '../../host/port';
import { busyWith, type Room } from './room';
import type { Mended } from './state';

/** A finding with the sheet that it is in; null for one of the file as a whole. */
export interface LocatedFinding {
  readonly sheet: string | null;
  readonly finding: Finding;
}

/** The same finding after another 点検, as long as its cell is the same. */
export function findingKey({ sheet, finding }: LocatedFinding): string {
  return JSON.stringify([sheet, finding.cell, finding.rule, finding.params]);
}

/** Writes the fixes that go with these findings. Each cell is read once more before; one that changed is left. */
export async function mend(room: Room, findings: readonly LocatedFinding[]): Promise<void> {
  await busyWith(room, { kind: 'writing' }, async () => {
    const edits = findings.flatMap((each) => {
      const edit = editOf(each);
      return edit ? [{ key: findingKey(each), edit }] : [];
    });
    const outcomes = await room.ports.host.write(edits.map(({ edit }) => edit));
    const results = edits.map(({ key }, index) => [key, mendedOf(outcomes[index] as EditOutcome)] as const);
    const mended = results.filter(([, { kind }]) => kind === 'mended').length;
    room.set({
      mended: new Map([...room.state().mended, ...results]),
      status: { kind: 'mended', mended, left: results.length - mended },
    });
  });
}

function editOf({ sheet, finding }: LocatedFinding): CellEdit | null {
  const { cell, fix } = finding;
  return sheet === null || cell === null || fix === null ? null : { sheet, cell, ...fix };
}

function mendedOf(outcome: EditOutcome): Mended {
  if (outcome.kind === 'written') return { kind: 'mended', edit: outcome.edit };
  return { kind: 'left', because: outcome.kind === 'stale' ? 'stale' : outcome.because };
}

/** Puts back what a fix wrote over. */
export async function takeMendBack(room: Room, key: string): Promise<void> {
  const done = room.state().mended.get(key);
  if (done?.kind !== 'mended') return;
  await busyWith(room, { kind: 'writing' }, async () => {
    const [outcome] = await takeBack([done.edit], room.ports.host);
    const mended = new Map(room.state().mended);
    if (outcome?.kind === 'written') mended.delete(key);
    room.set({
      mended,
      status: outcome?.kind === 'written' ? { kind: 'mend-taken-back' } : { kind: 'mended', mended: 0, left: 1 },
    });
  });
}
