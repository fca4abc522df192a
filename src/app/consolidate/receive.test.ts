import fc from 'fast-check';
import { type InputFile, receiptSums, receive } from './receive';
import { failedInput, inputFile, keptSheet, passedOver } from './testing';

const fates = (files: readonly InputFile[]) =>
  receive(files).received.map(({ path, sheet, fate }) => `${path} ${sheet.sheet} ${fate}`);

it('counts the same content once, in the file changed last, else in the first of the folder', () => {
  const sheet = keptSheet('建設課');
  expect(fates([inputFile('a', [sheet], 1), inputFile('b', [sheet], 2), inputFile('c', [sheet], 2)])).toEqual([
    'a 建設課 copy',
    'b 建設課 counted',
    'c 建設課 copy',
  ]);
  const [, counted] = receive([inputFile('a', [sheet], 1), inputFile('b', [sheet], 2)]).received;
  expect(counted?.copies).toEqual([{ path: 'a', sheet: '建設課' }]);
});

it('counts the newest of different contents for the time being, and lists all of them newest first', () => {
  const [old, newer, newest] = ['x', 'y', 'z'].map((content) => keptSheet('建設課', { content }));
  if (!old || !newer || !newest) throw new Error();
  const { conflicts, counted } = receive([
    inputFile('newer', [newer], 2),
    inputFile('newest', [newest], 3),
    inputFile('old', [old], 1),
  ]);
  expect(counted.map(({ path, fate }) => [path, fate])).toEqual([['newest', 'provisional']]);
  expect(conflicts.map(({ key, sheets }) => [key, sheets.map(({ path, fate }) => [path, fate])])).toEqual([
    [
      '2022/北区:建設課',
      [
        ['newest', 'provisional'],
        ['newer', 'superseded'],
        ['old', 'superseded'],
      ],
    ],
  ]);
  expect(conflicts[0]?.sheets[1]?.instead).toEqual({ path: 'newest', sheet: '建設課' });
});

it('counts what a person chose, sets the others aside, and goes back to the newest where that is gone', () => {
  const [older, newer] = ['x', 'y'].map((content) => keptSheet('建設課', { content }));
  if (!older || !newer) throw new Error();
  const files = [inputFile('older', [older], 1), inputFile('newer', [newer], 2)];
  const told = (decided: string) => {
    const { received, conflicts, settled } = receive(files, new Map([['2022/北区:建設課', decided]]));
    return [received.map(({ fate, instead }) => [fate, instead?.path]), conflicts.length, settled.length];
  };
  expect(told('x')).toEqual([
    [
      ['chosen', undefined],
      ['set-aside', 'older'],
    ],
    0,
    1,
  ]);
  expect(told('gone')).toEqual([
    [
      ['superseded', 'newer'],
      ['provisional', undefined],
    ],
    1,
    0,
  ]);
  // Where only one is left, there is nothing to decide.
  expect(fates([inputFile('older', [older], 1)])).toEqual(['older 建設課 counted']);
});

it('takes an old content that was handed in again last for the newest', () => {
  const [before, after] = ['x', 'y'].map((content) => keptSheet('建設課', { content }));
  if (!before || !after) throw new Error();
  const files = [inputFile('1', [before], 1), inputFile('2', [after], 2), inputFile('3', [before], 3)];
  expect(receive(files).counted.map(({ path }) => path)).toEqual(['3']);
});

it('does not count what nobody can say whose it is', () => {
  expect(fates([inputFile('a', [keptSheet('建設課', { year: null })])])).toEqual(['a 建設課 unidentified']);
});

it('keeps years and departments together, whatever the order of files, whatever case they are written in', () => {
  const files = [
    inputFile('a', [keptSheet('一課'), keptSheet('課', { year: 2021 }), keptSheet('総務', { department: 'IT部' })]),
    inputFile('b', [keptSheet('二課'), keptSheet('開発', { department: 'it部' })]),
  ];
  const { counted, departments, years } = receive(files);
  expect(counted.map(({ sheet }) => sheet.section)).toEqual(['一課', '二課', '総務', '開発', '課']);
  expect([...departments.values()]).toEqual(['北区', 'IT部']);
  expect([...years.keys()]).toEqual([2022, 2021]);
});

const sheet = fc
  .record({
    section: fc.constantFrom('一課', '二課', '三課'),
    department: fc.constantFrom('北区', '西区'),
    year: fc.constantFrom(2021, 2022, null),
    content: fc.constantFrom('x', 'y'),
    indicators: fc.nat(3),
  })
  .map(({ section, content, ...rest }) =>
    keptSheet(section, { ...rest, content: `${rest.department}${section}${rest.year}${content}${rest.indicators}` }),
  );
const file = fc.oneof(
  fc
    .tuple(fc.array(sheet, { maxLength: 4 }), fc.nat(3), fc.array(fc.constant('表紙'), { maxLength: 2 }))
    .map(([sheets, changed, others]) => inputFile('', sheets, changed, others)),
  fc.constant(failedInput('')),
  fc.constant(passedOver('')),
);
/** Folders of files with sheets that are copies and rivals of each other. */
const folder = fc
  .array(file, { maxLength: 8 })
  .map((files) => files.map((each, at): InputFile => ({ ...each, path: `${at}.xlsx` })));

it('loses no file, sheet or indicator', () => {
  fc.assert(
    fc.property(folder, fc.boolean(), (files, decides) => {
      // The oldest of each conflict, where somebody decides.
      const oldest = receive(files).conflicts.map(
        ({ key, sheets }) => [key, sheets.at(-1)?.sheet.content ?? ''] as const,
      );
      const consolidation = receive(files, new Map(decides ? oldest : []));
      expect(consolidation.conflicts.length).toBe(decides ? 0 : oldest.length);
      for (const { found, ...parts } of Object.values(receiptSums(consolidation)) as Record<string, number>[]) {
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(found);
      }
      // One sheet for each section and year, and each content of a conflict once.
      const keys = consolidation.counted.map(({ sheet: { key } }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const known = new Set(
        files
          .flatMap(({ outcome }) => (outcome.kind === 'read' ? outcome.workbook.sheets : []))
          .flatMap(({ key }) => key ?? []),
      );
      expect(new Set(keys)).toEqual(known);
      for (const { sheets } of [...consolidation.conflicts, ...consolidation.settled]) {
        expect(new Set(sheets.map(({ sheet: { content } }) => content)).size).toBe(sheets.length);
        const times = sheets.map(({ changed }) => changed ?? 0);
        expect(times).toEqual([...times].sort((a, b) => b - a));
      }
    }),
  );
});
