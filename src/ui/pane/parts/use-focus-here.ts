import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on what a screen begins with, when the screen comes: a heading with `tabIndex={-1}`. */
export function useFocusHere<T extends HTMLElement>(): RefObject<T | null> {
  const here = useRef<T>(null);
  useEffect(() => here.current?.focus(), []);
  return here;
}
