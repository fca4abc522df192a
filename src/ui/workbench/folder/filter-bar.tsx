import { makeStyles, mergeClasses, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { DismissCircleRegular, DocumentCopyRegular, PersonRegular } from '@fluentui/react-icons';
import { FILTERS, type Filter, type RowCounts, SORTS, type Sort } from '../../../app/gather/choose';
import { SeverityIcon } from '../../pane/parts/severity';
import { UNSEEN } from '../parts/narrow';
import { useFolder, useFolderState, useFolderWords } from './use-folder';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    flexShrink: 0,
    padding: '0 16px 8px',
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px', flex: '1 1 auto' },
  chip: { minWidth: 0, minHeight: '28px', padding: '2px 8px', fontWeight: tokens.fontWeightRegular },
  pressed: {
    fontWeight: tokens.fontWeightBold,
    outline: `2px solid ${tokens.colorNeutralForeground1}`,
    outlineOffset: '-2px',
  },
  tools: { display: 'flex', gap: '4px', flex: '0 1 320px', minWidth: 0 },
  search: { flex: '1 1 0', minWidth: '120px' },
  sort: { flex: '0 0 auto' },
  unseen: UNSEEN,
});

interface FilterBarProps {
  readonly counts: RowCounts;
  readonly left: number;
  readonly total: number;
}

/** Which rows are shown, and in which order. */
export function FilterBar({ counts, left, total }: FilterBarProps) {
  const styles = useStyles();
  const { filters } = useFolderWords();
  const { choose } = useFolder();
  const { filter, search, sort } = useFolderState((state) => state.choice);
  const isFiltering = filter !== 'all' || search.trim() !== '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers do not know <search>
    <div role="search" className={styles.bar} aria-label={filters.label}>
      {/* biome-ignore lint/a11y/useSemanticElements: no form, and a frame around it would say too much */}
      <div role="group" aria-label={filters.label} className={styles.chips}>
        {FILTERS.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            className={mergeClasses(styles.chip, each === filter && styles.pressed)}
            {...(each === 'all' ? {} : { icon: <FilterIcon filter={each} /> })}
            checked={each === filter}
            onClick={() => choose({ filter: each })}
          >
            {filters.names[each]({ count: counts[each].toLocaleString('en') })}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          aria-label={filters.search}
          placeholder={filters.search}
          // Fluent calls it “clear”.
          dismiss={{ 'aria-label': filters.clear }}
          value={search}
          onChange={(_, { value }) => choose({ search: value })}
        />
        <Select
          className={styles.sort}
          aria-label={filters.sort}
          value={sort}
          onChange={(_, { value }) => choose({ sort: value as Sort })}
        >
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {filters.sorts[each]}
            </option>
          ))}
        </Select>
      </div>
      <span role="status" className={styles.unseen}>
        {isFiltering ? filters.left({ left, total }) : ''}
      </span>
    </div>
  );
}

function FilterIcon({ filter }: { readonly filter: Exclude<Filter, 'all'> }) {
  switch (filter) {
    case 'errors':
      return <SeverityIcon severity="error" size={16} />;
    case 'decide':
      return <PersonRegular fontSize={16} aria-hidden />;
    case 'undecided':
      return <DocumentCopyRegular fontSize={16} aria-hidden />;
    case 'failed':
      return <DismissCircleRegular fontSize={16} aria-hidden />;
  }
}
