import { Field, Select } from '@fluentui/react-components';
import { settingsWords } from '../../../core/messages/pane/settings';
import { useSession, useSessionState, useWords } from '../use-session';
import { Section, useSectionStyles } from './section';

/** A language is called by its own name: who needs it may not read the other. */
const LANGUAGES = { ja: '日本語', en: 'English' } as const;

/** 表示: the language; colours follow Office by themselves. */
export function DisplaySection() {
  const styles = useSectionStyles();
  const words = useWords(settingsWords);
  const { keepSettings } = useSession();
  const lang = useSessionState((state) => state.settings.lang);
  return (
    <Section heading={words.display.heading}>
      <Field label={words.display.lang}>
        <Select
          value={lang ?? ''}
          onChange={(_, { value }) => keepSettings({ lang: value === 'ja' || value === 'en' ? value : null })}
        >
          <option value="">{words.display.asOffice}</option>
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.hint}>{words.display.colours}</p>
    </Section>
  );
}
