import { Button, makeStyles, mergeClasses, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { findingsWords } from '../../../core/messages/pane/findings';
import { SEVERITIES, type SeverityCounts } from '../../../core/validate/severity';
import { LOW } from '../parts/media';
import { SeverityIcon } from '../parts/severity';
import { toggled } from '../parts/toggled';
import { useCatalogue, useWords } from '../use-session';
import { type Filter, isFiltering, NO_FILTER } from './filter';
import type { Grouping } from './groups';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '10px 16px', [LOW]: { padding: '6px 16px' } },
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  /** Stands in the page all the same: screen readers must know the line before it speaks. */
  nothing: { position: 'absolute' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px', flex: '1 1 0', minWidth: 0 },
  chip: { minWidth: 0, minHeight: '28px', padding: '2px 8px', fontWeight: tokens.fontWeightRegular },
  pressed: {
    fontWeight: tokens.fontWeightBold,
    outline: `2px solid ${tokens.colorNeutralForeground1}`,
    outlineOffset: '-2px',
  },
  more: { display: 'none', marginLeft: 'auto', minWidth: '32px', [LOW]: { display: 'inline-flex' } },
  folded: { [LOW]: { display: 'none' } },
  search: { flex: '1 1 0', minWidth: '120px' },
  grouping: { flex: '0 0 auto', maxWidth: '50%' },
  left: {
    flex: '1 1 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface FilterBarProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly tools: boolean;
  readonly onTools: (shown: boolean) => void;
  /** Open findings of the whole workbook. */
  readonly counts: SeverityCounts;
  readonly left: number;
  readonly total: number;
}

/** Which findings are shown, and by what they are grouped. In a low pane, search and grouping come by a button. */
export function FilterBar(props: FilterBarProps) {
  const { filter, onFilter, grouping, onGrouping, tools, onTools, left, total } = props;
  const styles = useStyles();
  const { filters } = useWords(findingsWords);
  const bar = useRef<HTMLDivElement>(null);
  const showAll = () => {
    onFilter(NO_FILTER);
    // The button itself goes away.
    bar.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: older web views do not know <search>
    <div role="search" className={styles.bar} aria-label={filters.label} ref={bar}>
      <div className={styles.line}>
        <Chips {...props} />
        <ToggleButton
          size="small"
          className={mergeClasses(styles.chip, styles.more)}
          icon={<FilterRegular />}
          aria-label={filters.label}
          checked={tools}
          onClick={() => onTools(!tools)}
        />
      </div>
      <div className={mergeClasses(styles.line, !tools && styles.folded)}>
        <SearchBox
          className={styles.search}
          aria-label={filters.search}
          placeholder={filters.search}
          // Fluent calls it “clear”.
          dismiss={{ 'aria-label': filters.clear }}
          value={filter.text}
          onChange={(_, { value }) => onFilter({ ...filter, text: value })}
        />
        <Select
          className={styles.grouping}
          aria-label={filters.grouping}
          value={grouping}
          onChange={(_, { value }) => onGrouping(value as Grouping)}
        >
          <option value="sheet">{filters.bySheet}</option>
          <option value="rule">{filters.byRule}</option>
        </Select>
      </div>
      <div className={mergeClasses(styles.line, !isFiltering(filter) && styles.nothing)}>
        <span role="status" className={styles.left}>
          {isFiltering(filter) ? filters.left({ left, total }) : ''}
        </span>
        {isFiltering(filter) && (
          <Button size="small" className={styles.chip} onClick={showAll}>
            {filters.all}
          </Button>
        )}
      </div>
    </div>
  );
}

function Chips({ filter, onFilter, counts }: FilterBarProps) {
  const styles = useStyles();
  const { filters } = useWords(findingsWords);
  const { words } = useCatalogue();
  const shown = SEVERITIES.filter((severity) => counts[severity] > 0 || filter.severities.has(severity));
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, and a frame around it would say too much
    <div role="group" aria-label={filters.severities} className={styles.chips}>
      {shown.map((severity) => {
        const isPressed = filter.severities.has(severity);
        return (
          <ToggleButton
            key={severity}
            size="small"
            className={mergeClasses(styles.chip, isPressed && styles.pressed)}
            icon={<SeverityIcon severity={severity} size={16} />}
            checked={isPressed}
            onClick={() => onFilter({ ...filter, severities: toggled(filter.severities, severity) })}
          >
            {`${words.severity[severity]} ${counts[severity]}`}
          </ToggleButton>
        );
      })}
    </div>
  );
}
