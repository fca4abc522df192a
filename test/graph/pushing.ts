import { type PushOutcome, send } from '../../src/app/push/send';
import type { SharedList, Submission } from '../../src/list/port';
import { indicatorDraft, sheetDraft } from '../contract/sample-records';
import type { City } from './city';

/** A section's sheet in a workbook of its own. `month` is when it was pushed, `results` what every n-th indicator says. */
export function sectionSheet(
  section: number,
  indicators: number,
  month = 1,
  results = (_: number) => '18',
): Submission {
  const common = {
    section: `${section}課`,
    file: `${section}課.xlsx`,
    pushedAt: `2023-0${month}-01T00:00:00.000Z`,
  };
  return {
    sheet: sheetDraft({ key: `2022/北区${section}課`, ...common }),
    indicators: Array.from({ length: indicators }, (_, at) =>
      indicatorDraft({ name: `指標${at + 1}`, result: results(at), ...common }),
    ),
  };
}

/** What pushing asked of Graph. */
export interface Asked {
  readonly outcome: PushOutcome;
  readonly writing: number;
  readonly lookUps: number;
  readonly units: number;
  readonly throttled: number;
  /** Milliseconds on the double's clock. */
  readonly took: number;
}

/** Pushes as the command line and the pane do: all sheets of a plan. */
export async function pushed({ double }: City, list: SharedList, sheets: readonly Submission[]): Promise<Asked> {
  const before = { ...double.counts };
  const begin = double.clock.now();
  const outcome = await send(
    {
      sheets: sheets.map((submission) => ({ file: submission.sheet.file, submission, checked: {} as never })),
      held: [],
      total: sheets.reduce((sum, { indicators }) => sum + indicators.length, 0),
    },
    list,
  );
  const { writing, lookUps, units, throttled } = double.counts;
  return {
    outcome,
    writing: writing - before.writing,
    lookUps: lookUps - before.lookUps,
    units: units - before.units,
    throttled: throttled - before.throttled,
    took: double.clock.now() - begin,
  };
}
