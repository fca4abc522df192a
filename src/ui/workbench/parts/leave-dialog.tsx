import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { PHRASES } from '../../pane/parts/phrases';
import { nameOf, unsavedCells } from '../desk';
import { useDesk, useDeskState, useWords } from '../use-desk';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: '440px',
    maxWidth: 'calc(100% - 32px)',
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow28,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  text: { ...PHRASES, margin: '8px 0 20px' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px' },
});

/** Asked before another workbook takes the place of one with unsaved changes. */
export function LeaveDialog() {
  const isLeaving = useDeskState((state) => state.isLeaving);
  return isLeaving && <Question />;
}

function Question() {
  const styles = useStyles();
  const { leaving } = useWords();
  const { leave, state } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // Closing hands the focus back to where it was.
    return () => current?.close();
  }, []);
  const { book } = state();
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="leaving"
      onCancel={(event) => {
        event.preventDefault();
        void leave('stay');
      }}
    >
      <Text as="h2" id="leaving" size={400} weight="semibold" block>
        {leaving.title}
      </Text>
      <p className={styles.text}>{leaving.text({ file: book ? nameOf(book) : '', count: unsavedCells(state()) })}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void leave('save')}>
          {leaving.save}
        </Button>
        <Button onClick={() => void leave('discard')}>{leaving.discard}</Button>
        <Button onClick={() => void leave('stay')}>{leaving.stay}</Button>
      </div>
    </dialog>
  );
}
