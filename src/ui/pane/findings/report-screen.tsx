import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { findingsWords } from '../../../core/messages/pane/findings';
import { shellWords } from '../../../core/messages/pane/shell';
import type { Checked } from '../../session/state';
import { nameOf, stampDateOf } from '../format';
import { ChangedBanner } from '../parts/changed-banner';
import { copyText, printPage, saveText } from '../parts/outlets';
import { pageDocument } from '../parts/page';
import { Paper } from '../parts/paper';
import { Screen } from '../parts/screen';
import { useLang, useSession, useSessionState, useWords } from '../use-session';
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
  const { say } = useSession();
  const mended = useSessionState((state) => state.mended);
  const policy = useSessionState((state) => state.policy);
  const report = useMemo(() => reportOf({ checked, mended, policy }, lang), [checked, mended, policy, lang]);
  const page = useMemo(() => reportPage(report), [report]);
  const [told, setTold] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const copy = async () => {
    const { kind } = await copyText(reportText(report), page.body);
    setTold(kind === 'refused' ? words.told.notCopied : null);
    if (kind === 'copied') say({ kind: 'copied' });
  };
  const save = async () => {
    const name = nameOf(checked.workbook.file).replace(/\.[^.]*$/, '');
    const date = stampDateOf(checked.at);
    const outcome = await saveText({
      name: words.fileName({ name, date }),
      type: 'text/html',
      text: pageDocument(page),
    });
    const { handedOver, notSaved, saved } = words.told;
    const tell = {
      saved: () => saved({ name: outcome.kind === 'saved' ? outcome.name : '' }),
      'handed-over': () => handedOver,
      refused: () => notSaved,
      cancelled: () => null,
    };
    setTold(tell[outcome.kind]());
  };
  const print = async () => {
    const { kind } = await printPage(page);
    setTold(kind === 'refused' ? words.told.notPrinted : null);
  };

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
