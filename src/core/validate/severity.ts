/** 要修正, 要確認, 参考: the gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How many of each. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

interface Graded {
  readonly severity: Severity;
}

/** For sorting: the gravest first. */
export function byGravity(a: Graded, b: Graded): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

export function countBySeverity(findings: readonly Graded[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** 要修正: what holds its sheet back. */
export function errorsIn<Finding extends Graded>(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}
