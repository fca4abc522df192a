import { makeStyles, tokens } from '@fluentui/react-components';
import { overviewWords } from '../../../../core/messages/pane/overview';
import { indicatorsOf } from '../../../../core/sheet/indicators';
import type { CheckedSheet } from '../../../../core/validate/validate';
import { inOneLine, nameInOneLine } from '../../../pane/parts/one-line';
import { useLang } from '../../use-desk';
import { useFolderWords } from '../use-folder';

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0 },
  row: { padding: '8px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  meta: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  none: { padding: '16px' },
});

/** The indicators of the selected sheet, as it has them. */
export function IndicatorList({ checked: { sheet } }: { readonly checked: CheckedSheet }) {
  const styles = useStyles();
  const { beside } = useFolderWords();
  const { separator } = overviewWords[useLang()];
  const indicators = indicatorsOf(sheet);
  const text = (own: string | null) => inOneLine(own) || beside.nothingThere;
  if (indicators.length === 0) return <p className={styles.none}>{beside.none.indicators}</p>;
  return (
    <ul className={styles.list}>
      {indicators.map(({ name, target, result, evaluation, cells }, index) => (
        <li key={cells.target ?? cells.result ?? index} className={styles.row}>
          <div className={styles.name}>{nameInOneLine(name) || beside.nothingThere}</div>
          <div className={styles.meta}>
            {[
              beside.target({ text: text(target) }),
              beside.result({ text: text(result) }),
              beside.evaluation({ text: text(evaluation) }),
            ].join(separator)}
          </div>
        </li>
      ))}
    </ul>
  );
}
