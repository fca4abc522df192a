import { makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { COLUMN, Themed } from '../pane/theme/themed';
import type { ColourScheme } from '../pane/theme/use-theme';
import { BeginView } from './begin-view';
import { BookView } from './book-view';
import { type Desk, nameOf, unsavedCells } from './desk';
import { FolderView } from './folder/folder-view';
import { FolderContext } from './folder/use-folder';
import { DropTarget } from './parts/drop-target';
import { LeaveDialog } from './parts/leave-dialog';
import { NoticeBar } from './parts/notice-bar';
import { TitleBar } from './parts/title-bar';
import { DeskContext, useBookState, useDesk, useDeskState, useLang, useWords } from './use-desk';

const useStyles = makeStyles({
  page: { ...COLUMN, overflowWrap: 'anywhere' },
});

/** The whole page: files, and the open workbook with the pane beside it. */
export function Workbench({ desk, scheme }: { readonly desk: Desk; readonly scheme: ColourScheme }) {
  return (
    <DeskContext value={desk}>
      <Themed scheme={scheme}>
        <Page />
      </Themed>
    </DeskContext>
  );
}

function Page() {
  const styles = useStyles();
  const book = useDeskState((state) => state.book);
  const folder = useDeskState((state) => state.folder);
  useDocument();
  useSaveKeys();
  return (
    <FolderContext value={folder}>
      <DropTarget>
        <div className={styles.page}>
          <TitleBar />
          <NoticeBar />
          {book ? <BookView key={book.id} book={book} /> : folder ? <FolderView /> : <BeginView />}
          <LeaveDialog />
        </div>
      </DropTarget>
    </FolderContext>
  );
}

/** Language and title of the page, and a question of the browser before unsaved work is lost. */
function useDocument(): void {
  const lang = useLang();
  const words = useWords();
  const book = useDeskState((state) => state.book);
  const name = useBookState(book, () => book && nameOf(book));
  const isUnsaved = (useBookState(book, ({ unsaved }) => unsaved.size) ?? 0) > 0;
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = name ? `${isUnsaved ? '● ' : ''}${name} ― ${words.title}` : words.title;
  }, [lang, words, name, isUnsaved]);
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}

/** Ctrl+S and Ctrl+O (⌘ on a Mac) as in every program, not for the page itself. */
function useSaveKeys(): void {
  const desk = useDesk();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || (key !== 's' && key !== 'o')) return;
      event.preventDefault();
      if (key === 'o') void desk.choose();
      else if (unsavedCells(desk.state()) > 0) void desk.save();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [desk]);
}
