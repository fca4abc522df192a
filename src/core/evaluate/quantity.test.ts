import fc from 'fast-check';
import { isPlain } from './cell-text';
import { headline, type Quantity, readCell } from './quantity';
import { isAwaited } from './said';

/** A reading in short: label, number, unit, and what is said around them. */
function short(text: string): unknown {
  const reading = readCell(text);
  return reading.kind === 'quantities' ? reading.all.map(inShort) : reading.kind;
}

function inShort({ label, number, unit, upTo, bound, change, approximate }: Quantity): string {
  const range = upTo === null ? '' : `~${upTo / (unit?.factor ?? 1)}`;
  const rest = [bound, change, approximate ? 'about' : null].filter((each) => each !== null);
  return [`${label}${label ? ' ' : ''}${number}${range}${unit?.text ?? ''}`, ...rest].join(' ');
}

describe('readCell', () => {
  it.each([
    ['7', ['7']],
    ['７，５００人', ['7500人']],
    ['1,234,567円', ['1234567円']],
    ['52.1%', ['52.1%']],
    ['4.6以上', ['4.6 min']],
    ['85％以上', ['85% min']],
    ['30分を超えない', ['30分 max']],
    ['100人超', ['100人 over']],
    ['約100人', ['100人 about']],
    ['100人程度以上', ['100人 min about']],
    ['▲3', ['-3']],
    ['△5％', ['-5%']],
    ['マイナス5%', ['-5%']],
    ['5％減', ['5% down']],
    ['前年度比10％増', ['前年度比 10% up']],
    ['+5ポイント', ['5ポイント up']],
    ['70~80', ['70~80']],
    ['70％から80％', ['70~80%']],
    ['5−10回', ['5~10回']],
    ['1時間30分', ['90分']],
    ['2億5,000万円', ['25000万円']],
    ['参加人数100人', ['参加人数 100人']],
    ['・委員会2回\n・座談会8回', ['委員会 2回', '座談会 8回']],
    ['HbA1c94.9%\n疾病91.0％', expect.arrayContaining(['疾病 91%'])],
    ['5,630人（入館者：5,201人）', ['5630人']],
    ['3避難所（累計23避難所）', ['3避難所']],
    ['（100人）', ['100人']],
    ['120人※うち新規30人', ['120人']],
    ['3回の講座と2回の研修', ['講座 3回', '研修 2回']],
    ['15秒以内応答率 91%', ['15秒応答率 91%']],
    ['月2回', ['月 2回']],
    ['2回/月', ['各月 2回']],
    ['年2回', ['2回']],
    ['SNS134回', ['SNS 134回']],
    ['ゼロ', ['0']],
  ])('reads %j', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    'R4',
    'R5.3末',
    '令和4年度末までに策定',
    '3月31日まで',
    '17:00',
    '17時30分',
    '025-387-1000',
    '第2次計画',
    '2か年計画',
    'A4用紙',
    'ISO9001',
    'HbA1c',
    'CO2',
    'COVID-19',
    '1/2',
    '3分の1',
    '対象者の全て',
    '①計画策定',
    '',
  ])('finds only words in %j', (text) => {
    expect(short(text)).toBe('words');
  });

  it.each([
    '4回中3回',
    '3回×2か所',
    '40人+20人',
    '10回→8回',
    '目標4回に対し3回',
    '1, 200人',
    '1 200',
    '12,34人',
    '3、4',
    '1時間半',
    '9割5分',
    '5回\n1回中止',
    '1OO',
  ])('finds no safe reading of %j', (text) => {
    expect(short(text)).toBe('unclear');
  });

  it('leaves a cell of more quantities than anybody writes to a person', () => {
    expect(short('講座1回、'.repeat(50))).toHaveLength(50);
    expect(short('講座1回、'.repeat(51))).toBe('unclear');
  });

  it('says what is to be done besides', () => {
    expect(readCell('計画策定、説明会3回')).toMatchObject({ deeds: ['計画策定'] });
    expect(readCell('ワークショップの開催\n3回')).toMatchObject({ deeds: [] });
    expect(readCell('周知\n説明会3回')).toMatchObject({ deeds: [] });
  });

  it('says where a bare number goes on in the next line', () => {
    expect(readCell('120\n0')).toMatchObject({ brokenLines: true });
    expect(readCell('120人\n30人')).toMatchObject({ brokenLines: false });
  });
});

it('takes the unlabelled total before its parts, and all where all are labelled', () => {
  const headlined = (text: string) => {
    const reading = readCell(text);
    return reading.kind === 'quantities' ? headline(reading.all).map(inShort) : [];
  };
  expect(headlined('24校\n小学校19校\n中学校5校')).toEqual(['24校']);
  expect(headlined('小学校19校\n中学校5校\n計24校')).toEqual(['24校']);
  expect(headlined('小学校19校\n中学校5校')).toEqual(['小学校 19校', '中学校 5校']);
});

it('reads a plain number as it reads one with something to prepare', () => {
  const numbers = fc.oneof(
    fc.stringMatching(/^\d{1,5}(?:\.\d{1,3})?$/),
    fc.stringMatching(/^\d{1,3}(?:,\d{3}){1,3}(?:\.\d)?$/),
  );
  const years = fc.constantFrom('2022', '1999', '20', '04', '0', '00', '1234567890123456789012');
  const texts = fc.tuple(fc.oneof(numbers, years), fc.constantFrom('', ...'%人名件回円')).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      // An invisible character goes the long way, and counts for nothing.
      const longer = `\u200b${text}`;
      expect([isPlain(text), isPlain(longer)]).toEqual([true, false]);
      expect(readCell(text)).toEqual(readCell(longer));
      expect([isAwaited(text), isAwaited(longer)]).toEqual([false, false]);
    }),
    { numRuns: 2000 },
  );
});
