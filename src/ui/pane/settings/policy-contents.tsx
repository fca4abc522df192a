import { settingsWords } from '../../../core/messages/pane/settings';
import type { Policy } from '../../../core/policy/schema';
import { useCatalogue, useWords } from '../use-session';
import { useSectionStyles } from './section';

/** What a policy says, for people: the file itself is for the administrator. */
export function PolicyContents({ policy }: { readonly policy: Policy }) {
  const settings = useWords(settingsWords);
  const { words: shared } = useCatalogue();
  const words = settings.policy;
  const { departments, sections } = policy.aliases;
  return (
    <dl>
      <Fact term={words.missedAll} lines={[words.missedAllIs[policy.missedAll]]} />
      <Fact
        term={words.ratio}
        lines={[policy.ratio === null ? words.noRatio : words.ratioIs({ percent: Math.round(policy.ratio * 100) })]}
      />
      <Fact
        term={words.directions}
        lines={policy.directions.map(({ name, better }) => words.direction({ name, better: shared.better[better] }))}
        none={words.noDirections}
      />
      <Fact
        term={words.aliases}
        lines={[...departments, ...sections].map(({ name, also }) =>
          words.alias({ name, also: also.join(words.separator) }),
        )}
        none={words.noAliases}
      />
    </dl>
  );
}

interface FactProps {
  readonly term: string;
  readonly lines: readonly string[];
  readonly none?: string;
}

function Fact({ term, lines, none = '' }: FactProps) {
  const styles = useSectionStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      {(lines.length > 0 ? lines : [none]).map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}
