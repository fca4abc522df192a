import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { MAX_CELL_LENGTH } from '../../../host/xlsx/limits';
import { NARROW, UNSEEN } from '../parts/narrow';
import { useWords } from '../use-desk';

const useStyles = makeStyles({
  room: { position: 'relative', alignSelf: 'start', flex: '1 1 0', minWidth: 0 },
  /** Lies over the sheet, which stays where it is. */
  editor: {
    position: 'absolute',
    zIndex: 5,
    top: 0,
    left: 0,
    right: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: '4px 8px',
    paddingBottom: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `0 8px 8px -4px ${tokens.colorNeutralShadowAmbient}`,
  },
  // Where the browser cannot grow it with the text, a corner can be dragged.
  text: { minHeight: '30px', maxHeight: '200px', fieldSizing: 'content' },
  field: { flex: '1 1 160px', minWidth: 0 },
  hint: {
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    [NARROW]: UNSEEN,
  },
});

interface CellEditorProps {
  readonly cell: string;
  readonly text: string | null;
  /** Gives the text, and whether the person is going elsewhere already. */
  readonly onEnter: (text: string | null, isLeaving: boolean) => void;
  readonly onCancel: (isLeaving: boolean) => void;
}

/**
 * A cell's text, edited as in Excel: Enter finishes, Alt+Enter breaks the line, Esc leaves it as it was; whoever goes
 * elsewhere, saves, or opens another workbook, has entered it.
 */
export function CellEditor({ cell, text, onEnter, onCancel }: CellEditorProps) {
  const styles = useStyles();
  const { cell: words } = useWords();
  const [value, setValue] = useState(text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  const isChanged = value !== (text ?? '');
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useAsking(isChanged);
  const enter = (isLeaving: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    if (isChanged) onEnter(value === '' ? null : value, isLeaving);
    else onCancel(isLeaving);
  };
  const cancel = () => {
    isOver.current = true;
    onCancel(false);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // The focus stays where it is while another window is before this one.
    if (!currentTarget.contains(relatedTarget) && !currentTarget.contains(document.activeElement)) enter(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, Enter and Esc are its own.
    if (event.nativeEvent.isComposing) return;
    // Saving and opening are the page's own.
    if (/^[so]$/i.test(event.key) && (event.ctrlKey || event.metaKey)) return enter(false);
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && event.altKey) breakLine();
    else if (event.key === 'Enter' && !event.shiftKey) enter(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const breakLine = () => {
    const area = field.current;
    if (!area) return;
    area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
    setValue(area.value);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nobody acts on it; it hears when the focus leaves its parts.
    <div className={styles.room} onBlur={onBlur}>
      <div className={styles.editor}>
        <Textarea
          className={styles.field}
          textarea={{ ref: field, className: styles.text, rows: 1, maxLength: MAX_CELL_LENGTH }}
          aria-label={words.text({ cell })}
          aria-describedby="cell-hint"
          value={value}
          resize="vertical"
          onChange={(_, data) => setValue(data.value)}
          onKeyDown={onKeyDown}
        />
        <Button appearance="primary" onClick={() => enter(false)}>
          {words.enter}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
        <span id="cell-hint" className={styles.hint}>
          {words.hint}
        </span>
      </div>
    </div>
  );
}

/** The browser asks before the page is left with a text that is not entered yet. */
function useAsking(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);
}
