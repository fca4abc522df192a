import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { LONGEST_REASON } from '../../../core/decisions/decisions';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { useWords } from '../use-session';

const useStyles = makeStyles({
  field: { marginTop: '8px', maxWidth: '560px' },
  text: { width: '100%' },
});

/** Milliseconds after the last key. */
const REST = 400;

interface ReasonFieldProps {
  readonly reason: string;
  /** Without a reason the choice is not written. */
  readonly isRequired: boolean;
  readonly onChange: (reason: string) => void;
}

/** 判断の理由. Kept when the typing rests, when the field is left, and when it goes out of the page. */
export function ReasonField({ reason, isRequired, onChange }: ReasonFieldProps) {
  const styles = useStyles();
  const { choice } = useWords(evaluationsWords);
  const [text, setText] = useState(reason);
  const typing = useRef({ text: null as string | null, timer: 0 });
  const keep = useRef(onChange);
  keep.current = onChange;
  const flush = useCallback(() => {
    const { text: typed, timer } = typing.current;
    window.clearTimeout(timer);
    typing.current.text = null;
    if (typed !== null) keep.current(typed);
  }, []);
  useEffect(() => flush, [flush]);
  const type = (value: string) => {
    setText(value);
    window.clearTimeout(typing.current.timer);
    typing.current = { text: value, timer: window.setTimeout(flush, REST) };
  };
  return (
    <Field
      className={styles.field}
      size="small"
      label={choice.reason}
      required={isRequired}
      {...(isRequired && text.trim() === ''
        ? { validationState: 'warning' as const, validationMessage: choice.reasonMissing }
        : {})}
    >
      <Textarea
        className={styles.text}
        size="medium"
        resize="vertical"
        rows={2}
        value={text}
        maxLength={LONGEST_REASON}
        onChange={(_, { value }) => type(value)}
        onBlur={flush}
      />
    </Field>
  );
}
