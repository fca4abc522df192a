import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { PHRASES } from '../../pane/parts/phrases';
import { useDesk } from '../use-desk';
import { Skipped } from './sum-line';
import { useFolderWords } from './use-folder';

const useStyles = makeStyles({
  main: {
    ...PHRASES,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '600px',
    margin: '0 auto',
    padding: '40px 16px',
  },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** A folder without any workbook. */
export function EmptyFolder() {
  const styles = useStyles();
  const { progress, choose } = useFolderWords();
  const desk = useDesk();
  return (
    <main className={styles.main}>
      <Text as="h2" size={400} weight="semibold">
        {progress.nothing}
      </Text>
      <p>{progress.nothingAdvice}</p>
      <p className={styles.small}>
        <Skipped />
      </p>
      <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => void desk.chooseFolder()}>
        {choose}
      </Button>
    </main>
  );
}
