import { Button, makeStyles } from '@fluentui/react-components';
import { shellWords } from '../../../core/messages/pane/shell';
import { useWords } from '../use-session';

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    top: '4px',
    left: '16px',
    zIndex: 2,
    ':not(:focus)': { clipPath: 'inset(50%)', pointerEvents: 'none' },
  },
});

/** Past a list of many stops to the buttons below it; seen only by who comes to it by keyboard. */
export function SkipToActions() {
  const styles = useStyles();
  const { toActions } = useWords(shellWords);
  return (
    <Button size="small" className={styles.skip} onClick={focusActions}>
      {toActions}
    </Button>
  );
}

function focusActions(): void {
  document.querySelector<HTMLElement>('[data-actions] > div:last-child button')?.focus();
}
