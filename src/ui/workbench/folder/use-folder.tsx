import { createContext, useContext, useSyncExternalStore } from 'react';
import { type FolderWords, folderWords } from '../../../core/messages/pane/folder';
import { useLang } from '../use-desk';
import type { Folder, FolderState } from './folder';

export const FolderContext = createContext<Folder | null>(null);

/** The actions. */
export function useFolder(): Folder {
  const folder = useContext(FolderContext);
  if (folder === null) throw new Error('no folder around this part');
  return folder;
}

/** Part of the state, as it is held there. */
export function useFolderState<T>(select: (state: FolderState) => T): T {
  const { state, subscribe } = useFolder();
  return useSyncExternalStore(subscribe, () => select(state()));
}

export function useFolderWords(): FolderWords {
  return folderWords[useLang()];
}
