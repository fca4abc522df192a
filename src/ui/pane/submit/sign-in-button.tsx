import { Button } from '@fluentui/react-components';
import { DismissRegular, PersonAccountsRegular } from '@fluentui/react-icons';
import { submitWords } from '../../../core/messages/pane/submit';
import { useSession, useSessionState, useWords } from '../use-session';

/** Signs in, and goes on with what it was needed for. */
export function SignInButton({ then }: { readonly then: () => Promise<void> }) {
  const { signIn: words } = useWords(submitWords);
  const { signIn, giveUpSignIn } = useSession();
  const busy = useSessionState((state) => state.busy);
  const go = async () => {
    if (await signIn()) await then();
  };
  // The same button throughout, so that it keeps the focus.
  const isWaiting = busy?.kind === 'signing-in';
  return (
    <Button
      appearance={isWaiting ? 'secondary' : 'primary'}
      icon={isWaiting ? <DismissRegular /> : <PersonAccountsRegular />}
      disabledFocusable={busy !== null && !isWaiting}
      onClick={() => (isWaiting ? giveUpSignIn() : void go())}
    >
      {isWaiting ? words.giveUp : words.button}
    </Button>
  );
}
