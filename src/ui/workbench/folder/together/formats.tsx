import { Button } from '@fluentui/react-components';
import { useFolderState, useSave, useTogetherWords } from '../use-folder';
import { useSectionStyles } from './section-styles';

/** CSV and JSON: what the workbook holds, for programs. */
export function Formats() {
  const styles = useSectionStyles();
  const { formats: words } = useTogetherWords();
  const { save, hindrance } = useSave();
  const isMaking = useFolderState((state) => state.making !== null);
  return (
    <section className={styles.section} aria-labelledby="formats">
      <h2 id="formats" className={styles.title}>
        {words.title}
      </h2>
      <p className={styles.hint}>{words.hint}</p>
      <div className={styles.row}>
        {(['csv', 'dictionary', 'json'] as const).map((output) => (
          <Button
            key={output}
            disabledFocusable={hindrance !== null || isMaking}
            {...(hindrance === null ? {} : { title: hindrance })}
            onClick={() => void save(output)}
          >
            {words[output]}
          </Button>
        ))}
      </div>
    </section>
  );
}
