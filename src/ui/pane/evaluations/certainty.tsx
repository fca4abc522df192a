import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalculatorRegular,
  EditRegular,
  HourglassRegular,
  PersonRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import { useCatalogue, usePaneWords } from '../use-session';
import type { Category } from './rows';

const useStyles = makeStyles({
  icon: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  person: { color: tokens.colorStatusWarningForeground1 },
  word: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px', whiteSpace: 'nowrap' },
});

const ICONS = {
  certain: CalculatorRegular,
  discretionary: PersonRegular,
  undecided: QuestionCircleRegular,
  pending: HourglassRegular,
  filled: EditRegular,
} as const;

interface CategoryProps {
  readonly category: Category;
}

/** Each category has a shape; the word beside it says the same. */
export function CategoryIcon({ category, size = 20 }: CategoryProps & { readonly size?: number }) {
  const styles = useStyles();
  const Icon = ICONS[category];
  const isPersons = category === 'discretionary';
  return <Icon className={mergeClasses(styles.icon, isPersons && styles.person)} fontSize={size} aria-hidden />;
}

export function CategoryWord({ category }: CategoryProps) {
  const styles = useStyles();
  const word = useCategoryWords()[category];
  return <strong className={mergeClasses(styles.word, category === 'discretionary' && styles.person)}>{word}</strong>;
}

export function useCategoryWords(): Readonly<Record<Category, string>> {
  const { evaluations } = usePaneWords();
  const { words } = useCatalogue();
  return { ...words.certainty, filled: evaluations.filled };
}
