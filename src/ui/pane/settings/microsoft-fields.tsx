import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PersonAccountsRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { settingsWords } from '../../../core/messages/pane/settings';
import { useFocusWhenLost } from '../parts/use-focus-when-lost';
import { useSession, useSessionState, useWords } from '../use-session';
import { AppFields } from './app-fields';
import { useSectionStyles } from './section';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '4px' },
  label: { lineHeight: tokens.lineHeightBase300 },
  who: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    gap: '4px',
    flex: '1 1 160px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0 },
  person: { display: 'flex', flexDirection: 'column' },
  username: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What it takes to submit to Microsoft Lists: an app that the city gave out, and somebody who is signed in. */
export function MicrosoftFields() {
  const styles = useSectionStyles();
  const { microsoft } = useWords(settingsWords);
  const { shipped } = useSession();
  const own = useSessionState((each) => each.settings.microsoft);
  const isKnown = (shipped.microsoft ?? own) !== null;
  return (
    <>
      <p className={styles.hint}>{microsoft.about}</p>
      {isKnown ? (
        <AccountRow />
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{microsoft.noApp}</MessageBarBody>
        </MessageBar>
      )}
      {!shipped.microsoft && <AppFields />}
    </>
  );
}

/** Who is signed in, and the way in and out. */
function AccountRow() {
  const styles = useSectionStyles();
  const own = useStyles();
  const { microsoft } = useWords(settingsWords);
  const { signIn, signOut, giveUpSignIn, lookWhoIsSignedIn } = useSession();
  const account = useSessionState((each) => each.account);
  const app = useSessionState((each) => each.settings.microsoft);
  const busy = useSessionState((each) => each.busy);
  const isSigningIn = busy?.kind === 'signing-in';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another app means another look
  useEffect(() => void lookWhoIsSignedIn(), [lookWhoIsSignedIn, app]);
  const box = useFocusWhenLost(isSigningIn ? 'signing-in' : account.kind);
  return (
    <div ref={box} className={own.box}>
      <Text className={own.label}>{microsoft.account}</Text>
      <div className={styles.row}>
        <span className={own.who}>
          <PersonAccountsRegular className={own.icon} fontSize={20} aria-hidden />
          {isSigningIn ? (
            microsoft.waiting
          ) : account.kind === 'somebody' ? (
            <span className={own.person}>
              <span>{account.account.name ?? account.account.username}</span>
              {account.account.name !== null && <span className={own.username}>{account.account.username}</span>}
            </span>
          ) : (
            microsoft[account.kind === 'nobody' ? 'nobody' : 'looking']
          )}
        </span>
        {isSigningIn ? (
          <Button size="small" onClick={giveUpSignIn}>
            {microsoft.giveUp}
          </Button>
        ) : account.kind === 'somebody' ? (
          <Button size="small" disabledFocusable={busy !== null} onClick={() => void signOut()}>
            {microsoft.signOut}
          </Button>
        ) : (
          <Button size="small" disabledFocusable={busy !== null} onClick={() => void signIn()}>
            {microsoft.signIn}
          </Button>
        )}
      </div>
      <p className={styles.hint}>{account.kind === 'somebody' ? microsoft.kept : microsoft.window}</p>
    </div>
  );
}
