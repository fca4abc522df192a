import { makeStyles, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { FACT_LIST } from '../parts/fact-list';
import { PHRASES } from '../parts/phrases';

/** The heading that takes the focus when its view comes. */
export type HeadingRef = RefObject<HTMLHeadingElement | null>;

/** What the views of 前年度から作成 share. */
export const useLayout = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '720px', padding: '12px 16px 16px' },
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: {
    ...PHRASES,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  title: {
    ...PHRASES,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  sentence: { ...PHRASES, margin: 0 },
  supporting: {
    ...PHRASES,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  bullets: { margin: 0, paddingLeft: '20px', '& li + li': { marginTop: '2px' } },
  card: {
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  facts: { ...FACT_LIST, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});
