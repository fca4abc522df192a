import { auditRows } from '../../server/store/audit';
import { readDatabase } from '../../server/store/database';
import { verifyAudit } from '../../server/store/verify-audit';
import type { ExitCode, Io } from '../io';
import { auditJson } from '../json/audit';
import { printedJson } from '../json/print';
import { type Arguments, noFiles, textOf, usage } from '../options';
import { requiredDataDir } from '../settings';
import { auditLine, auditListEmpty, verificationText } from '../text/audit';

/** `mokuhyo audit list --data DIR`: every entry, the oldest first. A log of years goes out piece by piece. */
export async function listAudit(args: Arguments, io: Io): Promise<ExitCode> {
  noFiles(args, 'audit list');
  const dataDir = requiredDataDir(args, 'audit list');
  const asJson = args.values.format === 'json';
  let count = 0;
  readDatabase(dataDir, (db) => {
    for (const row of auditRows(db)) {
      const opening = count === 0 ? '[\n' : ',\n';
      io.out(asJson ? `${opening}${JSON.stringify(auditJson(row))}` : auditLine(row, io.lang));
      count++;
    }
  });
  if (asJson) io.out(count === 0 ? '[]\n' : '\n]\n');
  else if (count === 0) io.out(auditListEmpty(io.lang));
  return 0;
}

/** `mokuhyo audit verify --data DIR`: whether the log is whole and says what the records are. */
export async function verify(args: Arguments, io: Io): Promise<ExitCode> {
  noFiles(args, 'audit verify');
  const dataDir = requiredDataDir(args, 'audit verify');
  const expect = expected(args);
  const found = readDatabase(dataDir, (db) => verifyAudit(db, { expect }));
  const ok = found.faults.length === 0;
  io.out(args.values.format === 'json' ? printedJson({ ok, ...found }) : verificationText(found, io.lang));
  return ok ? 0 : 1;
}

function expected(args: Arguments): string | null {
  const value = textOf(args, 'expect');
  if (value === undefined) return null;
  if (!/^[\da-f]{64}$/i.test(value)) throw usage('bad-value', { option: '--expect', value, expected: '0-9 a-f, 64' });
  return value.toLowerCase();
}
