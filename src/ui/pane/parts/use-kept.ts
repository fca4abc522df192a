import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { Session } from '../../session/session';
import { useSession } from '../use-session';

/** What a screen remembers while another one is shown. Gone with the session. */
const kept = new WeakMap<Session, Map<string, unknown>>();

function shelfOf(session: Session): Map<string, unknown> {
  const shelf = kept.get(session) ?? new Map<string, unknown>();
  kept.set(session, shelf);
  return shelf;
}

/** `useState` of an object that outlives the screen: coming back, a person finds it as it was left. `begin` is a constant. */
export function useKept<T extends object>(name: string, begin: T): readonly [T, (change: Partial<T>) => void] {
  const shelf = shelfOf(useSession());
  const [value, setValue] = useState(() => (shelf.get(name) as T | undefined) ?? begin);
  const change = useCallback(
    (part: Partial<T>) => {
      const after = { ...((shelf.get(name) as T | undefined) ?? begin), ...part };
      shelf.set(name, after);
      setValue(after);
    },
    [shelf, name, begin],
  );
  return [value, change];
}

/** Brings what scrolls back to where it was left; gives back where that was, in pixels. */
export function useKeptScroll(name: string, scroller: RefObject<HTMLElement | null>): number {
  const shelf = shelfOf(useSession());
  const [begin] = useState(() => (shelf.get(name) as number | undefined) ?? 0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = begin;
    const remember = () => void shelf.set(name, element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [shelf, name, scroller, begin]);
  return begin;
}
