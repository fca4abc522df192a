import fc from 'fast-check';
import { type KnownRow, reconcile } from './reconcile';

/** Rows and known rows of goal 1, by their names; `-name` is withdrawn. Gives numbers, new ones in brackets. */
function numbers(rows: readonly string[], known: readonly string[]): string {
  const paired = reconcile(
    rows.map((name) => ({ goalNo: '1', name })),
    known.map(
      (name, at): KnownRow => ({
        goalNo: '1',
        n: at + 1,
        name: name.replace(/^-/, ''),
        withdrawn: name.startsWith('-'),
      }),
    ),
  );
  return paired.map(({ n, known }) => (known ? `${n}` : `(${n})`)).join(' ');
}

it.each<[string, string[], string[], string]>([
  ['nothing is known', ['a', 'b'], [], '(1) (2)'],
  ['nothing changed', ['a', 'b', 'c'], ['a', 'b', 'c'], '1 2 3'],
  ['a row was inserted at the top', ['x', 'a', 'b'], ['a', 'b'], '(3) 1 2'],
  ['a row was inserted in the middle', ['a', 'x', 'b'], ['a', 'b'], '1 (3) 2'],
  ['a row was taken out', ['a', 'c'], ['a', 'b', 'c'], '1 3'],
  ['rows changed places', ['c', 'a', 'b'], ['a', 'b', 'c'], '3 1 2'],
  ['a row was reworded', ['a', 'b2', 'c'], ['a', 'b', 'c'], '1 2 3'],
  ['one was inserted, another one reworded', ['x', 'a', 'b2', 'c'], ['a', 'b', 'c'], '(4) 1 2 3'],
  ['all were reworded', ['x', 'y', 'z'], ['a', 'b'], '1 2 (3)'],
  ['one was reworded and moved', ['b', 'a2'], ['a', 'b'], '2 1'],
  ['width and spaces differ', ['ＡＢＣ 講座', 'ｶﾞｲﾄﾞ'], ['ガイド', 'ABC講座'], '2 1'],
  ['two have one name', ['a', 'a', 'a'], ['a', 'a'], '1 2 (3)'],
  ['one of two with one name is gone', ['a'], ['a', 'a'], '1'],
  ['a row was inserted whose name others have', ['a', 'a', 'b', 'a'], ['a', 'b', 'a'], '1 (4) 2 3'],
  ['the first of several with one name is gone', ['b', 'a'], ['a', 'b', 'a'], '2 3'],
  ['a row without a name was inserted', ['', 'a', '', 'b', ''], ['a', '', 'b', ''], '(5) 1 2 3 4'],
  ['several with one name changed places', ['b', 'a', 'a'], ['a', 'a', 'b'], '3 1 2'],
  ['names are empty', ['', ''], ['', ''], '1 2'],
  ['one returns', ['a', 'b'], ['a', '-b'], '1 2'],
  ['a new one comes after one was withdrawn', ['a', 'x'], ['a', '-b'], '1 (3)'],
  ['one returns while another one is gone', ['b'], ['a', '-b'], '2'],
])('%s', (_, rows, known, expected) => {
  expect(numbers(rows, known)).toBe(expected);
});

it('keeps goals apart, however their numbers are written', () => {
  const known = [
    { goalNo: '1', n: 1, name: 'a', withdrawn: false },
    { goalNo: '-', n: 1, name: 'b', withdrawn: false },
  ];
  const rows = [
    { goalNo: null, name: 'b' },
    { goalNo: '１', name: 'a' },
    { goalNo: '2', name: 'a' },
  ];
  expect(reconcile(rows, known).map(({ goalNo, n, known }) => [goalNo, n, known !== null])).toEqual([
    ['-', 1, true],
    ['1', 1, true],
    ['2', 1, false],
  ]);
});

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', '', null);
const sheet = fc.array(fc.record({ goalNo: fc.constantFrom('1', '2', null), name }), { maxLength: 8 });

