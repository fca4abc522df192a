import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
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
  readonly onEnter: (text: string | null) => void;
  readonly onCancel: () => void;
}

/** A cell's text, edited as in Excel: Enter finishes, Alt+Enter breaks the line, Esc leaves it as it was. */
export function CellEditor({ cell, text, onEnter, onCancel }: CellEditorProps) {
  const styles = useStyles();
  const { cell: words } = useWords();
  const [value, setValue] = useState(text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const enter = () => (value === (text ?? '') ? onCancel() : onEnter(value === '' ? null : value));
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, Enter and Esc are its own.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && event.altKey) breakLine();
    else if (event.key === 'Enter' && !event.shiftKey) enter();
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
    <div className={styles.room}>
      <div className={styles.editor}>
        <Textarea
          className={styles.field}
          textarea={{ ref: field, className: styles.text, rows: 1 }}
          aria-label={words.text({ cell })}
          aria-describedby="cell-hint"
          value={value}
          resize="vertical"
          onChange={(_, data) => setValue(data.value)}
          onKeyDown={onKeyDown}
        />
        <Button appearance="primary" onClick={enter}>
          {words.enter}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <span id="cell-hint" className={styles.hint}>
          {words.hint}
        </span>
      </div>
    </div>
  );
}
