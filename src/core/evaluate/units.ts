import { remembered } from '../remembered';
import { fold } from '../sheet/text';

/**
 * Units of quantities: what people count in, which ones are the same, and how they turn into each other.
 * 1,500円 and 1.5千円 share the dimension 円 with the factors 1 and 1,000.
 */
export interface Unit {
  /** As written, folded: 「人」, 「千円」. */
  readonly text: string;
  /** Units of one dimension can be compared: 人 and 名; 分 and 時間. Empty for a bare 「万」. */
  readonly dimension: string;
  /** To the dimension's first form. */
  readonly factor: number;
}

/** Written forms by dimension; a number is the factor to the dimension's first form. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '%': { '%': 1, パーセント: 1, 割: 10 },
  ポイント: { ポイント: 1, '%ポイント': 1, pt: 1 },
  人: { 人: 1, 名: 1 },
  円: { 円: 1 },
  秒: { 秒: 1, 秒間: 1, 分: 60, 分間: 60, 時間: 3600 },
  日: { 日: 1, 日間: 1, 週: 7, 週間: 7 },
  か月: { か月: 1, か月間: 1, 年: 12, 年間: 12 },
  m: { m: 1, メートル: 1, km: 1e3, cm: 0.01, mm: 0.001 },
  m2: { m2: 1, 平方メートル: 1, ha: 1e4, ヘクタール: 1e4, km2: 1e6 },
  m3: { m3: 1, 立方メートル: 1 },
  g: { g: 1, グラム: 1, kg: 1e3, t: 1e6, トン: 1e6 },
  L: { L: 1, l: 1, リットル: 1, kL: 1e3, kl: 1e3, mL: 1e-3, ml: 1e-3 },
  kWh: { kWh: 1, kwh: 1, MWh: 1e3 },
  店舗: { 店舗: 1, 店: 1 },
  個: { 個: 1, つ: 1 },
};

/** Units that stand for themselves alone. */
const COUNTERS =
  'か所 件 回 点 校 園 組 社 台 本 枚 冊 部 種類 種 戸 棟 匹 頭 位 号 区 科 倍 歳 団体 世帯 講座 事業 地区 施設 組織 コース';

/** Words that only begin like a unit: 3分野 are no minutes. Each is a unit of its own. */
const OTHER_WORDS =
  '分野 分団 分館 分科会 分類 部局 部会 部署 部門 部落 部隊 区間 区画 区域 区分 組合 事業所 事業者 科目 種目 種別 校区 園児 冊子 台帳 台数 回線 回答 人材 人家 人世帯 名簿 日程 年代 点検 点字 社員 本部 本庁 戸別 号線 店主 位置';

/** 3万, 2.5億円, 5百万円. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  百万: 1e6,
  千万: 1e7,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  億: 1e8,
};
const MULTIPLIER = new RegExp(`^(?:${Object.keys(MULTIPLIERS).join('|')})`);

const alone = (words: string): readonly Unit[] =>
  words.split(' ').map((text) => ({ text, dimension: text, factor: 1 }));

const KNOWN: readonly Unit[] = [
  ...Object.entries(DIMENSIONS).flatMap(([dimension, forms]) =>
    Object.entries(forms).map(([text, factor]) => ({ text, dimension, factor })),
  ),
  ...alone(COUNTERS),
  ...alone(OTHER_WORDS),
].sort((a, b) => b.text.length - a.text.length);

/** The longest first. */
const KNOWN_BY_FIRST = new Map<string, Unit[]>();
for (const unit of KNOWN) {
  const first = unit.text.charAt(0);
  KNOWN_BY_FIRST.set(first, [...(KNOWN_BY_FIRST.get(first) ?? []), unit]);
}

const KNOWN_DIMENSIONS: ReadonlySet<string> = new Set(KNOWN.map(({ dimension }) => dimension));

/** What follows a unit without belonging to it: 3避難所|以上. */
const AFTER_UNIT =
  /以上|以下|以内|未満|超|程度|前後|増|減|達成|実施|開催|参加|発行|設置|策定|作成|削減|短縮|維持|予定|見込/;

/**
 * The unit at the beginning of folded text; null where none begins. Besides the known units, a run of kanji or katakana
 * is one of its own (3避難所).
 */
export function unitAt(text: string): Unit | null {
  const plain = text.replace(/^[ヶケヵカｹ箇個](?=所|月|国)/, 'か');
  const multiplier = MULTIPLIER.exec(plain)?.[0] ?? '';
  const rest = plain.slice(multiplier.length);
  const times = MULTIPLIERS[multiplier] ?? 1;
  const known = KNOWN_BY_FIRST.get(rest.charAt(0))?.find(
    (unit) => rest.startsWith(unit.text) && !continuesWord(unit.text, rest),
  );
  if (known) return { ...known, text: multiplier + known.text, factor: known.factor * times };
  if (multiplier) return { text: multiplier, dimension: '', factor: times };
  const run = /^[\p{Script=Han}\p{Script=Katakana}ー々]{1,12}/u.exec(plain)?.[0].split(AFTER_UNIT)[0];
  return run ? { text: run, dimension: run, factor: 1 } : null;
}

/** `m` does not begin `meeting`; 割 does not begin 割合. */
function continuesWord(unit: string, text: string): boolean {
  const next = text.slice(unit.length);
  return (/[A-Za-z]$/.test(unit) && /^[A-Za-z]/.test(next)) || (unit === '割' && /^[合引当]/.test(next));
}

/** Whether a unit is in the tables above: one that can be told from a word. */
export function isKnown(unit: Unit): boolean {
  return KNOWN_DIMENSIONS.has(unit.dimension);
}

/**
 * Whether two quantities can be held against each other: same dimension, or one of them says none. A word of its own
 * may go on (3避難所, 3避難所開設).
 */
export function comparable(a: Unit | null, b: Unit | null): boolean {
  if (!a?.dimension || !b?.dimension || a.dimension === b.dimension) return true;
  if (isKnown(a) || isKnown(b)) return false;
  return a.dimension.startsWith(b.dimension) || b.dimension.startsWith(a.dimension);
}

/**
 * 「受診率（％）」: the form asks for the unit in brackets behind the name. Null where there is none, or several
 * different ones.
 */
export function unitOfName(name: string | null): Unit | null {
  const folded = fold(name ?? '');
  let sole: Unit | null = null;
  IN_BRACKETS.lastIndex = 0;
  for (let match = IN_BRACKETS.exec(folded); match; match = IN_BRACKETS.exec(folded)) {
    const unit = wholeUnit(match[1] ?? '');
    if (unit && sole && !isSameUnit(unit, sole)) return null;
    sole ??= unit;
  }
  return sole;
}

const IN_BRACKETS = /[([〔](?:単位[:は]?)?([^()[\]〔〕]{1,8})[)\]〕]/g;

/** The unit that a text is, nothing more: 「人」, 「人数」. */
const wholeUnit = remembered((text: string): Unit | null => {
  const bare = text.replace(/(?<=.)数$/, '');
  const unit = unitAt(bare);
  return unit && isKnown(unit) && unit.text.length === bare.length ? unit : null;
});

function isSameUnit(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && a.factor === b.factor;
}
