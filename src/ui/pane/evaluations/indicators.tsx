import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Judgement } from '../../../core/evaluate/indicator';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { NARROW } from '../parts/media';
import { inOneLine } from '../parts/one-line';
import { useCatalogue, useWords } from '../use-session';
import { nameOf } from './names';
import { ResultHeads } from './result-heads';

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  said: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  /** As one piece below the target where it does not fit beside it: the verdict stays with its result. */
  outcome: { display: 'inline-block', maxWidth: '100%' },
  verdict: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground1 },
  apart: { marginRight: '12px' },
  short: { whiteSpace: 'nowrap' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': { padding: '4px 0 4px 8px', verticalAlign: 'top', textAlign: 'left', overflowWrap: 'break-word' },
    '& th:first-child': { paddingLeft: 0, overflowWrap: 'anywhere', minWidth: '7em' },
    [NARROW]: { '& th:first-child': { minWidth: '5em' } },
    '& :is(th, td):nth-child(2), & :is(th, td):nth-child(3)': { textAlign: 'right' },
    '& th': { fontWeight: 'normal' },
    '& thead th': { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** One indicator: 「目標 7回 → 結果 6回　未達」. */
export function IndicatorLine({ judgement }: { readonly judgement: Judgement }) {
  const styles = useStyles();
  const { row } = useWords(evaluationsWords);
  const verdict = useVerdict();
  const { target, result } = judgement.indicator;
  return (
    <p className={styles.line}>
      {row.target} <span className={styles.said}>{inOneLine(target) || row.empty}</span>{' '}
      <span className={styles.outcome}>
        {`→ ${row.result} `}
        <span className={mergeClasses(styles.said, styles.apart)}>{inOneLine(result) || row.empty}</span>
        {judgement.verdict !== 'pending' && <span className={styles.verdict}>{verdict(judgement)}</span>}
      </span>
    </p>
  );
}

/** Several indicators that one 評価 judges together. */
export function IndicatorTable({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const styles = useStyles();
  const { row } = useWords(evaluationsWords);
  const verdict = useVerdict();
  return (
    <table className={styles.table}>
      <ResultHeads first={row.indicator} />
      <tbody>
        {judgements.map((judgement) => (
          <tr key={keyOf(judgement)}>
            <th scope="row">{nameOf(judgement.indicator, row)}</th>
            <Cell text={inOneLine(judgement.indicator.target) || row.empty} />
            <Cell text={inOneLine(judgement.indicator.result) || row.empty} isSaid />
            <Cell text={verdict(judgement)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Halves of a Japanese character: two such cells, and names beside them, fit into the narrowest pane. */
const SHORT = 10;

function Cell({ text, isSaid = false }: { readonly text: string; readonly isSaid?: boolean }) {
  const styles = useStyles();
  const isShort = [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0) <= SHORT;
  return <td className={mergeClasses(isSaid && styles.said, isShort && styles.short)}>{text}</td>;
}

/** Where an indicator stands tells it from the others of its sheet; names may be equal. */
export function keyOf({ indicator: { cells, name } }: Judgement): string {
  return cells.target ?? cells.result ?? name ?? '';
}

/** 達, 未達, …; of a cell with several quantities how many are reached. */
function useVerdict(): (judgement: Judgement) => string {
  const { words } = useCatalogue();
  const { row } = useWords(evaluationsWords);
  return ({ verdict, comparisons }) => {
    if (comparisons.length < 2) return words.verdict[verdict];
    return row.partly({ reached: comparisons.filter(({ reached }) => reached).length, total: comparisons.length });
  };
}
