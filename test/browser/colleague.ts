import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromA1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/host/xlsx/read';
import { editWorkbook } from '../../src/host/xlsx/write';
import { FIXTURES, mokuhyo } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';

interface Submitting {
  /** The address of the service, or of the site. */
  readonly to: string;
  /** What the colleague's environment says, beside what this process's says. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the colleague calls the workbook. */
  readonly name: string;
  /** What the colleague typed as 目標達成状況 of the first indicator of these sheets. */
  readonly statuses?: Readonly<Record<string, string>>;
  /** Takes the place of another workbook's sheets. */
  readonly replace?: boolean;
}

/** A colleague submits 北区's finished workbook from the command line. Throws where not every sheet arrives. */
export async function colleagueSubmits({
  to,
  name,
  statuses = {},
  replace = false,
  env = {},
}: Submitting): Promise<void> {
  const folder = temporaryFolder();
  try {
    const file = join(folder, name);
    writeFileSync(file, typed(new Uint8Array(readFileSync(join(FIXTURES, 'kita-r4.xlsx'))), statuses));
    const ran = await mokuhyo(['push', file, '--list', to, ...(replace ? ['--replace'] : [])], env);
    if (ran.code !== 0) throw new Error(ran.stdout + ran.stderr);
  } finally {
    removeFolder(folder);
  }
}

function typed(bytes: Uint8Array, statuses: Readonly<Record<string, string>>): Uint8Array {
  const { sheets } = readWorkbook('kita-r4.xlsx', bytes);
  const at = fromA1(STATUS);
  const before = (sheet: string) => {
    const { cells } = sheets.find(({ name }) => name === sheet) ?? { cells: [] };
    return cells.find(({ row, column }) => row === at?.row && column === at.column)?.text ?? null;
  };
  const edits = Object.entries(statuses).map(([sheet, after]) => {
    return { sheet, cell: STATUS, before: before(sheet), after };
  });
  return editWorkbook(bytes, edits).bytes;
}

const STATUS = 'M9';
