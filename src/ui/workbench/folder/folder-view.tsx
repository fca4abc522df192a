import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { chosenRows, countRows } from '../../../app/gather/choose';
import { NARROW } from '../parts/narrow';
import { paneWidth, Splitter } from '../parts/splitter';
import { useLang } from '../use-desk';
import { Beside } from './beside/beside';
import { EmptyFolder } from './empty-folder';
import { FilterBar } from './filter-bar';
import { MakingLine } from './making-line';
import { ProgressLine } from './progress-line';
import { SavedBar } from './saved-bar';
import { SumLine } from './sum-line';
import { focusLine } from './table/focus-line';
import { SheetTable } from './table/sheet-table';
import { useFolder, useFolderState, useFolderWords } from './use-folder';
import { ViewTabs } from './view-tabs';

const TogetherView = lazy(() => import('./together/together-view'));

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', outline: 'none', flex: '1 1 0', minHeight: 0 },
  sheets: { display: 'flex', flex: '1 1 0', minHeight: 0 },
  list: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0, minHeight: 0 },
  beside: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    minHeight: 0,
    maxWidth: '45%',
    borderLeft: `1px solid ${tokens.colorTransparentStroke}`,
    [NARROW]: { width: 'auto !important', maxWidth: 'none', flex: '1 1 0' },
  },
  away: { [NARROW]: { display: 'none' } },
});

/** A folder: every sheet of it in a table, or all of them as one. */
export function FolderView() {
  const styles = useStyles();
  const files = useFolderState((state) => state.files);
  const phase = useFolderState((state) => state.phase);
  const view = useFolderState((state) => state.view);
  const selected = useFolderState((state) => state.selected);
  const main = useRef<HTMLElement>(null);
  // Who comes back from a workbook is at its line again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the beginning
  useEffect(() => (selected === null || view === 'together' ? main.current?.focus() : focusLine()), []);
  if (phase === 'done' && files.length === 0) return <EmptyFolder />;
  return (
    <main className={styles.main} ref={main} tabIndex={-1}>
      <ViewTabs />
      {view === 'sheets' ? (
        <Sheets />
      ) : (
        <>
          <Top />
          <Suspense>
            <TogetherView />
          </Suspense>
        </>
      )}
    </main>
  );
}

/** What is being done, and what came of it. */
function Top() {
  const isMaking = useFolderState((state) => state.making !== null);
  const isTold = useFolderState(({ view, phase }) => view === 'together' && phase === 'done');
  return (
    <>
      {!isMaking && !isTold && <ProgressLine />}
      <MakingLine />
      <SavedBar />
    </>
  );
}

/** Every sheet in a table, and the selected one beside it. */
function Sheets() {
  const styles = useStyles();
  const folder = useFolder();
  const words = useFolderWords();
  const rows = useFolderState((state) => state.rows);
  const choice = useFolderState((state) => state.choice);
  const selected = useFolderState((state) => state.selected);
  const [chosenWidth, setWidth] = useState<number | null>(null);
  const width = paneWidth(chosenWidth, useLang());
  const shown = useMemo(() => chosenRows(rows, choice), [rows, choice]);
  const counts = useMemo(() => countRows(rows), [rows]);
  const row = rows.find(({ id }) => id === selected) ?? null;
  return (
    <div className={styles.sheets} id="folder-panel" role="tabpanel" aria-labelledby="folder-sheets">
      <section className={mergeClasses(styles.list, row !== null && styles.away)} aria-label={words.table.label}>
        <Top />
        <FilterBar counts={counts} left={shown.length} total={rows.length} />
        <SheetTable rows={shown} selected={selected} onSelect={folder.select} />
        <SumLine counts={counts} />
      </section>
      <Splitter width={width} onWidth={setWidth} />
      <aside
        className={mergeClasses(styles.beside, !row && styles.away)}
        style={{ width }}
        aria-label={words.beside.label}
      >
        <Beside key={row?.id} row={row} />
      </aside>
    </div>
  );
}
