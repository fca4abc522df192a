import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useFolderState, useTogetherWords } from '../use-folder';
import { ConflictChoice } from './conflict-choice';
import { useSectionStyles } from './section-styles';

/** So many are shown at first. */
const MOST = 30;

/** 未決: every conflict, decided or not, at the place that it has in the folder. */
export function Conflicts() {
  const styles = useSectionStyles();
  const { conflicts: words } = useTogetherWords();
  const { conflicts, settled } = useFolderState((state) => state.consolidation);
  const [most, setMost] = useState(MOST);
  const all = [...conflicts, ...settled].sort((a, b) => (a.key < b.key ? -1 : 1));
  return (
    <section className={styles.section} aria-labelledby="conflicts">
      <h2 id="conflicts" className={styles.title} tabIndex={-1}>
        {conflicts.length === 0 ? words.none : words.title({ count: conflicts.length })}
      </h2>
      {all.length > 0 && <p className={styles.hint}>{conflicts.length > 0 ? words.hint : words.settledHint}</p>}
      {all.slice(0, most).map((conflict) => (
        <ConflictChoice key={conflict.key} conflict={conflict} />
      ))}
      {all.length > most && (
        <Button className={styles.alone} onClick={() => setMost(all.length)}>
          {words.more({ count: all.length - most })}
        </Button>
      )}
    </section>
  );
}
