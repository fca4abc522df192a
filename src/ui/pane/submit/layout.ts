import { makeStyles, tokens } from '@fluentui/react-components';
import { PHRASES } from '../parts/phrases';

/** What the views of 提出 share. */
export const useLayout = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '720px', padding: '12px 16px 16px' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  sentence: PHRASES,
  supporting: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ...PHRASES,
  },
  list: { listStyleType: 'none', padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  note: {
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
