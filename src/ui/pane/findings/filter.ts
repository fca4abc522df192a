import type { Severity } from '../../../core/validate/severity';
import { type Entry, searchable } from './entries';

export interface Filter {
  /** Those that are shown; empty: all. */
  readonly severities: ReadonlySet<Severity>;
  /** Words that must all occur, wherever. */
  readonly text: string;
}

export const NO_FILTER: Filter = { severities: new Set(), text: '' };

export function isFiltering({ severities, text }: Filter): boolean {
  return severities.size > 0 || text.trim() !== '';
}

export function filtered(entries: readonly Entry[], { severities, text }: Filter): readonly Entry[] {
  const words = text
    .split(/\s+/)
    .map(searchable)
    .filter((word) => word !== '');
  return entries.filter(
    ({ finding, haystack }) =>
      (severities.size === 0 || severities.has(finding.severity)) && words.every((word) => haystack.includes(word)),
  );
}
