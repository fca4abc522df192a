import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import type { FillState } from '../../session/state';
import { ChangedBanner } from '../parts/changed-banner';
import { LongList, type LongListHandle, useKeyInHand } from '../parts/long-list';
import { PHRASES } from '../parts/phrases';
import { Screen } from '../parts/screen';
import { SkipToActions } from '../parts/skip-to-actions';
import { toggled } from '../parts/toggled';
import { Unseen } from '../parts/unseen';
import { useKeptScroll } from '../parts/use-kept';
import { useSessionState, useWords } from '../use-session';
import { useCategoryWords } from './certainty';
import { useChoosingBar } from './choosing-bar';
import { EvaluationRow } from './evaluation-row';
import { Filters } from './filters';
import { headKey, type Item, isShown, itemsOf, type View } from './list';
import { countsOf, type Intents, isAwaiting, type Persons, type Row, totalsOf } from './rows';
import { SheetHead } from './sheet-head';
import { UndoOffer } from './undo-offer';

const useStyles = makeStyles({
  empty: { padding: '24px 16px', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  sentence: { ...PHRASES, color: tokens.colorNeutralForeground2 },
});

interface ChoosingScreenProps {
  readonly rows: readonly Row[];
  readonly intents: Intents;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
  /** Where the person comes from, to put the focus; null when they opened the tab. */
  readonly from: FillState['kind'] | null;
}

/**
 * Every 評価 by sheet. By keyboard the list is a plain sequence of headings and controls, since a row holds several of
 * them: Tab goes through it, ↑ and ↓ on a sheet's head go from sheet to sheet, a folded sheet is one stop, and 「判断
 * 残り」 and 「判定できません」 go to the next 評価 of theirs that waits for a person. Inside the choices the arrows choose.
 */
export function ChoosingScreen({ rows, intents, view, onView, from }: ChoosingScreenProps) {
  const styles = useStyles();
  const evaluations = useWords(evaluationsWords);
  const words = useCategoryWords();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<LongListHandle>(null);
  const items = useMemo(() => itemsOf(rows, view), [rows, view]);
  const counts = useMemo(() => countsOf(rows), [rows]);
  const shown = useMemo(() => rows.filter((row) => isShown(row, view)).length, [rows, view]);
  useKeptScroll('evaluations/scroll', scroller);
  useSheetAsked(from, (sheet) => {
    onView({ filter: null, folded: without(view.folded, sheet) });
    list.current?.reveal(headKey(sheet), focusFirst);
  });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (from === 'written' || from === 'taken-back') title.current?.focus();
  }, [from]);
  const inHand = useKeyInHand(scroller);
  const opened = useRef(view.opened);
  opened.current = view.opened;
  const toggle = useCallback((id: string) => onView({ opened: toggled(opened.current, id) }), [onView]);
  const step = (sheet: string, by: 1 | -1) => {
    const heads = items.filter(({ kind }) => kind === 'head');
    const next = heads[heads.findIndex(({ key }) => key === headKey(sheet)) + by];
    if (next) list.current?.reveal(next.key, focusFirst);
  };
  const render = (item: Item) =>
    item.kind === 'head' ? (
      <SheetHead
        head={item}
        onFold={() => onView({ folded: toggled(view.folded, item.sheet) })}
        onStep={(by) => step(item.sheet, by)}
      />
    ) : (
      <EvaluationRow
        entry={item}
        intent={intents.get(item.key) ?? { kind: 'unchosen' }}
        isOpen={view.opened.has(item.key)}
        onToggle={toggle}
      />
    );
  const goToNext = (kind: Persons) => {
    const next = nextAwaiting(rows, inHand.current, (row) => row.category === kind && isAwaiting(row, intents));
    if (!next) return;
    const folded = without(view.folded, next.checked.sheet.sheet);
    onView({ folded, ...(isShown(next, view) ? {} : { filter: null }) });
    list.current?.reveal(next.id, focusFirst);
  };
  const totals = useMemo(() => totalsOf(rows, intents), [rows, intents]);
  const { status, primary } = useChoosingBar({ rows, totals, goToNext, from });
  return (
    <Screen contentRef={scroller} status={status} primary={primary}>
      <ChangedBanner />
      <Unseen>
        <h2 ref={title} tabIndex={-1}>
          {evaluations.title}
        </h2>
      </Unseen>
      <SkipToActions />
      <Filters counts={counts} filter={view.filter} onFilter={(filter) => onView({ filter })} />
      <div role="status">
        <Unseen>{view.filter === null ? '' : evaluations.shown({ count: shown, total: rows.length })}</Unseen>
      </div>
      <UndoOffer />
      {items.length === 0 && view.filter !== null && (
        <div className={styles.empty}>
          <Text className={styles.sentence}>{evaluations.noneShown({ category: words[view.filter] })}</Text>
        </div>
      )}
      <LongList ref={list} items={items} render={render} estimate={heightOf} scroller={scroller} />
    </Screen>
  );
}

/** Opened for a sheet (from 概要): it is unfolded and has the focus, once. */
function useSheetAsked(from: FillState['kind'] | null, go: (sheet: string) => void): void {
  const atSheet = useSessionState((state) => state.atSheet);
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (from !== null || atSheet === asked.current) return;
    asked.current = atSheet;
    if (atSheet !== null) go(atSheet);
  });
}

/** The next after the row in hand that waits for a person; after the last one the first. */
function nextAwaiting(rows: readonly Row[], inHand: string | null, isAwaited: (row: Row) => boolean): Row | undefined {
  const at = rows.findIndex(({ id }) => id === inHand) + 1;
  return [...rows.slice(at), ...rows.slice(0, at)].find(isAwaited);
}

/** A reason that is missing, else the first thing to press. */
function focusFirst(element: HTMLElement): void {
  const [first] = ['textarea', 'input:checked', 'input', 'button'].flatMap(
    (kind) => element.querySelector<HTMLElement>(kind) ?? [],
  );
  first?.focus();
}

function without(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  return new Set([...set].filter((each) => each !== member));
}

/** Pixels, as measured at 350; each row is measured once it is in the page. */
function heightOf(item: Item): number {
  if (item.kind === 'head') return 31;
  const { category, live } = item.row;
  const lines = live.length > 1 ? 40 + 26 * live.length : 16;
  return 62 + lines + (category === 'discretionary' || category === 'undecided' ? 44 : 0);
}
