import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from './read';
import { makeXlsx, rowsXml } from './testing';
import { editWorkbook } from './write';

const README = readFileSync(join(__dirname, 'README.md'), 'utf8');

it('does what README.md shows', () => {
  const bytes = makeXlsx({
    formats: ['[$-411]ggge"年"m"月"d"日"'],
    sheets: [rowsXml('<row r="1"><c r="A1"><v>44652</v></c></row>')],
    parts: {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="一覧" r:id="rId1"/></sheets></workbook>',
    },
  });
  const code = /```ts\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
  const shown = [...code.matchAll(/^(\S.*); \/\/ (.*)$/gm)].map(([, expression = '', result = '']) => [
    expression,
    result.replace(', …', ''),
  ]);
  const lines = code.replace(/^import .*$/gm, '').replace(/^\S.*; \/\/ .*$/gm, '');
  const run = new Function(
    'readWorkbook',
    'editWorkbook',
    'bytes',
    `${lines}\nreturn [${shown.map(([expression, result]) => `[${expression}, ${result}]`).join(',')}];`,
  );
  const pairs: [unknown, unknown][] = run(readWorkbook, editWorkbook, bytes);
  expect(pairs).toHaveLength(3);
  for (const [given, written] of pairs) expect(given).toEqual(written);
});

it('names modules that there are, and every code and limit file it speaks of', () => {
  for (const [, name = ''] of README.matchAll(/^\| `([\w/-]+\.ts)`/gm)) {
    expect(readFileSync(join(__dirname, name), 'utf8')).toContain('export ');
  }
});
