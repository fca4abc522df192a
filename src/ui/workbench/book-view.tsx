import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { byGravity } from '../../core/validate/severity';
import type { EditOutcome, Place } from '../../host/port';
import { Frame } from '../pane/pane';
import { SessionProvider } from '../pane/use-session';
import type { Checked } from '../session/state';
import { unsavedOn } from './book/unsaved';
import { CellBar } from './cell/cell-bar';
import type { OpenBook } from './desk';
import { NARROW } from './parts/narrow';
import { paneWidth, Splitter } from './parts/splitter';
import { useBookState, useLang, useSessionOf, useWords } from './use-desk';
import { WorkbookView } from './view/workbook-view';
import type { Zoom } from './view/zoom';

const useStyles = makeStyles({
  main: { display: 'flex', outline: 'none', flex: '1 1 0', minHeight: 0, [NARROW]: { flexDirection: 'column' } },
  book: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0, minHeight: 0 },
  sheet: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0, minWidth: 0 },
  pane: {
    flexShrink: 0,
    minHeight: 0,
    // The sheet keeps some room, whatever width was once chosen in a larger window.
    maxWidth: 'calc(100% - 280px)',
    [NARROW]: { width: 'auto !important', maxWidth: 'none', flex: '1 1 0' },
  },
  away: { [NARROW]: { display: 'none' } },
  sides: {
    display: 'none',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: 'flex', gap: '4px', padding: '4px 8px' },
  },
  side: { flex: '1 1 0' },
});

type Side = 'book' | 'pane';

/** The open workbook, and the pane beside it; where there is no room for both, one of the two. */
export function BookView({ book }: { readonly book: OpenBook }) {
  const styles = useStyles();
  const { sides } = useWords();
  const [side, setSide] = useState<Side>('pane');
  const [chosenWidth, setWidth] = useState<number | null>(null);
  const width = paneWidth(chosenWidth, useLang());
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  const reveal = useBookState(book, (state) => state.reveal);
  useEffect(() => {
    if (reveal) setSide('book');
  }, [reveal]);
  const away = (other: Side) => side !== other && styles.away;
  return (
    <main className={styles.main} ref={main} tabIndex={-1}>
      <nav className={styles.sides} aria-label={sides.label}>
        {(['book', 'pane'] as const).map((each) => (
          <Button
            key={each}
            className={styles.side}
            appearance={each === side ? 'secondary' : 'subtle'}
            aria-pressed={each === side}
            onClick={() => setSide(each)}
          >
            {sides[each]}
          </Button>
        ))}
      </nav>
      <section className={mergeClasses(styles.book, away('book'))} aria-label={sides.book}>
        <Sheet book={book} />
      </section>
      <Splitter width={width} onWidth={setWidth} />
      <section className={mergeClasses(styles.pane, away('pane'))} style={{ width }} aria-label={sides.pane}>
        <SessionProvider session={book.session}>
          <Frame place="workbench" />
        </SessionProvider>
      </section>
    </main>
  );
}

function Sheet({ book }: { readonly book: OpenBook }) {
  const styles = useStyles();
  const lang = useLang();
  const area = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [isEditing, setEditing] = useState(false);
  const [outcome, setOutcome] = useState<EditOutcome | null>(null);
  const workbook = useBookState(book, (state) => state.workbook);
  const look = useBookState(book, (state) => state.look);
  const sheet = useBookState(book, (state) => state.sheet) ?? '';
  const selected = useBookState(book, (state) => state.selected);
  const reveal = useBookState(book, (state) => state.reveal);
  const marks = useBookState(book, (state) => state.marks);
  const unsaved = useBookState(book, (state) => state.unsaved);
  const checked = useSessionOf(book, (state) => state.checked);
  const badges = useMemo(() => badgesOf(checked), [checked]);
  const marked = useMemo(() => cellsOn(marks ?? [], sheet), [marks, sheet]);
  const edited = useMemo(() => unsavedOn(unsaved ?? new Map(), sheet), [unsaved, sheet]);
  if (workbook === null || look === null) return null;
  const leaveCell = () => {
    setEditing(false);
    setOutcome(null);
  };
  return (
    <>
      <CellBar
        key={`${sheet}!${selected}`}
        book={book}
        isEditing={isEditing}
        onEdit={(begins) => {
          setEditing(begins);
          if (begins) setOutcome(null);
          else focusSheet(area);
        }}
        onLeave={() => setEditing(false)}
        outcome={outcome}
        onOutcome={setOutcome}
      />
      <div ref={area} className={styles.sheet}>
        <WorkbookView
          lang={lang}
          workbook={workbook}
          look={look}
          sheet={sheet}
          onSheet={(name) => {
            leaveCell();
            book.file.turnTo(name);
          }}
          selected={selected}
          onSelect={(cell) => {
            leaveCell();
            book.file.select(cell);
          }}
          onEdit={() => setEditing(true)}
          reveal={reveal}
          marks={marked}
          badges={badges}
          edited={edited}
          zoom={zoom}
          onZoom={setZoom}
        />
      </div>
    </>
  );
}

/** Back to where the cell was chosen. */
function focusSheet(area: RefObject<HTMLElement | null>): void {
  area.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
}

/** 参考 asks for nothing, and has none. */
function badgesOf(checked: Checked | null) {
  const sheets = checked?.workbook.sheets ?? [];
  return new Map(
    sheets.flatMap(({ sheet, findings }) => {
      const [gravest] = [...findings].sort(byGravity);
      return gravest && gravest.severity !== 'info' ? [[sheet.sheet, gravest.severity] as const] : [];
    }),
  );
}

function cellsOn(places: readonly Place[], sheet: string): ReadonlySet<string> {
  return new Set(places.filter((place) => place.sheet === sheet).map(({ cell }) => cell));
}
