import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { type Catalogue, catalogue, type Lang } from '../../core/messages/catalogue';
import type { InBoth } from '../../core/messages/pane/words';
import type { Session } from '../session/session';
import type { State } from '../session/state';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/** The actions. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session around this part');
  return session;
}

/**
 * Part of the state; draws again when it is another one. The selector gives something that the state holds, never a new
 * object.
 */
export function useSessionState<T>(select: (state: State) => T): T {
  const { state, subscribe } = useSession();
  return useSyncExternalStore(subscribe, () => select(state()));
}

export function useLang(): Lang {
  return useSessionState(({ lang }) => lang);
}

/** What a screen says, in the person's language. Each screen brings its own words along. */
export function useWords<Words>(words: InBoth<Words>): Words {
  return words[useLang()];
}

/** What pane and command line share: severities, certainties, findings, errors. */
export function useCatalogue(): Catalogue {
  return catalogue(useLang());
}
