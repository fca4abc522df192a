import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkCircleFilled, ChevronRightRegular, WarningFilled } from '@fluentui/react-icons';
import type { FillPlan } from '../../../app/fill';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { timeOf } from '../format';
import { PHRASES } from '../parts/phrases';
import { Screen } from '../parts/screen';
import { useFocusHere } from '../parts/use-focus-here';
import { useSession, useSessionState, useWords } from '../use-session';
import { stepsOf, type Unfilled, unfilledOf } from './outcome';
import { bySheet } from './preview-groups';
import type { Category, Intents, Row } from './rows';
import { UnwrittenList } from './unwritten-list';
import { WrittenTable } from './written-table';

const useStyles = makeStyles({
  page: { padding: '12px 16px 16px', display: 'flex', flexDirection: 'column', gap: '8px' },
  card: {
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  marked: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '8px' },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  left: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, outlineOffset: '2px' },
  text: { ...PHRASES, margin: '2px 0 0' },
  undo: { marginTop: '8px', width: '100%' },
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  steps: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 20px',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    minHeight: '40px',
    padding: '4px 10px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  count: { fontSize: tokens.fontSizeBase200 },
});

interface WrittenScreenProps {
  readonly done: FillPlan;
  readonly at: Date;
  /** As they are after writing. */
  readonly rows: readonly Row[];
  readonly intents: Intents;
  /** Goes back to choosing, with this filter. */
  readonly onShow: (filter: Category | null) => void;
}

/** What was written, what was not and why, the way back, and what remains. */
export function WrittenScreen({ done, at, rows, intents, onShow }: WrittenScreenProps) {
  const styles = useStyles();
  const { written } = useWords(evaluationsWords);
  const { backToChoosing, open } = useSession();
  const steps = stepsOf(rows, intents);
  const goOn = (filter: Category | null) => {
    onShow(filter);
    backToChoosing();
  };
  const isAll = steps.length === 0;
  return (
    <Screen
      secondary={isAll && <Button onClick={() => goOn(null)}>{written.goOn}</Button>}
      primary={
        <Button appearance="primary" onClick={() => (isAll ? open('submit') : goOn(null))}>
          {isAll ? written.submit : written.goOn}
        </Button>
      }
    >
      <div className={styles.page}>
        <Done done={done} at={at} />
        <NotWritten unfilled={unfilledOf(done, rows)} />
        {done.fill.length > 0 && <TakeBack count={done.fill.length} />}
        <h3 className={styles.heading}>{written.remaining}</h3>
        {isAll && <Text>{written.noneRemaining}</Text>}
        {!isAll && (
          <ul className={styles.steps}>
            {steps.map(({ kind, count }) => (
              <li key={kind}>
                <button type="button" className={styles.step} onClick={() => goOn(kind)}>
                  <span>{written.steps[kind]}</span>
                  <span className={styles.count}>{written.remainingCount({ count })}</span>
                  <ChevronRightRegular fontSize={16} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        )}
        {done.fill.length > 0 && <WrittenTable done={done} />}
      </div>
    </Screen>
  );
}

function Done({ done: { fill }, at }: { readonly done: FillPlan; readonly at: Date }) {
  const styles = useStyles();
  const { written } = useWords(evaluationsWords);
  const title = useFocusHere<HTMLHeadingElement>();
  if (fill.length === 0) {
    return (
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {written.doneNone}
      </h2>
    );
  }
  return (
    <div className={`${styles.card} ${styles.marked} ${styles.done}`}>
      <CheckmarkCircleFilled className={styles.success} fontSize={20} aria-hidden />
      <div>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          {written.done({ count: fill.length })}
        </h2>
        <p className={styles.text}>{written.where({ sheets: bySheet(fill).length, time: timeOf(at) })}</p>
      </div>
    </div>
  );
}

function NotWritten({ unfilled }: { readonly unfilled: readonly Unfilled[] }) {
  const styles = useStyles();
  const { written } = useWords(evaluationsWords);
  if (unfilled.length === 0) return null;
  return (
    <div className={`${styles.card} ${styles.marked} ${styles.left}`}>
      <WarningFilled className={styles.warning} fontSize={20} aria-hidden />
      <div>
        <h3 className={styles.title}>{written.unwritten({ count: unfilled.length })}</h3>
        <UnwrittenList unfilled={unfilled} />
      </div>
    </div>
  );
}

function TakeBack({ count }: { readonly count: number }) {
  const styles = useStyles();
  const { written } = useWords(evaluationsWords);
  const { takeFillBack } = useSession();
  const busy = useSessionState((state) => state.busy);
  return (
    <section className={styles.card}>
      <h3 className={styles.title}>{written.undoTitle}</h3>
      <p className={styles.text}>{written.undoText({ count })}</p>
      <Button
        className={styles.undo}
        icon={<ArrowUndoRegular />}
        disabledFocusable={busy !== null}
        onClick={() => void takeFillBack()}
      >
        {written.undo}
      </Button>
    </section>
  );
}
