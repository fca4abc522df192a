import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { shellWords } from '../../../core/messages/pane/shell';
import { submitWords } from '../../../core/messages/pane/submit';
import { dateAndTimeOf } from '../format';
import { stampName } from '../parts/list-name';
import { Screen } from '../parts/screen';
import { Stamp } from '../parts/stamp';
import { useLang, useSession, useWords } from '../use-session';
import { ChangeCountBoxes } from './change-counts';
import { countsOf } from './changes';
import { useLayout } from './layout';
import { NotSubmitted } from './not-submitted';
import { OutletButtons } from './outlet-buttons';
import { headOf, indicatorsOfAll, type Sent, summaryOf } from './receipt';
import { ReceivedSheets } from './received-sheets';
import { type HeadingRef, ViewHeading } from './view-heading';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
});

/** 受付結果: what the list did with each record, and what stayed behind. */
export function ReceiptView({ sent, headingRef }: { readonly sent: Sent; readonly headingRef: HeadingRef }) {
  const layout = useLayout();
  const styles = useStyles();
  const shell = useWords(shellWords);
  const submit = useWords(submitWords);
  const lang = useLang();
  const { closeReceipt } = useSession();
  const { list, person } = headOf(sent);
  const summary = useMemo(() => summaryOf(sent), [sent]);
  const { received, held } = summary;
  const amount = { sheets: received.length, indicators: indicatorsOfAll(received) };
  return (
    <Screen
      primary={
        <Button appearance="primary" onClick={closeReceipt}>
          {shell.close}
        </Button>
      }
    >
      <div className={layout.view}>
        <div className={styles.top}>
          <div className={styles.words}>
            <ViewHeading headingRef={headingRef} isHeadline>
              {submit.receipt.heading}
            </ViewHeading>
            <Text>{submit.amount(amount)}</Text>
            <Text className={layout.supporting}>{dateAndTimeOf(sent.at, lang)}</Text>
            {person && <Text className={layout.supporting}>{submit.receipt.by({ person })}</Text>}
          </div>
          <Stamp above={submit.receipt.stamp} at={sent.at} below={stampName(list)} size={92} />
        </div>
        <OutletButtons summary={summary} sent={sent} />
        <section className={layout.section}>
          <Text as="h3" weight="semibold">
            {submit.receipt.results}
          </Text>
          <ChangeCountBoxes counts={countsOf(received)} />
          <ReceivedSheets received={received} />
        </section>
        <NotSubmitted held={held} />
      </div>
    </Screen>
  );
}
