/** The licences of what is in the archive beside Mokuhyo itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINE = '='.repeat(78);

/**
 * One text: the packages that are built into the program or stand beside it, with their licences; packages with the same
 * licence text stand above it together. All that the program needs by package-lock.json is named, even where the build
 * took only a part of it or nothing.
 */
export function thirdPartyLicences(root, target) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const packages = Object.entries(lock)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder, { version, license }]) => ({ folder, name: folder.split('node_modules/').pop(), version, license }))
    .filter(({ name }) => !name.startsWith('@libsql/'));
  for (const folder of alsoBuiltIn(root)) {
    packages.push({ folder, name: folder.slice('node_modules/'.length), ...lock[folder] });
  }
  packages.push({ ...lock[`node_modules/${target.engine}`], name: target.engine, folder: 'node_modules/libsql' });
  const byText = new Map();
  for (const each of packages.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    const text = licenceText(root, each);
    byText.set(text, [...new Set([...(byText.get(text) ?? []), nameOf(each)])]);
  }
  const parts = [...byText].map(([text, names]) => `${LINE}\n${names.join('\n')}\n${LINE}\n\n${text}\n`);
  return [INTRODUCTION, ...parts].join('\n');
}

const INTRODUCTION = `Mokuhyo includes the following software. Its own licence is in LICENSE.txt.

The folder runtime holds Node.js; its licence, and those of everything in it, are in runtime/LICENSE.txt.
The SQLite engine (@libsql/…, a native library) is made from libSQL, a fork of SQLite, which its authors have given into
the public domain, and from libraries in Rust under MIT, Apache-2.0 or similar licences: see
https://github.com/tursodatabase/libsql-js and the file Cargo.lock there.
`;

const nameOf = ({ name, version, license }) => `${name} ${version} (${license})`;

/** Tools that leave something of their own in what they build: webpack its loader, Microsoft its office.js. */
function alsoBuiltIn(root) {
  const officeJs = existsSync(join(root, 'dist', 'pane', 'office-js'));
  return ['node_modules/webpack', ...(officeJs ? ['node_modules/@microsoft/office-js'] : [])];
}

/** The licence as the package brings it; where it brings none, what its package.json says of whose it is. */
function licenceText(root, { folder, license }) {
  const path = join(root, folder);
  const names = readdirSync(path).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name));
  if (names.length > 0) {
    return names
      .sort()
      .map((name) => tidy(readFileSync(join(path, name), 'utf8')))
      .join('\n\n');
  }
  const { author, repository, homepage } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const text = join(root, 'packaging', 'licences', `${license}.txt`);
  if (!existsSync(text)) throw new Error(`${folder}: no text of its licence (${license})`);
  const holder = author?.name ?? author ?? '';
  const where = repository?.url ?? repository ?? homepage ?? '';
  return tidy(`${[holder, where].filter(Boolean).join(', ')}\n\n${readFileSync(text, 'utf8')}`);
}

const tidy = (text) => text.replaceAll('\r\n', '\n').trim();
