import type { Lang } from '../../core/messages/catalogue';
import { serviceWords } from '../../core/messages/cli/service';
import { oneLineUpTo } from '../../core/messages/phrases';
import { japanTime } from '../../core/messages/time';
import type { AuditEvent, AuditRow } from '../../server/store/audit';
import type { Verification } from '../../server/store/verify-audit';

const oneLine = oneLineUpTo(80);
/** Keys have at most 255 characters, unless somebody wrote others into the database. */
const longLine = oneLineUpTo(400);

/** How many faults are said one by one. */
const most = 50;

/** One entry in one line. */
export function auditLine({ seq, at, event, actor, subject, detail }: AuditRow, lang: Lang): string {
  const { say, audit } = serviceWords[lang];
  const events: Readonly<Record<AuditEvent, string>> = audit.events;
  const line = say['audit-line']({
    seq,
    at: oneLine(japanTime(at)),
    event: Object.hasOwn(events, event) ? events[event as AuditEvent] : oneLine(event),
    subject: oneLine(subject ?? ''),
    detail: detailText(detail, lang),
    actor: actor === null ? '' : say['audit-actor']({ actor: oneLine(actor) }),
  });
  return `${line}\n`;
}

/** Of what an entry tells more, what a person wants to read: 「新規 2・変更 1」. */
function detailText(detail: string, lang: Lang): string {
  const { fields } = serviceWords[lang].audit;
  let told: unknown;
  try {
    told = JSON.parse(detail);
  } catch {
    return oneLine(detail);
  }
  if (typeof told !== 'object' || told === null) return '';
  return Object.entries(told)
    .filter(([name, value]) => Object.hasOwn(fields, name) && value !== null)
    .map(([name, value]) => `${fields[name]} ${oneLine(name === 'until' ? japanTime(String(value)) : String(value))}`)
    .join(lang === 'ja' ? '・' : ', ');
}

export function auditListEmpty(lang: Lang): string {
  return `${serviceWords[lang].say['audit-empty']({})}\n`;
}

/** What a check of the log found, and what to do next. */
export function verificationText(found: Verification, lang: Lang): string {
  const { say, audit } = serviceWords[lang];
  const { entries, sheets, records, faults, head, expected } = found;
  const figures = { entries, sheets, records, count: faults.length };
  const lines = [say[faults.length > 0 ? 'audit-unsound' : 'audit-sound'](figures)];
  for (const { kind, ...params } of faults.slice(0, most)) lines.push(`  ${longLine(audit.faults[kind](params))}`);
  if (faults.length > most) lines.push(say['audit-more']({ count: faults.length - most }));
  if (typeof expected?.seq === 'number') lines.push(say['audit-expected']({ seq: expected.seq }));
  if (faults.length > 0) lines.push(say['audit-next']({}));
  else if (head !== null) lines.push(say['audit-head']({ head }));
  return `${lines.join('\n')}\n`;
}
