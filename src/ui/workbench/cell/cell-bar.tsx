import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { catalogue } from '../../../core/messages/catalogue';
import type { EditOutcome } from '../../../host/port';
import { before } from '../book/unsaved';
import type { OpenBook } from '../desk';
import { NARROW, UNSEEN } from '../parts/narrow';
import { useBookState, useLang, useSessionOf, useWords } from '../use-desk';
import { CellEditor } from './cell-editor';
import { cellFacts } from './cell-facts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    flexShrink: 0,
    boxSizing: 'border-box',
    height: '39px',
    padding: '3px 8px 3px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: '3px 8px' },
  },
  address: {
    flexShrink: 0,
    boxSizing: 'border-box',
    minWidth: '76px',
    padding: '1px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
    whiteSpace: 'nowrap',
  },
  /** One line, so that the sheet stays where it is; a long text opens over it when it is clicked, or reached by Tab. */
  room: { position: 'relative', flex: '1 1 0', minWidth: 0, height: '32px' },
  facts: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    boxSizing: 'border-box',
    maxHeight: '100%',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    ':focus': {
      zIndex: 5,
      maxHeight: '240px',
      overflowY: 'auto',
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow8,
    },
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  none: { padding: '0 8px' },
  soft: { color: tokens.colorNeutralForeground3 },
  told: { color: tokens.colorNeutralForeground2 },
  edit: { flexShrink: 0, minWidth: 'auto', [NARROW]: { padding: '0 6px' } },
  label: { [NARROW]: UNSEEN },
});

interface CellBarProps {
  readonly book: OpenBook;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  /** The person is elsewhere already. */
  readonly onLeave: () => void;
  /** What came of the last edit by hand. */
  readonly outcome: EditOutcome | null;
  readonly onOutcome: (outcome: EditOutcome) => void;
}

/** The selected cell in full size, whatever the zoom: where, what it is, its text, what stood there before; and 文字を直す. */
export function CellBar({ book, isEditing, onEdit, onLeave, outcome, onOutcome }: CellBarProps) {
  const styles = useStyles();
  const { cell: words } = useWords();
  const lang = useLang();
  const grid = useBookState(book, ({ workbook, sheet }) => workbook.sheets.find(({ name }) => name === sheet));
  const cell = useBookState(book, ({ selected }) => selected);
  const unsaved = useBookState(book, (state) => state.unsaved);
  const checked = useSessionOf(book, (state) => state.checked);
  const facts = useMemo(() => {
    const sheet = checked?.workbook.sheets.find((each) => each.sheet.sheet === grid?.name);
    return grid && cell ? cellFacts(grid, cell, sheet, words) : null;
  }, [grid, cell, checked, words]);
  const told = outcome && sayOutcome(outcome, words.written, catalogue(lang).unwritten);

  if (!grid || !cell || !facts) {
    return (
      <section className={styles.bar} aria-label={words.bar}>
        <span className={`${styles.none} ${styles.soft}`}>{words.none}</span>
      </section>
    );
  }
  const stop = (isLeaving: boolean) => (isLeaving ? onLeave() : onEdit(false));
  const was = unsaved ? before(unsaved, { sheet: grid.name, cell }) : undefined;
  return (
    <section className={styles.bar} aria-label={words.bar}>
      <span className={styles.address}>{facts.address}</span>
      {isEditing ? (
        <CellEditor
          cell={cell}
          text={facts.text}
          onCancel={stop}
          onEnter={(after, isLeaving) => {
            onOutcome(book.file.type({ sheet: grid.name, cell, before: facts.text, after }));
            stop(isLeaving);
          }}
        />
      ) : (
        <>
          <div className={styles.room}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, by the keyboard too. */}
            <section className={styles.facts} tabIndex={0} aria-label={words.text({ cell: facts.address })}>
              {facts.heading && <span>{facts.heading}</span>}
              {facts.text === null ? (
                <span className={styles.soft}>{words.empty}</span>
              ) : (
                <Text weight="semibold" className={styles.text}>
                  {facts.text}
                </Text>
              )}
              {facts.draft && <span className={styles.told}>{words.draft({ text: facts.draft })}</span>}
              {was !== undefined && (
                <span className={styles.soft}>{words.before({ text: was?.replaceAll('\n', ' ') ?? words.empty })}</span>
              )}
              <span role="status" className={styles.told}>
                {told}
              </span>
            </section>
          </div>
          <Button appearance="subtle" className={styles.edit} icon={<EditRegular />} onClick={() => onEdit(true)}>
            <span className={styles.label}>{words.edit}</span>
          </Button>
        </>
      )}
    </section>
  );
}

function sayOutcome(
  outcome: EditOutcome,
  written: (params: { cell: string }) => string,
  unwritten: ReturnType<typeof catalogue>['unwritten'],
): string {
  if (outcome.kind === 'written') return written({ cell: outcome.edit.cell });
  return unwritten[outcome.kind === 'stale' ? 'stale' : outcome.because];
}
