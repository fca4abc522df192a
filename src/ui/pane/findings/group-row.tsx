import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { findingsWords } from '../../../core/messages/pane/findings';
import { SEVERITIES } from '../../../core/validate/severity';
import { SeverityCount } from '../parts/severity';
import { useWords } from '../use-session';
import { countLeft, entriesIn } from './groups';
import { ROW_FOCUS, type RowProps } from './list-actions';
import { useRowStyles } from './row-styles';
import type { Row } from './rows';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit' },
  button: { gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '2px', padding: '3px 2px 3px 6px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 6px' },
  title: {
    flex: '1 1 64px',
    minWidth: '64px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '0 6px', marginLeft: 'auto' },
});

/** A sheet, or a 点検項目, with what is left in it. */
export function GroupRow({ row, actions, active }: RowProps & { readonly row: Extract<Row, { kind: 'group' }> }) {
  const styles = useStyles();
  const shared = useRowStyles();
  const findings = useWords(findingsWords);
  const { group, open } = row;
  const { mended } = actions;
  const counts = useMemo(() => countLeft(entriesIn(group), { mended }), [group, mended]);
  const left = SEVERITIES.filter((severity) => counts[severity] > 0);
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <h3 className={styles.heading}>
      <button
        type="button"
        className={mergeClasses(shared.button, styles.button)}
        aria-expanded={open}
        tabIndex={active ? 0 : -1}
        onClick={() => actions.toggle(row)}
        {...ROW_FOCUS}
      >
        <Chevron className={shared.chevron} fontSize={16} aria-hidden />
        <span className={styles.line}>
          <Text className={styles.title} title={group.title}>
            {group.title}
          </Text>
          <span className={styles.counts}>
            {left.map((severity) => (
              <SeverityCount key={severity} severity={severity} count={counts[severity]} />
            ))}
            {left.length === 0 && (
              <span className={shared.done}>
                <CheckmarkRegular fontSize={16} aria-hidden />
                {findings.list.handled}
              </span>
            )}
          </span>
        </span>
      </button>
    </h3>
  );
}
