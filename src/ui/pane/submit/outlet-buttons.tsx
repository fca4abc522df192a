import { Button, makeStyles, Text } from '@fluentui/react-components';
import { CopyRegular, PrintRegular, SaveRegular } from '@fluentui/react-icons';
import { submitWords } from '../../../core/messages/pane/submit';
import { stampDateOf, stemOf } from '../format';
import { useOutlets } from '../parts/outlets/use-outlets';
import { useLang, useWords } from '../use-session';
import { useLayout } from './layout';
import { headOf, receiptOf, receiptText, type Sent, type Summary } from './receipt';
import { receiptPage } from './receipt-page';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** 印刷, 保存, コピー of the whole receipt, and what came of it. */
export function OutletButtons({ summary, sent }: { readonly summary: Summary; readonly sent: Sent }) {
  const layout = useLayout();
  const styles = useStyles();
  const submit = useWords(submitWords);
  const lang = useLang();
  const { copy, save, print, told } = useOutlets(() => {
    const head = headOf(sent);
    const receipt = receiptOf(summary, head, lang);
    return {
      name: submit.receipt.file({ name: stemOf(head.file), date: stampDateOf(sent.at) }),
      text: receiptText(receipt),
      page: receiptPage(receipt),
    };
  });
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
