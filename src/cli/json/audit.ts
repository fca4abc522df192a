import type { AuditRow } from '../../server/store/audit';

/** An entry of the audit log; a detail that is no JSON any more stands as its text. */
export function auditJson({ detail, ...rest }: AuditRow): unknown {
  return { ...rest, detail: parsed(detail) };
}

function parsed(detail: string): unknown {
  try {
    return JSON.parse(detail);
  } catch {
    return detail;
  }
}
