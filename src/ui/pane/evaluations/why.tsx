import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { revealed } from '../../../core/evaluate/cell-text';
import type { Comparison } from '../../../core/evaluate/compare';
import type { Judgement } from '../../../core/evaluate/indicator';
import type { Quantity } from '../../../core/evaluate/quantity';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { shellWords } from '../../../core/messages/pane/shell';
import { sayJudgement, sayQuantity } from '../../../core/messages/say';
import type { GoalSheet } from '../../../core/sheet/model';
import { PHRASES } from '../parts/phrases';
import { useCatalogue, useLang, useSessionState, useWords } from '../use-session';
import { CellLink } from './cell-link';
import { matchingOf, ruleOf } from './derivation';
import { DirectionLine } from './direction-line';
import { keyOf } from './indicators';
import { MatchingLine } from './matching-line';
import { nameOf, namesOf, numbered } from './names';
import { ResultHeads } from './result-heads';
import type { Row } from './rows';

const useStyles = makeStyles({
  panel: {
    margin: '8px 0 4px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  /** Of one without quantities to compare. */
  words: { ...PHRASES, margin: '0 0 4px' },
  name: {
    margin: '8px 0 0',
    ':first-child': { marginTop: 0 },
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    marginBottom: '4px',
    '& th, & td': { padding: '4px 0 4px 8px', textAlign: 'left', verticalAlign: 'top' },
    '& th': { fontWeight: 'normal' },
    '& th:first-child': { paddingLeft: 0 },
    // A number is not broken as long as its word can be.
    '& :is(th, td):nth-child(2), & :is(th, td):nth-child(3)': { textAlign: 'right', overflowWrap: 'break-word' },
    '& thead th': { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  verdict: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(52px, max-content) minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '2px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { ...PHRASES, margin: 0 },
  },
  note: { ...PHRASES, margin: '8px 0 0', color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase200 },
});

/** 根拠: what was held against what, which way, by which rule; and what of it a person can put right. */
export function Why({ row, id }: { readonly row: Row; readonly id: string }) {
  const styles = useStyles();
  const { derivation, row: words } = useWords(evaluationsWords);
  const shell = useWords(shellWords);
  const { policy, source } = useSessionState((state) => state.policy);
  const {
    checked: { sheet },
    evaluation,
    live,
  } = row;
  const name = namesOf(evaluation, words);
  return (
    <section id={id} className={styles.panel} aria-label={derivation.of({ name })}>
      {live.map((judgement) => (
        <Fragment key={keyOf(judgement)}>
          {live.length > 1 && <h5 className={styles.name}>{nameOf(judgement.indicator, words)}</h5>}
          <Held judgement={judgement} />
          <dl className={styles.facts}>
            <Corrections sheet={sheet} judgement={judgement} />
            {live.length > 1 && (
              <Fact term={derivation.cells}>
                <Cells sheet={sheet} judgement={judgement} />
              </Fact>
            )}
          </dl>
        </Fragment>
      ))}
      <dl className={styles.facts}>
        <Fact term={derivation.evaluation}>{ruleOf(evaluation, derivation)}</Fact>
        <Fact term={derivation.cells}>
          {live.length === 1 && live[0] && <Cells sheet={sheet} judgement={live[0]} />}
          {evaluation.cell && <Cell sheet={sheet} name={name} word={derivation.evaluation} cell={evaluation.cell} />}
        </Fact>
        <Fact term={derivation.policy}>{shell.policyFrom[source]({ name: policy.name })}</Fact>
      </dl>
      <p className={styles.note}>{derivation.remembered}</p>
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface OfJudgement {
  readonly judgement: Judgement;
}

/** Quantities side by side, or in words why there is nothing to compare. */
function Held({ judgement }: OfJudgement) {
  const styles = useStyles();
  const { derivation, row } = useWords(evaluationsWords);
  const { words } = useCatalogue();
  const lang = useLang();
  const { comparisons, indicator } = judgement;
  if (comparisons.length === 0) return <p className={styles.words}>{sayJudgement(judgement, lang).because}</p>;
  const plain = (quantity: Quantity) => sayQuantity({ ...quantity, label: '' }, lang);
  return (
    <table className={styles.table}>
      <ResultHeads first={derivation.item} />
      <tbody>
        {numbered(comparisons).map(({ at, each: comparison }) => (
          <tr key={at}>
            <th scope="row">{itemOf(comparison) || nameOf(indicator, row)}</th>
            <td>{plain(comparison.target)}</td>
            <td>{plain(comparison.result)}</td>
            <td className={styles.verdict}>{words.verdict[comparison.reached ? 'reached' : 'missed']}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function itemOf({ target, result }: Comparison): string {
  return revealed(target.label || result.label);
}

/** What was taken for granted, and can be put right. */
function Corrections({ sheet, judgement }: OfJudgement & { readonly sheet: GoalSheet }) {
  const { derivation } = useWords(evaluationsWords);
  const matching = matchingOf(judgement);
  const hasDirection = judgement.direction !== null || judgement.code === 'direction-unclear';
  return (
    <>
      {hasDirection && (
        <Fact term={derivation.direction}>
          <DirectionLine sheet={sheet} judgement={judgement} />
        </Fact>
      )}
      {matching && (
        <Fact term={derivation.matching}>
          <MatchingLine sheet={sheet} judgement={judgement} matching={matching} />
        </Fact>
      )}
    </>
  );
}

function Cells({ sheet, judgement: { indicator } }: OfJudgement & { readonly sheet: GoalSheet }) {
  const { row } = useWords(evaluationsWords);
  const name = nameOf(indicator, row);
  const { target, result } = indicator.cells;
  return (
    <>
      {target && <Cell sheet={sheet} name={name} word={row.target} cell={target} />}
      {result && <Cell sheet={sheet} name={name} word={row.result} cell={result} />}
    </>
  );
}

interface CellProps {
  readonly sheet: GoalSheet;
  readonly name: string;
  readonly word: string;
  readonly cell: string;
}

function Cell({ sheet, name, word, cell }: CellProps) {
  const { row } = useWords(evaluationsWords);
  return (
    <span style={{ marginRight: '12px', whiteSpace: 'nowrap' }}>
      {word}{' '}
      <CellLink sheet={sheet.sheet} cell={cell} label={row.toCellOf({ name, word, cell })}>
        {cell}
      </CellLink>
    </span>
  );
}
