import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons';
import { shellWords } from '../../../core/messages/pane/shell';
import { submitWords } from '../../../core/messages/pane/submit';
import { sayFinding } from '../../../core/messages/say';
import type { Finding } from '../../../core/validate/rule';
import { PHRASES } from '../parts/phrases';
import { useLang, useSession, useWords } from '../use-session';
import type { Held } from './held';
import { sayHeld } from './held-words';

/** More than these are for the screen of the findings. */
const MOST = 5;

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '4px',
    padding: '12px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { color: tokens.colorStatusDangerForeground1 },
  phrases: PHRASES,
  body: { gridColumn: '2', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { listStyleType: 'none', padding: 0 },
  finding: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    columnGap: '8px',
    alignItems: 'baseline',
    padding: '2px 0',
  },
  cell: { fontWeight: tokens.fontWeightSemibold, marginRight: '8px' },
  link: { minHeight: '24px', fontSize: tokens.fontSizeBase200 },
});

/** A sheet that stays behind, what is to be mended, and where. */
export function HeldSheet({ held }: { readonly held: Held }) {
  const styles = useStyles();
  const submit = useWords(submitWords);
  const lang = useLang();
  const { open } = useSession();
  const { sheet, errors } = held;
  const isByErrors = errors.length > 0;
  return (
    <section className={styles.box}>
      <ErrorCircleFilled className={styles.icon} fontSize={20} aria-hidden />
      <Text as="h3" weight="semibold" className={styles.phrases}>
        {isByErrors ? submit.held.errors({ sheet, count: errors.length }) : submit.held.cannot({ sheet })}
      </Text>
      <div className={styles.body}>
        {isByErrors ? (
          <ul className={styles.list}>
            {errors.slice(0, MOST).map((finding) => (
              <HeldFinding key={JSON.stringify([finding.rule, finding.cell])} sheet={sheet} finding={finding} />
            ))}
            {errors.length > MOST && <li>{submit.held.more({ count: errors.length - MOST })}</li>}
          </ul>
        ) : (
          <p className={styles.phrases}>{sayHeld(held, lang)}</p>
        )}
        {isByErrors && (
          <Link as="button" inline className={styles.link} onClick={() => open('findings', sheet)}>
            {submit.toFindings}
          </Link>
        )}
      </div>
    </section>
  );
}

function HeldFinding({ sheet, finding }: { readonly sheet: string; readonly finding: Finding }) {
  const styles = useStyles();
  const shell = useWords(shellWords);
  const submit = useWords(submitWords);
  const lang = useLang();
  const { show } = useSession();
  const { cell } = finding;
  return (
    <li className={styles.finding}>
      <span className={styles.phrases}>
        {cell && <span className={styles.cell}>{cell}</span>}
        {sayFinding(finding, lang).message}
      </span>
      {cell && (
        <Link
          as="button"
          inline
          className={styles.link}
          aria-label={submit.held.toCell({ sheet, cell })}
          onClick={() => void show({ sheet, cell })}
        >
          {shell.toCell}
        </Link>
      )}
    </li>
  );
}
