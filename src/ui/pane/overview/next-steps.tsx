import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { type OverviewWords, overviewWords } from '../../../core/messages/pane/overview';
import type { Tab } from '../../session/state';
import { shortDateOf } from '../format';
import { BARE_BUTTON } from '../parts/bare-button';
import { NARROW } from '../parts/media';
import { SeverityCount } from '../parts/severity';
import { Unseen } from '../parts/unseen';
import { useLang, useSession, useWords } from '../use-session';
import type { StepAt, Steps } from './steps';

const useStyles = makeStyles({
  card: {
    listStyle: 'none',
    padding: '0 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  item: { '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  step: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    width: 'calc(100% + 20px)',
    minHeight: '36px',
    margin: '0 -10px',
    padding: '2px 10px',
    ...BARE_BUTTON,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground2Pressed },
  },
  isNext: { fontWeight: tokens.fontWeightSemibold },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '20px',
    height: '20px',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
  },
  nextNumber: {
    border: 'none',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  detail: {
    display: 'inline-flex',
    marginInlineStart: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'end',
    whiteSpace: 'nowrap',
  },
  chevron: { flexShrink: 0, [NARROW]: { display: 'none' } },
});

/** 要修正を直す → 評価（案）を入れる → 提出する: one of them comes next, and stands out. */
export function NextSteps({ steps: { mend, evaluate, submit } }: { readonly steps: Steps }) {
  const styles = useStyles();
  const overview = useWords(overviewWords);
  const lang = useLang();
  return (
    <ol className={styles.card} aria-label={overview.stepsTitle}>
      <Step number={1} at={mend.at} name={overview.steps.mend} tab="findings">
        {mend.errors > 0 ? <SeverityCount severity="error" count={mend.errors} /> : overview.nothingToMend}
      </Step>
      <Step number={2} at={evaluate.at} name={overview.steps.evaluate} tab="evaluations">
        {sayEvaluate(evaluate, overview)}
      </Step>
      <Step number={3} at={submit.at} name={overview.steps.submit} tab="submit">
        {submit.unsent > 0
          ? overview.unsent({ count: submit.unsent })
          : submit.last && overview.lastSubmitted({ date: shortDateOf(submit.last, lang) })}
      </Step>
    </ol>
  );
}

function sayEvaluate({ tally, isDue }: Steps['evaluate'], overview: OverviewWords): string {
  const { draft, decide, waiting, filled, total } = tally;
  if (!isDue) return overview.atYearend;
  if (draft + decide > 0) return overview.toEvaluate({ draft, decide });
  if (waiting > 0) return overview.waitingOnly({ waiting });
  return filled === total && total > 0 ? overview.evaluated : overview.noEvaluations;
}

interface StepProps {
  readonly number: number;
  readonly at: StepAt;
  readonly name: string;
  readonly tab: Tab;
  readonly children: ReactNode;
}

function Step({ number, at, name, tab, children }: StepProps) {
  const styles = useStyles();
  const overview = useWords(overviewWords);
  const { open } = useSession();
  const isNext = at === 'next';
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={mergeClasses(styles.step, isNext && styles.isNext)}
        {...(isNext ? { 'aria-current': 'step' } : {})}
        onClick={() => open(tab)}
      >
        <span className={mergeClasses(styles.number, isNext && styles.nextNumber)} aria-hidden>
          {at === 'done' ? <CheckmarkRegular fontSize={14} /> : number}
        </span>
        <span>
          {isNext && <Unseen>{overview.stepNext}</Unseen>}
          {at === 'done' && <Unseen>{overview.stepDone}</Unseen>}
          {name}
        </span>
        <span className={styles.detail}>{children}</span>
        <ChevronRightRegular className={styles.chevron} fontSize={16} aria-hidden />
      </button>
    </li>
  );
}
