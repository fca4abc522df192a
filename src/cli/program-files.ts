import { join } from 'node:path';

/** Files that come with the program, beside its built code in `dist`. */
const PLACES = {
  pane: ['pane'],
  workbench: ['mokuhyo.html'],
  besideWorkbench: ['workbench'],
  manifest: ['..', 'manifest.xml'],
  entry: ['cli.mjs'],
} as const;

/** Where a file or folder that comes with the program is. */
export function programFile(name: keyof typeof PLACES): string {
  return join(__dirname, ...PLACES[name]);
}
