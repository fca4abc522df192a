import type { GriffelStyle } from '@fluentui/react-components';

/** For sentences: Japanese breaks between phrases where the browser can. Names and numbers break as usual. */
export const PHRASES = { wordBreak: 'auto-phrase', textWrap: 'pretty' } as const satisfies GriffelStyle;
