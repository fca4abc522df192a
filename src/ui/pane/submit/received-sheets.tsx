import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { submitWords } from '../../../core/messages/pane/submit';
import { Disclosure } from '../parts/disclosure';
import { useWords } from '../use-session';
import { changeRows, countsOf } from './changes';
import { useLayout } from './layout';
import type { Received } from './receipt';
import { RecordList } from './record-list';
import { sayCounts } from './say-changes';

const useStyles = makeStyles({
  passed: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The sheets that arrived; opened, each with its records. */
export function ReceivedSheets({ received }: { readonly received: readonly Received[] }) {
  const layout = useLayout();
  const styles = useStyles();
  const submit = useWords(submitWords);
  return (
    <ul className={layout.list}>
      {received.map((sheet) => (
        <li key={sheet.sheet} className={layout.row}>
          <Disclosure
            level="h4"
            summary={
              <>
                {sheet.sheet}
                {sheet.passedBy !== null && (
                  <Text className={styles.passed}>{submit.chief.passed({ by: sheet.passedBy })}</Text>
                )}
              </>
            }
            aside={sayCounts(countsOf([sheet]), submit)}
          >
            <RecordList rows={changeRows(sheet)} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
