import { Button } from '@fluentui/react-components';
import { settingsWords } from '../../../core/messages/pane/settings';
import { Screen } from '../parts/screen';
import { StatusLine } from '../parts/status-line';
import { useSession, useSessionState, useWords } from '../use-session';
import { DisplaySection } from './display-section';
import { ListSection } from './list-section';
import { MarksSection } from './marks-section';
import { MemorySection } from './memory-section';
import { PersonSection } from './person-section';
import { PolicySection } from './policy-section';

/** 設定: only what a person or the administrator sets; never a workbook. */
export default function SettingsScreen() {
  const words = useWords(settingsWords);
  const { showGuide, version } = useSession();
  const status = useSessionState((state) => state.status);
  const isAboutSettings = status !== null && ['saved', 'connected', 'marked', 'unmarked'].includes(status.kind);
  return (
    <Screen
      status={isAboutSettings ? <StatusLine /> : <StatusLine>{words.version({ version })}</StatusLine>}
      primary={<Button onClick={() => showGuide(true)}>{words.guide}</Button>}
    >
      <ListSection />
      <PersonSection />
      <PolicySection />
      <MarksSection />
      <MemorySection />
      <DisplaySection />
    </Screen>
  );
}
