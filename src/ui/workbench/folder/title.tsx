import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FolderOpenRegular, FolderRegular, SaveRegular } from '@fluentui/react-icons';
import { NARROW, UNSEEN } from '../parts/narrow';
import { useDesk } from '../use-desk';
import { useFolderState, useFolderWords, useSave } from './use-folder';

const useStyles = makeStyles({
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', minWidth: 0 },
  name: { minWidth: 0, maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  button: { whiteSpace: 'nowrap', [NARROW]: { minWidth: '32px', padding: '0 6px' } },
  label: { [NARROW]: UNSEEN },
});

/** Which folder it is. */
export function FolderName() {
  const styles = useStyles();
  const words = useFolderWords();
  const name = useFolderState((state) => state.name) ?? words.many;
  const count = useFolderState((state) => state.files.length);
  return (
    <div className={styles.title}>
      <Text as="h1" weight="semibold" className={styles.name} title={name}>
        {name}
      </Text>
      {count > 0 && <span className={styles.small}>{words.books({ count: count.toLocaleString('en') })}</span>}
    </div>
  );
}

/** A folder in the place of what is open. */
export function AnotherFolder() {
  const styles = useStyles();
  const words = useFolderWords();
  const desk = useDesk();
  return (
    <Button className={styles.button} icon={<FolderOpenRegular />} onClick={() => void desk.chooseFolder()}>
      <span className={styles.label}>{words.another}</span>
    </Button>
  );
}

/** Another folder, and 一覧ブックを保存. */
export function FolderActions() {
  const styles = useStyles();
  const words = useFolderWords();
  const { save, hindrance } = useSave();
  const isMaking = useFolderState((state) => state.making !== null);
  return (
    <>
      <AnotherFolder />
      <Button
        className={styles.button}
        appearance="primary"
        icon={<SaveRegular />}
        disabledFocusable={hindrance !== null || isMaking}
        {...(hindrance === null ? {} : { title: hindrance })}
        onClick={() => void save('xlsx')}
      >
        <span className={styles.label}>{words.save.button}</span>
      </Button>
    </>
  );
}

/** From an open workbook back to the folder that it is from. */
export function BackToFolder() {
  const styles = useStyles();
  const words = useFolderWords();
  const desk = useDesk();
  return (
    <Button className={styles.button} icon={<FolderRegular />} onClick={() => void desk.backToFolder()}>
      <span className={styles.label}>{words.back}</span>
    </Button>
  );
}
