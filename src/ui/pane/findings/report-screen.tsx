import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { findingsWords } from '../../../core/messages/pane/findings';
import { shellWords } from '../../../core/messages/pane/shell';
import type { Checked } from '../../session/state';
import { stampDateOf, stemOf } from '../format';
import { ChangedBanner } from '../parts/changed-banner';
import { useOutlets } from '../parts/outlets/use-outlets';
import { Paper } from '../parts/paper';
import { Screen } from '../parts/screen';
import { useLang, useSessionState, useWords } from '../use-session';
import { reportOf, reportText } from './report';
import { reportPage } from './report-page';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px 16px' },
  heading: {
    margin: 0,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  // Four of them stand side by side in 320 pixels.
  small: { minWidth: 0, whiteSpace: 'nowrap' },
});

/** 報告書: the findings as a document that can be attached to a 決裁. */
export default function ReportScreen({
  checked,
  onClose,
}: {
  readonly checked: Checked;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const lang = useLang();
  const shell = useWords(shellWords);
  const findings = useWords(findingsWords);
  const words = findings.report;
  const mended = useSessionState((state) => state.mended);
  const policy = useSessionState((state) => state.policy);
  const report = useMemo(() => reportOf({ checked, mended, policy }, lang), [checked, mended, policy, lang]);
  const page = useMemo(() => reportPage(report), [report]);
  const { copy, save, print, told } = useOutlets(() => ({
    name: words.fileName({ name: stemOf(checked.workbook.file), date: stampDateOf(checked.at) }),
    text: reportText(report),
    page,
  }));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <Screen
      secondary={
        <Button className={styles.small} onClick={onClose}>
          {shell.back}
        </Button>
      }
      status={null}
      primary={
        <>
          <Button className={styles.small} onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button className={styles.small} onClick={() => void save()}>
            {words.save}
          </Button>
          <Button className={styles.small} appearance="primary" onClick={() => void print()}>
            {words.print}
          </Button>
        </>
      }
    >
      <ChangedBanner />
      <div className={styles.all}>
        <h2 className={styles.heading} ref={heading} tabIndex={-1}>
          {words.open}
        </h2>
        <Text size={200}>{words.whole}</Text>
        {told !== null && (
          <MessageBar intent="info" layout="multiline" politeness="polite">
            <MessageBarBody>{told}</MessageBarBody>
          </MessageBar>
        )}
        <section aria-label={words.preview}>
          <Paper page={page} />
        </section>
      </div>
    </Screen>
  );
}
