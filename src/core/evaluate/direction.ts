import type { Better, Policy } from '../policy/schema';
import { fold } from '../sheet/text';
import { ownDirection } from './compare';
import type { Quantity } from './quantity';
import { type FoundWord, lastWord, wordList } from './word-list';

/**
 * Whether more or less is better, and what said so. `default`: nothing did, larger is better. `person`: somebody looked at
 * it and said so. Only `name` is a guess from words; the others are somebody's statement.
 */
export interface Direction {
  readonly better: Better;
  readonly source: 'person' | 'policy' | 'target' | 'zero' | 'name' | 'default';
  /** The word that decided, as it stands in the name. */
  readonly word: string | null;
}

/** 「人口減少率」: nobody wants it, whereas 「事故減少率」 is wanted. */
const UNWANTED_DECREASE = /(?:人口|世帯|児童|生徒|会員|加入者|利用者)数?減少/;

/** Things that a city wants fewer of. */
const UNWANTED = wordList(`
  (?<!無)事故 死者 負傷者 死傷者 死亡 苦情 クレーム トラブル 滞納 未納 未収 未済 不納欠損 待機児童 待機者 犯罪 刑法犯 窃盗 詐欺 非行 火災 出火
  不法 落書き ポイ捨て 残業 時間外勤務 時間外労働 時間外在校 超過勤務 超過 (?<=(?:基準値?|上限|期限|[時分日])(?:間|以上)?を)超える? 遅延 遅れ 遅刻 ミス
  誤り 誤送付 誤発送 誤交付 漏れ 漏えい 漏水 紛失 不備 不具合 故障 不祥事 不適切 不正 指摘 差し?戻し 返戻 離職 離婚 退職者 休職 病休 欠員 廃業
  倒産 失業 空き家 空き店舗 空室 耕作放棄 荒廃農地 遊休農地 鳥獣被害 被害 排出量 排出係数 温室効果ガス 赤字 (?<!無)違反 放置 待ち時間 待ち日数
  待ち人数 待ち件数 待時間 未処理 未利用 未受診 未就学 未接種 未提出 廃棄量 ごみ量 焼却量 埋立量 最終処分量 食品ロス 残食 残菜 食べ残し 再配達
  感染者 罹患 り患 有病 発症 透析 肥満 喫煙 むし歯 う歯 う蝕 塩分 食塩 摂取エネルギー過 自殺 孤独死 孤立死 虐待 いじめ 食中毒 不良率 欠席 不登校
  中退 長期欠席 処理日数 処理時間 処理期間 審査日数 交付日数 対応日数 対応時間 所要時間 所要日数 到着時間 応答時間 停止時間 停電 断水 渋滞 騒音
  悪臭 公害 陥没 ${UNWANTED_DECREASE.source} 転出 (?:電気|電力|ガス|水|水道|燃料|ガソリン|灯油|紙|エネルギー|農薬|肥料)の?(?:年間)?(?:使用|消費)量 借入金 借入額 残高 公債費 将来負担 経常収支比率 要介護認定率 経費 コスト 救急出動 救急搬送 順位
`);

/** Doings: a name that ends in one counts what is done, not what is to shrink (事故防止教室, 違反自転車の啓発). */
const ACTIVITY = wordList(`
  教室 講座 研修 訓練 講習 講演 セミナー 啓発 キャンペーン パトロール 巡回 巡視 見守り 点検 検査 診断 健診 検診 指導 対策 防止 予防 撲滅 撤去 除却
  解体 解消 解決 対応率 処理率 改善 是正 復帰 支援 訪問 面談 会議 協議 実施 開催 周知 広報 満足 達成 遵守 整備 修繕 補修 更新 耐震 設置 普及 養成
  育成 収納 徴収 回収 催告 督促 勧奨 通知 差押 処分件数 整理 検挙 登録 バンク 利活用 活用 就職 就労 取組 取り組み 計画 のない がない しない ゼロ
  なし 受講 参加 再生
`);

