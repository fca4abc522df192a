import { realpath, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { checkWorkbook } from '../../app/check';
import { carryOut, type FillPlan, type Left, planFill } from '../../app/fill';
import { MokuhyoError } from '../../core/errors';
import { catalogue, type Lang } from '../../core/messages/catalogue';
import { sayEvaluation } from '../../core/messages/say';
import { xlsxHost } from '../../host/xlsx/file-host';
import { readFileBytes, writeFileSafely } from '../../host/xlsx/node-file';
import type { ExitCode, Io } from '../io';
import { type Arguments, requiredFiles, requiredText, usage } from '../options';
import { phaseOf, policyOf } from '../settings';

/** `mokuhyo fill FILE -o OUT`: a copy with proposals in the empty 評価 cells and nothing else changed. */
export async function fill(args: Arguments, io: Io): Promise<ExitCode> {
  const [file = '', ...more] = requiredFiles(args, 'fill');
  if (more.length > 0) throw usage('one-file', {});
  const out = requiredText(args, 'output', 'fill');
  const overwrite = args.values.force === true;
  const policy = await policyOf(args);
  const bytes = await readFileBytes(file);
  await refuseBadTarget(file, out, overwrite);

  const { mode } = await stat(file);
  const save = (filled: Uint8Array) => writeFileSafely(out, filled, { overwrite, mode });
  const host = xlsxHost({ file, bytes, save });
  const checked = checkWorkbook(await host.read(), policy, phaseOf(args));
  const plan = planFill(checked, args.values['with-discretionary'] === true);
  const done = await carryOut(plan, host);
  if (done.fill.length === 0) await save(bytes);
  const show = args.values.format === 'json' ? fillJson : fillText;
  io.out(show(done, file, out, io.lang));
  return 0;
}

/** A copy never replaces anything unasked, and keeps the kind of its original: Excel refuses macros in an .xlsx. */
async function refuseBadTarget(file: string, out: string, overwrite: boolean): Promise<void> {
  const extension = extname(file);
  if (extname(out).toLowerCase() !== extension.toLowerCase()) {
    throw usage('bad-value', { option: '-o', value: out, expected: extension });
  }
  if (overwrite) return;
  const existing = await realpath(out).catch(() => null);
  if (existing === (await realpath(file).catch(() => resolve(file)))) {
    throw new MokuhyoError('output-is-input', { file: out });
  }
  if (existing !== null) throw new MokuhyoError('output-exists', { file: out });
}

/** The contract's shape of `mokuhyo fill`. */
function fillJson({ fill: filled, kept, left }: FillPlan, file: string, out: string, lang: Lang): string {
  const report = {
    file,
    out,
    filled: filled.map(({ sheet, cell, value, certainty }) => ({ sheet, cell, value, certainty })),
    kept: kept.map(({ sheet, cell, current, evaluation }) => ({ sheet, cell, current, proposed: evaluation.proposed })),
    left: left.map((each) => ({ sheet: each.sheet, cell: each.cell, ...whyLeft(each, lang) })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function fillText({ fill: filled, kept, left }: FillPlan, _file: string, out: string, lang: Lang): string {
  const { cli, words } = catalogue(lang);
  const lines = [
    ...filled.map(({ sheet, cell, value, certainty }) =>
      cli['fill-filled']({ sheet, cell, value, certainty: words.certainty[certainty] }),
    ),
    ...kept
      .filter(({ current, evaluation }) => evaluation.proposed !== null && evaluation.proposed !== current)
      .map(({ sheet, cell, current, evaluation }) =>
        cli['fill-kept']({ sheet, cell, current, proposed: evaluation.proposed ?? '' }),
      ),
    ...left.map((each) =>
      cli['fill-left']({ sheet: each.sheet, cell: each.cell ?? '', because: whyLeft(each, lang).because }),
    ),
    cli['fill-summary']({ filled: filled.length, kept: kept.length, left: left.length }),
    ...(filled.length === 0 ? [cli['fill-nothing']({})] : []),
    cli['fill-saved']({ file: out }),
  ];
  return `${lines.join('\n')}\n`;
}

function whyLeft({ because, evaluation }: Left, lang: Lang): { readonly because: string; readonly code: string } {
  const { cli, findings } = catalogue(lang);
  switch (because) {
    case 'open':
      return sayEvaluation(evaluation, lang);
    case 'no-column':
      return { because: findings['header-missing']?.message({ heading: '評価' }) ?? '', code: 'header-missing' };
    case 'stale':
      return { because: cli['fill-stale']({}), code: 'stale' };
  }
}
