import { Button } from '@fluentui/react-components';
import { DocumentCheckmarkRegular } from '@fluentui/react-icons';
import { shellWords } from '../../../core/messages/pane/shell';
import { useSession, useSessionState, useWords } from '../use-session';

/** 点検する, wherever it is offered. */
export function CheckButton({ appearance = 'primary' }: { readonly appearance?: 'primary' | 'secondary' }) {
  const shell = useWords(shellWords);
  const { check } = useSession();
  const busy = useSessionState((state) => state.busy);
  return (
    <Button
      appearance={appearance}
      icon={<DocumentCheckmarkRegular />}
      disabledFocusable={busy !== null}
      onClick={() => void check()}
    >
      {busy?.kind === 'checking' ? shell.checking : shell.check}
    </Button>
  );
}
