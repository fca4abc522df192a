import { FluentProvider, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Session } from '../session/session';
import type { Tab } from '../session/state';
import { FindingsScreen } from './findings/findings-screen';
import { Header } from './header';
import { OverviewScreen } from './overview/overview-screen';
import { LiveStatus } from './parts/live-status';
import { Tabs } from './tabs';
import { type ColourScheme, useTheme } from './theme/use-theme';
import { SessionProvider, useLang, usePaneWords, useSessionState } from './use-session';

const EvaluationsScreen = lazy(() => import('./evaluations/evaluations-screen'));
const SubmitScreen = lazy(() => import('./submit/submit-screen'));
const SettingsScreen = lazy(() => import('./settings/settings-screen'));
const Guide = lazy(() => import('./guide/guide'));

const useStyles = makeStyles({
  root: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  frame: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  screen: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
  progress: { flexShrink: 0, height: '2px' },
  hint: { padding: '4px 16px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The whole pane, on any workbook that a host holds. */
export function Pane({ session, scheme }: { readonly session: Session; readonly scheme: ColourScheme }) {
  const styles = useStyles();
  return (
    <SessionProvider session={session}>
      <FluentProvider theme={useTheme(scheme)} className={styles.root}>
        <Frame />
      </FluentProvider>
    </SessionProvider>
  );
}

function Frame() {
  const styles = useStyles();
  const lang = useLang();
  const tab = useSessionState((state) => state.tab);
  const guide = useSessionState((state) => state.guide);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <div className={styles.frame}>
      <Header />
      {!guide && <Tabs />}
      <BusyBar />
      <main className={styles.screen}>
        <Suspense fallback={null}>
          {guide ? (
            <Guide />
          ) : (
            <div className={styles.screen} id="screen" role="tabpanel" aria-labelledby={`tab-${tab}`}>
              <ScreenOf tab={tab} />
            </div>
          )}
        </Suspense>
      </main>
      <LiveStatus />
    </div>
  );
}

function ScreenOf({ tab }: { readonly tab: Tab }) {
  switch (tab) {
    case 'overview':
      return <OverviewScreen />;
    case 'findings':
      return <FindingsScreen />;
    case 'evaluations':
      return <EvaluationsScreen />;
    case 'submit':
      return <SubmitScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}

/** Milliseconds: what is over sooner shows nothing; after the second, Excel probably waits for a cell to be finished. */
const PATIENCE = { progress: 300, hint: 4000 };

/** Long work: a bar, and after a while what it may be waiting for. */
function BusyBar() {
  const styles = useStyles();
  const { shell } = usePaneWords();
  const busy = useSessionState((state) => state.busy);
  const since = useSince(busy?.kind ?? null);
  if (busy === null || since < PATIENCE.progress) return <div className={styles.progress} />;
  const progress = busy.kind === 'checking' ? busy.progress : null;
  return (
    <>
      <ProgressBar
        className={styles.progress}
        thickness="medium"
        aria-label={shell.checking}
        {...(progress ? { value: progress.done, max: progress.total } : {})}
      />
      {since >= PATIENCE.hint && (busy.kind === 'checking' || busy.kind === 'writing') && (
        <div className={styles.hint} role="status">
          {progress ? shell.checkingSheet({ ...progress }) : shell.waiting}
        </div>
      )}
    </>
  );
}

/** How long something has gone on, in milliseconds, as far as `PATIENCE` cares. */
function useSince(kind: string | null): number {
  const [since, setSince] = useState(0);
  useEffect(() => {
    setSince(0);
    if (kind === null) return;
    const timers = Object.values(PATIENCE).map((time) => setTimeout(() => setSince(time), time));
    return () => timers.forEach(clearTimeout);
  }, [kind]);
  return since;
}
