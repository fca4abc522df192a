import { createContext, useContext, useSyncExternalStore } from 'react';
import { type FolderWords, folderWords } from '../../../core/messages/pane/folder';
import { type TogetherWords, togetherWords } from '../../../core/messages/pane/together';
import { useLang } from '../use-desk';
import type { Folder, FolderState } from './folder';
import type { OutputKind } from './outputs';

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

export function useTogetherWords(): TogetherWords {
  return togetherWords[useLang()];
}

/** Saving under the name that a folder suggests; `hindrance`: why there is nothing to save. */
export function useSave(): { readonly save: (output: OutputKind) => Promise<void>; readonly hindrance: string | null } {
  const words = useFolderWords();
  const { save } = useFolder();
  const name = useFolderState((state) => state.name) ?? words.many;
  const isEmpty = useFolderState((state) => state.consolidation.counted.length === 0);
  return {
    save: (output) => save(output, words.save.fileNames[output]({ name })),
    hindrance: isEmpty ? words.save.nothing : null,
  };
}
