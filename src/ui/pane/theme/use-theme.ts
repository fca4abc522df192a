import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Light or dark, as Office or the system has it. High contrast is the browser's own (forced colours). */
export interface ColourScheme {
  readonly isDark: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Japanese before Latin fonts that lack it; those of the three systems that Excel runs on. */
const FONTS = '"Segoe UI", "Yu Gothic UI", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", system-ui, sans-serif';

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONTS };

/** Fluent's red for dangerous statuses is 4.2:1 on its dark ground: the next lighter one is readable. */
const DARK: Theme = {
  ...webDarkTheme,
  fontFamilyBase: FONTS,
  colorStatusDangerForeground1: webDarkTheme.colorStatusDangerForeground2,
};

/** Fluent's theme, and what the browser's own parts (lists of choices, scrollbars) take. */
export function useTheme({ isDark, subscribe }: ColourScheme): {
  readonly theme: Theme;
  readonly colorScheme: 'dark' | 'light';
} {
  const isDarkNow = useSyncExternalStore(subscribe, isDark);
  return isDarkNow ? { theme: DARK, colorScheme: 'dark' } : { theme: LIGHT, colorScheme: 'light' };
}

/** The system's choice, for where Office tells none. */
export function systemScheme(): ColourScheme {
  const query = matchMedia('(prefers-color-scheme: dark)');
  return {
    isDark: () => query.matches,
    subscribe: (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
  };
}
