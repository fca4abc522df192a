import { makeStyles, tokens } from '@fluentui/react-components';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import type { Undo } from '../../session/notebook';
import { dateAndTimeOf, timeOf } from '../format';
import { PHRASES } from '../parts/phrases';
import { useLang, useSession, useSessionState, useWords } from '../use-session';
import { TextButton } from './cell-link';

const useStyles = makeStyles({
  offer: {
    ...PHRASES,
    margin: 0,
    padding: '0 16px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
});

/** What was entered last can be taken back later, too. */
export function UndoOffer() {
  const styles = useStyles();
  const evaluations = useWords(evaluationsWords);
  const { takeFillBack } = useSession();
  const lang = useLang();
  const last = useSessionState((state) => state.undo.at(-1));
  const checked = useSessionState((state) => state.checked);
  if (!last || !checked) return null;
  return (
    <p className={styles.offer}>
      {evaluations.undoOffer({ when: whenOf(last, checked.at, lang), count: last.edits.length })}{' '}
      <TextButton onClick={() => void takeFillBack()}>{evaluations.written.undo}</TextButton>
    </p>
  );
}

/** On the day of the 点検 the time says enough. */
function whenOf({ at }: Undo, today: Date, lang: Parameters<typeof dateAndTimeOf>[1]): string {
  const then = new Date(at);
  return then.toDateString() === today.toDateString() ? timeOf(then) : dateAndTimeOf(then, lang);
}
