import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentCheckmarkRegular } from '@fluentui/react-icons';
import { shellWords } from '../../../core/messages/pane/shell';
import { useSession, useSessionState, useWords } from '../use-session';
import { NARROW } from './media';

/** Where words are long and the pane narrow, the status beside it needs the room. */
const useStyles = makeStyles({ icon: { [NARROW]: { display: 'none' } } });

/** 点検する, wherever it is offered. */
export function CheckButton({ appearance = 'primary' }: { readonly appearance?: 'primary' | 'secondary' }) {
  const styles = useStyles();
  const shell = useWords(shellWords);
  const { check } = useSession();
  const busy = useSessionState((state) => state.busy);
  return (
    <Button
      appearance={appearance}
      icon={{ className: styles.icon, children: <DocumentCheckmarkRegular /> }}
      disabledFocusable={busy !== null}
      onClick={() => void check()}
    >
      {busy?.kind === 'checking' ? shell.checking : shell.check}
    </Button>
  );
}
