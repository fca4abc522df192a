import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Of a long list the items in view, and the one in hand, lest its focus be lost; −1 where none is. */
export function inViewWith(inHand: number, range: Range): number[] {
  const inView = defaultRangeExtractor(range);
  const isElsewhere = inHand >= 0 && inHand < range.count && !inView.includes(inHand);
  return isElsewhere ? [...inView, inHand].sort((a, b) => a - b) : inView;
}

/** How far below the scroller's beginning a list begins; what stands above it may grow. */
export function useTopOf(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0));
  return top;
}
