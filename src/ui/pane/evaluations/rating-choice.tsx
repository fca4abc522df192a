import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { asksForReason, choiceOf } from '../../../core/decisions/decisions';
import { GRADES, inScale, scaleOf } from '../../../core/evaluate/scale';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { NARROW } from '../parts/media';
import { useSession, useSessionState, useWords } from '../use-session';
import { TextButton } from './cell-link';
import { namesOf } from './names';
import { ReasonField } from './reason-field';
import type { Row } from './rows';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px', [NARROW]: { gap: '4px' } },
  choice: {
    minHeight: '32px',
    alignItems: 'center',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingRight: '2px',
    [NARROW]: { paddingRight: 0 },
  },
  chosen: {
    ...borders(tokens.colorBrandStroke1),
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: { padding: '4px 6px 4px 0', fontWeight: 'inherit', [NARROW]: { paddingRight: '4px' } },
  indicator: { margin: '7px 6px', [NARROW]: { margin: '7px 4px' } },
  undo: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

function borders(colour: string) {
  return { borderTopColor: colour, borderRightColor: colour, borderBottomColor: colour, borderLeftColor: colour };
}

/** The three words of the sheet's own scale, all equal; then why. */
export function RatingChoice({ row }: { readonly row: Row }) {
  const styles = useStyles();
  const words = useWords(evaluationsWords);
  const { choose, state } = useSession();
  const decisions = useSessionState((state) => state.decisions);
  const { policy } = useSessionState((state) => state.policy);
  const group = useRef<HTMLDivElement>(null);
  const {
    checked: { sheet },
    evaluation,
  } = row;
  const scale = scaleOf(sheet, policy);
  const kept = choiceOf(decisions, sheet, evaluation);
  const choice = kept && inScale(kept.value, scale) ? kept : null;
  const name = namesOf(evaluation, words.row);
  const isRequired = choice !== null && asksForReason(evaluation, choice.value, scale);
  /** The reason may come late, after another word was chosen, or none. */
  const explain = (reason: string) => {
    const now = choiceOf(state().decisions, sheet, evaluation);
    if (now) choose(sheet, evaluation, { value: now.value, reason: reason || null });
  };
  const takeBack = () => {
    choose(sheet, evaluation, null);
    group.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={group}>
      <RadioGroup
        className={styles.group}
        layout="horizontal"
        aria-label={words.choice.group({ name })}
        value={choice?.value ?? ''}
        onChange={(_, { value }) => choose(sheet, evaluation, { value, reason: choice?.reason ?? null })}
      >
        {GRADES.map((grade) => {
          const sign = scale[grade];
          const word = policy.scale.words[grade];
          return (
            <Radio
              key={grade}
              value={sign}
              label={{
                children: sign === word ? sign : words.choice.sign({ sign, word }),
                className: styles.label,
              }}
              indicator={{ className: styles.indicator }}
              className={mergeClasses(styles.choice, choice?.value === sign && styles.chosen)}
            />
          );
        })}
      </RadioGroup>
      {choice && (
        <>
          <ReasonField reason={choice.reason ?? ''} isRequired={isRequired} onChange={explain} />
          <div className={styles.undo}>
            <TextButton aria-label={words.choice.undoOf({ name })} onClick={takeBack}>
              {words.choice.undo}
            </TextButton>
          </div>
        </>
      )}
    </div>
  );
}
