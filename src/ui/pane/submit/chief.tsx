import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { submitWords } from '../../../core/messages/pane/submit';
import { Disclosure } from '../parts/disclosure';
import { PHRASES } from '../parts/phrases';
import { useSession, useSessionState, useWords } from '../use-session';
import { useLayout } from './layout';

const useStyles = makeStyles({
  box: {
    padding: '4px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  fields: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBottom: '8px', ...PHRASES },
});

interface ChiefProps {
  /** Sheets that go with a chief's word, all of them. */
  readonly sheets: number;
  readonly added: { readonly sheets: number; readonly indicators: number };
  readonly canSend: boolean;
}

/** A chief lets sheets pass although something is to mend: a named role that is recorded, not a lock. */
export function Chief({ sheets, added, canSend }: ChiefProps) {
  const layout = useLayout();
  const styles = useStyles();
  const submit = useWords(submitWords);
  const { submit: send, draftWaiver } = useSession();
  const draft = useSessionState((state) => state.waiverDraft);
  const [isAsked, setAsked] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const by = draft.by.trim();
  const because = draft.reason.trim();
  const answer = () => {
    setAsked(true);
    if (by === '') fields.current?.querySelector('input')?.focus();
    else if (because === '') fields.current?.querySelector('textarea')?.focus();
    else if (canSend) void send({ by, reason: because });
  };
  return (
    <section className={styles.box}>
      <Disclosure
        summary={<span className={styles.title}>{submit.chief.heading}</span>}
        beginsOpen={draft.by !== '' || draft.reason !== ''}
      >
        <div className={styles.fields} ref={fields}>
          <div>
            <p className={layout.supporting}>{submit.chief.kept}</p>
            <p className={layout.supporting}>{submit.chief.adds(added)}</p>
          </div>
          <Field
            label={submit.chief.name}
            required
            {...(isAsked && by === '' ? { validationMessage: submit.chief.nameMissing } : {})}
          >
            <Input
              value={draft.by}
              maxLength={100}
              autoComplete="off"
              onChange={(_, { value }) => draftWaiver({ by: value })}
            />
          </Field>
          <Field
            label={submit.chief.reason}
            hint={submit.chief.reasonHint}
            required
            {...(isAsked && because === '' ? { validationMessage: submit.chief.reasonMissing } : {})}
          >
            <Textarea
              value={draft.reason}
              maxLength={1000}
              resize="vertical"
              rows={3}
              onChange={(_, { value }) => draftWaiver({ reason: value })}
            />
          </Field>
          <Button disabledFocusable={!canSend} onClick={answer}>
            {submit.chief.send({ sheets })}
          </Button>
        </div>
      </Disclosure>
    </section>
  );
}
