import { pathToFileURL } from 'node:url';
import { databaseUrl, sqliteUrl } from './attached';

it('writes addresses that SQLite understands, of a file on another computer too', () => {
  expect(databaseUrl('/提出先 #%?/a.db', 'ro')).toBe(`${pathToFileURL('/提出先 #%?/a.db').href}?mode=ro`);
  expect(sqliteUrl(new URL('file:///C:/data/a.db'))).toBe('file:///C:/data/a.db');
  // \\nas\share\a.db; `file://nas/…` would be an "invalid uri authority".
  expect(sqliteUrl(new URL('file://nas/share/a.db'))).toBe('file:////nas/share/a.db');
});
