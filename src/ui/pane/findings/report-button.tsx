import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { findingsWords } from '../../../core/messages/pane/findings';
import { NARROW } from '../parts/media';
import { useLang, useWords } from '../use-session';

const useStyles = makeStyles({
  button: { minWidth: 0, whiteSpace: 'nowrap', [NARROW]: { padding: '5px 7px' } },
  word: { [NARROW]: { display: 'none' } },
  /** English words leave the status beside them no room. */
  longWord: { '@media (max-width: 419px)': { display: 'none' } },
});

/** 報告書: opens it in the place of the list. Where there is no room, the printer alone, with its name. */
export function ReportButton({ onOpen }: { readonly onOpen: () => void }) {
  const styles = useStyles();
  const isEnglish = useLang() === 'en';
  const { report } = useWords(findingsWords);
  return (
    <Button
      icon={<PrintRegular />}
      className={styles.button}
      aria-label={report.open}
      title={report.open}
      onClick={onOpen}
    >
      <span className={mergeClasses(styles.word, isEnglish && styles.longWord)}>{report.open}</span>
    </Button>
  );
}
