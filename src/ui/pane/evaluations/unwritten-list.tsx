import { makeStyles } from '@fluentui/react-components';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { shellWords } from '../../../core/messages/pane/shell';
import { PHRASES } from '../parts/phrases';
import { useCatalogue, useWords } from '../use-session';
import { CellLink } from './cell-link';
import { namesOf } from './names';
import type { Unfilled } from './outcome';

const useStyles = makeStyles({
  list: { margin: '2px 0 0', padding: 0, listStyle: 'none', '& li + li': { marginTop: '8px' } },
  reason: { ...PHRASES, margin: 0 },
});

/** Cells that were to be written and were not, each with why. */
export function UnwrittenList({ unfilled }: { readonly unfilled: readonly Unfilled[] }) {
  const styles = useStyles();
  const evaluations = useWords(evaluationsWords);
  const shell = useWords(shellWords);
  const { unwritten } = useCatalogue();
  const { derivation, row, written } = evaluations;
  return (
    <ul className={styles.list}>
      {unfilled.map(({ left: { sheet, cell, evaluation }, because, now }) => {
        const name = namesOf(evaluation, row);
        const reason = because === 'stale' && now !== null ? written.staleNow({ text: now }) : unwritten[because];
        return (
          <li key={`${sheet}!${cell}`}>
            {`${sheet} ${cell} ${name}`}
            <p className={styles.reason}>
              {reason}{' '}
              <CellLink sheet={sheet} cell={cell} label={row.toCellOf({ name, word: derivation.evaluation, cell })}>
                {shell.toCell}
              </CellLink>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
