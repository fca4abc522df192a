import type { Params } from '../../../core/messages/catalogue';
import { type ShellWords, shellWords } from '../../../core/messages/pane/shell';
import { nameOfFile } from '../../../core/sheet/file-name';
import type { State, Status } from '../../session/state';
import { timeOf } from '../format';
import { useSessionState, useWords } from '../use-session';

/** The same for the eye, which sees the counts of a 点検 above, and has a line of its own for a cell that was not shown. */
export function useShortStatusText(): string {
  const shell = useWords(shellWords);
  const status = useSessionState((state) => state.status);
  const text = useStatusText();
  if (status?.kind === 'not-shown') return '';
  return status?.kind === 'checked' ? shell.checkedAt({ time: timeOf(status.at) }) : text;
}

/** The sentence for what was done last, as it is said aloud; empty when there is none. */
export function useStatusText(): string {
  const shell = useWords(shellWords);
  const status = useSessionState((state) => state.status);
  const checked = useSessionState((state) => state.checked);
  return status === null ? '' : sayStatus(status, shell, checked);
}

function sayStatus(status: Status, shell: ShellWords, checked: State['checked']): string {
  const [key, params] = sentenceOf(status, shell, checked);
  return shell.status[key](params);
}

type Key = keyof ShellWords['status'];

function sentenceOf(status: Status, { comma }: ShellWords, checked: State['checked']): readonly [Key, Params] {
  switch (status.kind) {
    case 'checked':
    case 'changed':
    case 'connected':
      return [status.kind, { ...counted(status), time: timeOf(status.at) }];
    case 'written':
      return ['written', { written: status.written, left: status.left, time: timeOf(status.at) }];
    case 'taken-back':
      return ['takenBack', { restored: status.restored, left: status.left }];
    case 'signed-in':
      return ['signedIn', { name: status.name }];
    case 'signed-out':
      return ['signedOut', {}];
    case 'next-made':
      return ['nextMade', { unplaced: status.unplaced, reread: status.reread }];
    case 'next-opened':
      return ['nextOpened', {}];
    case 'next-cancelled':
      return ['nextCancelled', {}];
    case 'mend-taken-back':
      return ['mendTakenBack', {}];
    case 'marked':
      return ['marked', { marked: status.marked, refused: status.refused.join(comma) }];
    case 'not-shown':
      return [notShown(status), { ...status.place, file: nameOfFile(checked?.workbook.file ?? '') }];
    case 'unmarked':
    case 'saved':
    case 'copied':
      return [status.kind, {}];
    default: {
      const { kind, ...params } = status;
      return [kind, params];
    }
  }
}

function counted(status: Status): Params {
  return status.kind === 'checked' ? { errors: status.errors, warnings: status.warnings } : {};
}

function notShown({ outcome }: Extract<Status, { kind: 'not-shown' }>): Key {
  if (outcome.kind === 'no-sheet') return 'noSheet';
  if (outcome.kind === 'elsewhere') return 'elsewhere';
  return ({ sheet: 'hiddenSheet', row: 'hiddenRow', column: 'hiddenColumn' } as const)[outcome.what];
}
