/** What whoever asks may do, as the service found out from the request. */
export type Access =
  /** A list on this computer without any token: everyone who reaches it may do everything. */
  { readonly kind: 'open' } | TokenAccess;

/** What a token was made for. */
export interface Grant {
  /** One visible line, not the name of another token that lives. */
  readonly name: string;
  readonly may: 'read' | 'write';
  /** Departments, as whoever made the token writes them; null for all. */
  readonly departments: readonly string[] | null;
}

export interface TokenAccess extends Grant {
  readonly kind: 'token';
  /** Names it in the service's log, which has no names of people. */
  readonly id: string;
  /** Keys of departments (`departmentKey`), by the policy of the service; null for all. */
  readonly departments: readonly string[] | null;
}

/** The departments that may be seen; null for all. */
export function departmentsOf(access: Access): readonly string[] | null {
  return access.kind === 'open' ? null : access.departments;
}

/** Who is named in the audit log. */
export function actorOf(access: Access): string | null {
  return access.kind === 'open' ? null : access.name;
}

/**
 * Whether a sheet may be submitted. Its key decides where it is stored, and the department that the record names is what
 * people will read: both must be among those of the token. Without the second it says whether any sheet of that key may be.
 */
export function mayWrite(access: Access, sheetKey: string, departmentKey?: string): boolean {
  if (access.kind === 'open') return true;
  if (access.may !== 'write') return false;
  const { departments } = access;
  const own = departmentIn(sheetKey) ?? '';
  return departments === null || [own, departmentKey ?? own].every((each) => departments.includes(each));
}

/** The department's part of `<year>/<department>:<section>`; null for a key of another shape. */
function departmentIn(sheetKey: string): string | null {
  return /^\d{4}\/([^:]+):/.exec(sheetKey)?.[1] ?? null;
}
