import { Button, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { type Conflict, departmentOf, type Received } from '../../../../app/consolidate/receive';
import { japanTime } from '../../../../core/messages/time';
import { nameInOneLine } from '../../../pane/parts/one-line';
import { PHRASES } from '../../../pane/parts/phrases';
import { useFolder, useFolderState, useTogetherWords } from '../use-folder';
import { Differences } from './differences-list';

const useStyles = makeStyles({
  conflict: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '12px 0' },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  group: { display: 'flex', flexDirection: 'column', gap: '6px' },
  choice: {
    alignItems: 'flex-start',
    boxSizing: 'border-box',
    width: '100%',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  chosen: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  label: { flex: '1 1 0', minWidth: 0, padding: '7px 8px 7px 0' },
  place: { display: 'block', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1 },
  facts: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  mark: {
    marginRight: '6px',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px' },
  said: { ...PHRASES, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Sheets of one section and year that differ, newest first: equal choices, and none of them is pressed beforehand. */
export function ConflictChoice({ conflict }: { readonly conflict: Conflict }) {
  const styles = useStyles();
  const { conflicts: words } = useTogetherWords();
  const { decide, state } = useFolder();
  const title = useTitle(conflict);
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [isComparing, setComparing] = useState(false);
  const { key, sheets } = conflict;
  const chosen = sheets.find(({ fate }) => fate === 'chosen');
  const choose = (content: string) => {
    decide(key, content);
    const path = sheets.find(({ sheet }) => sheet.content === content)?.path ?? '';
    setSaid(words.decided({ path, left: state().consolidation.conflicts.length }));
  };
  const undo = () => {
    decide(key, null);
    setSaid(words.undone);
    group.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={group} className={styles.conflict} data-conflict={key}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <RadioGroup
        className={styles.group}
        aria-labelledby={id}
        value={chosen?.sheet.content ?? ''}
        onChange={(_, { value }) => choose(value)}
      >
        {sheets.map((each) => (
          <Radio
            key={each.sheet.content}
            value={each.sheet.content}
            className={mergeClasses(styles.choice, each === chosen && styles.chosen)}
            label={{ className: styles.label, children: <Choice received={each} /> }}
          />
        ))}
      </RadioGroup>
      <div className={styles.actions}>
        {chosen && (
          <Button size="small" aria-label={words.undoOf({ section: title })} onClick={undo}>
            {words.undo}
          </Button>
        )}
        <Button size="small" aria-expanded={isComparing} onClick={() => setComparing(!isComparing)}>
          {isComparing ? words.hide : words.differences}
        </Button>
      </div>
      {isComparing && <Differences conflict={conflict} />}
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}

function Choice({ received: { path, sheet, changed, fate, copies } }: { readonly received: Received }) {
  const styles = useStyles();
  const { conflicts: words } = useTogetherWords();
  const time = changed === null ? '' : japanTime(new Date(changed).toISOString());
  return (
    <>
      <span className={styles.place}>
        {(fate === 'provisional' || fate === 'chosen') && <span className={styles.mark}>{words.marks[fate]}</span>}
        {words.sheet({ path, sheet: sheet.sheet })}
      </span>
      <span className={styles.facts}>
        {words.facts({ changed: time, indicators: sheet.indicators, errors: sheet.findings.error })}
        {copies.length > 0 && words.alsoIn({ count: copies.length })}
      </span>
    </>
  );
}

/** Year, department and section, as the city writes them. */
function useTitle({ sheets }: Conflict): string {
  const { conflicts: words } = useTogetherWords();
  const { years, departments } = useFolderState((state) => state.consolidation);
  const sheet = sheets[0]?.sheet;
  if (!sheet) return '';
  return words.of({
    year: years.get(sheet.year ?? 0) ?? nameInOneLine(sheet.fiscalYear),
    department: departments.get(departmentOf(sheet)) ?? nameInOneLine(sheet.department),
    section: nameInOneLine(sheet.section),
  });
}
