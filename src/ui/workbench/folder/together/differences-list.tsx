import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Conflict } from '../../../../app/consolidate/receive';
import { MokuhyoError } from '../../../../core/errors';
import { sayError } from '../../../../core/messages/say-error';
import { PHRASES } from '../../../pane/parts/phrases';
import { useLang } from '../../use-desk';
import { useFolder, useTogetherWords } from '../use-folder';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '8px', fontSize: tokens.fontSizeBase200 },
  title: { ...PHRASES, fontWeight: tokens.fontWeightSemibold },
  list: {
    maxHeight: '320px',
    margin: '2px 0 0',
    paddingLeft: '20px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { padding: '2px 0' },
});

/** What an older sheet of a conflict has otherwise than the newest. */
interface Compared {
  readonly path: string;
  readonly lines: readonly string[];
  readonly trouble: string | null;
}

/** Reads the sheets of a conflict from their files again, and says what differs. */
export function Differences({ conflict }: { readonly conflict: Conflict }) {
  const styles = useStyles();
  const { conflicts: words } = useTogetherWords();
  const compared = useCompared(conflict);
  if (compared === null) return <Spinner size="tiny" label={words.comparing} />;
  return (
    <div className={styles.all} role="status">
      {compared.map(({ path, lines, trouble }) => (
        <div key={path}>
          <div className={styles.title}>{trouble ?? words.differ({ path, count: lines.length })}</div>
          {trouble === null && lines.length === 0 && <div>{words.elsewhere}</div>}
          {lines.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
            <ul className={styles.list} tabIndex={0} aria-label={words.differ({ path, count: lines.length })}>
              {lines.map((line) => (
                <li key={line} className={styles.line}>
                  {line}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}

function useCompared({ sheets }: Conflict): readonly Compared[] | null {
  const lang = useLang();
  const { read } = useFolder();
  const [compared, setCompared] = useState<readonly Compared[] | null>(null);
  // What stands in the files does not change with what is decided.
  const places = JSON.stringify(sheets.map(({ path, sheet }) => [path, sheet.sheet]));
  useEffect(() => {
    let isGone = false;
    const compare = async () => {
      const { differencesOf } = await import('./differences');
      const [[newest, name] = ['', ''], ...older] = JSON.parse(places) as readonly (readonly [string, string])[];
      const all: Compared[] = [];
      const after = await read(newest, name);
      for (const [path, sheet] of older) {
        const before = await read(path, sheet);
        const trouble = [after, before].find((each) => each.kind === 'failed');
        all.push({
          path,
          lines:
            after.kind === 'sheet' && before.kind === 'sheet'
              ? [...new Set(differencesOf(before.checked.sheet, after.checked.sheet, lang))]
              : [],
          trouble: trouble?.kind === 'failed' ? sayError(new MokuhyoError(trouble.code, trouble.params), lang) : null,
        });
      }
      if (!isGone) setCompared(all);
    };
    void compare();
    return () => {
      isGone = true;
    };
  }, [places, read, lang]);
  return compared;
}
