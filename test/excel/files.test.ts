import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excelFiles } from '../../src/host/excel/files';
import { readWorkbook } from '../../src/host/xlsx/read';
import { FIXTURES } from '../support/cli';
import { loadOffice } from './office-in-node';
import { PATIENCE } from './open-excel';
import { SimulatedExcel, type SimulationOptions } from './simulated-excel';

const BYTES = new Uint8Array(readFileSync(join(FIXTURES, 'kita-r4.xlsx')));

function open(options: SimulationOptions = { file: BYTES }) {
  const excel = new SimulatedExcel(readWorkbook('北区_R4.xlsx', BYTES), options);
  excel.attach(loadOffice());
  const files = excelFiles({ patience: PATIENCE });
  const slices: (readonly [number, number])[] = [];
  const cancel = { aborted: false };
  const read = () => files.read({ cancel, onSlice: (done, total) => void slices.push([done, total]) });
  return { excel, files, read, slices, cancel };
}

describe('the open workbook as a file', () => {
  it('is what is saved, byte for byte, and is let go of', async () => {
    const { excel, read, slices } = open();
    expect(await read()).toEqual({ file: '北区_R4.xlsx', bytes: BYTES });
    expect(slices).toEqual([[1, 1]]);
    expect(excel.copies.open).toBe(0);
  });

  it('has what was typed since', async () => {
    const { excel, read } = open();
    excel.type('建設課', 'N9', '未達成');
    const { bytes } = (await read()) as { bytes: Uint8Array };
    const { sheets } = readWorkbook('x.xlsx', bytes);
    const cells = sheets.find(({ name }) => name === '建設課')?.cells;
    expect(cells?.find(({ row, column }) => row === 8 && column === 13)?.text).toBe('未達成');
  });

  it('comes in slices of 4 MB, each where it belongs', async () => {
    const { excel, slices, read } = open();
    const large = Uint8Array.from({ length: 9_000_000 }, (_, n) => n % 251);
    Object.assign(excel.copies, { copy: () => large });
    const { bytes } = (await read()) as { bytes: Uint8Array };
    expect(Buffer.compare(bytes, large)).toBe(0);
    expect(slices).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('is let go of when a slice is lost, and can be taken again as often as anybody likes', async () => {
    const { excel, read } = open();
    excel.copies.losesSlice = 0;
    for (let time = 0; time < 3; time++) {
      await expect(read()).rejects.toMatchObject({ code: 'copy-failed', params: { code: 5001 } });
      expect(excel.copies.open).toBe(0);
    }
    excel.copies.losesSlice = null;
    expect(await read()).not.toBeNull();
  });

  it('is taken by one at a time: Excel holds no more than two', async () => {
    const { read } = open();
    expect(await Promise.all([read(), read(), read(), read()])).toHaveLength(4);
  });

  it('can be asked for once more when Excel never answered', async () => {
    const { excel, read } = open();
    excel.copies.hangs = true;
    void read();
    await new Promise((resolve) => setTimeout(resolve, 30));
    excel.copies.hangs = false;
    expect(await read()).not.toBeNull();
  });

  it('is let go of, and not handed over, when somebody gives it up', async () => {
    const { excel, files, cancel } = open();
    Object.assign(excel.copies, { copy: () => new Uint8Array(9_000_000) });
    const read = files.read({
      cancel,
      onSlice: (done) => {
        cancel.aborted = done === 2;
      },
    });
    expect(await read).toBeNull();
    expect(excel.copies.slices).toBe(2);
    expect(excel.copies.open).toBe(0);
  });

  it('is not asked for when it was given up before', async () => {
    const { excel, read, cancel } = open();
    cancel.aborted = true;
    expect(await read()).toBeNull();
    expect(excel.copies.slices).toBe(0);
  });

  it.each([
    [7000, 'copy-denied'],
    [11001, 'copy-failed'],
    [5001, 'copy-failed'],
  ] as const)('is refused with %d', async (code, said) => {
    const { excel, read } = open();
    excel.copies.refuses = code;
    await expect(read()).rejects.toMatchObject({ code: said, params: { code } });
  });

  it('cannot be had where Excel hands out no files', async () => {
    const { read } = open({});
    await expect(read()).rejects.toMatchObject({ code: 'copy-unsupported' });
  });

  it('waits for a cell that is being edited, but not for ever', async () => {
    const { excel, read } = open();
    excel.beginCellEdit();
    await expect(read()).rejects.toMatchObject({ code: 'cell-editing' });
    excel.endCellEdit();
    expect(await read()).not.toBeNull();
  });

  it('is not handed over without its end', async () => {
    const { excel, read } = open();
    const { execute } = excel.copies;
    excel.copies.execute = (call, params) => {
      const answer = execute.call(excel.copies, call, params);
      return call === 80 && answer ? [0, (answer[1] as number[]).slice(0, -1), answer[2]] : answer;
    };
    await expect(read()).rejects.toMatchObject({ code: 'copy-failed', params: { code: 'length' } });
  });
});

describe('a new workbook', () => {
  it('opens with these bytes beside the open one', async () => {
    const { excel, files } = open();
    expect(files.opens).toBe(true);
    await files.open(BYTES);
    expect(excel.opened).toHaveLength(1);
    expect(Buffer.compare(excel.opened[0] as Uint8Array, BYTES)).toBe(0);
    expect(excel.calls.filter((call) => call.startsWith('set '))).toEqual([]);
  });

  it('cannot be opened before ExcelApi 1.8', () => {
    expect(open({ excelApi: '1.7' }).files.opens).toBe(false);
  });

  it.each(['AccessDenied', 'GeneralException', 'InvalidArgument'])('is refused with %s', async (code) => {
    const { excel, files } = open();
    excel.refusesNew = code;
    await expect(files.open(BYTES)).rejects.toMatchObject({ code: 'open-refused', params: { code } });
    expect(excel.opened).toEqual([]);
  });

  it('is refused when it is more than Excel on the web takes at once', async () => {
    const { files } = open({ file: BYTES, payloadLimit: 5 * 1024 * 1024 });
    const large = new Uint8Array(4_200_000);
    large.set(BYTES.subarray(0, 4));
    await expect(files.open(large)).rejects.toMatchObject({
      code: 'open-refused',
      params: { code: 'RequestPayloadSizeLimitExceeded' },
    });
  });

  it('never opens later, when a cell was being edited', async () => {
    const { excel, files } = open();
    excel.beginCellEdit();
    await expect(files.open(BYTES)).rejects.toMatchObject({ code: 'cell-editing' });
    excel.endCellEdit();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(excel.opened).toEqual([]);
  });
});
