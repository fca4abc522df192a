import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { settingsWords } from '../../../core/messages/pane/settings';
import { useFocusWhenLost } from '../parts/use-focus-when-lost';
import { useSession, useWords } from '../use-session';
import { useSectionStyles } from './section';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '4px' },
  input: { flex: '1 1 160px', minWidth: 0 },
  set: { display: 'inline-flex', alignItems: 'center', gap: '4px', marginRight: 'auto' },
  label: { lineHeight: tokens.lineHeightBase300 },
});

interface TokenFieldProps {
  /** Whether one is kept for the address; what it is, nobody is ever shown. */
  readonly isSet: boolean;
  readonly canForget: boolean;
  /** Null while none is being typed. */
  readonly typed: string | null;
  /** Why it will not do; null while it will. */
  readonly fault: string | null;
  readonly onType: (token: string | null) => void;
}

/** The list's token: typed in anew, replaced or forgotten, never shown. */
export function TokenField({ isSet, canForget, typed, fault, onType }: TokenFieldProps) {
  const styles = useSectionStyles();
  const own = useStyles();
  const words = useWords(settingsWords);
  const { setToken } = useSession();
  const isShown = isSet && typed === null;
  const box = useFocusWhenLost(isShown);
  return (
    <div ref={box} className={own.box}>
      {isShown ? (
        <>
          <Text className={own.label}>{words.list.token}</Text>
          <div className={styles.row}>
            <span className={own.set}>
              <CheckmarkCircleRegular aria-hidden />
              {words.list.tokenSet}
            </span>
            <Button size="small" onClick={() => onType('')}>
              {words.list.replace}
            </Button>
            {canForget && (
              <Button size="small" onClick={() => setToken(null)}>
                {words.list.forget}
              </Button>
            )}
          </div>
          {fault !== null && <Field validationMessage={fault} />}
        </>
      ) : (
        <Field
          label={words.list.token}
          hint={words.list.tokenHint}
          {...(fault === null ? {} : { validationMessage: fault })}
        >
          <div className={styles.row}>
            <Input
              className={own.input}
              type="password"
              aria-label={words.list.token}
              value={typed ?? ''}
              placeholder="mokuhyo_…"
              autoComplete="new-password"
              spellCheck={false}
              onChange={(_, { value }) => onType(value)}
            />
            {isSet && (
              <Button size="small" onClick={() => onType(null)}>
                {words.list.keepOld}
              </Button>
            )}
          </div>
        </Field>
      )}
      <p className={styles.hint}>{words.list.tokenKept}</p>
    </div>
  );
}
