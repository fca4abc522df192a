import { Button, makeStyles, Text } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { submitWords } from '../../../core/messages/pane/submit';
import { copyText } from '../parts/outlets/copy';
import { useSession, useWords } from '../use-session';
import { useLayout } from './layout';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' } });

/** What to quote by telephone when it goes on. */
export function ContactNumber({ number }: { readonly number: string }) {
  const layout = useLayout();
  const styles = useStyles();
  const submit = useWords(submitWords);
  const { say } = useSession();
  const text = submit.unsent.number({ number });
  const copy = async () => {
    if ((await copyText(text)).kind === 'copied') say({ kind: 'copied' });
  };
  return (
    <section className={layout.section}>
      <Text as="h3" weight="semibold">
        {submit.unsent.ifItGoesOn}
      </Text>
      <Text className={layout.supporting}>{submit.unsent.call}</Text>
      <div className={styles.row}>
        <Text size={400} weight="semibold">
          {text}
        </Text>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
          {submit.unsent.copyNumber}
        </Button>
      </div>
    </section>
  );
}
