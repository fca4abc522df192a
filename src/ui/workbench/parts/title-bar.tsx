import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular, LockClosedRegular, OpenRegular, SaveRegular } from '@fluentui/react-icons';
import { timeOf } from '../../pane/format';
import { nameOf } from '../desk';
import { AnotherFolder, BackToFolder, FolderActions, FolderName } from '../folder/title';
import { useBookState, useDesk, useDeskState, useWords } from '../use-desk';
import { NARROW, UNSEEN } from './narrow';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    boxSizing: 'border-box',
    minHeight: '48px',
    flexShrink: 0,
    padding: '0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: '0 8px' },
  },
  icon: { flexShrink: 0 },
  brand: {
    flexShrink: 0,
    paddingRight: '12px',
    marginRight: '4px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    [NARROW]: { display: 'none' },
  },
  alone: { borderRight: 'none', [NARROW]: { display: 'inline' } },
  book: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', minWidth: 0 },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  supporting: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  here: { display: 'flex', alignItems: 'center', gap: '4px', '@media (max-width: 859px)': { display: 'none' } },
  actions: { display: 'flex', alignItems: 'center', gap: '8px', marginLeft: 'auto', flexShrink: 0 },
  button: { [NARROW]: { minWidth: '32px', padding: '0 6px' } },
  label: { [NARROW]: UNSEEN },
});

/** Which workbook this is, whether all of it is saved, and what can be done with files. */
export function TitleBar() {
  const styles = useStyles();
  const words = useWords();
  const { choose, save, sends } = useDesk();
  const book = useDeskState((state) => state.book);
  const folder = useDeskState((state) => state.folder);
  const isSaving = useDeskState((state) => state.isSaving);
  const unsaved = useBookState(book, (state) => state.unsaved.size) ?? 0;
  return (
    <header className={styles.bar}>
      <DocumentTableRegular className={styles.icon} fontSize={20} aria-hidden />
      <Text weight="semibold" className={mergeClasses(styles.brand, book === null && folder === null && styles.alone)}>
        {words.brand}
      </Text>
      {folder && !book ? <FolderName /> : <BookName />}
      <div className={styles.actions}>
        {!sends && (
          <span className={mergeClasses(styles.supporting, styles.here)}>
            <LockClosedRegular fontSize={16} aria-hidden />
            {words.staysHere}
          </span>
        )}
        {folder && (book ? <BackToFolder /> : <FolderActions />)}
        {book && (
          <>
            <Button className={styles.button} icon={<OpenRegular />} onClick={() => void choose()}>
              <span className={styles.label}>{words.open}</span>
            </Button>
            {!folder && <AnotherFolder />}
            <Button
              className={styles.button}
              appearance={unsaved > 0 ? 'primary' : 'secondary'}
              icon={<SaveRegular />}
              disabledFocusable={unsaved === 0 || isSaving}
              onClick={() => void save()}
            >
              <span className={styles.label}>{words.save}</span>
            </Button>
          </>
        )}
      </div>
    </header>
  );
}

function BookName() {
  const styles = useStyles();
  const words = useWords();
  const book = useDeskState((state) => state.book);
  const notice = useDeskState((state) => state.notice);
  const name = useBookState(book, () => book && nameOf(book));
  const count = useBookState(book, (state) => state.unsaved.size) ?? 0;
  if (name === null) return null;
  const saved = notice?.kind === 'saved' ? words.savedAt({ time: timeOf(notice.at) }) : words.unchanged;
  return (
    <div className={styles.book}>
      <Text as="h1" weight="semibold" className={styles.name} title={name}>
        {name}
      </Text>
      <span className={styles.supporting}>{count > 0 ? words.unsaved({ count }) : saved}</span>
    </div>
  );
}
