import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorsOf } from '../../src/core/sheet/indicators';
import type { GoalSheet } from '../../src/core/sheet/model';
import { readSheet } from '../../src/core/sheet/read';
import type { CellEdit } from '../../src/host/port';
import { openDraft } from '../../src/host/xlsx/draft';
import { readWorkbook } from '../../src/host/xlsx/read';
import { editWorkbook } from '../../src/host/xlsx/write';
import { FIXTURES } from './cli';

export interface BlankForm {
  /** Of the sheets only the first, without the names of a section. */
  readonly template?: string;
  /** The year that the form is for, instead of the one that it names. */
  readonly year?: readonly [from: RegExp, to: (digits: string) => string];
}

/** A published workbook as the form that it was before anybody filled it in. */
export function blankForm(fixture: string, { template, year }: BlankForm = {}): Uint8Array {
  let bytes: Uint8Array = readFileSync(join(FIXTURES, `${fixture}.xlsx`));
  if (template !== undefined) bytes = withOneSheet(bytes, template);
  // A field may be made of several cells, of which a sheet knows the first.
  for (let round = 0; round < 12; round++) {
    const edits = readWorkbook('form', bytes).sheets.flatMap((grid) => {
      const reading = readSheet(grid);
      if (reading.kind === 'other') return [];
      const shown = new Map(grid.cells.map(({ row, column, text }) => [`${row},${column}`, text]));
      const before = (cell: string) => {
        const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
        const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        return shown.get(`${Number(digits) - 1},${column}`) ?? null;
      };
      const emptied = filledCells(reading.sheet, template !== undefined).map((cell): CellEdit => {
        return { sheet: grid.name, cell, before: before(cell), after: null };
      });
      const dated = year && round === 0 ? yearCells(reading.sheet) : [];
      return [
        ...emptied,
        ...dated.flatMap((cell) => {
          const text = before(cell);
          if (text === null || year === undefined) return [];
          const after = text.replaceAll(...year);
          return after === text ? [] : [{ sheet: grid.name, cell, before: text, after }];
        }),
      ];
    });
    if (edits.length === 0) break;
    bytes = editWorkbook(bytes, edits).bytes;
  }
  return bytes;
}

function yearCells({ at }: GoalSheet): readonly string[] {
  return [...at.headings, at.head.fiscalYear].flatMap((cell) => cell ?? []);
}

function filledCells(sheet: GoalSheet, namesToo: boolean): readonly string[] {
  const { fiscalYear: _, department, section, ...head } = sheet.head;
  const heads = Object.entries({ ...head, ...(namesToo ? { department, section } : {}) });
  const cells = [
    ...heads.map(([field, text]) => (text === null ? null : sheet.at.head[field as keyof typeof head])),
    ...sheet.goals.flatMap(({ goal, parentGoalNo, cells: at }) => [goal && at.goal, parentGoalNo && at.parentGoalNo]),
    ...indicatorsOf(sheet).flatMap(({ cells: at, ...said }) => [
      said.name && at.name,
      said.target && at.target,
      said.result && at.result,
      said.status && at.status,
      said.evaluation && at.evaluation,
      ...said.history.map((text, n) => text && at.history[n]),
      ...Object.entries(said.details).map(([field, text]) => text && at.details[field as keyof typeof at.details]),
    ]),
  ];
  return [...new Set(cells.flatMap((cell) => cell || []))];
}

/** The workbook with one tab; the other parts stay, and nobody sees them. */
function withOneSheet(bytes: Uint8Array, name: string): Uint8Array {
  const draft = openDraft(bytes);
  const text = draft.text('xl/workbook.xml') ?? '';
  let seen = 0;
  draft.put(
    'xl/workbook.xml',
    text
      .replace(/<sheet [^>]*>/g, (tag) => (seen++ === 0 ? tag.replace(/name="[^"]*"/, `name="${name}"`) : ''))
      .replace(/<definedNames>.*<\/definedNames>/s, ''),
  );
  return draft.finish();
}
