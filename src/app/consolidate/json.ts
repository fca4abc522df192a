import { type EvaluationCode, evaluationsOf, findingsIn, indicatorsIn } from './kept';
import { type Consolidation, departmentOf, type FileState, fileStateOf, type Received, receiptSums } from './receive';
import type { Submissions } from './submission';

/** A consolidation as data, for programs: the pieces of one JSON object, so that thousands of sheets need not be held. */
export function* consolidationJson(
  consolidation: Consolidation,
  submissions: Submissions,
  made: string,
): Generator<string> {
  const { counted, received, conflicts, settled, files } = consolidation;
  yield `{\n"made": ${JSON.stringify(made)},\n"years": ${JSON.stringify([...consolidation.years.keys()])},\n`;
  yield `"receipt": ${JSON.stringify(receiptSums(consolidation))},\n`;
  yield `"conflicts": ${JSON.stringify(conflicts.map(conflictJson))},\n`;
  yield `"settled": ${JSON.stringify(settled.map(conflictJson))},\n`;
  yield `"submissions": ${JSON.stringify(submissionsJson(submissions))},\n`;
  yield '"files": ';
  yield* list(files.map((file) => JSON.stringify(fileJson(file, fileStateOf(file)))));
  yield ',\n"sheets": ';
  yield* list(received.map((each) => JSON.stringify(sheetJson(each))));
  yield ',\n"indicators": ';
  yield* list(indicators());
  yield ',\n"findings": ';
  yield* list(findings());
  yield '\n}\n';

  function* indicators(): Generator<string> {
    for (const each of counted) {
      yield* indicatorsOfSheet(each, consolidation.departments.get(departmentOf(each.sheet)) ?? '');
    }
  }
  function* findings(): Generator<string> {
    for (const { path, sheet, fate } of received) {
      if (fate === 'copy' || fate === 'superseded' || fate === 'set-aside') continue;
      for (const finding of findingsIn(sheet)) yield JSON.stringify({ file: path, sheet: sheet.sheet, ...finding });
    }
  }
}

/** A list of values that are JSON each. */
function* list(values: Iterable<string>): Generator<string> {
  let before = '[\n';
  for (const value of values) {
    yield before + value;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}

/** Newest first: the first one counts. */
export function conflictJson({ key, sheets }: Consolidation['conflicts'][number]) {
  return {
    key,
    sheets: sheets.map((each) => ({ ...whereJson(each), changed: timeOf(each.changed), fate: each.fate })),
  };
}

export function submissionsJson({ year, rows }: Submissions) {
  return {
    year,
    sections: rows.map(({ state, department, section, received }) => ({
      department,
      section,
      state,
      ...(received ? whereJson(received) : { file: null, sheet: null }),
    })),
  };
}

export function fileJson({ path, changed, outcome }: Consolidation['files'][number], state: FileState) {
  const error = outcome.kind === 'failed' ? { code: outcome.code, message: outcome.message } : null;
  return { file: path, changed: timeOf(changed), state, ...(error && { error }) };
}

function sheetJson(received: Received) {
  const { sheet, fate, instead, copies } = received;
  const { year, fiscalYear, department, section, key, layout, phase, indicators, evaluations, findings } = sheet;
  return {
    ...whereJson(received),
    fate,
    instead: instead && { file: instead.path, sheet: instead.sheet },
    copies: copies.map(({ path, sheet: name }) => ({ file: path, sheet: name })),
    ...{ key, year, fiscalYear, department, section, layout, phase, indicators },
    evaluations: { ...evaluations, ...evaluationsOf(sheet) } satisfies Record<
      EvaluationCode | 'total' | 'filled',
      number
    >,
    findings,
  };
}

/** The indicators of a sheet, each as JSON; what the sheet says of all of them is put into words once. */
function* indicatorsOfSheet(received: Received, departmentName: string): Generator<string> {
  const { sheet, fate } = received;
  const { year, fiscalYear, department, section, layout, phase } = sheet;
  const before = JSON.stringify({ year, fiscalYear, departmentName, department, section, layout, phase }).slice(0, -1);
  const behind = JSON.stringify({ ...whereJson(received), state: fate }).slice(1);
  for (const indicator of indicatorsIn(sheet)) {
    const history = sheet.history.map(({ year: of, heading }, at) => ({
      year: of,
      heading,
      text: indicator.history[at] ?? null,
    }));
    const own = JSON.stringify({ ...indicator, history, evaluationNo: undefined }).slice(1, -1);
    yield `${before},${own},${behind}`;
  }
}

function whereJson({ path, sheet }: Received) {
  return { file: path, sheet: sheet.sheet };
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
