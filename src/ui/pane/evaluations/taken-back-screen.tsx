import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { shellWords } from '../../../core/messages/pane/shell';
import type { EditOutcome } from '../../../host/port';
import { PHRASES } from '../parts/phrases';
import { Screen } from '../parts/screen';
import { useFocusHere } from '../parts/use-focus-here';
import { useCatalogue, useSession, useWords } from '../use-session';
import { CellLink } from './cell-link';
import { namesOf } from './names';
import { notTakenBack } from './outcome';
import type { Row } from './rows';
import { UndoOffer } from './undo-offer';

const useStyles = makeStyles({
  page: { padding: '16px 16px 8px', display: 'flex', flexDirection: 'column', gap: '8px' },
  title: {
    margin: 0,
    outlineOffset: '2px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  text: { ...PHRASES, margin: 0, color: tokens.colorNeutralForeground2 },
  subtitle: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    '& li': { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

interface TakenBackScreenProps {
  readonly outcomes: readonly EditOutcome[];
  /** As they are now. */
  readonly rows: readonly Row[];
}

/** 記入前に戻しました: how many, and which cells were left because somebody changed them since. */
export function TakenBackScreen({ outcomes, rows }: TakenBackScreenProps) {
  const styles = useStyles();
  const evaluations = useWords(evaluationsWords);
  const shell = useWords(shellWords);
  const { takenBack, derivation, row: words } = evaluations;
  const { unwritten } = useCatalogue();
  const { backToChoosing } = useSession();
  const title = useFocusHere<HTMLHeadingElement>();
  const left = notTakenBack(outcomes);
  const count = outcomes.length - left.length;
  const reasonOf = (outcome: (typeof left)[number]) => {
    if (outcome.kind === 'refused') return unwritten[outcome.because];
    const found = outcome.found?.trim();
    return found ? takenBack.leftNow({ text: found }) : takenBack.leftEmpty;
  };
  const nameAt = (sheet: string, cell: string) => {
    const row = rows.find(({ checked, evaluation }) => checked.sheet.sheet === sheet && evaluation.cell === cell);
    return row ? namesOf(row.evaluation, words) : '';
  };
  return (
    <Screen
      primary={
        <Button appearance="primary" onClick={backToChoosing}>
          {evaluations.written.goOn}
        </Button>
      }
    >
      <div className={styles.page}>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          {count > 0 ? takenBack.done({ count }) : takenBack.doneNone}
        </h2>
        <p className={styles.text}>{takenBack.text}</p>
        {left.length > 0 && (
          <>
            <h3 className={styles.subtitle}>{takenBack.left({ count: left.length })}</h3>
            <ul className={styles.list}>
              {left.map((outcome) => {
                const { sheet, cell } = outcome.edit;
                const name = nameAt(sheet, cell);
                return (
                  <li key={`${sheet}!${cell}`}>
                    {`${sheet} ${cell} ${name}`}
                    <br />
                    {reasonOf(outcome)}{' '}
                    <CellLink
                      sheet={sheet}
                      cell={cell}
                      label={words.toCellOf({ name, word: derivation.evaluation, cell })}
                    >
                      {shell.toCell}
                    </CellLink>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </div>
      <UndoOffer />
    </Screen>
  );
}
