import { withoutBrackets } from '../sheet/text';

/**
 * Whether a result in words says what the target said, after width, punctuation, tense and a bracketed addition:
 * 「…に努める」 and 「…に努めた」, 「対象者の全て」 and 「対象者の全て(56)」.
 */
export function sameInWords(target: string, result: string): boolean {
  const a = bare(target);
  return a !== '' && a === bare(result);
}

function bare(text: string): string {
  return withoutBrackets(text.normalize('NFKC'))
    .split(/[\n。]/)
    .map((line) => tenseless(line.replace(/[\s、。,.・･:;!?「」『』"'＊*※\-~〜―]/g, '')))
    .filter((line) => line !== '')
    .join('');
}

/** Endings of one deed before and after it is done: する, した, します, 済; 努める, 努めた; 行う, 行った. */
const ENDINGS =
  /(?:して(?:おり|い)(?:ます|ました)|してい[るた]|しました|します|した|する|済み?|完了|[めれえけげせねべきみちじ](?:る|た|ました|ます)|[っいん][ただ]|[りいきみちびし](?:ました|ます)|[るくすうむぶつぐ])$/;

/** The stem that 「努める」 and 「努めた」 share. Only whole endings go, so that different verbs stay different. */
function tenseless(line: string): string {
  return line.replace(ENDINGS, '');
}