it('gives no number twice, and none that another indicator ever had', () => {
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 6 }), (times) => {
      let known: KnownRow[] = [];
      for (const rows of times) {
        const paired = reconcile(rows, known);
        const ids = paired.map(({ goalNo, n }) => `${goalNo}/${n}`);
        expect(new Set(ids).size).toBe(rows.length);
        const ever = new Set(known.map(({ goalNo, n }) => `${goalNo}/${n}`));
        for (const each of paired) expect(ever.has(`${each.goalNo}/${each.n}`)).toBe(each.known !== null);
        const gone = known.filter(({ goalNo, n }) => !ids.includes(`${goalNo}/${n}`));
        known = [
          ...paired.map(({ goalNo, n }, at) => ({ goalNo, n, name: rows[at]?.name ?? null, withdrawn: false })),
          ...gone.map((each) => ({ ...each, withdrawn: true })),
        ];
        // The same sheet again is the same indicators.
        expect(reconcile(rows, known).map(({ goalNo, n }) => `${goalNo}/${n}`)).toEqual(ids);
      }
    }),
  );
});

it('moves no other on when a row is taken out or inserted, whatever their names', () => {
  const names = fc.array(fc.constantFrom('a', 'b', ''), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(names, fc.nat(7), (names, at) => {
      const place = at % names.length;
      const fewer = names.filter((_, index) => index !== place);
      const nameOf = (no: string) => names[Number(no) - 1];
      // Everybody keeps a number of its own name, in the same order.
      const kept = numbers(fewer, names).split(' ').filter(Boolean);
      expect(kept.map(nameOf)).toEqual(fewer);
      expect([...kept].sort((a, b) => Number(a) - Number(b))).toEqual(kept);
      const grown = numbers(names, fewer).split(' ');
      expect(grown.filter((no) => !no.startsWith('('))).toEqual(fewer.map((_, index) => `${index + 1}`));
    }),
  );
});

it('changes nothing else when a row with a name of its own is inserted', () => {
  const rows = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.nat(8), (names, at) => {
      const place = Math.min(at, names.length);
      const rows = [...names.slice(0, place), 'x', ...names.slice(place)];
      const inserted = numbers(rows, names).split(' ');
      expect(inserted.filter((_, index) => index !== place).join(' ')).toBe(numbers(names, names));
      expect(inserted[place]).toBe(`(${names.length + 1})`);
    }),
  );
});

describe('of very many', () => {
  const many = <T>(count: number, each: (at: number) => T) => Array.from({ length: count }, (_, at) => each(at));
  const sameNames = (count: number) => many(count, (at) => `n${at % 10}`);

  it('keeps those of the same names apart where one was inserted at the top', () => {
    const known = sameNames(70_000);
    const paired = numbers(['new', ...known], known).split(' ');
    expect(paired[0]).toBe('(70001)');
    expect(paired.slice(1)).toEqual(known.map((_, at) => `${at + 1}`));
  });

  it('pairs those of the same names where one in the middle is gone', () => {
    const rows = sameNames(70_000);
    const known = [...rows.slice(0, 35_000), 'gone', ...rows.slice(35_000)];
    const paired = numbers(rows, known).split(' ');
    expect(paired).toEqual(rows.map((_, at) => `${at < 35_000 ? at + 1 : at + 2}`));
  });

  it('pairs those between the beginning and the end by their names', () => {
    const known = [...sameNames(50_000), 'x', 'y', ...sameNames(50_000)];
    const rows = [...sameNames(50_000), 'y', 'z', 'x', ...sameNames(50_000)];
    const paired = numbers(rows, known).split(' ');
    expect(paired.slice(49_999, 50_004)).toEqual(['50000', '50002', '(100003)', '50001', '50003']);
  });

  it('pairs those that were all reworded, and those of as many goals', () => {
    const reworded = numbers(
      many(70_000, (at) => `new ${at}`),
      many(70_000, (at) => `old ${at}`),
    ).split(' ');
    expect(reworded).toEqual(many(70_000, (at) => `${at + 1}`));
    const known = many(70_000, (at): KnownRow => ({ goalNo: `${at}`, n: 3, name: 'a', withdrawn: false })).slice(1);
    const paired = reconcile(
      many(70_000, (at) => ({ goalNo: `${at}`, name: 'a' })),
      known,
    );
    expect(paired.map(({ n }) => n)).toEqual(many(70_000, (at) => (at === 0 ? 1 : 3)));
  });
});
