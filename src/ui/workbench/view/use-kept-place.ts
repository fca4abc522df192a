import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

interface Place {
  readonly top: number;
  readonly left: number;
}

/**
 * Keeps what is at the top left: of each sheet while others are shown, and while the zoom changes. Returns what is to be
 * called after scrolling.
 */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  sheet: string,
  zoom: number,
  onRestored: (scrolled: Place) => void,
): () => void {
  /** At 100 %. */
  const places = useRef(new Map<string, Place>());
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const { top, left } = places.current.get(sheet) ?? { top: 0, left: 0 };
    current.scrollTop = top * zoom;
    current.scrollLeft = left * zoom;
    onRestored({ top: current.scrollTop, left: current.scrollLeft });
  }, [scroller, sheet, zoom, onRestored]);
  return useCallback(() => {
    const { current } = scroller;
    if (current) places.current.set(sheet, { top: current.scrollTop / zoom, left: current.scrollLeft / zoom });
  }, [scroller, sheet, zoom]);
}
