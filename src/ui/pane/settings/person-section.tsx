import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { settingsWords } from '../../../core/messages/pane/settings';
import { useSession, useSessionState, useWords } from '../use-session';
import { Section } from './section';

/** 担当者: kept when the field is left, or with Enter. */
export function PersonSection() {
  const words = useWords(settingsWords);
  const { keepSettings, say } = useSession();
  const person = useSessionState((state) => state.settings.person);
  const [name, setName] = useState(person ?? '');
  const keep = () => {
    const given = name.trim() || null;
    if (given === person) return;
    keepSettings({ person: given });
    say({ kind: 'saved' });
  };
  return (
    <Section heading={words.person.heading}>
      <Field label={words.person.name} hint={words.person.hint}>
        <Input
          value={name}
          maxLength={100}
          autoComplete="name"
          onChange={(_, { value }) => setName(value)}
          onBlur={keep}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) keep();
          }}
        />
      </Field>
    </Section>
  );
}
