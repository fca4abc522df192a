import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FACT_LIST } from '../parts/fact-list';
import { PHRASES } from '../parts/phrases';

/** What the sections of 設定 share. */
export const useSectionStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    maxWidth: '720px',
    padding: '12px 16px',
    ...PHRASES,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  heading: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  facts: FACT_LIST,
  term: { color: tokens.colorNeutralForeground3 },
  value: { overflowWrap: 'anywhere', wordBreak: 'normal' },
  fact: {
    paddingBottom: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // Fluent's switch has a margin of its own.
  switch: { justifyContent: 'space-between', margin: '0 -8px' },
  ask: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', padding: '8px 0' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    listStyleType: 'none',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useSectionStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
