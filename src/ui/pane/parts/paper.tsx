import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { Page } from './page';
import { putStyle } from './put-style';

const useStyles = makeStyles({
  paper: {
    boxSizing: 'border-box',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: '#fff',
  },
});

/** A page as it will be on paper, fitted to the width of the pane. White in dark mode too: it is paper. */
export function Paper({ page }: { readonly page: Page }) {
  const styles = useStyles();
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (host.current) mountPage(host.current, page);
  }, [page]);
  return <div ref={host} className={styles.paper} lang={page.lang} />;
}

/** Shows a page within an element, where neither styles the other. */
export function mountPage(host: HTMLElement, { style, body }: Page): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.innerHTML = `<div class="page">${body}</div>`;
  putStyle(root, style);
}
