import { Button, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { settingsWords } from '../../../core/messages/pane/settings';
import { Disclosure } from '../parts/disclosure';
import { useFocusWhenLost } from '../parts/use-focus-when-lost';
import { useCatalogue, useSession, useSessionState, useWords } from '../use-session';
import { countRemembered, rememberedIn } from './remembered';
import { Section, useSectionStyles } from './section';

/** このブックについて覚えたこと: how much, what, and how to forget it. */
export function MemorySection() {
  const styles = useSectionStyles();
  const words = useWords(settingsWords);
  const decisions = useSessionState((state) => state.decisions);
  const checked = useSessionState((state) => state.checked);
  const counts = countRemembered(decisions);
  const { lost } = useRemembered();
  const isEmpty = counts.choices + counts.directions + counts.pairs === 0;
  return (
    <Section heading={words.memory.heading}>
      {checked === null ? (
        <p className={styles.hint}>{words.memory.notChecked}</p>
      ) : isEmpty ? (
        <p className={styles.hint}>{words.memory.none}</p>
      ) : (
        <>
          <Text>{words.memory.counts({ ...counts })}</Text>
          {lost > 0 && <p className={styles.hint}>{words.memory.lost({ count: lost })}</p>}
          <div>
            <Disclosure summary={words.memory.look}>
              <RememberedList />
              <Forget />
            </Disclosure>
          </div>
        </>
      )}
      <p className={styles.hint}>{words.memory.kept}</p>
    </Section>
  );
}

function useRemembered() {
  const decisions = useSessionState((state) => state.decisions);
  const checked = useSessionState((state) => state.checked);
  return useMemo(() => rememberedIn(checked?.workbook.sheets ?? [], decisions), [checked, decisions]);
}

function RememberedList() {
  const styles = useSectionStyles();
  const settings = useWords(settingsWords);
  const words = settings.memory;
  const { words: shared } = useCatalogue();
  const { choices, directions, pairs } = useRemembered();
  const lines = useMemo(
    () => [
      ...choices.map(({ reason, ...choice }) => words.choice({ ...choice, reason: reason ?? '' })),
      ...directions.map(({ better, ...at }) => words.direction({ ...at, better: shared.better[better] })),
      ...pairs.map((each) => words.pairs(each)),
    ],
    [choices, directions, pairs, words, shared],
  );
  return (
    <ul className={styles.list}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two indicators of one name say the same; the list is made as a whole
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

/** Asks once more, in the place itself. */
function Forget() {
  const styles = useSectionStyles();
  const settings = useWords(settingsWords);
  const words = settings.memory;
  const { forgetDecisions, say } = useSession();
  const [isAsking, setAsking] = useState(false);
  const box = useFocusWhenLost(isAsking);
  const forget = async () => {
    // All of this goes when nothing is remembered any more.
    const heading = box.current?.closest('section')?.querySelector('h2');
    await forgetDecisions();
    say({ kind: 'saved' });
    heading?.focus();
  };
  return (
    <div ref={box} className={styles.ask}>
      {isAsking ? (
        <>
          <p className={styles.hint} role="alert">
            {words.sure}
          </p>
          <div className={styles.row}>
            <Button size="small" onClick={() => setAsking(false)}>
              {words.no}
            </Button>
            <Button size="small" onClick={() => void forget()}>
              {words.yes}
            </Button>
          </div>
        </>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {words.forget}
        </Button>
      )}
    </div>
  );
}
