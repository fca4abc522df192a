import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ForeseenSheet } from '../../../app/push/foresee';
import { submitWords } from '../../../core/messages/pane/submit';
import { Disclosure } from '../parts/disclosure';
import { useWords } from '../use-session';
import { changeRows, countsOf, isChange, type SheetChanges } from './changes';
import { RecordList } from './record-list';
import { sayCounts } from './say-changes';

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground2 },
  rest: { display: 'block', color: tokens.colorNeutralForeground3, marginBottom: '8px' },
});

/** What of each sheet is another one in the list; only sheets that differ, opened one by one. */
export function Differences({ foreseen }: { readonly foreseen: readonly ForeseenSheet[] }) {
  const styles = useStyles();
  const submit = useWords(submitWords);
  const sheets = useMemo(
    () =>
      foreseen
        .map(({ planned, changes }) => ({ submission: planned.submission, changes }))
        .filter((each) => isChange(each)),
    [foreseen],
  );
  if (sheets.length === 0) {
    return foreseen.length === 0 ? null : (
      <Text size={200} className={styles.none}>
        {submit.prepared.noDifferences}
      </Text>
    );
  }
  return (
    <Disclosure summary={submit.prepared.differences}>
      {sheets.map((each) => (
        <Disclosure
          key={each.submission.sheet.key}
          level="h4"
          summary={each.submission.sheet.sheet}
          aside={sayCounts({ ...countsOf([each]), unchanged: 0 }, submit)}
        >
          <SheetDifferences sheet={each} />
        </Disclosure>
      ))}
    </Disclosure>
  );
}

/** What changes of one sheet, record by record. */
export function SheetDifferences({ sheet }: { readonly sheet: SheetChanges }) {
  const styles = useStyles();
  const submit = useWords(submitWords);
  const { unchanged } = countsOf([sheet]);
  return (
    <>
      <RecordList rows={changeRows(sheet).filter(({ kind }) => kind !== 'unchanged')} />
      {unchanged > 0 && (
        <Text size={200} className={styles.rest}>
          {submit.prepared.unchangedToo({ count: unchanged })}
        </Text>
      )}
    </>
  );
}
