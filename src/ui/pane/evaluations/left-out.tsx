import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { FillPlan } from '../../../app/fill';
import type { Evaluation } from '../../../core/evaluate/evaluation';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { useSessionState, useWords } from '../use-session';
import { CellLink, TextButton } from './cell-link';
import { namesOf } from './names';
import { differingCount, type LeftGroup, leftGroups } from './preview-groups';

const useStyles = makeStyles({
  box: {
    marginTop: '12px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', alignItems: 'baseline' },
  title: { flex: '1 1 auto', margin: 0, fontSize: 'inherit', lineHeight: 'inherit' },
  quiet: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  kind: { margin: '8px 0 2px', fontSize: 'inherit', lineHeight: 'inherit' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  place: { padding: '4px 0' },
});

/** 入れないもの: how many and why; which ones, when asked. */
export function LeftOut({ plan }: { readonly plan: FillPlan }) {
  const styles = useStyles();
  const words = useWords(evaluationsWords).preview;
  const state = useSessionState((each) => each);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const groups = useMemo(() => leftGroups(plan, state), [plan, state]);
  const differing = useMemo(() => differingCount(state), [state]);
  const count = groups.reduce((sum, { places }) => sum + places.length, 0);
  if (count === 0) return null;
  const summary = groups.map(({ kind, places }) =>
    words.joined({
      kind: words.leftKinds[kind],
      count: places.length,
      note: kind === 'kept' && differing > 0 ? words.keptDiffering({ count: differing }) : '',
    }),
  );
  return (
    <section className={styles.box}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.left({ count })}</h3>
        <TextButton
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': id } : {})}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.hideLeft : words.showLeft}
        </TextButton>
      </div>
      <p className={styles.quiet}>{summary.join(words.separator)}</p>
      {isOpen && (
        <div id={id}>
          {groups.map((group) => (
            <Group key={group.kind} group={group} />
          ))}
        </div>
      )}
    </section>
  );
}

function Group({ group: { kind, places } }: { readonly group: LeftGroup }) {
  const styles = useStyles();
  const { derivation, preview, row } = useWords(evaluationsWords);
  return (
    <>
      <h4 className={styles.kind}>{preview.leftKinds[kind]}</h4>
      <ul className={styles.list}>
        {places.map(({ sheet, cell, evaluation, lacksReason }) => {
          const name = namesOf(evaluation, row);
          return (
            <li key={`${sheet}!${cell ?? name}`} className={styles.place}>
              {sheet}{' '}
              {cell && (
                <CellLink sheet={sheet} cell={cell} label={row.toCellOf({ name, word: derivation.evaluation, cell })}>
                  {cell}
                </CellLink>
              )}{' '}
              {name}
              {kind === 'kept' && preview.stands(standsOf(evaluation))}
              {lacksReason && preview.reasonMissing}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function standsOf({ current, proposed }: Evaluation) {
  const text = current?.trim() ?? '';
  return { text, proposed: proposed === null || proposed === text ? '' : proposed };
}
