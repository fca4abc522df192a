import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { edit, fixture, openExcel } from './open-excel';

/** The floor that the manifest names. */
const FLOOR = 14;

const MEMBER = /\[Api set: ExcelApi 1\.(\d+)(?:(?!\*\/)[\s\S])*\*\/\s+(?:readonly )?(\w+)[(:?]/g;

/** 「Range.getMergedAreasOrNullObject」 → 13, of the first declaration: `[Api set: ExcelApi 1.13]` stands above each member. */
function apiSets(): ReadonlyMap<string, number> {
  const text = readFileSync(createRequire(__filename).resolve('@types/office-js/index.d.ts'), 'utf8');
  const excel = text.slice(text.indexOf('declare namespace Excel {'));
  const sets = new Map<string, number>();
  for (const [, type, body] of excel.matchAll(/\n {4}class (\w+) extends [\s\S]*?\{\n([\s\S]*?)\n {4}\}/g)) {
    for (const [, set, member] of (body ?? '').matchAll(MEMBER)) {
      const name = `${type}.${member}`;
      if (!sets.has(name)) sets.set(name, Number(set));
    }
  }
  return sets;
}

describe('what is asked of Excel', () => {
  const sets = apiSets();

  it('is known of every member', () => {
    expect(sets.get('Range.getMergedAreasOrNullObject')).toBe(13);
    expect(sets.get('Worksheet.onNameChanged')).toBe(17);
    expect(sets.size).toBeGreaterThan(1000);
  });

  it(`is part of ExcelApi 1.${FLOOR}, whatever a person does`, async () => {
    const workbook = fixture('kita-r4.xlsx');
    const sheet = workbook.sheets[1]?.name ?? '';
    const { excel, host } = openExcel(workbook);
    excel.set(sheet, 'XFD1048576', { value: '.' });
    const stop = await host.onChange(() => undefined);
    await host.read();
    await host.write([edit(sheet, 'Z9', null, '達成')]);
    await host.show({ sheet, cell: 'B2' });
    await host.mark([{ sheet, cell: 'B2' }]);
    await host.mark([]);
    stop();
    const used = [...new Set(excel.calls)].map((call) => {
      const [type = '', member = ''] = call.replace(/^set /, '').split('.');
      return `${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    });
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((member) => (sets.get(member) ?? 1) > FLOOR)).toEqual([]);
    expect(used.filter((member) => !sets.has(member))).toEqual([]);
  });
});
