import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { useWords } from '../use-session';
import type { Head } from './list';

const useStyles = makeStyles({
  heading: { margin: 0 },
  head: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'center',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '30px',
    padding: '4px 16px 4px 8px',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { justifySelf: 'center' },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  counts: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: 'normal' },
});

interface SheetHeadProps {
  readonly head: Head;
  readonly onFold: () => void;
  /** ↓ and ↑: to the next or the previous sheet. */
  readonly onStep: (by: 1 | -1) => void;
}

export function SheetHead({ head: { sheet, total, filled, isOpen }, onFold, onStep }: SheetHeadProps) {
  const styles = useStyles();
  const evaluations = useWords(evaluationsWords);
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <h3 className={styles.heading}>
      <button type="button" className={styles.head} aria-expanded={isOpen} onClick={onFold} onKeyDown={step}>
        <Chevron className={styles.chevron} fontSize={16} aria-hidden />
        <span className={styles.name} title={sheet}>
          {sheet}
        </span>
        <span className={styles.counts}>{evaluations.group({ total, filled })}</span>
      </button>
    </h3>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
