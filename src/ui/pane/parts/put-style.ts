/**
 * Adds styles to a document or shadow root that is on the page, by script: a page whose policy forbids inline styles allows
 * these. Gives back how to take them away.
 */
export function putStyle(parent: Node, css: string): () => void {
  const style = document.createElement('style');
  parent.appendChild(style);
  // One rule around them all, since a sheet takes one at a time.
  style.sheet?.insertRule(`@media all {${css}}`);
  return () => style.remove();
}
