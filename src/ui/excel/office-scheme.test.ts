import { isDarkTheme } from './office-scheme';

it.each([
  [undefined, null],
  [{}, null],
  [{ isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, true],
  [{ bodyBackgroundColor: '#FFFFFF' }, false],
  [{ bodyBackgroundColor: '#262626' }, true],
  [{ bodyBackgroundColor: '666666' }, true],
  [{ bodyBackgroundColor: 'window' }, null],
])('%j is dark: %s', (theme, dark) => {
  expect(isDarkTheme(theme as Office.OfficeTheme | undefined)).toBe(dark);
});
