import { useRef } from 'react';
import { opposite } from '../../../core/evaluate/compare';
import type { Correction } from '../../../core/evaluate/correction';
import type { Judgement } from '../../../core/evaluate/indicator';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { sayDirection } from '../../../core/messages/say';
import type { Better } from '../../../core/policy/schema';
import type { GoalSheet } from '../../../core/sheet/model';
import { useCatalogue, useLang, useSession, useWords } from '../use-session';
import { TextButton } from './cell-link';
import { nameOf } from './names';

interface DirectionLineProps {
  readonly sheet: GoalSheet;
  readonly judgement: Judgement;
}

/** Which way the indicator goes and why, and a way to turn it. Where nobody can tell, both ways are offered. */
export function DirectionLine({ sheet, judgement }: DirectionLineProps) {
  const { derivation, row } = useWords(evaluationsWords);
  const { words } = useCatalogue();
  const lang = useLang();
  const { correct } = useSession();
  const line = useRef<HTMLSpanElement>(null);
  const { indicator, direction, correction } = judgement;
  const name = nameOf(indicator, row);
  const say = async (said: Correction | null) => {
    await correct(sheet, indicator, said);
    // What was pressed may be gone now.
    if (document.activeElement === document.body) line.current?.querySelector('button')?.focus();
  };
  const turn = (better: Better) => void say({ ...pairsOf(correction), better });
  const restore = () => void say(correction?.pairs ? pairsOf(correction) : null);
  const others: readonly Better[] = direction ? [opposite(direction.better)] : ['larger', 'smaller'];
  return (
    <span ref={line}>
      {sayDirection(judgement, lang) ?? derivation.noDirection}{' '}
      {others.map((better) => (
        <span key={direction ? 'turn' : better}>
          <TextButton
            aria-label={derivation.turnTo({ better: words.better[better], name })}
            onClick={() => turn(better)}
          >
            {direction ? derivation.turn : words.better[better]}
          </TextButton>{' '}
        </span>
      ))}
      {correction?.better && (
        <TextButton aria-label={derivation.restoreOf({ what: derivation.direction, name })} onClick={restore}>
          {derivation.restore}
        </TextButton>
      )}
    </span>
  );
}

function pairsOf(correction: Correction | null): Correction {
  return correction?.pairs ? { pairs: correction.pairs } : {};
}
