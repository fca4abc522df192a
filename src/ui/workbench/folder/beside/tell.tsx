import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { catalogue } from '../../../../core/messages/catalogue';
import type { CheckedSheet } from '../../../../core/validate/validate';
import { inOneLine } from '../../../pane/parts/one-line';
import { type CopyOutcome, copyText } from '../../../pane/parts/outlets/copy';
import { PHRASES } from '../../../pane/parts/phrases';
import { useLang } from '../../use-desk';
import { noteOf, subjectOf } from '../note';
import { useFolderWords } from '../use-folder';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px', padding: '12px 16px' },
  small: {
    ...PHRASES,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  field: { alignSelf: 'stretch' },
});

/** 担当課に伝える: a note to be pasted into a mail, and the telephone. */
export function Tell({ path, checked }: { readonly path: string; readonly checked: CheckedSheet }) {
  const styles = useStyles();
  const { tell } = useFolderWords();
  const { words } = catalogue(useLang());
  const [told, setTold] = useState<CopyOutcome['kind'] | null>(null);
  const subject = subjectOf(checked);
  const phone = inOneLine(checked.sheet.head.phone);
  const copy = async () => setTold((await copyText(noteOf(path, checked))).kind);
  if (subject === null && phone === '') return null;
  return (
    <section className={styles.section}>
      <Text as="h3" weight="semibold">
        {tell.title}
      </Text>
      {subject && (
        <>
          <span className={styles.small}>
            {tell.hint({ severity: words.severity[subject.severity], count: subject.count })}
          </span>
          <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
            {tell.copy}
          </Button>
        </>
      )}
      <span role="status" className={styles.small}>
        {told === 'copied' ? tell.copied : told === 'refused' ? tell.notCopied : ''}
      </span>
      {told === 'refused' && (
        <Field label={tell.text} className={styles.field}>
          <Textarea readOnly resize="vertical" rows={8} value={noteOf(path, checked)} lang="ja" />
        </Field>
      )}
      {phone !== '' && <span className={styles.small}>{tell.phone({ phone })}</span>}
    </section>
  );
}
