/**
 * `npm run bench`: speed and memory, as ratios against a baseline measured in the same run, since machines differ and are
 * busy. Prints a table; docs/benchmarks.md says how to read it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
import { consolidateBench } from './consolidate-bench';
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

/** Of the whole process, in ms: what it took, not how long it had to wait for others. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of processor time that `work` takes for 200 workbooks: forty times the best of many rounds of the five. What
 * others do at the same time only adds to a round.
 */
function cost(work: (book: (typeof books)[number]) => void, rounds: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const begin = processorTime();
    for (const book of books) work(book);
    least = Math.min(least, processorTime() - begin);
  }
  return (least * 200) / books.length;
}

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

function reading(): void {
  const base = cost(floor, 400);
  const read = cost(({ name, bytes }) => readWorkbook(name, bytes), 400);
  row('reading 200 workbooks, against the floor', ms(read), ratio(read, base));
  const other = cost(({ bytes }) => readWithXlsx(bytes, { type: 'array' }), 80);
  row('@e965/xlsx reading them, against that', ms(other), ratio(other, read));
  const { processor, clock } = stages();
  const { cells, forms, judging } = processor;
  row('finding the goal sheets in 200 of other texts, against reading', ms(forms), ratio(forms, cells));
  row('judging and checking those, against reading goal sheets', ms(judging), ratio(judging, cells + forms));
  row('  by the clock', ms(clock.judging), ratio(clock.judging, clock.cells + clock.forms));
  row('  against reading cells alone', ms(judging), ratio(judging, cells));
}

const RUNS = 15;

type Stage = 'cells' | 'forms' | 'judging';

/**
 * What 200 workbooks take, one after the other, of each the best of several runs: reading the cells, finding the goal sheets
 * in them, judging and checking these. Processor time is that of the whole process: its other threads clear away then what an
 * earlier stage has left. By the clock it is the one thread's, and whatever else the machine did.
 */
function stages(): Readonly<Record<'processor' | 'clock', Record<Stage, number>>> {
  const workbooks = books.map(({ name, bytes }) => readWorkbook(name, bytes));
  const none = (): Record<Stage, number[]> => ({ cells: [], forms: [], judging: [] });
  const least = { processor: none(), clock: none() };
  const keep = (times: number[], n: number, took: number) => {
    times[n] = Math.min(times[n] ?? Number.POSITIVE_INFINITY, took);
  };
  for (let run = 0; run < RUNS; run++) {
    // Made anew, so that nothing is remembered of a sheet that was judged before.
    for (const [n, varied] of withOtherTexts(workbooks, 200).entries()) {
      const timed = <T>(stage: Stage, work: () => T): T => {
        const [begin, at] = [processorTime(), performance.now()];
        const result = work();
        keep(least.clock[stage], n, performance.now() - at);
        keep(least.processor[stage], n, processorTime() - begin);
        return result;
      };
      const { name, bytes } = books[n % books.length] as (typeof books)[number];
      timed('cells', () => readWorkbook(name, bytes));
      const { sheets } = timed('forms', () => readGoalSheets(varied));
      timed('judging', () => judge(sheets));
    }
  }
  const sum = (times: readonly number[]) => times.reduce((total, each) => total + each, 0);
  const sums = ({ cells, forms, judging }: Record<Stage, number[]>) => ({
    cells: sum(cells),
    forms: sum(forms),
    judging: sum(judging),
  });
  return { processor: sums(least.processor), clock: sums(least.clock) };
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

/** Of each the best of many runs, in turns, by processor time and by the clock. */
function coldStart(): void {
  const folder = mkdtempSync(join(tmpdir(), 'mokuhyo-cold-'));
  try {
    const tell = join(folder, 'tell.cjs');
    writeFileSync(tell, "process.on('exit', () => process.stderr.write(JSON.stringify(process.cpuUsage())));");
    const run = (...words: string[]): readonly [number, number] => {
      const begin = performance.now();
      const { stderr } = spawnSync(process.execPath, ['-r', tell, ...words], { encoding: 'utf8' });
      const took = performance.now() - begin;
      const { user, system } = JSON.parse(stderr) as NodeJS.CpuUsage;
      return [(user + system) / 1000, took];
    };
    const book = join(fixtures, 'nishi-r4.xlsx');
    const runs = Array.from({ length: 25 }, () => [run('-e', '0'), run('bin/mokuhyo.mjs', 'check', book)] as const);
    const least = (which: 0 | 1, time: 0 | 1) => Math.min(...runs.map((each) => each[which][time]));
    row(
      'a cold check of one workbook, processor time, against node -e 0',
      ms(least(1, 0)),
      ratio(least(1, 0), least(0, 0)),
    );
    row('  by the clock', ms(least(1, 1)), ratio(least(1, 1), least(0, 1)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Everything, or the part that is named: `workbooks`, `consolidate [runs]`, `list [compression…]`, `graph`, `soak [minutes]`. `load`
 * is asked by the list's bench.
 */
const [part, ...more] = process.argv.slice(2);
switch (part) {
  case undefined:
    reading();
    await filling();
    coldStart();
    await listBench();
    await graphBench();
    manyFilesBench(books.map(({ name }) => join(fixtures, name)));
    consolidateBench(fixtures);
    await paneBench();
    await workbenchBench(fixtures);
    await folderBench(fixtures);
    break;
  case 'workbooks':
    reading();
    await filling();
    coldStart();
    manyFilesBench(books.map(({ name }) => join(fixtures, name)));
    break;
  case 'consolidate':
    consolidateBench(fixtures, Number(more[0] ?? 5));
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
