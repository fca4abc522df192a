import { Button } from '@fluentui/react-components';
import { ArrowSyncRegular, SendRegular, SettingsRegular } from '@fluentui/react-icons';
import type { PushPlan } from '../../../app/push/plan';
import type { MokuhyoError } from '../../../core/errors';
import { submitWords } from '../../../core/messages/pane/submit';
import { isLeftToOther } from '../../session/going';
import type { Prepared } from '../../session/state';
import { useSession, useSessionState, useWords } from '../use-session';

/** What is next: the settings, another look, a tick, or sending. */
export type Need = 'settings' | 'look' | 'ticking' | 'sending';

export function needOf({ plan, foreseen }: Prepared, going: PushPlan, hasChanged: boolean): Need {
  if (foreseen.kind === 'no-list') return 'settings';
  if (hasChanged || plan.sheets.length === 0) return 'look';
  if (foreseen.kind === 'unknown' && isInSettings(foreseen.error)) return 'settings';
  if (going.sheets.length > 0) return 'sending';
  return going.held.some(isLeftToOther) ? 'ticking' : 'look';
}

/** Whether nothing can arrive before somebody changes address or token. */
export function isInSettings({ code }: MokuhyoError): boolean {
  return code === 'list-insecure' || code === 'list-unauthorised';
}

interface NextStepProps {
  readonly needs: Need;
  /** How many go. */
  readonly sheets: number;
  /** The id of what says which ones do not, or why none does. */
  readonly saidBy: string;
}

/** The one next step. */
export function NextStep({ needs, sheets, saidBy }: NextStepProps) {
  const submit = useWords(submitWords);
  const { submit: send, prepare, open } = useSession();
  const busy = useSessionState((state) => state.busy);
  switch (needs) {
    case 'settings':
      return (
        <Button appearance="primary" icon={<SettingsRegular />} onClick={() => open('settings')}>
          {submit.toSettings}
        </Button>
      );
    case 'look':
      return (
        <Button
          appearance="primary"
          icon={<ArrowSyncRegular />}
          disabledFocusable={busy !== null}
          onClick={() => void prepare()}
        >
          {busy ? submit.looking : submit.lookAgain}
        </Button>
      );
    case 'ticking':
    case 'sending':
      return (
        <Button
          appearance="primary"
          icon={<SendRegular />}
          aria-describedby={saidBy}
          disabledFocusable={busy !== null || needs === 'ticking'}
          onClick={() => void send(null)}
        >
          {busy?.kind === 'sending' ? submit.prepared.reading : submit.prepared.send({ sheets })}
        </Button>
      );
  }
}
