import { MokuhyoError } from '../../core/errors';
import { serviceWords } from '../../core/messages/cli/service';
import { DEFAULT_POLICY } from '../../core/policy/default';
import { departmentKey } from '../../core/record/section-key';
import { writeFileSafely } from '../../host/xlsx/node-file';
import type { Grant } from '../../server/access/access';
import { GIVEN } from '../../server/access/door';
import { hasDatabase } from '../../server/store/data-folder';
import { withDatabase } from '../../server/store/database';
import { hasRecordsOf } from '../../server/store/list-summary';
import { isOfDatabase } from '../../server/store/own-files';
import { type KeptToken, type TokenStore, tokenStore } from '../../server/store/tokens';
import type { ExitCode, Io } from '../io';
import { printedJson } from '../json/print';
import { type Arguments, noFiles, requiredOperand, textOf, usage } from '../options';
import { dataDirOf } from '../settings';
import { createdText, tokensText } from '../text/tokens';
import { userName } from '../user-name';

/** `mokuhyo token create NAME`: a new token, which is shown this once or saved to a file of its owner's. */
export async function createToken(args: Arguments, io: Io): Promise<ExitCode> {
  const grant: Grant = {
    name: tokenName(requiredOperand(args, 'token create')),
    may: textOf(args, 'may') === 'read' ? 'read' : 'write',
    departments: departmentNames(textOf(args, 'departments')),
  };
  const file = textOf(args, 'output') ?? null;
  const dir = dataDirOf(args);
  if (file !== null && isOfDatabase(dir, file)) throw new MokuhyoError('output-is-data', { file });
  const isNew = !hasDatabase(dir);
  await withDatabase(dir, { make: true }, async (db) => {
    if (isNew) io.err(serviceWords[io.lang].say['list-made']({ dir }));
    const tokens = tokenStore(db);
    const created = tokens.create(grant, userName());
    if (created.kind === 'name-taken') throw new MokuhyoError('token-name-taken', { name: grant.name });
    const { id, token } = created;
    if (file !== null) await saveOrRevoke(file, created, tokens, args.values.force === true);
    const shown = { id, ...grant, token: file === null ? token : null, file };
    const unknown = (grant.departments ?? []).filter((name) => !hasRecordsOf(db, builtInKey(name)));
    io.out(args.values.format === 'json' ? printedJson(shown) : createdText(shown, unknown, io.lang));
  });
  return 0;
}

/** `mokuhyo token list`: every token that ever was, without the tokens themselves. */
export async function listTokens(args: Arguments, io: Io): Promise<ExitCode> {
  noFiles(args, 'token list');
  await withDatabase(dataDirOf(args), { make: false }, async (db) => {
    const tokens = tokenStore(db).list();
    io.out(args.values.format === 'json' ? printedJson(tokens) : tokensText(tokens, io.lang));
  });
  return 0;
}

/** `mokuhyo token revoke ID|NAME`: ends a token at once. */
export async function revokeToken(args: Arguments, io: Io): Promise<ExitCode> {
  const asked = requiredOperand(args, 'token revoke');
  const { say } = serviceWords[io.lang];
  await withDatabase(dataDirOf(args), { make: false }, async (db) => {
    const tokens = tokenStore(db);
    const found = named(asked, tokens.list());
    const outcome = found ? tokens.revoke(found.id, userName()) : 'unknown';
    if (!found || outcome === 'unknown') throw new MokuhyoError('token-unknown', { token: asked });
    const said = { id: found.id, name: found.name };
    io.out(`${say[outcome === 'revoked' ? 'token-revoked' : 'token-already-revoked'](said)}\n`);
    if (!tokens.anyLive()) io.err(say['token-none-live']({}));
  });
  return 0;
}

/** The token of that id; else the living one of that name. */
function named(asked: string, tokens: readonly KeptToken[]): KeptToken | undefined {
  return (
    tokens.find(({ id }) => id === asked) ??
    tokens.find(({ name, revokedAt }) => name === asked.trim().normalize('NFC') && revokedAt === null)
  );
}

/** One visible line: it stands in the audit log, and on terminals. */
function tokenName(text: string): string {
  const name = text.trim().normalize('NFC');
  if (name !== GIVEN && /^\P{C}{1,64}$/u.test(name)) return name;
  throw usage('bad-value', { option: 'token create', value: text.replace(/\p{C}/gu, '?') });
}

/** The departments that are named; null for all. Which they are, the service decides by its own policy. */
function departmentNames(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  const names = text.split(/[,，、]/).map((name) => name.trim().normalize('NFC'));
  if (names.some((name) => builtInKey(name) === '')) {
    throw usage('bad-value', { option: '--departments', value: text, expected: '北区,中央区' });
  }
  return [...new Set(names)];
}

/** Good enough to tell whether anything of a department is there yet, and whether a name is one. */
function builtInKey(name: string): string {
  return departmentKey(name, DEFAULT_POLICY.aliases);
}

/** A token that could not be saved is known to nobody. */
async function saveOrRevoke(
  file: string,
  { id, token }: { readonly id: string; readonly token: string },
  tokens: TokenStore,
  overwrite: boolean,
): Promise<void> {
  try {
    await writeFileSafely(file, new TextEncoder().encode(`${token}\n`), { overwrite, mode: 0o600 });
  } catch (cause) {
    tokens.revoke(id, userName());
    throw cause;
  }
}
