import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { MokuhyoError } from '../../../core/errors';
import { shellWords } from '../../../core/messages/pane/shell';
import { useLang, useSession, useSessionState, useWords } from '../use-session';
import { sayTrouble } from './say-trouble';

const useStyles = makeStyles({ bar: { margin: '12px 16px 0' } });

/** What a person did on purpose is no error. */
function ownWish({ code }: MokuhyoError): boolean {
  return code === 'sign-in-cancelled';
}

/** What stops the person now, said at once, until it is put away or the next work begins. */
export function TroubleBar() {
  const styles = useStyles();
  const shell = useWords(shellWords);
  const lang = useLang();
  const { dismissTrouble } = useSession();
  const trouble = useSessionState((state) => state.trouble);
  const keeps = useSessionState((state) => state.keeps);
  return (
    <>
      {/* Fluent's bar alone is silent without an announcer around it. */}
      <div role="alert">
        {trouble && (
          <MessageBar intent={ownWish(trouble) ? 'info' : 'error'} layout="multiline" className={styles.bar}>
            <MessageBarBody>{sayTrouble(trouble, lang)}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label={shell.close}
                  icon={<DismissRegular />}
                  onClick={dismissTrouble}
                />
              }
            />
          </MessageBar>
        )}
      </div>
      {!keeps && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{shell.notKept}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
