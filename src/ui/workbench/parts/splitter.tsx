import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../use-desk';
import { NARROW } from './narrow';

const useStyles = makeStyles({
  splitter: {
    position: 'relative',
    flexShrink: 0,
    width: '1px',
    backgroundColor: tokens.colorNeutralStroke2,
    cursor: 'col-resize',
    touchAction: 'none',
    // Wide enough to be caught, and seen when it is.
    '::after': { content: '""', position: 'absolute', top: 0, bottom: 0, left: '-4px', width: '9px', zIndex: 2 },
    ':hover': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px', zIndex: 3 },
    [NARROW]: { display: 'none' },
  },
});

/** Pixels: the pane is made for 320 and more; a sheet needs room, too. */
export const PANE_WIDTH = { least: 320, most: 720, usual: 350, step: 16 };

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Between sheet and pane: dragged, or moved by the arrow keys. */
export function Splitter({ width, onWidth }: SplitterProps) {
  const styles = useStyles();
  const { sides } = useWords();
  const { least, most, usual, step } = PANE_WIDTH;
  const set = (to: number) => onWidth(Math.round(Math.min(Math.max(to, least), most)));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: width + step, ArrowRight: width - step, Home: most, End: least }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(innerWidth - event.clientX);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can be moved.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={sides.width}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={styles.splitter}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => set(usual)}
    />
  );
}
