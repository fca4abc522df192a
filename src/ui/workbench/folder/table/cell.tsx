// biome-ignore-all lint/a11y/useSemanticElements: lines stand where the list is scrolled to, which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the line has the focus

import type { ReactNode } from 'react';
import { type Column, columnIndex } from './columns';

interface CellProps {
  readonly column: Column;
  readonly span?: number;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One cell of the table. */
export function Cell({ column, span, className, children }: CellProps) {
  return (
    <span role="gridcell" aria-colindex={columnIndex(column)} aria-colspan={span} className={className}>
      {children}
    </span>
  );
}
