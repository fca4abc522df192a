import { Button, Field, Input, Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { isSharePoint } from '../../../core/address';
import { settingsWords } from '../../../core/messages/pane/settings';
import { originOf } from '../../session/origin';
import { timeOf } from '../format';
import { listName } from '../parts/list-name';
import { useSession, useSessionState, useWords } from '../use-session';
import { MicrosoftFields } from './microsoft-fields';
import { Section, useSectionStyles } from './section';
import { TokenField } from './token-field';

const useStyles = makeStyles({
  result: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: tokens.fontSizeBase200 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

interface Result {
  readonly isConnected: boolean;
  readonly at: Date;
}

/** 提出先, where something can be sent. */
export function ListSection() {
  const styles = useSectionStyles();
  const { list } = useWords(settingsWords);
  const { sends } = useSession();
  if (sends) return <ListFields />;
  return (
    <Section heading={list.heading}>
      <p className={styles.hint}>{list.notHere}</p>
    </Section>
  );
}

/** Address and token. Kept and tried by one press. */
function ListFields() {
  const styles = useSectionStyles();
  const words = useWords(settingsWords);
  const { connectTo, shipped, now } = useSession();
  const list = useSessionState((each) => each.settings.list);
  const busy = useSessionState((each) => each.busy);
  const isBusy = busy !== null;
  const isConnecting = isBusy && busy.kind !== 'signing-in';
  const [address, setAddress] = useState(list ?? '');
  /** Null while none is being typed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const given = address.trim();
  const isAddress = given === '' || originOf(given) !== null;
  const origin = originOf(given);
  const isTokenSet = useSessionState((each) => origin !== null && each.tokens.has(origin));
  const token = typed?.trim() ?? '';
  const isToken = /^[\x21-\x7e]*$/.test(token);
  const isMicrosoft = isSharePoint(given);
  const isOpenToAll = !isMicrosoft && isUnencrypted(given);
  // No token goes there: one that was kept is not sent, a new one is not even taken.
  const isInsecure = isOpenToAll && (token !== '' || isTokenSet);

  const connect = async (to: string) => {
    setAsked(true);
    setResult(null);
    if ((to !== '' && originOf(to) === null) || !isToken || (isOpenToAll && token !== '') || isBusy) return;
    const isConnected = await connectTo(to, token === '' || isMicrosoft ? undefined : token);
    setTyped(null);
    setAsked(false);
    if (to !== '') setResult({ isConnected, at: now() });
  };

  return (
    <Section heading={words.list.heading}>
      <Field
        label={words.list.address}
        {...(isAsked && !isAddress ? { validationMessage: words.list.badAddress } : {})}
        hint={list === null ? words.list.none : given === list ? sourceOf(list, shipped.list, words.list) : ''}
      >
        <Input
          type="url"
          value={address}
          placeholder={words.list.placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => {
            setAddress(value);
            setResult(null);
          }}
        />
      </Field>
      {shipped.list !== undefined && given !== shipped.list && (
        <div>
          <Link as="button" inline onClick={() => setAddress(shipped.list ?? '')}>
            {words.list.useShipped}
          </Link>
        </div>
      )}
      {isOpenToAll && !isInsecure && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.list.unencrypted}</MessageBarBody>
        </MessageBar>
      )}
      {isMicrosoft ? (
        <MicrosoftFields />
      ) : (
        <TokenField
          isSet={isTokenSet}
          canForget={list !== null && origin === originOf(list)}
          typed={typed}
          fault={isInsecure ? words.list.insecureToken : isAsked && !isToken ? words.list.badToken : null}
          onType={setTyped}
        />
      )}
      <div className={styles.row}>
        <Button disabledFocusable={isBusy} onClick={() => void connect(given)}>
          {isConnecting
            ? words.list.connecting
            : isMicrosoft && given === list
              ? words.microsoft.check
              : words.list.connect}
        </Button>
        {result && <ConnectionResult result={result} />}
      </div>
    </Section>
  );
}

/** Said aloud by the status line, or by what stops the person. */
function ConnectionResult({ result: { isConnected, at } }: { readonly result: Result }) {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const time = timeOf(at);
  return (
    <span className={styles.result}>
      {isConnected ? (
        <CheckmarkCircleFilled className={styles.good} fontSize={16} aria-hidden />
      ) : (
        <DismissCircleRegular className={styles.bad} fontSize={16} aria-hidden />
      )}
      {isConnected ? words.list.connected({ time }) : words.list.notConnected({ time })}
    </span>
  );
}

function sourceOf(list: string, shipped: string | undefined, words: { shipped: string; own: string }): string {
  return list === shipped ? words.shipped : words.own;
}

/** Within this computer nobody can listen. */
function isUnencrypted(address: string): boolean {
  return /^http:/i.test(address) && originOf(address) !== null && !listName(address).isHere;
}
