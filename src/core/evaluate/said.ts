import { fold, withoutBrackets } from '../sheet/text';
import { isPlain, prepared, withoutRemarks } from './cell-text';

/** Results in words that say more than themselves: not done, nothing there, not yet known. */

const UNDONE = '実施|開催|着手|策定|作成|達成|達|整備|設置|完了|完成|締結|導入|発注|公表|改定|改訂|確定|実現';

/** Words for something that was not done. What is denied behind them is not meant. */
const NOT_DONE = new RegExp(
  `評価不能|中止|休止|未(?:${UNDONE})|不開催|取り?止め|取りやめ|とりやめ|見送|見合わせ|断念|(?:次|来|翌)年度(?:に|へ)?(?:延期|先送り|持ち?越)|(?:せず|できず|できなかった|できませんでした|しなかった|しませんでした|至らず|至らなかった|至りませんでした)|(?:${UNDONE})なし`,
);

/** A text that ends with such words, or begins with them and gives the reason. */
const ENDS_UNDONE = new RegExp(
  `(?:${NOT_DONE.source})(?:(?:と|に|を)?(?:なった|なりました|なる|した|しました|する|決定(?:した|しました)?|です|でした|り|り?ました|った))?$`,
);
const BEGINS_UNDONE = /^(?:評価不能|中止|未実施|未開催|不開催|未着手)(?:[。、,;:・]|[\s]|$)/;

/** Something was done after all, or in part, or the words are denied: a person must read it. */
const MIXED =
  /一部|縮小|代わ|代替|替え|変更|書面|オンライン|動画|検討(?!せず|しな|しませ|でき[ずな])|(?<!年度[にへ]?)延期|継続|以外|除き|除く|ほか|他は|(?:中止|休止|延期|断念|見送り?|取り?止め|取りやめ|未実施|未達成?)(?:に|は|を|と|も|する|な|の)*(?:せず|しな|しませ|なら|なく|なし|こと|回避|検討)/;

/** Whether a text without quantities says that it was not done. */
export function saysNotDone(text: string): boolean {
  if (MIXED.test(fold(text))) return false;
  const statement = withoutRemarks(prepared(text))
    .trim()
    .replace(/[。.!]+$/, '');
  if (fold(statement) === '未' || BEGINS_UNDONE.test(statement)) return true;
  return ENDS_UNDONE.test(fold(statement)) && !/[。\n]/.test(statement);
}

/** Whether words of that kind stand anywhere: beside a number they make it doubtful what was done. */
export function mentionsNotDone(text: string): boolean {
  return NOT_DONE.test(text);
}

/** 「なし」 as a result: there were none. */
export function saysNone(text: string): boolean {
  // One of these, or what folds to it, is in every such word.
  if (!/[な無]|🈚/.test(text)) return false;
  return /^(?:実績|発生|事故|違反)?(?:なし|無し|無|皆無)[。.]?$/.test(fold(withoutBrackets(text)));
}

const AWAITED =
  /^(?:現在|ただ今|ただいま)?(?:集計中|集計途中|未集計|調査中|算定中|算出中|確認中|精査中|未確定|未定|未公表|公表待ち|後日|結果待ち)|(?:公表|確定|集計|判明|算出)予定$/;

/** Whether the result is yet to come. */
export function isAwaited(text: string): boolean {
  if (isPlain(text)) return false;
  const plain = prepared(text);
  // One of these is in every such word: most results have none, and need not be looked at more closely.
  return /[中途未公後結予]/.test(plain) && AWAITED.test(fold(withoutRemarks(plain)).replace(/[。.]+$/, ''));
}

/** Whether a number is not yet the final one. */
export function isProvisional(text: string): boolean {
  const plain = prepared(text);
  return /[中未]/.test(plain) && /集計中|集計途中|調査中|算定中|未確定/.test(fold(plain));
}

/** A bracketed addition that takes back what the text says: 「計画策定（素案まで）」. */
export function takesBack(text: string): boolean {
  return /一部|のみ|だけ|(?<![末日月度])まで|素案|未(?!来)|中止|延期|予定|見込|途中|中$|作業中|検討中|以外|除|ず$|できな|なかった|ない|次年度|来年度|翌年度/.test(
    fold(text),
  );
}
