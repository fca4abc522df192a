import { makeStyles } from '@fluentui/react-components';
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, type RefObject, useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import { inViewWith, useTopOf } from './in-view';

const useStyles = makeStyles({
  long: { position: 'relative' },
  item: { position: 'absolute', left: 0, right: 0 },
});

export interface LongListHandle {
  /** Brings an item into view and hands its element over, to put the focus somewhere in it. */
  readonly reveal: (key: string, then: (element: HTMLElement) => void) => void;
}

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly render: (item: T) => ReactNode;
  /** About how many pixels high an item will be; the true height is measured. */
  readonly estimate: (item: T) => number;
  /** What scrolls around the list. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly ref?: Ref<LongListHandle>;
  /** The key of the item that Tab comes to, where only one is a stop: it stays in the page. */
  readonly stop?: string | undefined;
}

/** Fewer are simply all in the page, where the browser's own search finds them. */
const MOST_IN_PAGE = 100;

/** One below the other. Of many, only those near the visible part are in the page, and the one that has the focus. */
export function LongList<T extends { readonly key: string }>(props: LongListProps<T>) {
  return props.items.length > MOST_IN_PAGE ? <VirtualList {...props} /> : <PlainList {...props} />;
}

function PlainList<T extends { readonly key: string }>({ items, render, ref }: LongListProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  useReveal(list, ref);
  return (
    <div ref={list}>
      {items.map((item) => (
        <div key={item.key} data-key={item.key}>
          {render(item)}
        </div>
      ))}
    </div>
  );
}

function VirtualList<T extends { readonly key: string }>(props: LongListProps<T>) {
  const { items, render, estimate, scroller, ref, stop } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const focused = useKeyInHand(scroller);
  const rangeExtractor = useCallback(
    (range: Range) =>
      inViewWith(
        items.findIndex(({ key }) => key === (stop ?? focused.current)),
        range,
      ),
    [items, focused, stop],
  );
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(items[index] as T),
    getItemKey: (index) => (items[index] as T).key,
    overscan: 6,
    scrollMargin: useTopOf(list),
    rangeExtractor,
  });
  const bring = (key: string) => {
    const index = items.findIndex((item) => item.key === key);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' });
  };
  useReveal(list, ref, bring);
  return (
    <div ref={list} className={styles.long} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => (
        <div
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          data-key={key}
          className={styles.item}
          style={{ top: start - virtualizer.options.scrollMargin }}
        >
          {render(items[index] as T)}
        </div>
      ))}
    </div>
  );
}

/** The key of the item that has, or last had, the focus. */
export function useKeyInHand(scroller: RefObject<HTMLElement | null>): RefObject<string | null> {
  const inHand = useRef<string | null>(null);
  useEffect(() => {
    const element = scroller.current;
    const note = ({ target }: Event) => {
      inHand.current = (target as Element).closest<HTMLElement>('[data-key]')?.dataset.key ?? null;
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [scroller]);
  return inHand;
}

/** An item that is far away, or folded until now, comes into the page within a few frames. */
const MOST_FRAMES = 20;

function useReveal(
  list: RefObject<HTMLElement | null>,
  ref: Ref<LongListHandle> | undefined,
  bring: (key: string) => void = () => {},
): void {
  const latest = useRef(bring);
  latest.current = bring;
  useImperativeHandle(ref, () => {
    const reveal: LongListHandle['reveal'] = (key, then) => {
      const attempt = (left: number) => {
        const found = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(
          ({ dataset }) => dataset.key === key,
        );
        if (found) {
          found.scrollIntoView?.({ block: 'nearest' });
          then(found);
        } else if (left > 0) {
          latest.current(key);
          requestAnimationFrame(() => attempt(left - 1));
        }
      };
      attempt(MOST_FRAMES);
    };
    return { reveal };
  }, [list]);
}
