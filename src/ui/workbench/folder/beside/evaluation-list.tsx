import { makeStyles, tokens } from '@fluentui/react-components';
import { markOf } from '../../../../app/progress';
import { currentOf, type Evaluation } from '../../../../core/evaluate/evaluation';
import { catalogue } from '../../../../core/messages/catalogue';
import { overviewWords } from '../../../../core/messages/pane/overview';
import { sayEvaluation, sayIndicators } from '../../../../core/messages/say';
import type { CheckedSheet } from '../../../../core/validate/validate';
import { MarkSample } from '../../../pane/overview/progress-picture';
import { PHRASES } from '../../../pane/parts/phrases';
import { useLang } from '../../use-desk';
import { useFolderWords } from '../use-folder';

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0 },
  row: { padding: '8px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  meta: {
    display: 'flex',
    alignItems: 'center',
    gap: '5px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  because: { ...PHRASES, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  none: { padding: '16px' },
});

/** Each 評価 of the selected sheet: what stands there, what is proposed, and why. */
export function EvaluationList({ checked: { evaluations } }: { readonly checked: CheckedSheet }) {
  const styles = useStyles();
  const { beside } = useFolderWords();
  if (evaluations.length === 0) return <p className={styles.none}>{beside.none.evaluations}</p>;
  return (
    <ul className={styles.list}>
      {evaluations.map((evaluation, index) => (
        <li key={evaluation.cell ?? index} className={styles.row}>
          <EvaluationText evaluation={evaluation} />
        </li>
      ))}
    </ul>
  );
}

function EvaluationText({ evaluation }: { readonly evaluation: Evaluation }) {
  const styles = useStyles();
  const lang = useLang();
  const { beside } = useFolderWords();
  const { legend, separator } = overviewWords[lang];
  const mark = markOf(evaluation);
  const current = currentOf(evaluation);
  const state = mark === 'filled' && current ? beside.current({ current }) : legend[mark];
  const certainty = mark === 'filled' ? '' : catalogue(lang).words.certainty[evaluation.certainty];
  return (
    <>
      <div className={styles.name}>{sayIndicators(evaluation, lang)}</div>
      <div className={styles.meta}>
        <MarkSample mark={mark} />
        {[state, certainty === state ? '' : certainty, evaluation.cell ?? ''].filter(Boolean).join(separator)}
      </div>
      <div className={styles.because}>{sayEvaluation(evaluation, lang).because}</div>
    </>
  );
}
