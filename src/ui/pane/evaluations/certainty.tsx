import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalculatorRegular,
  EditRegular,
  HourglassRegular,
  PersonRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { useCatalogue, useWords } from '../use-session';
import type { Category } from './rows';

/** A pressed chip has colours of its own there, which the icon takes up. */
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  icon: { color: tokens.colorNeutralForeground2, flexShrink: 0, [FORCED]: { color: 'inherit' } },
  person: { color: tokens.colorStatusWarningForeground1, [FORCED]: { color: 'inherit' } },
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

/** As they stand by themselves: with a capital where there are capitals. */
export function useCategoryWords(): Readonly<Record<Category, string>> {
  const evaluations = useWords(evaluationsWords);
  const { certain, discretionary, undecided, pending } = useCatalogue().words.certainty;
  return {
    certain: capital(certain),
    discretionary: capital(discretionary),
    undecided: capital(undecided),
    pending: capital(pending),
    filled: evaluations.filled,
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
