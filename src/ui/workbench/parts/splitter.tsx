import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Lang } from '../../../core/messages/catalogue';
import { useLang, useWords } from '../use-desk';
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

/** Pixels. The pane would fold some words by the width of the page, not by its own, so it keeps the width that they need. */
const LEAST = { ja: 340, en: 420 };
const USUAL = { ja: 350, en: 420 };
const MOST = 720;
const STEP = 16;

/** The width that was chosen (null: none was), as far as it does. */
export function paneWidth(chosen: number | null, lang: Lang): number {
  return Math.round(Math.min(Math.max(chosen ?? USUAL[lang], LEAST[lang]), MOST));
}

interface SplitterProps {
  readonly width: number;
  /** Null for the usual one. */
  readonly onWidth: (width: number | null) => void;
}

/** Between sheet and pane: dragged, or moved by the arrow keys. */
export function Splitter({ width, onWidth }: SplitterProps) {
  const styles = useStyles();
  const { sides } = useWords();
  const lang = useLang();
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: MOST, End: LEAST[lang] }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onWidth(to);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(innerWidth - event.clientX);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can be moved.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={sides.width}
      aria-valuenow={width}
      aria-valuemin={LEAST[lang]}
      aria-valuemax={MOST}
      tabIndex={0}
      className={styles.splitter}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onWidth(null)}
    />
  );
}
