/**
 * `npm run bench`: speed and memory, as ratios against a baseline measured in the same run, since machines differ and are
 * busy. Prints a table; docs/benchmarks.md says how to read it.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWithXlsx } from '@e965/xlsx';
import { checkWorkbook, type ReadWorkbook, readGoalSheets } from '../../src/app/check';
import { byProposal, carryOut, planFill } from '../../src/app/fill';
import { evaluateSheet } from '../../src/core/evaluate/evaluation';
import { DEFAULT_POLICY } from '../../src/core/policy/default';
import { phasesOf } from '../../src/core/sheet/phase';
import { validateSheet } from '../../src/core/validate/validate';
import { xlsxHost } from '../../src/host/xlsx/file-host';
import { openPackage } from '../../src/host/xlsx/package';
import { readWorkbook } from '../../src/host/xlsx/read';
import { folderBench } from './folder-bench';
import { graphBench } from './graph-bench';
import { listBench } from './list-bench';
import { load } from './list-load';
import { manyFilesBench } from './many-files';
import { withOtherTexts } from './other-texts';
import { paneBench } from './pane-bench';
import { soak } from './soak';
import { middle, ms, ratio, row } from './table';
import { workbenchBench } from './workbench-bench';

const fixtures = join('test', 'fixtures', 'workbooks');
const books = readdirSync(fixtures)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(fixtures, name))) }));

/** Milliseconds of the median of several runs of `work`, after one to warm up. */
async function median(work: () => unknown, runs = 7): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return middle(times);
}

const twoHundred = (work: (book: (typeof books)[number]) => void) => () => {
  for (let n = 0; n < 200; n++) work(books[n % books.length] as (typeof books)[number]);
};

/** What no reader can do without: unpack, decode, and look at every tag. */
function floor({ bytes }: (typeof books)[number]): void {
  let tags = 0;
  const unpacked = openPackage(bytes);
  for (const entry of unpacked?.entries ?? []) {
    if (!/\.(?:xml|rels)$/.test(entry.name)) continue;
    const text = new TextDecoder().decode(unpacked?.read(entry));
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', text.indexOf('>', at))) tags++;
  }
  if (tags === 0) throw new Error('nothing scanned');
}

async function reading(): Promise<void> {
  const base = await median(twoHundred(floor));
  const read = await median(twoHundred(({ name, bytes }) => readWorkbook(name, bytes)));
  row('reading 200 workbooks, against the floor', ms(read), ratio(read, base));
  const other = await median(
    twoHundred(({ bytes }) => readWithXlsx(bytes, { type: 'array' })),
    3,
  );
  row('@e965/xlsx reading them, against that', ms(other), ratio(other, read));
  const runs = Array.from({ length: 8 }, stages).slice(1);
  const [grids, forms, judging] = [0, 1, 2].map((stage) => middle(runs.map((times) => times[stage] ?? 0))) as [
    number,
    number,
    number,
  ];
  row('finding the goal sheets in 200 of other texts, against reading', ms(forms), ratio(forms, grids));
  row('judging and checking those, against reading goal sheets', ms(judging), ratio(judging, grids + forms));
  row('  against reading cells alone', '', ratio(judging, grids));
}

/** Milliseconds of reading the cells of 200 workbooks, of finding goal sheets, and of judging and checking these; one after the other. */
function stages(): readonly number[] {
  const times = [0, 0, 0];
  const timed = <T>(stage: number, work: () => T): T => {
    const begin = performance.now();
    const result = work();
    times[stage] = (times[stage] ?? 0) + performance.now() - begin;
    return result;
  };
  const workbooks = books.map(({ name, bytes }) => readWorkbook(name, bytes));
  for (const [n, varied] of withOtherTexts(workbooks, 200).entries()) {
    const { name, bytes } = books[n % books.length] as (typeof books)[number];
    timed(0, () => readWorkbook(name, bytes));
    const { sheets } = timed(1, () => readGoalSheets(varied));
    timed(2, () => judge(sheets));
  }
  return times;
}

function judge(sheets: ReadWorkbook['sheets']): void {
  const phases = phasesOf(sheets);
  for (const [index, sheet] of sheets.entries()) {
    const evaluations = evaluateSheet(sheet, DEFAULT_POLICY);
    const phase = phases[index] ?? 'goals';
    validateSheet({ sheet, phase, evaluations, policy: DEFAULT_POLICY, earlier: sheets.slice(0, index) });
  }
}

async function filling(): Promise<void> {
  const blank = books.find(({ name }) => name === 'kita-r4-blank.xlsx');
  if (!blank) throw new Error('fixture missing');
  const [checking, filled]: [number[], number[]] = [[], []];
  for (let run = 0; run < 64; run++) {
    const host = xlsxHost({ file: blank.name, bytes: blank.bytes, save: () => undefined });
    const begin = processorTime();
    const checked = checkWorkbook(await host.read(), { policy: DEFAULT_POLICY });
    const between = processorTime();
    await carryOut(planFill(checked, byProposal(false)), host);
    filled.push(processorTime() - between);
    checking.push(between - begin);
  }
  const fill = middle(filled.slice(1));
  row(
    'filling 33 cells after checking, processor time',
    `${fill.toFixed(1)} ms`,
    ratio(fill, middle(checking.slice(1))),
  );
}

/** Of the whole process, in ms: what it took, not how long it had to wait for others. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function coldStart(): Promise<void> {
  const node = (...words: string[]) => execFileSync(process.execPath, words, { stdio: 'ignore' });
  const empty = await median(() => node('-e', '0'), 11);
  const check = await median(() => node('bin/mokuhyo.mjs', 'check', join(fixtures, 'nishi-r4.xlsx')), 11);
  row('a cold check of one workbook, against node -e 0', ms(check), ratio(check, empty));
}

/** Everything, or the part that is named: `workbooks`, `list [compression…]`, `graph`, `soak [minutes]`. `load` is asked by the list's bench. */
const [part, ...more] = process.argv.slice(2);
switch (part) {
  case undefined:
    await reading();
    await filling();
    await coldStart();
    await listBench();
    await graphBench();
    manyFilesBench(books.map(({ name }) => join(fixtures, name)));
    await paneBench();
    await workbenchBench(fixtures);
    await folderBench(fixtures);
    break;
  case 'workbooks':
    await reading();
    await filling();
    await coldStart();
    manyFilesBench(books.map(({ name }) => join(fixtures, name)));
    break;
  case 'list':
    await listBench(more.length > 0 ? more.map(Number) : undefined);
    break;
  case 'graph':
    await graphBench();
    break;
  case 'soak':
    await soak(Number(more[0] ?? 3));
    break;
  case 'load':
    console.log(JSON.stringify(await load(more[0] ?? '', Number(more[1]))));
    break;
  default:
    throw new Error(`there is no bench of ${part}`);
}
