import { Switch } from '@fluentui/react-components';
import { settingsWords } from '../../../core/messages/pane/settings';
import { useSession, useSessionState, useWords } from '../use-session';
import { Section, useSectionStyles } from './section';

/** シートの印: off until a person wants them. */
export function MarksSection() {
  const styles = useSectionStyles();
  const words = useWords(settingsWords);
  const { setMarks, marksStay } = useSession();
  const marks = useSessionState((state) => state.settings.marks);
  const isBusy = useSessionState((state) => state.busy) !== null;
  return (
    <Section heading={words.marks.heading}>
      <Switch
        label={words.marks.label}
        labelPosition="before"
        className={styles.switch}
        checked={marks}
        disabledFocusable={isBusy}
        onChange={(_, { checked }) => void setMarks(checked)}
      />
      <p className={styles.hint}>{words.marks.promise}</p>
      <p className={styles.hint}>{marksStay ? words.marks.truth : words.marks.onScreen}</p>
    </Section>
  );
}
