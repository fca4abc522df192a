import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { settingsWords } from '../../../core/messages/pane/settings';
import { microsoftApp } from '../../../core/settings/pane-defaults';
import { Disclosure } from '../parts/disclosure';
import { useSession, useSessionState, useWords } from '../use-session';
import { useSectionStyles } from './section';

/**
 * The app's two numbers, for whoever was told them where the city did not give them out. Kept when a field is left, or with
 * Enter; both empty means none.
 */
export function AppFields() {
  const styles = useSectionStyles();
  const { microsoft } = useWords(settingsWords);
  const { keepSettings, say } = useSession();
  const kept = useSessionState((state) => state.settings.microsoft);
  const [clientId, setClientId] = useState(kept?.clientId ?? '');
  const [tenant, setTenant] = useState(kept?.tenant ?? '');
  const [isLeft, setLeft] = useState(false);
  const given = microsoftApp(clientId, tenant);
  const isEmpty = clientId.trim() === '' && tenant.trim() === '';
  const isHalf = clientId.trim() === '' || tenant.trim() === '';
  const keep = () => {
    setLeft(true);
    if (!(given || isEmpty) || (given?.clientId === kept?.clientId && given?.tenant === kept?.tenant)) return;
    keepSettings({ microsoft: given });
    say({ kind: 'saved' });
  };
  const field = (value: string, onChange: (value: string) => void) => (
    <Input
      value={value}
      autoComplete="off"
      spellCheck={false}
      onChange={(_, data) => onChange(data.value)}
      onBlur={keep}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Enter' && !nativeEvent.isComposing) keep();
      }}
    />
  );
  return (
    <Disclosure summary={microsoft.enter}>
      <div className={styles.ask}>
        <Field label={microsoft.clientId}>{field(clientId, setClientId)}</Field>
        <Field
          label={microsoft.tenant}
          hint={microsoft.tenantHint}
          {...(isLeft && !isHalf && !given ? { validationMessage: microsoft.badApp } : {})}
        >
          {field(tenant, setTenant)}
        </Field>
      </div>
    </Disclosure>
  );
}
