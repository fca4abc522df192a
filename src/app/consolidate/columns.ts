import { catalogue } from '../../core/messages/catalogue';
import { consolidatedWords as words } from '../../core/messages/consolidated';
import { fieldName } from '../../core/messages/fields';
import { LAYOUTS } from '../../core/sheet/model';
import { fold } from '../../core/sheet/text';
import type { KeptIndicator } from './kept';
import { indicatorsIn } from './kept';
import { type Consolidation, departmentOf, type Received } from './receive';

/** A column of 指標一覧, of its CSV and of データ項目. */
export interface Column {
  /** The physical name: letters and digits. */
  readonly name: string;
  readonly heading: string;
  readonly type: 'text' | 'integer' | 'number' | 'share';
  readonly meaning: string;
  /** What each code stands for; null where the column holds none. */
  readonly codes: Readonly<Record<string, string>> | null;
  /** As characters of the standard font. */
  readonly width: number;
  readonly read: (row: IndicatorRow) => string | number | null;
}

/** One indicator of a sheet that counts. */
export interface IndicatorRow {
  readonly received: Received;
  /** What its department is called. */
  readonly department: string;
  readonly indicator: KeptIndicator;
}

/** Every indicator that counts, one after the other: none is kept. */
export function* indicatorRows({
  counted,
  departments,
}: Pick<Consolidation, 'counted' | 'departments'>): Generator<IndicatorRow> {
  for (const received of counted) {
    const department = departments.get(departmentOf(received.sheet)) ?? '';
    for (const indicator of indicatorsIn(received.sheet)) yield { received, department, indicator };
  }
}

const said = catalogue('ja').words;

/** The columns, with one for each earlier year that a sheet tells of, oldest first. */
export function columnsOf(consolidation: Pick<Consolidation, 'counted' | 'departments'>): readonly Column[] {
  const plain = (name: keyof typeof words.meanings, width: number, more: Partial<Column> = {}): Column => ({
    name,
    heading: fieldName(name, 'ja'),
    type: 'text',
    meaning: words.meanings[name],
    codes: null,
    width,
    read: ({ indicator }) => (indicator as unknown as Record<string, string | number | null>)[name] ?? null,
    ...more,
  });
  const own = (name: Exclude<keyof typeof words.columns, 'history'>, width: number, more: Partial<Column>): Column => ({
    name,
    ...words.columns[name],
    type: 'text',
    codes: null,
    width,
    read: ({ indicator }) => (indicator as unknown as Record<string, string | number | null>)[name] ?? null,
    ...more,
  });
  const ofSheet = (read: (received: Received) => string | number | null): Partial<Column> => ({
    read: ({ received }) => read(received),
  });
  return [
    // What is read and printed, then what belongs to it in words, as numbers and as codes, then where it stands.
    plain('year', 13, { type: 'integer', ...ofSheet(({ sheet }) => sheet.year) }),
    own('departmentName', 14, { read: ({ department }) => department }),
    plain(
      'section',
      22,
      ofSheet(({ sheet }) => sheet.section),
    ),
    plain('goalNo', 11),
    plain('indicatorNo', 11, { type: 'integer' }),
    plain('name', 36),
    ...historyColumns(consolidation),
    plain('target', 15),
    plain('result', 15),
    own('attainment', 9, { type: 'share' }),
    own('verdict', 9, { read: ({ indicator }) => said.verdict[indicator.verdict] }),
    own('evaluation', 12, {}),
    plain('proposed', 12),
    own(
      'state',
      8,
      ofSheet(({ fate }) => (fate === 'provisional' ? words.states.provisional : words.states.counted)),
    ),
    plain('cell', 8),
    own('evaluationCell', 8, {}),
    plain('goal', 40),
    plain('status', 40),
    plain('initiatives', 24),
    plain('note', 24),
    plain('parentGoalNo', 10),
    plain('planPosition', 20),
    plain('initiative', 20),
    plain('summary', 24),
    plain('direction', 24),
    plain('targetNumber', 11, { type: 'number' }),
    plain('targetUnit', 9),
    plain('resultNumber', 11, { type: 'number' }),
    plain('resultUnit', 9),
    plain('better', 10, { codes: said.better }),
    own('verdictCode', 11, { codes: said.verdict, read: ({ indicator }) => indicator.verdict }),
    own('evaluationCode', 11, { codes: words.evaluationCodes }),
    own('evaluationCount', 9, { type: 'integer' }),
    plain('certainty', 14, {
      read: ({ indicator }) => (indicator.certainty === null ? null : said.certainty[indicator.certainty]),
    }),
    own('certaintyCode', 13, { codes: said.certainty, read: ({ indicator }) => indicator.certainty }),
    plain(
      'fiscalYear',
      12,
      ofSheet(({ sheet }) => sheet.fiscalYear),
    ),
    plain(
      'department',
      14,
      ofSheet(({ sheet }) => sheet.department),
    ),
    plain('layout', 8, {
      codes: Object.fromEntries(LAYOUTS.map((each) => [each, each])),
      ...ofSheet(({ sheet }) => sheet.layout),
    }),
    own(
      'phase',
      11,
      ofSheet(({ sheet }) => said.phase[sheet.phase]),
    ),
    own('phaseCode', 11, { codes: said.phase, ...ofSheet(({ sheet }) => sheet.phase) }),
    plain(
      'file',
      34,
      ofSheet(({ path }) => path),
    ),
    plain(
      'sheet',
      22,
      ofSheet(({ sheet }) => sheet.sheet),
    ),
    plain('key', 34),
  ];
}

/** The last column of those that are read as they stand, and printed. */
export const LAST_READ = 'state';

/** By the year that the heading names; what the first sheet calls it is its heading. */
function historyColumns({ counted }: Pick<Consolidation, 'counted'>): readonly Column[] {
  const headings = new Map<number, string>();
  for (const { sheet } of counted) {
    for (const { year, heading } of sheet.history) if (!headings.has(year)) headings.set(year, fold(heading));
  }
  const taken = new Set<string>();
  return [...headings]
    .sort(([a], [b]) => a - b)
    .map(([year, heading]): Column => {
      // Two years cannot have one heading, and no other column is called like one of these.
      const unique = taken.has(heading) || !/\d/.test(heading) ? `${heading}${year}` : heading;
      taken.add(unique);
      return {
        name: `result${year}`,
        heading: unique,
        type: 'text',
        meaning: words.columns.history.meaning,
        codes: null,
        width: 11,
        read: ({ received: { sheet }, indicator }) =>
          indicator.history[sheet.history.findIndex((each) => each.year === year)] ?? null,
      };
    });
}
