import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the archive is made of: `version`, `commit` (null where there is no repository), whether anything is `changed`
 * since, and `time`, which every file in the archive gets: SOURCE_DATE_EPOCH, else the commit's.
 */
export function originOf(root) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const commit = git(root, 'rev-parse', 'HEAD');
  const changed = git(root, 'status', '--porcelain', '--untracked-files=no') !== '' && commit !== null;
  const seconds =
    process.env.SOURCE_DATE_EPOCH ?? git(root, 'log', '-1', '--format=%ct') ?? Date.UTC(2000, 0, 1) / 1000;
  return { version, commit, changed, time: new Date(Number(seconds) * 1000) };
}

/** What git prints; null where the folder is no repository of its own, or there is no git. */
function git(root, ...words) {
  try {
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
