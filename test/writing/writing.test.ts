import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { readWorkbook } from '../../src/host/xlsx/read';
import { editWorkbook } from '../../src/host/xlsx/write';
import { randomOf } from '../fuzz/random';
import { dimensionHolds, entriesOf, strayChanges, textOf } from './as-asked';
import { anyEdits, becameOf, expectedOf, shownTexts, writtenIn } from './asking';
import { officeWorkbook } from './spelling';
import { writeZip } from './zip-writer';

/** A workbook with what people's workbooks have, edits of it, and what came of them. */
function editedOf(seed: number) {
  const random = randomOf(seed);
  const made = officeWorkbook(random);
  const before = readWorkbook('a', made.bytes);
  const edits = anyEdits(random, before, made.sheets);
  const { bytes, outcomes } = editWorkbook(made.bytes, edits);
  return { made, before, edits, bytes, outcomes, written: writtenIn(outcomes, made) };
}

/** FC_SEED takes others; a failure names the workbook. */
const MANY = fc.sample(fc.nat(), 150).map((seed) => ({ seed, ...editedOf(seed) }));
type Edited = (typeof MANY)[number];

/** What `look` finds wrong, by the workbook's seed and spelling. */
function faults(look: (edited: Edited) => unknown): readonly unknown[] {
  return MANY.flatMap((edited) => {
    const fault = look(edited);
    return fault === null ? [] : [[edited.seed, edited.made.spelling, fault]];
  });
}

/** Null when both are the same. */
function difference(found: unknown, expected: unknown): unknown {
  return isDeepStrictEqual(found, expected) ? null : { found, expected };
}

const part = (bytes: Uint8Array, name: string) =>
  textOf(entriesOf(bytes).entries.find((entry) => entry.name === name)?.content ?? Buffer.of());

describe('a written workbook', () => {
  it('differs in the asked cells alone; every other part is the same byte for byte', () => {
    expect(faults(({ made, bytes, written }) => difference(strayChanges(made.bytes, bytes, written), []))).toEqual([]);
  });

  it('shows the asked texts, and everything else as before', () => {
    const look = ({ before, bytes, outcomes }: Edited) => {
      const expected = shownTexts(before);
      for (const { kind, edit } of outcomes) {
        const cells = expected[edit.sheet];
        if (kind !== 'written' || !cells) continue;
        if (edit.after) cells[edit.cell] = edit.after;
        else delete cells[edit.cell];
      }
      return difference(shownTexts(readWorkbook('a', bytes)), expected);
    };
    expect(faults(look)).toEqual([]);
  });

  it('has every text that was asked for but over formulas, headings of tables and beneath merged cells', () => {
    const expected = ({ made, edits }: Edited) => edits.map((edit) => expectedOf(edit, made));
    expect(faults((edited) => difference(edited.outcomes.map(becameOf), expected(edited)))).toEqual([]);
  });

  it('shows what it showed at first when everything is put back', () => {
    const look = ({ before, bytes, outcomes }: Edited) => {
      const back = outcomes.flatMap(({ kind, edit }) => {
        return kind === 'written' ? [{ ...edit, before: edit.after || null, after: edit.before }] : [];
      });
      return difference(shownTexts(readWorkbook('a', editWorkbook(bytes, back).bytes)), shownTexts(before));
    };
    expect(faults(look)).toEqual([]);
  });

  it('is the given file itself when nothing was written', () => {
    const look = ({ made, edits }: Edited) => {
      const stale = edits.map((edit) => ({ ...edit, before: 'something else' }));
      const same = [[], stale].every((none) => editWorkbook(made.bytes, none).bytes === made.bytes);
      return same ? null : 'other bytes';
    };
    expect(faults(look)).toEqual([]);
  });

  it('asks Excel to calculate when any sheet has a formula, and only then', () => {
    const asks = (bytes: Uint8Array) =>
      /<(?:x:)?calcPr[^>]* fullCalcOnLoad=["']1["'][^>]*>/.test(part(bytes, 'xl/workbook.xml'));
    const look = ({ made, bytes, written }: Edited) => {
      const must = written.size > 0 && made.sheets.some(({ hasFormulas }) => hasFormulas);
      return difference(asks(bytes), must || asks(made.bytes));
    };
    expect(faults(look)).toEqual([]);
  });

  it('has all texts that were put in within its dimension', () => {
    const look = ({ bytes, outcomes, made }: Edited) => {
      const beyond = made.sheets.filter(({ name, part: sheet }) => {
        const cells = outcomes.flatMap(({ kind, edit }) => {
          return kind === 'written' && edit.sheet === name && edit.after ? [edit.cell] : [];
        });
        return dimensionHolds(part(bytes, sheet), cells) === false;
      });
      return difference(beyond, []);
    };
    expect(faults(look)).toEqual([]);
  });

  it('comes of every spelling, with every outcome', () => {
    const spellings = MANY.flatMap(({ made }) => made.spelling.split(' '));
    expect([...new Set(spellings)].sort()).toEqual([
      'bom',
      'cdata',
      'crlf',
      'plain',
      'prefixed',
      'quotes',
      'remarks',
      'strict',
      'utf16',
      'utf8',
    ]);
    const outcomes = MANY.flatMap(({ outcomes }) => outcomes.map(becameOf));
    expect([...new Set(outcomes)].sort()).toEqual(['formula', 'merged-away', 'table-heading', 'written']);
  });
});

describe('what holds a written workbook to what was asked', () => {
  const sheet = { name: 'xl/worksheets/sheet1.xml' };
  const stray = (xml: string, changed: string, cells: string[] = ['B1']) => {
    const zip = (text: string) => writeZip([{ ...sheet, content: Buffer.from(text) }]);
    return strayChanges(zip(xml), zip(changed), new Map([[sheet.name, new Set(cells)]]));
  };
  const data = (rows: string) => `<worksheet><sheetData>${rows}</sheetData><drawing/></worksheet>`;

  it('lets the asked cells pass and nothing else', () => {
    const was = data('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(stray(was, data('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'))).toEqual([]);
    expect(stray(was, data('<row r="1"><c r="A1"><v>2</v></c></row>'))).toHaveLength(1);
    expect(stray(was, data('<row r="1"><c r="A1" t="b"><v>1</v></c></row>'), ['A1'])).toEqual([]);
    expect(stray(was, data('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), ['A1'])).toHaveLength(1);
    expect(stray(was, data('<row r="1"></row>'), ['A1'])).toHaveLength(1);
    expect(stray(was, data('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'))).toHaveLength(1);
    expect(stray(was, data('<row r="1"><c r="A1"><v>1</v></c></row>').replace('<drawing/>', ''))).toHaveLength(1);
    expect(stray(was, data('<row r="1" ht="9"><c r="A1"><v>1</v></c></row>'))).toHaveLength(1);
    expect(stray(was, data('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/>'))).toEqual([]);
    expect(stray(was, data('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="9"/>'))).toHaveLength(1);
  });
});
