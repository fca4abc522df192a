import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { findingsWords } from '../../../core/messages/pane/findings';
import type { Finding } from '../../../core/validate/rule';
import { useWords } from '../use-session';
import { oddCharacters, unseen } from './odd-characters';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', margin: 0 },
  text: {
    boxSizing: 'border-box',
    minWidth: 0,
    padding: '1px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  after: { fontWeight: tokens.fontWeightSemibold },
  odd: {
    color: 'inherit',
    backgroundColor: 'transparent',
    outline: `1px dashed ${tokens.colorPaletteDarkOrangeForeground1}`,
    outlineOffset: '1px',
    margin: '0 2px',
    '@media (forced-colors: active)': { outlineColor: 'CanvasText' },
  },
  /** A space of its own width may be too narrow to be seen. */
  unseen: { display: 'inline-block', minWidth: '8px', textAlign: 'center' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** 前 → 後, with the odd characters drawn so that they can be seen. */
export function FixLine({ fix }: { readonly fix: NonNullable<Finding['fix']> }) {
  const styles = useStyles();
  const findings = useWords(findingsWords);
  return (
    <p className={styles.line}>
      <span className={styles.text}>
        {oddCharacters(fix.before, fix.after).map(({ text, odd }, index) => {
          const key = `${index} ${text}`;
          return odd ? <Odd key={key} text={text} /> : <span key={key}>{text}</span>;
        })}
      </span>
      <ArrowRightRegular aria-hidden />
      <span className={styles.hidden}>{findings.fix.becomes}</span>
      <span className={mergeClasses(styles.text, styles.after)}>{fix.after}</span>
    </p>
  );
}

function Odd({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { characters } = useWords(findingsWords).fix;
  return (
    <mark className={styles.odd}>
      {[...text].map((character, index) => {
        const kind = unseen(character);
        const key = `${index} ${character}`;
        if (kind === null) return <span key={key}>{character}</span>;
        return (
          <span key={key} className={styles.unseen}>
            <span aria-hidden>{kind === 'line-break' ? '↵' : kind === 'tab' ? '⇥' : character}</span>
            <span className={styles.hidden}>{characters[kind]}</span>
          </span>
        );
      })}
    </mark>
  );
}
