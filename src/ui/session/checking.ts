import { type CheckedWorkbook, type CheckProgress, checkInSteps, findingsOf } from '../../app/check';
import type { Workbook } from '../../core/sheet/grid';
import type { Phase } from '../../core/sheet/model';
import { countBySeverity } from '../../core/validate/severity';
import type { Place } from '../../host/port';
import { inSlices } from './in-slices';
import { loadNotebook } from './notebook';
import { busyWith, NO_DRAFT, type Room, remember } from './room';

/** 点検する: reads the workbook, judges and checks it. */
export async function check(room: Room): Promise<void> {
  await busyWith(room, { kind: 'checking', progress: null }, () => readAndCheck(room));
}

/** The same as a part of something greater: what is written or sent must rest on what is there now. */
export async function readAndCheck(room: Room): Promise<CheckedWorkbook> {
  const { ports } = room;
  const workbook = await ports.host.read();
  open(room, workbook);
  const result = await judge(room, workbook);
  const at = ports.clock();
  const { error, warning } = countBySeverity(findingsOf(result));
  room.set({
    checked: { workbook: result, at, changed: new Set() },
    mended: new Map(),
    status: { kind: 'checked', errors: error, warnings: warning, at },
  });
  if (room.state().settings.marks) await ports.host.mark(placesToMark(result));
  return result;
}

/** A workbook of another name has another notebook (保存 under a new name, too). */
function open(room: Room, workbook: Workbook): void {
  const sameBook = room.workbook?.file === workbook.file;
  room.workbook = workbook;
  if (sameBook) return;
  const notebook = loadNotebook(room.ports.store, workbook.file);
  room.set({
    ...notebook,
    unticked: new Set(),
    fill: { kind: 'choosing' },
    submission: { kind: 'none' },
    waiverDraft: NO_DRAFT,
  });
}

async function judge(room: Room, workbook: Workbook): Promise<CheckedWorkbook> {
  const { policy, phase, decisions } = room.state();
  const steps = checkInSteps(workbook, { policy: policy.policy, phase, decisions });
  const { breathe, clock } = room.ports;
  return inSlices(steps, { breathe, now: () => clock().getTime(), onProgress: (progress) => tell(room, progress) });
}

function tell(room: Room, progress: CheckProgress): void {
  if (room.state().busy?.kind === 'checking') room.set({ busy: { kind: 'checking', progress } });
}

/** Judges what was read last once more: another 時期, another direction. The time of the 点検 stays. */
export async function judgeAgain(room: Room): Promise<void> {
  const { workbook } = room;
  const before = room.state().checked;
  if (workbook === null || before === null) return;
  const result = await judge(room, workbook);
  const now = room.state().checked;
  if (now?.at === before.at) room.set({ checked: { ...now, workbook: result } });
}

/** 時期: for every sheet, or (null) each sheet's own. */
export async function choosePhase(room: Room, phase: Phase | null): Promise<void> {
  remember(room, { phase });
  await judgeAgain(room);
}

/** A change in the workbook makes what is shown possibly old; it is never read by itself. */
export function noteChange(room: Room, sheet: string | null): void {
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
