import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Lang } from '../../core/messages/catalogue';
import { type WorkbenchWords, workbenchWords } from '../../core/messages/pane/workbench';
import type { State } from '../session/state';
import type { BookState } from './book/file-workbook';
import type { Desk, DeskState, OpenBook } from './desk';

export const DeskContext = createContext<Desk | null>(null);

/** The actions. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no desk around this part');
  return desk;
}

/** Part of the state, as it is held there. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  const { state, subscribe } = useDesk();
  return useSyncExternalStore(subscribe, () => select(state()));
}

/** Part of what is shown of the open workbook; null without one. */
export function useBookState<T>(book: OpenBook | null, select: (state: BookState) => T): T | null {
  return useSyncExternalStore(book?.file.subscribe ?? nothing, () => (book ? select(book.file.state()) : null));
}

/** Part of what the pane knows of the open workbook; null without one. */
export function useSessionOf<T>(book: OpenBook | null, select: (state: State) => T): T | null {
  return useSyncExternalStore(book?.session.subscribe ?? nothing, () => (book ? select(book.session.state()) : null));
}

const nothing = () => () => {};

/** The pane's language, where there is a pane. */
export function useLang(): Lang {
  const { lang } = useDesk();
  const book = useDeskState((state) => state.book);
  return useSessionOf(book, (state) => state.lang) ?? lang;
}

export function useWords(): WorkbenchWords {
  return workbenchWords[useLang()];
}
