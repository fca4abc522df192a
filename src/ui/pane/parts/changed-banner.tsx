import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { timeOf } from '../format';
import { usePaneWords, useSessionState } from '../use-session';
import { PHRASES } from './phrases';

const useStyles = makeStyles({
  bar: { margin: '12px 16px 0', '@media (max-height: 479px)': { margin: '4px 16px 0', padding: '4px 12px' } },
  body: { ...PHRASES, padding: '4px 0' },
  /** The status line says the time as well: where there is no room, once is enough. */
  roomy: { '@media (max-height: 479px)': { display: 'none' } },
});

/** What is shown may be old: the workbook changed since the last 点検. */
export function ChangedBanner() {
  const styles = useStyles();
  const { shell } = usePaneWords();
  const checked = useSessionState((state) => state.checked);
  if (checked === null || checked.changed.size === 0) return null;
  const sheets = [...checked.changed].filter((sheet) => sheet !== null);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {shell.changed({ sheet: sheets[0] ?? '', more: checked.changed.size > 1 ? 1 : 0 })}{' '}
        <span className={styles.roomy}>{shell.resultsOf({ time: timeOf(checked.at) })}</span>
      </MessageBarBody>
    </MessageBar>
  );
}
