import { MokuhyoError } from '../../core/errors';
import { sayError } from '../../core/messages/say-error';
import type { InputFile, InputOutcome } from '../consolidate/receive';
import type { GatheredFile } from './rows';

/** A folder as a consolidation takes it: its workbooks, then by path what was passed over. */
export function inputsOf(files: readonly GatheredFile[], passedOver: readonly string[] = []): readonly InputFile[] {
  return [
    ...files.flatMap(({ path, changed, outcome }) =>
      outcome?.kind === 'aside' ? [] : [{ path, changed, outcome: inputOutcome(outcome) }],
    ),
    ...passedOver.map((path): InputFile => ({ path, changed: null, outcome: { kind: 'passed-over' } })),
  ];
}

function inputOutcome(outcome: Exclude<GatheredFile['outcome'], { readonly kind: 'aside' }>): InputOutcome {
  switch (outcome?.kind) {
    case undefined:
      return { kind: 'unread' };
    case 'read':
      return { kind: 'read', workbook: outcome.summary };
    case 'failed': {
      const { code, params } = outcome;
      // What goes into a consolidated workbook is Japanese, whoever asks.
      return { kind: 'failed', code, message: sayError(new MokuhyoError(code, params), 'ja') };
    }
  }
}
