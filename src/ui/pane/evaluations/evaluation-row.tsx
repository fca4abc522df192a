import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { shellWords } from '../../../core/messages/pane/shell';
import type { Intent } from '../../session/deciding';
import { PHRASES } from '../parts/phrases';
import { useLang, useSession, useSessionState, useWords } from '../use-session';
import { CellLink, TextButton } from './cell-link';
import { CategoryIcon, CategoryWord } from './certainty';
import { IndicatorLine, IndicatorTable } from './indicators';
import { LabelBox } from './label-box';
import type { Entry } from './list';
import { namesOf, titleOf } from './names';
import { RatingChoice } from './rating-choice';
import { isChosenByPerson, type Row } from './rows';
import { summaryOf } from './summary';
import { Why } from './why';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    // On a wide screen what belongs together stays together.
    gridTemplateColumns: '32px minmax(0, 760px)',
    columnGap: '4px',
    padding: '6px 16px 8px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { display: 'flex', justifyContent: 'center', paddingTop: '2px' },
  check: { '& .fui-Checkbox__indicator': { margin: '4px 8px' } },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px', marginBottom: '2px' },
  title: {
    flex: '1 1 0',
    minWidth: 0,
    margin: '1px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 'normal',
    overflowWrap: 'anywhere',
  },
  cell: { marginLeft: '12px' },
  sentence: {
    ...PHRASES,
    // 根拠を見る may stand alone in its line: the sentence before it is not broken for it.
    textWrap: 'wrap',
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  inline: { display: 'inline-block', verticalAlign: 'text-bottom', marginRight: '4px', height: '16px' },
});

interface EvaluationRowProps {
  readonly entry: Entry;
  readonly intent: Intent;
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
}

/**
 * One 評価. What the numbers settle is small and ticked; what a person must decide stands open. Its controls follow each
 * other in the order of reading: tick or choices, reason, 根拠.
 */
export const EvaluationRow = memo(function EvaluationRow({ entry, intent, isOpen, onToggle }: EvaluationRowProps) {
  const styles = useStyles();
  const { row: words } = useWords(evaluationsWords);
  const titleId = useId();
  const whyId = useId();
  const { row, place, of } = entry;
  const { evaluation, live } = row;
  const [only, ...more] = live;
  const isChosen = intent.kind === 'choice' || intent.kind === 'reason-missing';
  return (
    <article className={styles.row} aria-labelledby={titleId} aria-posinset={place} aria-setsize={of}>
      <Mark row={row} intent={intent} />
      <div>
        <div className={styles.head}>
          <h4 id={titleId} className={styles.title}>
            {titleOf(row, words)}
            {more.length > 0 && evaluation.cell && <span className={styles.cell}>{evaluation.cell}</span>}
          </h4>
          <LabelBox row={row} isChosen={isChosen} />
        </div>
        {only && more.length === 0 ? (
          <IndicatorLine judgement={only} />
        ) : (
          <IndicatorTable judgements={evaluation.judgements} />
        )}
        <Sentence row={row} isOpen={isOpen} whyId={whyId} onToggle={onToggle} />
        {isChosenByPerson(row) && <RatingChoice row={row} />}
        {isOpen && row.category !== 'pending' && <Why row={row} id={whyId} />}
      </div>
    </article>
  );
});

/** The tick of what the numbers settle; for everything else its shape. */
function Mark({ row, intent }: { readonly row: Row; readonly intent: Intent }) {
  const styles = useStyles();
  const { row: words } = useWords(evaluationsWords);
  const { tick } = useSession();
  const {
    category,
    blocked,
    evaluation,
    checked: { sheet },
  } = row;
  if (category !== 'certain' || blocked !== null || intent.kind !== 'proposal') {
    return (
      <span className={styles.mark}>
        <CategoryIcon category={category} />
      </span>
    );
  }
  return (
    <Checkbox
      className={styles.check}
      checked={intent.ticked}
      aria-label={words.tick({ name: namesOf(evaluation, words), value: intent.value })}
      onChange={(_, { checked }) => tick(sheet, evaluation, checked === true)}
    />
  );
}

interface SentenceProps {
  readonly row: Row;
  readonly isOpen: boolean;
  readonly whyId: string;
  readonly onToggle: (id: string) => void;
}

/** How sure it is, why, and where to look. */
function Sentence({ row, isOpen, whyId, onToggle }: SentenceProps) {
  const styles = useStyles();
  const { row: words } = useWords(evaluationsWords);
  const lang = useLang();
  const decisions = useSessionState((state) => state.decisions);
  const name = namesOf(row.evaluation, words);
  return (
    <p className={styles.sentence}>
      {row.category === 'certain' && (
        <span className={styles.inline}>
          <CategoryIcon category="certain" size={16} />
        </span>
      )}
      <CategoryWord category={row.category} />
      {unbroken(summaryOf(row, decisions, lang))}{' '}
      {row.category === 'pending' ? (
        <ResultLink row={row} />
      ) : (
        <TextButton
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': whyId } : {})}
          aria-label={isOpen ? words.closeWhyOf({ name }) : words.whyOf({ name })}
          onClick={() => onToggle(row.id)}
        >
          {isOpen ? words.closeWhy : words.why}
        </TextButton>
      )}
    </p>
  );
}

/** 「案：未達成」 stays in one line. */
function unbroken(sentence: string): string {
  return sentence.replace(/案：/g, '$&\u2060');
}

/** 該当セルへ: the first result that is missing. */
function ResultLink({ row }: { readonly row: Row }) {
  const shell = useWords(shellWords);
  const evaluations = useWords(evaluationsWords);
  const awaited = row.live.find(({ verdict }) => verdict === 'pending')?.indicator;
  const cell = awaited?.cells.result;
  if (!awaited || !cell) return null;
  const { row: words } = evaluations;
  const name = namesOf(row.evaluation, words);
  return (
    <CellLink sheet={row.checked.sheet.sheet} cell={cell} label={words.toCellOf({ name, word: words.result, cell })}>
      {shell.toCell}
    </CellLink>
  );
}
