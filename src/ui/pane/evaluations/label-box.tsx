import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { Unseen } from '../parts/unseen';
import { useWords } from '../use-session';
import type { Row } from './rows';

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '0 7px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    maxWidth: '10em',
  },
  quiet: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: 'normal',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What the row comes to: the proposal, what stands in the cell, or that nothing is chosen. A choice shows itself. */
export function LabelBox({ row, isChosen }: { readonly row: Row; readonly isChosen: boolean }) {
  const styles = useStyles();
  const { filled, row: words } = useWords(evaluationsWords);
  const { category, evaluation } = row;
  if (category === 'filled') {
    return <span className={mergeClasses(styles.box, styles.quiet)}>{`${filled} ${evaluation.current?.trim()}`}</span>;
  }
  if (category === 'certain') {
    return (
      <span className={styles.box}>
        <Unseen>{words.proposed({ value: '' })}</Unseen>
        {evaluation.proposed}
      </span>
    );
  }
  if (category === 'pending' || isChosen || row.blocked !== null) return null;
  return <span className={mergeClasses(styles.box, styles.quiet)}>{words.unchosen}</span>;
}
