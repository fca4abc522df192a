import { makeStyles, tokens } from '@fluentui/react-components';
import { PHRASES } from '../parts/phrases';

/** What rows of every kind share. The ring has its room within the row, so that nothing clips it. */
export const useRowStyles = makeStyles({
  button: {
    display: 'grid',
    alignItems: 'start',
    boxSizing: 'border-box',
    width: '100%',
    margin: 0,
    padding: '5px 2px 5px 10px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    // An opened row has a colour of its own.
    '&[aria-expanded=true]:hover': { backgroundColor: 'transparent' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0px' },
  },
  chevron: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground2 },
  sentence: { display: 'block', overflowWrap: 'anywhere', ...PHRASES },
  meta: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  done: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusSuccessForeground1,
  },
  notDone: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 6px' },
  small: { minWidth: 0, minHeight: '28px', padding: '3px 6px', whiteSpace: 'nowrap' },
  number: {
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});
