import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { submitWords } from '../../../core/messages/pane/submit';
import { Disclosure } from '../parts/disclosure';
import { useWords } from '../use-session';
import { changeRows, countsOf } from './changes';
import { useLayout } from './layout';
import { type Received, remarksOn } from './receipt';
import { RecordList } from './record-list';
import { sayCounts } from './say-changes';

const useStyles = makeStyles({
  remark: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
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
                {remarksOn(sheet, submit).map((remark) => (
                  <Text key={remark} className={styles.remark}>
                    {remark}
                  </Text>
                ))}
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