/** Doings whose number may be wanted higher or lower: 苦情の相談件数. They leave the direction in doubt. */
const AMBIGUOUS = wordList('相談 対応 処理 調査 通報 利用 報告');

/** 「削減率」 counts the reduction; 「事故件数の削減」 still counts accidents. */
const MEANT_REDUCTION = '削減|縮減|低減|短縮|抑制|減量|節減|圧縮|節約';
const REDUCTION_COUNTED = new RegExp(`(?:${MEANT_REDUCTION})(?:化)?(?:率|額|量|数|件数|幅|時間|効果)`);
const DECREASE_COUNTED = /減少(?:率|額|量|数|件数|幅|時間)/;
const REDUCTION = wordList(`${MEANT_REDUCTION.replaceAll('|', ' ')} 減少`);

/**
 * The direction of an indicator. Larger is better unless the policy names it, the target says otherwise (以下, a target
 * of 0), or its name counts what should shrink.
 */
export function directionOf(name: string | null, targets: readonly Quantity[], policy: Policy): Direction {
  const folded = fold(name ?? '');
  const ruled = policy.directions.find((each) => folded.includes(fold(each.name)));
  if (ruled) return { better: ruled.better, source: 'policy', word: ruled.name };
  const own = soleDirection(targets);
  if (own !== null) return { better: own, source: 'target', word: null };
  if (targets.length > 0 && targets.every(({ value }) => value === 0)) {
    return { better: 'smaller', source: 'zero', word: null };
  }
  return fromName(folded, targets);
}

/** The direction that targets say themselves; null where none does, or two say different ones. */
function soleDirection(targets: readonly Quantity[]): Better | null {
  let sole: Better | null = null;
  for (const target of targets) {
    const own = ownDirection(target);
    if (own !== null && sole !== null && own !== sole) return null;
    sole = own ?? sole;
  }
  return sole;
}

/** What a target writes where it says its direction itself; the negated ones first (下回らない is 以上). */
const SAID_IN_TARGET: Readonly<Record<Better, RegExp>> = {
  larger:
    /下回ら(?:ない|ず)|以上|[≧≥]|最低|少なくとも|超(?:え)?|上回|より多|引き?上げ|増加?|アップ|上昇|向上|拡大|高め|\+/,
  smaller:
    /(?:超え|上回ら)(?:ない|ず)|以下|以内|未満|[≦≤]|上限|最大|下回|より少な|引き?下げ|減少?|ダウン|低減|削減|縮減|短縮|カット|低下|圧縮|節減|抑|位/,
};

/** The word by which a target says that more, or less, is better; null where it cannot be pointed at. */
export function wordInTarget(target: string, better: Better): string | null {
  return SAID_IN_TARGET[better].exec(target.normalize('NFKC'))?.[0] ?? null;
}

const LARGER: Direction = { better: 'larger', source: 'default', word: null };

function fromName(name: string, targets: readonly Quantity[]): Direction {
  const reduction = lastWord(name, REDUCTION);
  const unwanted = lastWord(name, UNWANTED) ?? reduction;
  if (!unwanted) return LARGER;
  const guess = (better: Better, word: string): Direction => ({ better, source: 'name', word });
  const negative = targets.some(({ number }) => number < 0);
  const counted = REDUCTION_COUNTED.exec(name);
  if (counted) return negative ? guess('smaller', counted[0]) : LARGER;
  const decrease = DECREASE_COUNTED.exec(name);
  if (decrease && !UNWANTED_DECREASE.test(name)) return guess(negative ? 'smaller' : 'larger', decrease[0]);
  const subject = name.replace(/\(.*?\)/g, (remark) => ' '.repeat(remark.length));
  if (isBehind(lastWord(subject, ACTIVITY), unwanted)) return LARGER;
  const ambiguous = lastWord(subject, AMBIGUOUS);
  return ambiguous && isBehind(ambiguous, unwanted) ? guess('larger', ambiguous.word) : guess('smaller', unwanted.word);
}

function isBehind(found: FoundWord | null, other: FoundWord): boolean {
  return found !== null && found.index >= other.index + other.word.length;
}
