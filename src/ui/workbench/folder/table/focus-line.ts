/** A list that was hidden, or not there, has its lines within a few frames. */
const MOST_FRAMES = 20;

/** To the line of the table that can be reached by Tab. */
export function focusLine(frames = MOST_FRAMES): void {
  const line = document.querySelector<HTMLElement>('[role=grid] [role=row][tabindex="0"]');
  if (line) line.focus();
  else if (frames > 0) requestAnimationFrame(() => focusLine(frames - 1));
}
