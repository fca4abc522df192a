import { type CheckedWorkbook, type CheckProgress, checkInSteps, findingsOf } from '../../app/check';
import { asMokuhyoError } from '../../core/errors';
import type { Policy } from '../../core/policy/schema';
import { sheetKey } from '../../core/record/build';
import type { Workbook } from '../../core/sheet/grid';
import type { Phase } from '../../core/sheet/model';
import { countBySeverity } from '../../core/validate/severity';
import type { Place } from '../../host/port';
import { inSlices } from './in-slices';
import { joined, keptText, ofThisWorkbook, readNotebook } from './notebook';
import { busyWith, notebookIn, type Room, recall, remember } from './room';

/** 点検する: reads the workbook, judges and checks it. */
export async function check(room: Room): Promise<void> {
  await busyWith(room, { kind: 'checking', progress: null }, () => readAndCheck(room));
}

/** The same as a part of something greater: what is written or sent must rest on what is there now. */
export async function readAndCheck(room: Room): Promise<CheckedWorkbook> {
  const { ports } = room;
  open(room, await ports.host.read());
  const result = await judge(room);
  const at = ports.clock();
  const { error, warning } = countBySeverity(findingsOf(result));
  room.set({
    ...ofThisWorkbook(notebookIn(room.state()), sheetKeysOf(result, room.state().policy.policy)),
    checked: { workbook: result, at, changed: room.changed },
    mended: new Map(),
    status: { kind: 'checked', errors: error, warnings: warning, at },
  });
  await markFindings(room, result);
  return result;
}

/** The first 点検 opens what is remembered under the workbook's name; saved under a new one, it is still the same workbook. */
function open(room: Room, workbook: Workbook): void {
  const { store } = room.ports;
  const before = room.workbook;
  room.workbook = workbook;
  room.changed = new Set();
  if (before?.file === workbook.file) {
    recall(room);
    return;
  }
  room.kept = keptText(store, workbook.file);
  const kept = readNotebook(room.kept);
  if (before === null) room.set(kept);
  else remember(room, (own) => joined(own, kept));
}

function sheetKeysOf({ sheets }: CheckedWorkbook, { aliases }: Policy): readonly string[] {
  return sheets.flatMap(({ sheet }) => sheetKey(sheet, aliases) ?? []);
}

/** Marks are a help: a workbook that takes none is checked and sent all the same. */
async function markFindings(room: Room, result: CheckedWorkbook): Promise<void> {
  if (!room.state().settings.marks) return;
  try {
    await room.ports.host.mark(placesToMark(result));
  } catch (error) {
    room.set({ trouble: asMokuhyoError(error) });
  }
}

/** Judges what was read last; once more where, meanwhile, a policy arrived or a person said something else. */
async function judge(room: Room): Promise<CheckedWorkbook> {
  for (;;) {
    const { workbook, ports } = room;
    if (workbook === null) throw new Error('nothing was read yet');
    const { policy, phase, decisions } = room.state();
    const steps = checkInSteps(workbook, { policy: policy.policy, phase, decisions });
    const now = () => ports.clock().getTime();
    const result = await inSlices(steps, {
      breathe: ports.breathe,
      now,
      onProgress: (progress) => tell(room, progress),
    });
    const after = room.state();
    const isSame =
      room.workbook === workbook &&
      after.policy === policy &&
      after.phase === phase &&
      after.decisions.corrections === decisions.corrections;
    if (isSame) return result;
  }
}

function tell(room: Room, progress: CheckProgress): void {
  if (room.state().busy?.kind === 'checking') room.set({ busy: { kind: 'checking', progress } });
}

/** Judges what was read last once more: another 時期, another direction. The time of the 点検 stays. */
export async function judgeAgain(room: Room): Promise<void> {
  if (room.state().checked === null) return;
  const result = await judge(room);
  const { checked, fill } = room.state();
  if (checked === null) return;
  // A preview of what was judged otherwise must not be written.
  room.set({
    checked: { ...checked, workbook: result },
    ...(fill.kind === 'preview' ? { fill: { kind: 'choosing' } } : {}),
  });
}

/** 時期: for every sheet, or (null) each sheet's own. */
export async function choosePhase(room: Room, phase: Phase | null): Promise<void> {
  remember(room, () => ({ phase }));
  await judgeAgain(room);
}

/** A change in the workbook makes what is shown possibly old; it is never read by itself. */
export function noteChange(room: Room, sheet: string | null): void {
  room.changed = new Set([...room.changed, sheet]);
  const { checked } = room.state();
  if (checked === null || checked.changed.has(sheet)) return;
  room.set({
    checked: { ...checked, changed: new Set([...checked.changed, sheet]) },
    status: { kind: 'changed', at: checked.at },
  });
}

/** 参考 needs no mark: nothing has to be done about it. */
export function placesToMark({ sheets }: CheckedWorkbook): readonly Place[] {
  return sheets.flatMap(({ sheet, findings }) =>
    findings.flatMap(({ cell, severity }) =>
      cell === null || severity === 'info' ? [] : [{ sheet: sheet.sheet, cell }],
    ),
  );
}
