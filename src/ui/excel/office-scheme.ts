import { type ColourScheme, systemScheme } from '../pane/theme/use-theme';

/** Office's theme; where Office tells none (Excel on the web), the system's. */
export function officeScheme(): ColourScheme {
  const system = systemScheme();
  return {
    isDark: () => isDarkTheme(Office.context.officeTheme) ?? system.isDark(),
    subscribe: (listener) => {
      const stop = system.subscribe(listener);
      // Excel tells of no change of its theme; a person who changed it comes back to the pane.
      window.addEventListener('focus', listener);
      return () => {
        stop();
        window.removeEventListener('focus', listener);
      };
    },
  };
}

/** Null where Office says nothing. Older Excels give the ground's colour only. */
export function isDarkTheme(theme: Office.OfficeTheme | undefined): boolean | null {
  const { isDarkTheme: said, bodyBackgroundColor } = theme ?? {};
  if (typeof said === 'boolean') return said;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(bodyBackgroundColor ?? '');
  if (!colour) return null;
  const [red, green, blue] = colour.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
