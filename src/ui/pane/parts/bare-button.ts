import { createFocusOutlineStyle, tokens } from '@fluentui/react-components';

/** A line that is pressed as a whole: nothing of a button but that it can be pressed. */
export const BARE_BUTTON = {
  border: 'none',
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground1,
  font: 'inherit',
  textAlign: 'start',
  position: 'relative',
  cursor: 'pointer',
  ...createFocusOutlineStyle({ style: { outlineOffset: '-2px' } }),
} as const;
