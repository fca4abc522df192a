import { Button, makeStyles, Text } from '@fluentui/react-components';
import { CopyRegular, PrintRegular, SaveRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { findingsWords } from '../../../core/messages/pane/findings';
import { submitWords } from '../../../core/messages/pane/submit';
import { nameOf, stampDateOf } from '../format';
import { copyText, printPage, type SaveOutcome, saveText } from '../parts/outlets';
import { pageDocument } from '../parts/page';
import { useLang, useSession, useWords } from '../use-session';
import { useLayout } from './layout';
import { headOf, receiptOf, receiptText, type Sent, type Summary } from './receipt';
import { receiptPage } from './receipt-page';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** 印刷, 保存, コピー of the whole receipt, and what came of it. */
export function OutletButtons({ summary, sent }: { readonly summary: Summary; readonly sent: Sent }) {
  const layout = useLayout();
  const styles = useStyles();
  const submit = useWords(submitWords);
  const findings = useWords(findingsWords);
  const { told: words } = findings.report;
  const lang = useLang();
  const { say } = useSession();
  const [told, setTold] = useState('');
  const receipt = () => {
    const head = headOf(sent);
    return { file: nameOf(head.file).replace(/\.[^.]*$/, ''), content: receiptOf(summary, head, lang) };
  };
  const copy = async () => {
    const { content } = receipt();
    const { kind } = await copyText(receiptText(content), receiptPage(content).body);
    setTold(kind === 'refused' ? words.notCopied : '');
    if (kind === 'copied') say({ kind: 'copied' });
  };
  const save = async () => {
    const { file, content } = receipt();
    const name = submit.receipt.file({ name: file, date: stampDateOf(sent.at) });
    setTold(sayOutcome(await saveText({ name, type: 'text/html', text: pageDocument(receiptPage(content)) })));
  };
  const print = async () => {
    const { kind } = await printPage(receiptPage(receipt().content));
    setTold(kind === 'refused' ? words.notPrinted : '');
  };
  const sayOutcome = (outcome: SaveOutcome): string => {
    switch (outcome.kind) {
      case 'saved':
        return words.saved({ name: outcome.name });
      case 'handed-over':
        return words.handedOver;
      case 'refused':
        return words.notSaved;
      case 'cancelled':
        return '';
    }
  };
  return (
    <div className={layout.section}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form */}
      <div role="group" aria-label={submit.receipt.keep} className={styles.row}>
        <Button size="small" icon={<PrintRegular />} onClick={() => void print()}>
          {submit.receipt.print}
        </Button>
        <Button size="small" icon={<SaveRegular />} onClick={() => void save()}>
          {submit.receipt.save}
        </Button>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
          {submit.receipt.copy}
        </Button>
      </div>
      <div role="status">{told && <Text className={layout.supporting}>{told}</Text>}</div>
    </div>
  );
}
