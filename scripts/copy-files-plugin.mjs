import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lays files as they are into webpack's output. Each copy: the folder `from`, the folder `to`, and which `files` in it. */
export class CopyFilesPlugin {
  constructor(copies) {
    this.copies = copies;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('copy-files', (compilation) => {
      // Before hashes and page are made, so that nothing else takes these for its own.
      compilation.hooks.processAssets.tap(
        { name: 'copy-files', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const { from, to, files } of this.copies) {
            compilation.contextDependencies.add(from);
            for (const name of filesIn(from).filter((file) => files.test(file))) {
              compilation.emitAsset(`${to}/${name}`, new sources.RawSource(readFileSync(join(from, name))), untouched);
            }
          }
        },
      );
    });
  }
}

/** Tells webpack that there is nothing to make smaller. */
const untouched = { minimized: true };

/** Names relative to the folder, with slashes. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
