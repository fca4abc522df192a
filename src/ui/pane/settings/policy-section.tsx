import { useMemo } from 'react';
import { GRADES } from '../../../core/evaluate/scale';
import { type SettingsWords, settingsWords } from '../../../core/messages/pane/settings';
import { shellWords } from '../../../core/messages/pane/shell';
import type { Policy } from '../../../core/policy/schema';
import { Disclosure } from '../parts/disclosure';
import { useSessionState, useWords } from '../use-session';
import { PolicyContents } from './policy-contents';
import { RuleList } from './rule-list';
import { countStates, ruleRows } from './rule-rows';
import { Section, useSectionStyles } from './section';

/** 評価基準と点検項目: which ones hold, where they come from, and what they say. */
export function PolicySection() {
  const styles = useSectionStyles();
  const words = useWords(settingsWords);
  const shell = useWords(shellWords);
  const { policy, source, ruleSet } = useSessionState((state) => state.policy);
  const rows = useMemo(() => ruleRows(policy), [policy]);
  return (
    <Section heading={words.policy.heading}>
      <dl className={styles.facts}>
        <dt className={styles.term}>{words.policy.name}</dt>
        <dd className={styles.value}>{shell.policyFrom[source]({ name: policy.name })}</dd>
        <dt className={styles.term}>{words.policy.ruleSet}</dt>
        <dd className={styles.value}>{ruleSet}</dd>
        <dt className={styles.term}>{words.policy.scale}</dt>
        <dd className={styles.value}>{sayScale(policy.scale, words.policy)}</dd>
      </dl>
      <div>
        <Disclosure summary={words.policy.contents}>
          <PolicyContents policy={policy} />
        </Disclosure>
        <Disclosure summary={words.policy.rules} aside={words.policy.rulesCount(countStates(rows))}>
          <RuleList rows={rows} />
        </Disclosure>
      </div>
      <p className={styles.hint}>{words.policy.notHere}</p>
    </Section>
  );
}

/** 「達成（○）・一部未達成（△）・未達成（×）」 */
function sayScale({ words, signs }: Policy['scale'], { grade, separator }: SettingsWords['policy']): string {
  return GRADES.map((each) => grade({ word: words[each], sign: signs[each] })).join(separator);
}
