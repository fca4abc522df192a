import type { Better, Policy } from '../policy/schema';
import { fold } from '../sheet/text';
import type { Quantity } from './quantity';

/**
 * Whether more or less is better, and what said so. `default`: nothing did, larger is better. Only `name` is a guess from
 * words; the others are somebody's statement.
 */
export interface Direction {
  readonly better: Better;
  readonly source: 'policy' | 'target' | 'zero' | 'name' | 'default';
  /** The word that decided, as it stands in the name. */
  readonly word: string | null;
}

/** Things that a city wants fewer of. */
const UNWANTED =
  /事故|死者|負傷者|死亡|苦情|滞納|未納|未収|不納欠損|待機児童|犯罪|火災|不法投棄|残業|時間外勤務|超過勤務|超過|超える|遅延|遅れ|ミス|誤り|漏れ|漏水|離職|退職者|空き家|排出量|赤字|違反|放置|待ち時間|待ち日数|未処理|廃棄量|ごみ量|被害|感染者|自殺|虐待|食中毒|不良率|欠席|不登校|処理日数|処理時間|所要時間|所要日数|使用量|借入|市債残高/g;

/** Doings: a name that ends in one counts what is done, not what is to shrink (事故防止教室, 違反自転車の啓発). */
const ACTIVITY =
  /教室|講座|研修|訓練|講習|啓発|パトロール|巡回|点検|検査|指導|相談|対策|防止|予防|撤去|解消|解決|対応率|対応件数|処理率|収納|徴収|回収|検挙|改善|支援|訪問|調査|会議|実施|開催|周知|広報|満足|参加|達成|遵守|整備|利用|利活用|活用/g;

/** 「事故件数の削減」 still counts accidents; 「削減率」 counts the reduction. */
const REDUCTION_COUNTED = /(?:削減|減少|縮減|低減|短縮|抑制)(?:率|額|量|数|件数|幅|時間)/;
const REDUCTION = /削減|減少|縮減|低減|短縮|抑制/;

/**
 * The direction of an indicator. Larger is better unless the policy names it, the target says otherwise (以下, a target
 * of 0), or its name counts what should shrink.
 */
export function directionOf(name: string | null, targets: readonly Quantity[], policy: Policy): Direction {
  const folded = fold(name ?? '');
  const ruled = policy.directions.find((each) => folded.includes(fold(each.name)));
  if (ruled) return { better: ruled.better, source: 'policy', word: ruled.name };
  const bounds = targets.map(({ bound }) => bound);
  if (bounds.some((bound) => bound === 'max' || bound === 'under'))
    return { better: 'smaller', source: 'target', word: null };
  if (bounds.some((bound) => bound === 'min' || bound === 'over'))
    return { better: 'larger', source: 'target', word: null };
  if (targets.length > 0 && targets.every(({ value, change }) => value === 0 && !change)) {
    return { better: 'smaller', source: 'zero', word: null };
  }
  return fromName(folded);
}

function fromName(name: string): Direction {
  const larger: Direction = { better: 'larger', source: 'default', word: null };
  const counted = REDUCTION_COUNTED.exec(name);
  if (counted) return { better: 'larger', source: 'name', word: counted[0] };
  const unwanted = last(name, UNWANTED);
  const reduction = REDUCTION.exec(name);
  if (!unwanted) return reduction ? { better: 'smaller', source: 'name', word: reduction[0] } : larger;
  const activity = last(
    name.replace(/\(.*?\)/g, (remark) => ' '.repeat(remark.length)),
    ACTIVITY,
  );
  if (activity && activity.index > unwanted.index) return larger;
  return { better: 'smaller', source: 'name', word: unwanted.word };
}

function last(text: string, pattern: RegExp): { readonly word: string; readonly index: number } | null {
  const match = [...text.matchAll(pattern)].at(-1);
  return match ? { word: match[0], index: match.index } : null;
}
