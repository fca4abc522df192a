import type { Page } from 'playwright-core';

/**
 * Waits until the page is drawn as it stays: another theme comes with React's next look, its colours fade in, and a
 * button that was just let free again still has its grey for a moment.
 */
export function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let quiet = 0; quiet < 3; ) {
      await frames();
      const ending = document
        .getAnimations()
        .filter((each) => each.playState === 'running' && each.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
      quiet = ending.length === 0 ? quiet + 1 : 0;
    }
  });
}

/**
 * What reaches beyond the width of the page, and every text that is cut: by a part that hides what does not fit, or by the
 * control that it stands in. Only the workbook's name may end in an ellipsis: it is a tooltip as well.
 */
export function cutIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(cutTexts);
}

/** Runs in the page; must not refer to anything outside of itself. */
function cutTexts(): string[] {
  const found = new Set<string>();
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.add(`page: ${root.scrollWidth} px wide`);
  const isUnseen = (element: Element): boolean =>
    element.closest('[aria-hidden=true], [title], option, script, style') !== null || isForEars(element);
  const isForEars = (element: Element | null): boolean =>
    element !== null && (element.getBoundingClientRect().width <= 1 || isForEars(element.parentElement));
  const clips = (element: Element, axis: 'overflowX' | 'overflowY') =>
    ['hidden', 'clip'].includes(getComputedStyle(element)[axis]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (parent === null || text === '' || isUnseen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    for (let part: Element | null = parent; part !== null && part !== document.body; part = part.parentElement) {
      const room = part.getBoundingClientRect();
      // What scrolls shows the rest on demand.
      if ('scrolls' in (part as HTMLElement).dataset) break;
      const isControl = part.matches('button, [role=tab], label');
      const beyondX = box.left < room.left - 1 || box.right > room.right + 1;
      const beyondY = box.top < room.top - 2 || box.bottom > room.bottom + 2;
      if (beyondX && (isControl || clips(part, 'overflowX'))) found.add(`${text}: cut sideways`);
      if (beyondY && (isControl || clips(part, 'overflowY'))) found.add(`${text}: cut in height`);
    }
    if (box.right > root.clientWidth + 1) found.add(`${text}: beyond the page`);
  }
  for (const select of document.querySelectorAll('select')) {
    if (select.clientWidth === 0) continue;
    const style = getComputedStyle(select);
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    pen.font = style.font;
    const text = select.selectedOptions[0]?.text ?? '';
    const room = select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    if (pen.measureText(text).width > room + 1) found.add(`${text}: cut in its list`);
  }
  return [...found];
}
