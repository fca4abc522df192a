import { useEffect, useRef } from 'react';

/**
 * For a box whose contents change with `shown`: when the pressed button goes with what it changed, the focus goes to the
 * first field or button of what came instead, not to the top of the page.
 */
export function useFocusWhenLost(shown: string | boolean) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [shown]);
  return box;
}
