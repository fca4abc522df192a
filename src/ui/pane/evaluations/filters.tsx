import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { LOW } from '../parts/media';
import { useWords } from '../use-session';
import { CategoryIcon, useCategoryWords } from './certainty';
import { CATEGORIES, type Category } from './rows';

/** Where little height is left, two lines do. */

const useStyles = makeStyles({
  chips: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(140px, 100%), 1fr))',
    gap: '4px',
    padding: '8px 16px',
    // Firefox on the Mac draws fieldsets with a border of their own.
    border: 'none',
    margin: 0,
    minWidth: 0,
    [LOW]: { display: 'flex', flexWrap: 'wrap', padding: '4px 16px' },
  },
  icon: { display: 'inline-flex', [LOW]: { display: 'none' } },
  chip: {
    justifyContent: 'flex-start',
    minWidth: 0,
    padding: '0 8px',
    minHeight: '28px',
    fontWeight: 'normal',
    [LOW]: { padding: '0 5px' },
  },
  pressed: {
    fontWeight: tokens.fontWeightSemibold,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
    ...borders(tokens.colorBrandStroke1),
  },
  word: { flex: '1 1 0', textAlign: 'left' },
  count: { fontWeight: tokens.fontWeightSemibold, marginLeft: '6px' },
});

function borders(colour: string) {
  return { borderTopColor: colour, borderRightColor: colour, borderBottomColor: colour, borderLeftColor: colour };
}

interface FiltersProps {
  readonly counts: Readonly<Record<Category, number>>;
  readonly filter: Category | null;
  readonly onFilter: (filter: Category | null) => void;
}

/** The counts, which are filters too. 「すべて」 has its place beside them, so that nothing moves when it comes. */
export function Filters({ counts, filter, onFilter }: FiltersProps) {
  const styles = useStyles();
  const evaluations = useWords(evaluationsWords);
  const words = useCategoryWords();
  return (
    <fieldset className={styles.chips} aria-label={evaluations.filters}>
      {CATEGORIES.map((category) => {
        const isPressed = filter === category;
        return (
          <ToggleButton
            key={category}
            size="small"
            checked={isPressed}
            className={mergeClasses(styles.chip, isPressed && styles.pressed)}
            icon={{ className: styles.icon, children: <CategoryIcon category={category} size={16} /> }}
            onClick={() => onFilter(isPressed ? null : category)}
          >
            <span className={styles.word}>{words[category]}</span>
            <span className={styles.count}>{counts[category]}</span>
          </ToggleButton>
        );
      })}
      {filter !== null && (
        <Button appearance="transparent" size="small" className={styles.chip} onClick={() => onFilter(null)}>
          {evaluations.all}
        </Button>
      )}
    </fieldset>
  );
}
