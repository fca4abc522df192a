import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useMemo, useState } from 'react';
import { catalogue } from '../../../../core/messages/catalogue';
import { findingsWords } from '../../../../core/messages/pane/findings';
import type { CheckedSheet } from '../../../../core/validate/validate';
import { findingOf, type Item } from '../../../pane/findings/groups';
import { useRowStyles } from '../../../pane/findings/row-styles';
import { PHRASES } from '../../../pane/parts/phrases';
import { SeverityIcon } from '../../../pane/parts/severity';
import { useLang } from '../../use-desk';
import { itemsOf } from '../note';
import { useFolderWords } from '../use-folder';

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0 },
  row: { padding: '2px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  opened: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight' },
  },
  button: { gridTemplateColumns: '18px minmax(0, 1fr) 16px', columnGap: '10px' },
  icon: { display: 'flex', marginTop: '1px' },
  below: {
    ...PHRASES,
    padding: '2px 2px 8px 38px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  number: { display: 'block', color: tokens.colorNeutralForeground2 },
  none: { padding: '16px' },
});

/** The findings of the selected sheet, equal ones in one line. */
export function FindingList({ checked }: { readonly checked: CheckedSheet }) {
  const styles = useStyles();
  const lang = useLang();
  const { beside } = useFolderWords();
  const items = useMemo(() => itemsOf(checked, lang), [checked, lang]);
  const [open, setOpen] = useState<string | null>(items[0]?.id ?? null);
  if (items.length === 0) return <p className={styles.none}>{beside.none.findings}</p>;
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id} className={mergeClasses(styles.row, item.id === open && styles.opened)}>
          <Finding item={item} isOpen={item.id === open} onToggle={() => setOpen(item.id === open ? null : item.id)} />
        </li>
      ))}
    </ul>
  );
}

interface FindingProps {
  readonly item: Item;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Finding({ item, isOpen, onToggle }: FindingProps) {
  const styles = useStyles();
  const shared = useRowStyles();
  const lang = useLang();
  const { list } = findingsWords[lang];
  const { words } = catalogue(lang);
  const detail = useId();
  const { entries } = item;
  const [first] = entries;
  const count = entries.length;
  const cells = entries.flatMap(({ finding: { cell } }) => cell ?? []);
  const shown = isOpen ? cells : cells.slice(0, MOST_CELLS);
  const meta = [
    words.severity[first.finding.severity],
    list.cells({ cells: shown.join(list.separator), more: cells.length - shown.length }),
    count === 1 ? first.indicator : '',
  ];
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(shared.button, styles.button)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detail : undefined}
        onClick={onToggle}
      >
        <span className={styles.icon}>
          <SeverityIcon severity={findingOf(item).severity} />
        </span>
        <span>
          <span className={shared.sentence}>
            {count === 1 ? first.message : list.folded({ message: first.gist, count })}
          </span>
          <span className={shared.meta}>{meta.filter((part) => part !== '').join(list.separator)}</span>
        </span>
        <Chevron className={shared.chevron} fontSize={16} aria-hidden />
      </button>
      {isOpen && (
        <div id={detail} className={styles.below}>
          {first.advice}
          <span className={styles.number}>{list.ruleNumber({ number: first.number })}</span>
        </div>
      )}
    </>
  );
}

/** Few enough for one line; the others come when the line is opened. */
const MOST_CELLS = 3;
