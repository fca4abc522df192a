import { FluentProvider, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Session } from '../session/session';
import type { Tab } from '../session/state';
import { Header } from './header';
import { OverviewScreen } from './overview/overview-screen';
import { LiveStatus } from './parts/live-status';
import { PHRASES } from './parts/phrases';
import { Tabs } from './tabs';
import { type ColourScheme, useTheme } from './theme/use-theme';
import { SessionProvider, useLang, usePaneWords, useSessionState } from './use-session';

const loadFindings = () => import('./findings/findings-screen');

const FindingsScreen = lazy(() => loadFindings().then((screen) => ({ default: screen.FindingsScreen })));
const EvaluationsScreen = lazy(() => import('./evaluations/evaluations-screen'));
const SubmitScreen = lazy(() => import('./submit/submit-screen'));
const SettingsScreen = lazy(() => import('./settings/settings-screen'));
const Guide = lazy(() => import('./guide/guide'));

const useStyles = makeStyles({
  root: { height: '100%', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground1 },
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    overflow: 'hidden',
    fontVariantNumeric: 'tabular-nums',
    lineBreak: 'strict',
  },
  screen: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
  /** Lies over what it waits for: nothing moves when it comes or goes. */
  busy: { position: 'relative', zIndex: 1, height: 0, flexShrink: 0 },
  progress: { position: 'absolute', top: '-3px', left: 0, right: 0, borderRadius: 0 },
  hint: {
    ...PHRASES,
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    padding: '6px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** The whole pane, on any workbook that a host holds. */
export function Pane({ session, scheme }: { readonly session: Session; readonly scheme: ColourScheme }) {
  const styles = useStyles();
  const { theme, colorScheme } = useTheme(scheme);
  return (
    <SessionProvider session={session}>
      <FluentProvider theme={theme} className={styles.root} style={{ colorScheme }}>
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
  useFocusAfterGuide(guide, tab);
  // The screen that most people open next; it is there when they do.
  useEffect(() => void loadFindings().catch(() => {}), []);
  return (
    <div className={styles.frame}>
      <Header />
      <main className={styles.screen}>
        {!guide && <Tabs />}
        <BusyBar />
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

/** The guide takes its buttons with it: the focus goes to the tab that is shown then. */
function useFocusAfterGuide(guide: boolean, tab: Tab): void {
  const wasShown = useRef(guide);
  useEffect(() => {
    if (wasShown.current && !guide) document.getElementById(`tab-${tab}`)?.focus();
    wasShown.current = guide;
  }, [guide, tab]);
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
  if (busy === null || since < PATIENCE.progress) return null;
  const progress = busy.kind === 'checking' ? busy.progress : null;
  return (
    <div className={styles.busy}>
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
    </div>
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
