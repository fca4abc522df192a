import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular, FolderOpenRegular, FolderRegular, LockClosedRegular } from '@fluentui/react-icons';
import { folderWords } from '../../core/messages/pane/folder';
import { shortDateOf } from '../pane/format';
import { PHRASES } from '../pane/parts/phrases';
import { useDesk, useDeskState, useLang, useWords } from './use-desk';

const useStyles = makeStyles({
  scroll: { flex: '1 1 0', minHeight: 0, overflowY: 'auto' },
  main: { outline: 'none', boxSizing: 'border-box', maxWidth: '600px', margin: '0 auto', padding: '40px 16px 24px' },
  title: { ...PHRASES, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, textWrap: 'balance' },
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '16px',
    margin: '16px 0',
    padding: '32px 16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  icon: { color: tokens.colorBrandForeground1 },
  text: PHRASES,
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
  promise: {
    ...PHRASES,
    display: 'flex',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  lock: { flexShrink: 0 },
  recent: { marginTop: '32px' },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  list: { listStyle: 'none', margin: '4px 0 0', padding: 0 },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { justifyContent: 'flex-start', flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere', textAlign: 'left' },
  date: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** Before a workbook is open: what to do, a sample to try, and that nothing leaves this computer. */
export function BeginView() {
  const styles = useStyles();
  const { begin } = useWords();
  const { choose, chooseFolder, trySample, sends } = useDesk();
  const folder = folderWords[useLang()];
  const isOpening = useDeskState((state) => state.opening !== null);
  return (
    <div className={styles.scroll}>
      <main className={styles.main} tabIndex={-1}>
        <h1 className={styles.title}>{begin.title}</h1>
        <div className={styles.place}>
          <DocumentTableRegular className={styles.icon} fontSize={32} aria-hidden />
          <p className={styles.text}>{begin.text}</p>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              icon={<FolderOpenRegular />}
              disabledFocusable={isOpening}
              onClick={() => void choose()}
            >
              {begin.choose}
            </Button>
            <Button icon={<FolderRegular />} disabledFocusable={isOpening} onClick={() => void chooseFolder()}>
              {folder.choose}
            </Button>
            <Button disabledFocusable={isOpening} onClick={() => void trySample()}>
              {begin.sample}
            </Button>
          </div>
        </div>
        <p className={styles.promise}>
          <LockClosedRegular className={styles.lock} fontSize={16} aria-hidden />
          {sends ? begin.promiseServed : begin.promise}
        </p>
        <Recent />
      </main>
    </div>
  );
}

function Recent() {
  const styles = useStyles();
  const { begin } = useWords();
  const lang = useLang();
  const { reopen, forgetRecent } = useDesk();
  const recent = useDeskState((state) => state.recent);
  if (recent.length === 0) return null;
  return (
    <section className={styles.recent}>
      <div className={styles.head}>
        <Text as="h2" weight="semibold">
          {begin.recent}
        </Text>
        <Link as="button" inline onClick={() => void forgetRecent()}>
          {begin.forget}
        </Link>
      </div>
      <ul className={styles.list}>
        {recent.map((each) => (
          <li key={`${each.name} ${each.at.getTime()}`} className={styles.entry}>
            <Button
              appearance="subtle"
              className={styles.name}
              icon={<DocumentTableRegular />}
              onClick={() => void reopen(each)}
            >
              {each.name}
            </Button>
            <span className={styles.date}>{shortDateOf(each.at, lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
