import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { FATES, FILE_STATES, receiptSums } from '../../../../app/consolidate/receive';
import { useFolderState, useTogetherWords } from '../use-folder';
import { useSectionStyles } from './section-styles';

const useStyles = makeStyles({
  tables: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px 40px' },
  table: {
    flex: '1 1 260px',
    maxWidth: '420px',
    borderCollapse: 'collapse',
    '& th, & td': { padding: '4px 0 4px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& th:first-child': { paddingLeft: 0, textAlign: 'left' },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    '& td, & thead th:not(:first-child)': {
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
    '& thead th': { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
    '& tfoot th, & tfoot td': { fontWeight: tokens.fontWeightSemibold },
  },
});

/** 受付: what was found, and where it went. What there is none of is not said. */
export function Receipt() {
  const section = useSectionStyles();
  const styles = useStyles();
  const { receipt: words } = useTogetherWords();
  const consolidation = useFolderState((state) => state.consolidation);
  const { files, sheets, indicators } = useMemo(() => receiptSums(consolidation), [consolidation]);
  const figure = (count: number) => count.toLocaleString('en');
  return (
    <section className={section.section} aria-labelledby="receipt">
      <h2 id="receipt" className={section.title}>
        {words.title}
      </h2>
      <p className={section.hint}>{words.hint}</p>
      <div className={styles.tables}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.ofSheets}</th>
              <th scope="col">{words.sheets}</th>
              <th scope="col">{words.indicators}</th>
            </tr>
          </thead>
          <tbody>
            {FATES.filter((fate) => sheets[fate] > 0).map((fate) => (
              <tr key={fate}>
                <th scope="row">{words.fates[fate]}</th>
                <td>{figure(sheets[fate])}</td>
                <td>{figure(indicators[fate])}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.sum}</th>
              <td>{figure(sheets.found)}</td>
              <td>{figure(indicators.found)}</td>
            </tr>
          </tfoot>
        </table>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.ofFiles}</th>
              <th scope="col">{words.files}</th>
            </tr>
          </thead>
          <tbody>
            {FILE_STATES.filter((state) => files[state] > 0).map((state) => (
              <tr key={state}>
                <th scope="row">{words.fileStates[state]}</th>
                <td>{figure(files[state])}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.sum}</th>
              <td>{figure(files.found)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
