import type { GriffelStyle } from '@fluentui/react-components';

/** Too narrow for a sheet and the pane side by side. */
export const NARROW = '@media (max-width: 699px)';

/** For screen readers, where there is no room. */
export const UNSEEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const satisfies GriffelStyle;
