import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { findingsWords } from '../../../core/messages/pane/findings';
import { isMended } from '../../session/open-findings';
import type { Checked } from '../../session/state';
import { ChangedBanner } from '../parts/changed-banner';
import { CheckButton } from '../parts/check-button';
import { LOW } from '../parts/media';
import { PHRASES } from '../parts/phrases';
import { Screen } from '../parts/screen';
import { toggled } from '../parts/toggled';
import { useKeptScroll } from '../parts/use-kept';
import { useLang, useSession, useSessionState, useWords } from '../use-session';
import { type Entry, entriesOf } from './entries';
import { filtered, isFiltering } from './filter';
import { FilterBar } from './filter-bar';
import { FindingsList, type ListHandle } from './findings-list';
import { countLeft, groupsOf } from './groups';
import type { ListActions } from './list-actions';
import { nextAfter, type Row, rowsOf } from './rows';
import type { FindingsView } from './use-findings-view';

const useStyles = makeStyles({
  title: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** With everything shown it would leave a low pane no room for the list. */
  loose: { [LOW]: { position: 'static' } },
  back: { padding: '10px 16px 0' },
  nothing: { ...PHRASES, display: 'flex', flexDirection: 'column', gap: '4px', padding: '24px 16px' },
});

interface ListScreenProps {
  readonly checked: Checked;
  readonly view: FindingsView;
  readonly change: (view: Partial<FindingsView>) => void;
  readonly reportButton: ReactNode;
  /** The row that the person was led to. */
  readonly arrival: string | null;
}

/** What was found, to be filtered, opened, mended and gone to. */
export function ListScreen({ checked, view, change, reportButton, arrival }: ListScreenProps) {
  const styles = useStyles();
  const lang = useLang();
  const findings = useWords(findingsWords);
  const { filter, grouping, active } = view;
  const mended = useSessionState((state) => state.mended);
  const entries = useMemo(() => entriesOf(checked, lang), [checked, lang]);
  const left = useMemo(() => filtered(entries, filter), [entries, filter]);
  const groups = useMemo(() => groupsOf(left, grouping, lang), [left, grouping, lang]);
  const openness = { groups: view.groups, items: view.items, filtering: isFiltering(filter) };
  const rows = rowsOf(groups, openness);
  const counts = useMemo(() => countLeft(entries, { mended }), [entries, mended]);
  const onActive = useCallback((id: string) => change({ active: id }), [change]);

  const scroller = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const handle = useRef<ListHandle>(null);
  const scrolled = useKeptScroll('findings/scroll', scroller);
  useLayoutEffect(() => {
    // A row that gets the focus must not come to stand behind the bar.
    if (scroller.current) scroller.current.style.scrollPaddingTop = `${bar.current?.offsetHeight ?? 0}px`;
  });
  useEffect(() => {
    if (arrival !== null) handle.current?.focus(arrival);
  }, [arrival]);
  const actions = useListActions({ rows, view, change, handle });

  return (
    <Screen secondary={reportButton} primary={<CheckButton />} contentRef={scroller}>
      <h2 className={styles.title}>{findings.title}</h2>
      <ChangedBanner />
      {view.listOf !== null && (
        <div className={styles.back}>
          <Link as="button" onClick={() => change({ listOf: null })}>
            {findings.zero.back}
          </Link>
        </div>
      )}
      <div className={mergeClasses(styles.bar, view.tools && styles.loose)} ref={bar}>
        <FilterBar
          filter={filter}
          onFilter={(next) =>
            change({ filter: next, ...(isFiltering(next) === openness.filtering ? {} : { groups: new Map() }) })
          }
          grouping={grouping}
          onGrouping={(next) => change({ grouping: next })}
          tools={view.tools}
          onTools={(tools) => change({ tools })}
          counts={counts}
          left={left.length}
          total={entries.length}
        />
      </div>
      {rows.length > 0 ? (
        <FindingsList
          rows={rows}
          active={active}
          onActive={onActive}
          actions={actions}
          scroller={scroller}
          scrolled={scrolled}
          handle={handle}
        />
      ) : (
        <div className={styles.nothing}>
          <Text weight="semibold">{findings.filters.none}</Text>
          <Text size={200}>{findings.filters.noneAdvice}</Text>
        </div>
      )}
    </Screen>
  );
}

interface Doing {
  readonly rows: readonly Row[];
  readonly view: FindingsView;
  readonly change: (view: Partial<FindingsView>) => void;
  readonly handle: { readonly current: ListHandle | null };
}

function useListActions({ rows, view, change, handle }: Doing): ListActions {
  const session = useSession();
  const mended = useSessionState((state) => state.mended);
  const busy = useSessionState((state) => state.busy !== null);
  // What is done takes a while; its end must see the rows as they are then.
  const now = useRef(rows);
  now.current = rows;
  const isDone = ({ key }: Entry) => isMended(session.state(), key);
  return {
    grouping: view.grouping,
    mended,
    busy,
    toggle: (row) => change(toggledIn(view, row)),
    show: ({ sheet, finding: { cell } }) => {
      if (sheet !== null && cell !== null) void session.show({ sheet, cell });
    },
    mend: async (entries, row) => {
      const before = session.state().mended;
      await session.mend(entries.map(({ located }) => located));
      if (session.state().mended === before) return;
      const index = now.current.findIndex(({ id }) => id === row.id);
      const next = entries.every(isDone) ? nextAfter(now.current, index, isDone) : index;
      handle.current?.focus(now.current[next]?.id ?? row.id);
    },
    takeBack: async (entries, row) => {
      for (const { key } of entries) await session.takeMendBack(key);
      handle.current?.focus(row.id);
    },
    openEvaluations: () => session.open('evaluations'),
  };
}

function toggledIn({ groups, items }: FindingsView, row: Row): Partial<FindingsView> {
  if (row.kind === 'place') return {};
  if (row.kind === 'group') return { groups: new Map(groups).set(row.id, !row.open) };
  return { items: toggled(items, row.id) };
}
