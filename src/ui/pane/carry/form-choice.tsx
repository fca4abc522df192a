import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { type ChangeEvent, useRef, useState } from 'react';
import { carryScreenWords } from '../../../core/messages/pane/carry';
import type { NamedBytes } from '../../../host/port';
import { useFocusWhenLost } from '../parts/use-focus-when-lost';
import { useSession, useWords } from '../use-session';
import { useLayout } from './layout';

const useStyles = makeStyles({
  chosen: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '6px', overflowWrap: 'anywhere' },
  icon: { marginTop: '2px', color: tokens.colorNeutralForeground2 },
});

/** 様式: that of the open workbook, or a file that was given out. */
export function FormChoice({ form }: { readonly form: NamedBytes | null }) {
  const layout = useLayout();
  const styles = useStyles();
  const words = useWords(carryScreenWords).form;
  const { chooseForm } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const buttons = useFocusWhenLost(form !== null);
  const [isUnreadable, setUnreadable] = useState(false);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    const bytes = await file.arrayBuffer().catch(() => null);
    // The same file once more, perhaps saved anew meanwhile, is a choice, too.
    target.value = '';
    setUnreadable(bytes === null);
    if (bytes !== null) chooseForm({ file: file.name, bytes: new Uint8Array(bytes) });
  };
  return (
    <section className={layout.section}>
      <h3 className={layout.title}>{words.title}</h3>
      <div className={styles.chosen} role="status">
        <DocumentTableRegular className={styles.icon} fontSize={16} aria-hidden />
        <span>{form?.file ?? words.own}</span>
      </div>
      <p className={layout.supporting}>{words.hint}</p>
      <div className={layout.row} ref={buttons}>
        <Button size="small" onClick={() => input.current?.click()}>
          {form === null ? words.choose : words.chooseAnother}
        </Button>
        {form !== null && (
          <Button size="small" appearance="subtle" onClick={() => chooseForm(null)}>
            {words.backToOwn}
          </Button>
        )}
      </div>
      <div role="alert">{isUnreadable && <p className={layout.sentence}>{words.unreadable}</p>}</div>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={words.choose}
        onChange={(e) => void take(e)}
      />
    </section>
  );
}
