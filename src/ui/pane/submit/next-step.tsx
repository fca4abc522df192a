import { Button } from '@fluentui/react-components';
import { ArrowSyncRegular, SendRegular, SettingsRegular } from '@fluentui/react-icons';
import type { PushPlan } from '../../../app/push/plan';
import { isSharePoint } from '../../../core/address';
import type { ErrorCode, MokuhyoError } from '../../../core/errors';
import { submitWords } from '../../../core/messages/pane/submit';
import { isLeftToOther } from '../../session/going';
import type { Prepared } from '../../session/state';
import { useSession, useSessionState, useWords } from '../use-session';
import { SignInButton } from './sign-in-button';

/** What is next: the settings, signing in, another look, a tick, or sending. */
export type Need = 'settings' | 'sign-in' | 'look' | 'ticking' | 'sending';

export function needOf({ plan, foreseen }: Prepared, going: PushPlan, hasChanged: boolean): Need {
  if (foreseen.kind === 'no-list') return 'settings';
  if (hasChanged || plan.sheets.length === 0) return 'look';
  if (foreseen.kind === 'unknown') {
    if (isInSettings(foreseen.error)) return 'settings';
    if (isSignIn(foreseen.error)) return 'sign-in';
    if (isForOthers(foreseen.error)) return 'look';
  }
  if (going.sheets.length > 0) return 'sending';
  return going.held.some(isLeftToOther) ? 'ticking' : 'look';
}

/** Whether nothing can arrive before something is done about it. */
export function isInTheWay(error: MokuhyoError): boolean {
  return isInSettings(error) || isSignIn(error) || isForOthers(error);
}

/** Address, token or app. On a SharePoint site, rights are given by others. */
function isInSettings({ code, params }: MokuhyoError): boolean {
  return (
    code === 'list-insecure' ||
    code === 'sign-in-unset' ||
    (code === 'list-unauthorised' && !isSharePoint(String(params.url)))
  );
}

function isSignIn({ code }: MokuhyoError): boolean {
  return code === 'sign-in-needed';
}

/** Whoever runs the site or the organisation's Microsoft 365 has to see to it first. */
function isForOthers({ code }: MokuhyoError): boolean {
  return FOR_OTHERS.includes(code);
}

const FOR_OTHERS: readonly ErrorCode[] = [
  'list-unauthorised',
  'list-missing',
  'list-differs',
  'list-newer',
  'list-damaged',
  'site-missing',
  'consent-needed',
];

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
    case 'sign-in':
      return <SignInButton then={prepare} />;
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
