import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Params } from '../../../core/messages/catalogue';
import { shellWords } from '../../../core/messages/pane/shell';
import type { Checked } from '../../session/state';
import { timeOf } from '../format';
import { useSessionState, useWords } from '../use-session';
import { LOW } from './media';
import { PHRASES } from './phrases';

const useStyles = makeStyles({
  bar: { margin: '12px 16px 0', [LOW]: { margin: '4px 16px 0', minHeight: '28px' } },
  body: { ...PHRASES, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  long: { [LOW]: { display: 'none' } },
  short: { display: 'none', [LOW]: { display: 'inline' } },
});

/** Over results that may be old: the workbook changed since the 点検. One line in a low pane. */
export function ChangedBanner() {
  const styles = useStyles();
  const shell = useWords(shellWords);
  const checked = useSessionState((state) => state.checked);
  const params = useMemo(() => (checked ? changeOf(checked) : null), [checked]);
  if (params === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <span className={styles.long}>{shell.changed(params)}</span>
        <span className={styles.short}>{shell.changedBriefly(params)}</span>
      </MessageBarBody>
    </MessageBar>
  );
}

/** The first changed sheet in the order of the workbook, and how many more; null when nothing changed. */
function changeOf({ workbook, changed, at }: Checked): Params | null {
  if (changed.size === 0) return null;
  const order = [...workbook.sheets.map(({ sheet }) => sheet.sheet), ...workbook.skipped];
  const named = order.find((sheet) => changed.has(sheet)) ?? [...changed].find((sheet) => sheet !== null);
  return { sheet: named ?? '', more: changed.size - 1, time: timeOf(at) };
}
