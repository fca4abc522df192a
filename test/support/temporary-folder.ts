import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder. Whoever asks for it takes it away (`removeFolder`). */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mokuhyo-test-'));
}

/** Takes a folder away with all that is in it. On Windows a file that was just closed may be in use for a moment longer. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
