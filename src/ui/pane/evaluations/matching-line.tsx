import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type Judgement, quantitiesOf } from '../../../core/evaluate/indicator';
import { evaluationsWords, type Matching } from '../../../core/messages/pane/evaluations';
import { sayQuantity } from '../../../core/messages/say';
import type { GoalSheet } from '../../../core/sheet/model';
import { useLang, useSession, useWords } from '../use-session';
import { TextButton } from './cell-link';
import { canMatch, matchedPlaces, withPlaces } from './derivation';
import { nameOf, numbered } from './names';

const useStyles = makeStyles({
  editor: { display: 'grid', gap: '8px', marginTop: '4px', color: tokens.colorNeutralForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface MatchingLineProps {
  readonly sheet: GoalSheet;
  readonly judgement: Judgement;
  readonly matching: Matching;
}

/** How targets and results of the cells came together, and a way to say it otherwise. */
export function MatchingLine({ sheet, judgement, matching }: MatchingLineProps) {
  const { derivation, row } = useWords(evaluationsWords);
  const { correct } = useSession();
  const [isOpen, setOpen] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const { indicator, correction } = judgement;
  const name = nameOf(indicator, row);
  const isPersons = matching === 'person';
  const back = () => {
    setOpen(false);
    requestAnimationFrame(() => line.current?.querySelector('button')?.focus());
  };
  const restore = () => {
    void correct(sheet, indicator, correction?.better ? { better: correction.better } : null);
    back();
  };
  return (
    <div ref={line}>
      {derivation.matchings[matching]} {isPersons && derivation.corrected}{' '}
      {canMatch(judgement) && (
        <TextButton
          aria-expanded={isOpen}
          aria-label={derivation.mendOf({ what: derivation.matching, name })}
          onClick={() => setOpen(!isOpen)}
        >
          {derivation.mend}
        </TextButton>
      )}{' '}
      {isPersons && (
        <TextButton aria-label={derivation.restoreOf({ what: derivation.matching, name })} onClick={restore}>
          {derivation.restore}
        </TextButton>
      )}
      {isOpen && <MatchingEditor sheet={sheet} judgement={judgement} onClose={back} />}
    </div>
  );
}

interface EditorProps {
  readonly sheet: GoalSheet;
  readonly judgement: Judgement;
  readonly onClose: () => void;
}

const NONE = '';

/** One list a target: which of the results is its own. */
function MatchingEditor({ sheet, judgement, onClose }: EditorProps) {
  const styles = useStyles();
  const { derivation } = useWords(evaluationsWords);
  const lang = useLang();
  const { correct } = useSession();
  const [places, setPlaces] = useState(() => matchedPlaces(judgement));
  const { targets, results } = quantitiesOf(judgement.indicator);
  const correction = withPlaces(places, judgement.correction);
  const choose = (target: number, value: string) =>
    setPlaces(places.map((before, at) => (at === target ? (value === NONE ? null : Number(value)) : before)));
  const judge = () => {
    if (correction === null) return;
    void correct(sheet, judgement.indicator, correction);
    onClose();
  };
  return (
    <div className={styles.editor}>
      <div>{derivation.matchingHint}</div>
      {numbered(targets).map(({ at, each: target }) => (
        <Field key={at} size="small" label={derivation.resultOf({ target: sayQuantity(target, lang) })}>
          <Select size="small" value={places[at] ?? NONE} onChange={(_, { value }) => choose(at, value)}>
            <option value={NONE}>{derivation.notCompared}</option>
            {numbered(results).map(({ at: place, each }) => (
              <option key={place} value={place}>
                {sayQuantity(each, lang)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={correction === null} onClick={judge}>
          {derivation.judge}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {derivation.cancel}
        </Button>
      </div>
    </div>
  );
}
