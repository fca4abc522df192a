import { withoutBrackets } from '../sheet/text';
import { isPlain } from './cell-text';
import { takesBack } from './said';

/**
 * Whether a result in words says what the target said, after width, punctuation, tense and a bracketed addition:
 * 「…に努める」 and 「…に努めた」, 「対象者の全て」 and 「対象者の全て(56)」. An addition that takes something back
 * (「（一部）」) makes it another text.
 */
export function sameInWords(target: string, result: string): boolean {
  if (isPlain(target) && isPlain(result)) return target === result;
  const goal = bare(target, '実施');
  if (goal === '' || target === result) return goal !== '';
  if (bare(result, '実施') !== goal && bare(result, '') !== goal) return false;
  const [said, added] = [bracketed(target), bracketed(result)];
  if (added.filter((each) => !said.includes(each)).some(takesBack)) return false;
  return said.every((each) => added.includes(each) || (added.length === 0 && !/\d/.test(each)));
}

function bare(text: string, done: string): string {
  return withoutBrackets(text.normalize('NFKC'))
    .split(/[\n。]/)
    .map((line) => tenseless(line.replace(PUNCTUATION, ''), done))
    .filter((line) => line !== '')
    .join('');
}

/** Marks between digits stay: 1-2 is not 12. */
const PUNCTUATION = /[\s\u200b-\u200f\u2060\ufeff、。・･:;!?「」『』"'＊*※〜―●○■◆]|(?<!\d)[,.~]|[,.~-](?!\d)/g;

/** Whole endings of one deed before and after it is done: する, した, 済; 努める, 努めた; 見直し. */
const ENDINGS =
  /(?:(?:した|する|します|しました)こと|しました|します|した|する|でき(?:た|ました)|済み?|完了|[めれえけげせねべきみちじてでり](?:る|た|ました|ます)|[っいん][ただ]|[りいきみちびし](?:ました|ます)|[るたくすうむぶつぐ]|(?<!な)し)$/;

/** 「…の実施」, 「…を行った」: the same as 「…実施」, and as the deed alone (「協議」, 「協議を行った」). */
const DONE = /[をの](?:実施|行)(?:する|した|します|しました|済み?|う|った|います|いました)?$/;

/** The stem that 「努める」 and 「努めた」, 「計画の策定」 and 「計画を策定した」 share. Only whole endings go. */
function tenseless(line: string, done: string): string {
  const stem = line.replace(DONE, done).replace(ENDINGS, '') || line;
  return stem.replace(/[のをが]/g, '');
}

/** What outer brackets hold, folded. */
function bracketed(text: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(/[([〔【<〈]([^()[\]〔〕【】<>〈〉]*)/g)].map(([, inside = '']) =>
    inside.replace(PUNCTUATION, ''),
  );
}
