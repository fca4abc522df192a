import { makeStyles, tokens } from '@fluentui/react-components';
import type { FillPlan } from '../../../app/fill';
import { GRADES } from '../../../core/evaluate/scale';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { useSessionState, useWords } from '../use-session';
import { writtenBySheet } from './outcome';

const useStyles = makeStyles({
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': { padding: '6px 0 6px 8px', textAlign: 'right', fontWeight: 'normal' },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0, overflowWrap: 'anywhere' },
    '& thead th': { color: tokens.colorNeutralForeground2, verticalAlign: 'bottom' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** How many of each 評価 were entered, sheet by sheet. */
export function WrittenTable({ done }: { readonly done: FillPlan }) {
  const styles = useStyles();
  const { written } = useWords(evaluationsWords);
  const { policy } = useSessionState((state) => state.policy);
  const checked = useSessionState((state) => state.checked);
  const sheets = writtenBySheet(done.fill, checked?.workbook.sheets ?? [], policy);
  return (
    <>
      <h3 className={styles.title}>{written.bySheet}</h3>
      <table className={styles.table} aria-label={written.bySheet}>
        <thead>
          <tr>
            <th scope="col">{written.sheet}</th>
            {GRADES.map((grade) => (
              <th key={grade} scope="col">
                {policy.scale.words[grade]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ sheet, counts }) => (
            <tr key={sheet}>
              <th scope="row">{sheet}</th>
              {GRADES.map((grade) => (
                <td key={grade}>{counts[grade] || '—'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
