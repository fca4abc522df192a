/**
 * Units of quantities: what people count in, which ones are the same, and how they turn into each other.
 * A unit is `{ dimension, factor }`: 1,500円 and 1.5千円 share the dimension 円 with the factors 1 and 1,000.
 */
export interface Unit {
  /** As written, folded: 「人」. */
  readonly text: string;
  /** Units of one dimension can be compared: 人 and 名; 分 and 時間. */
  readonly dimension: string;
  readonly factor: number;
}

/** Written forms by dimension; a number is the factor to the dimension's first form. */
const DIMENSIONS: ReadonlyArray<readonly [string, Readonly<Record<string, number>>]> = [
  ['%', { '%': 1, パーセント: 1 }],
  ['ポイント', { ポイント: 1, pt: 1 }],
  ['人', { 人: 1, 名: 1, 千人: 1e3, 万人: 1e4 }],
  ['円', { 円: 1, 千円: 1e3, 万円: 1e4, 百万円: 1e6, 億円: 1e8 }],
  ['秒', { 秒: 1, 分: 60, 時間: 3600 }],
  ['日', { 日: 1, 日間: 1 }],
  ['週', { 週: 1, 週間: 1 }],
  ['月', { か月: 1, か月間: 1 }],
  ['年', { 年: 1, 年間: 1 }],
  ['m', { m: 1, km: 1e3, cm: 0.01, mm: 0.001 }],
  ['m2', { m2: 1, 平方メートル: 1, ha: 1e4, km2: 1e6 }],
  ['m3', { m3: 1, 立方メートル: 1 }],
  ['g', { g: 1, kg: 1e3, t: 1e6, トン: 1e6 }],
  ['L', { L: 1, l: 1, リットル: 1 }],
  ['kWh', { kWh: 1, MWh: 1e3 }],
  ['か所', { か所: 1 }],
  ['件', { 件: 1, 万件: 1e4, 千件: 1e3 }],
  ['回', { 回: 1, 万回: 1e4 }],
  ['団体', { 団体: 1 }],
  ['世帯', { 世帯: 1 }],
  ['講座', { 講座: 1 }],
  ['事業', { 事業: 1 }],
  ['地区', { 地区: 1 }],
  ['施設', { 施設: 1 }],
  ['店舗', { 店舗: 1, 店: 1 }],
  ...[
    '点',
    '校',
    '園',
    '組',
    '社',
    '台',
    '本',
    '枚',
    '冊',
    '部',
    '種類',
    '種',
    '戸',
    '棟',
    '匹',
    '頭',
    '位',
    '号',
    '区',
    '科',
  ].map((unit) => [unit, { [unit]: 1 }] as const),
];

const KNOWN: ReadonlyArray<Unit> = DIMENSIONS.flatMap(([dimension, forms]) =>
  Object.entries(forms).map(([text, factor]) => ({ text, dimension, factor })),
).sort((a, b) => b.text.length - a.text.length);

/** Multipliers that stand between a number and its unit: 3万, 2.5億. */
const BARE_MULTIPLIERS: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 億: 1e8 };

/**
 * The unit at the beginning of folded text, and its length; null where none begins. Besides the known units, a run of
 * kanji or katakana is one of its own (3避難所).
 */
export function unitAt(text: string): Unit | null {
  const plain = text.replace(/^[ヶケヵカｹ箇個](?=所|月|国)/, 'か');
  const known = KNOWN.find((unit) => plain.startsWith(unit.text) && !continuesWord(unit.text, plain));
  if (known) return known;
  const multiplier = BARE_MULTIPLIERS[plain.charAt(0)];
  if (multiplier) return { text: plain.charAt(0), dimension: '', factor: multiplier };
  const word = /^[\p{Script=Han}\p{Script=Katakana}ー々]{1,8}/u.exec(
    plain.replace(/^(?:以上|以下|以内|未満|超|程度|前後|増|減).*/, ''),
  );
  return word ? { text: word[0], dimension: word[0], factor: 1 } : null;
}

/** `m` does not begin `meeting`. */
function continuesWord(unit: string, text: string): boolean {
  return /[A-Za-z]$/.test(unit) && /^[A-Za-z]/.test(text.slice(unit.length));
}

/** Whether two quantities can be held against each other: same dimension, or one of them says none. */
export function comparable(a: Unit | null, b: Unit | null): boolean {
  return !a?.dimension || !b?.dimension || a.dimension === b.dimension;
}
