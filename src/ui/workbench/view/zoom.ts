/** 1 is 100 %. */
export type Zoom = number | 'fit';

export const LEAST_ZOOM = 0.25;
export const MOST_ZOOM = 4;

/** The longest that browsers lay out, with room to spare. */
const LONGEST = 30_000_000;

/** Smaller nobody recognises a form, let alone reads it: it is scrolled then. */
const LEAST_FITTING = 0.4;

/** The width of the form in the width that there is, never larger than it is. */
export function fitZoom(contentWidth: number, room: number): number {
  if (contentWidth <= 0 || room <= 0) return 1;
  return Math.min(Math.max(Math.floor((room / contentWidth) * 1000) / 1000, LEAST_FITTING), 1);
}

/** As far as a sheet of this length goes. */
export function heldZoom(zoom: number, length: number): number {
  const most = Math.min(MOST_ZOOM, LONGEST / Math.max(length, 1));
  return Math.max(Math.min(zoom, most), Math.min(LEAST_ZOOM, most));
}

/** The next tenth up (1) or down (-1). */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const tenths = Math.round(zoom * 1000) / 100;
  const next = direction > 0 ? Math.floor(tenths + 1) : Math.ceil(tenths - 1);
  return Math.min(Math.max(next / 10, LEAST_ZOOM), MOST_ZOOM);
}

export function percent(zoom: number): number {
  return Math.round(zoom * 100);
}
