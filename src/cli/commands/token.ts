import { existsSync } from 'node:fs';
import { MokuhyoError } from '../../core/errors';
import { serviceWords } from '../../core/messages/cli/service';
import type { Aliases } from '../../core/policy/schema';
import { departmentKey } from '../../core/record/section-key';
import { writeFileSafely } from '../../host/xlsx/node-file';
import type { Grant } from '../../server/access/access';
import { GIVEN } from '../../server/access/door';
import type { Connection } from '../../server/store/connection';
import { databaseFile } from '../../server/store/data-folder';
import { closeDatabase, openDatabase } from '../../server/store/database';
import { asUnusable, unusable } from '../../server/store/storage-fault';
import { type KeptToken, type TokenStore, tokenStore } from '../../server/store/tokens';
import type { ExitCode, Io } from '../io';
import { type Arguments, noFiles, requiredOperand, textOf, usage } from '../options';
import { dataDirOf, policyOf } from '../settings';
import { createdText, tokensText } from '../text/tokens';
import { userName } from '../user-name';

/** `mokuhyo token create NAME`: a new token, which is shown this once or saved to a file of its owner's. */
export async function createToken(args: Arguments, io: Io): Promise<ExitCode> {
  const grant: Grant = {
    name: nameOf(requiredOperand(args, 'token create')),
    may: textOf(args, 'may') === 'read' ? 'read' : 'write',
    departments: departmentsOf(textOf(args, 'departments'), (await policyOf(args)).aliases),
  };
  const file = textOf(args, 'output') ?? null;
  return withDatabase(args, openDatabase, async (db) => {
    const tokens = tokenStore(db);
    const created = tokens.create(grant, userName());
    if (created.kind === 'name-taken') throw new MokuhyoError('token-name-taken', { name: grant.name });
    const { id, token } = created;
    if (file !== null) await saveOrRevoke(file, created, tokens, args.values.force === true);
    const shown = { id, ...grant, token: file === null ? token : null, file };
    const unknown = (grant.departments ?? []).filter((key) => !hasRecordsOf(db, key));
    io.out(args.values.format === 'json' ? json(shown) : createdText(shown, unknown, io.lang));
    return 0;
  });
}

/** `mokuhyo token list`: every token that ever was, without the tokens themselves. */
export async function listTokens(args: Arguments, io: Io): Promise<ExitCode> {
  noFiles(args, 'token list');
  return withDatabase(args, existingDatabase, async (db) => {
    const tokens = tokenStore(db).list();
    io.out(args.values.format === 'json' ? json(tokens) : tokensText(tokens, io.lang));
    return 0;
  });
}

/** `mokuhyo token revoke ID|NAME`: ends a token at once. */
export async function revokeToken(args: Arguments, io: Io): Promise<ExitCode> {
  const asked = requiredOperand(args, 'token revoke');
  const { say } = serviceWords[io.lang];
  return withDatabase(args, existingDatabase, async (db) => {
    const tokens = tokenStore(db);
    const found = tokenOf(tokens.list(), asked);
    const outcome = found ? tokens.revoke(found.id, userName()) : 'unknown';
    if (!found || outcome === 'unknown') throw new MokuhyoError('token-unknown', { token: asked });
    const said = { id: found.id, name: found.name };
    io.out(`${say[outcome === 'revoked' ? 'token-revoked' : 'token-already-revoked'](said)}\n`);
    if (!tokens.anyLive()) io.err(say['token-none-live']({}));
    return 0;
  });
}

/** By its id; else the living one of that name. */
function tokenOf(tokens: readonly KeptToken[], asked: string): KeptToken | undefined {
  return (
    tokens.find(({ id }) => id === asked) ??
    tokens.find(({ name, revokedAt }) => name === asked.trim().normalize('NFC') && revokedAt === null)
  );
}

/** One visible line: it stands in the audit log, and on terminals. */
function nameOf(text: string): string {
  const name = text.trim().normalize('NFC');
  if (name !== GIVEN && /^\P{C}{1,64}$/u.test(name)) return name;
  throw usage('bad-value', { option: 'token create', value: text.replace(/\p{C}/gu, '?') });
}

/** The keys of the departments that are named; null for all. */
function departmentsOf(text: string | undefined, aliases: Aliases): readonly string[] | null {
  if (text === undefined) return null;
  const keys = text.split(/[,，、]/).map((name) => departmentKey(name, aliases));
  if (keys.includes('')) throw usage('bad-value', { option: '--departments', value: text, expected: '北区,中央区' });
  return [...new Set(keys)];
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

function hasRecordsOf(db: Connection, department: string): boolean {
  return db.prepare('SELECT 1 FROM records WHERE department = ? LIMIT 1').all(department).length > 0;
}

/** A folder that was mistyped is not made. */
function existingDatabase(dataDir: string): Connection {
  if (!existsSync(databaseFile(dataDir))) throw unusable(dataDir, 'missing');
  return openDatabase(dataDir);
}

async function withDatabase(
  args: Arguments,
  open: (dataDir: string) => Connection,
  work: (db: Connection) => Promise<ExitCode>,
): Promise<ExitCode> {
  const dataDir = dataDirOf(args);
  const db = open(dataDir);
  try {
    return await work(db);
  } catch (cause) {
    throw asUnusable(dataDir, cause);
  } finally {
    closeDatabase(db);
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
