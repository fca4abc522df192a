import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { shellWords } from '../../core/messages/pane/shell';
import type { Session } from '../session/session';
import type { Tab } from '../session/state';
import { Header } from './header';
import { LiveStatus } from './parts/live-status';
import { PartMissing } from './parts/part-missing';
import { PHRASES } from './parts/phrases';
import { Tabs } from './tabs';
import { COLUMN, Themed } from './theme/themed';
import type { ColourScheme } from './theme/use-theme';
import { SessionProvider, useLang, useSessionState, useWords } from './use-session';

/** What each tab shows: files of their own, so that the frame is there at once. */
const LOAD = {
  overview: () => import('./overview/overview-screen'),
  findings: () => import('./findings/findings-screen'),
  evaluations: () => import('./evaluations/evaluations-screen'),
  submit: () => import('./submit/submit-screen'),
  settings: () => import('./settings/settings-screen'),
} as const satisfies Record<Tab, () => Promise<{ readonly default: ComponentType }>>;

const SCREENS = {
  overview: lazy(LOAD.overview),
  findings: lazy(LOAD.findings),
  evaluations: lazy(LOAD.evaluations),
  submit: lazy(LOAD.submit),
  settings: lazy(LOAD.settings),
} as const;
const Guide = lazy(() => import('./guide/guide'));

const useStyles = makeStyles({
  frame: COLUMN,
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
  return (
    <SessionProvider session={session}>
      <Themed scheme={scheme}>
        <Frame place="office" />
      </Themed>
    </SessionProvider>
  );
}

/** In a task pane, Office has its own menu in the corner, and the pane is the whole page; in the workbench it is a part of one. */
export function Frame({ place }: { readonly place: 'office' | 'workbench' }) {
  const Main = place === 'office' ? 'main' : 'div';
  const styles = useStyles();
  const lang = useLang();
  const tab = useSessionState((state) => state.tab);
  const guide = useSessionState((state) => state.guide);
  const Screen = SCREENS[tab];
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  useFocusAfterGuide(guide, tab);
  useOtherScreens();
  return (
    <div className={styles.frame}>
      <Header isPage={place === 'office'} />
      <Main className={styles.screen}>
        {!guide && <Tabs />}
        <BusyBar />
        <PartMissing key={tab}>
          <Suspense fallback={null}>
            {guide ? (
              <Guide />
            ) : (
              <div className={styles.screen} id="screen" role="tabpanel" aria-labelledby={`tab-${tab}`}>
                <Screen />
              </div>
            )}
          </Suspense>
        </PartMissing>
      </Main>
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

/** Milliseconds: by then the first screen is there, and nobody waits for the others. */
const IDLE = 500;

/** Fetches the other screens before anyone opens them: later, the network may be gone. */
function useOtherScreens(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of Object.values(LOAD)) load().catch(() => {});
    }, IDLE);
    return () => clearTimeout(timer);
  }, []);
}

/** Milliseconds: what is over sooner shows nothing; after the second, Excel probably waits for a cell to be finished. */
const PATIENCE = { progress: 300, hint: 4000 };

/** Long work: a bar, and after a while what it may be waiting for. */
function BusyBar() {
  const styles = useStyles();
  const shell = useWords(shellWords);
  const busy = useSessionState((state) => state.busy);
  const since = useSince(busy?.kind ?? null);
  // 前年度から作成 shows its own steps.
  if (busy === null || busy.kind === 'carrying' || since < PATIENCE.progress) return null;
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
