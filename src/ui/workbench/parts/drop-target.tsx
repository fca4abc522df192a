import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { dropped } from '../files/opening';
import { useDesk, useWords } from '../use-desk';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: '8px',
    zIndex: 10,
    display: 'grid',
    placeItems: 'center',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.94,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    pointerEvents: 'none',
  },
});

/** The whole page takes files; while some are held over it, it says so. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const words = useWords();
  const desk = useDesk();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      // A text that is being typed is entered first.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      void dropped(event.dataTransfer).then(desk.take);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [desk]);
  return (
    <>
      {children}
      {isOver && <div className={styles.veil}>{words.begin.drop}</div>}
    </>
  );
}
