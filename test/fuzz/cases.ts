import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makeXlsx, rowsXml } from '../../src/host/xlsx/testing';
import { formatCode, hostileValue, NUMBERS, TEXTS } from './hostile-values';
import { mutateXml } from './mutate-xml';
import { mutateZip } from './mutate-zip';
import { type Random, randomOf } from './random';

/** The parts of a package by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The workbooks that cases are made from: the sample goal sheets, and one with everything else that the reader knows. */
export function seedWorkbooks(samples: string): readonly Parts[] {
  const names = readdirSync(samples).filter((name) => name.endsWith('.xlsx'));
  return [everyFeature(), ...names.map((name) => readFileSync(join(samples, name)))].map((bytes) => unzipSync(bytes));
}

/** The case with this number; the same again for the same seed. */
export function caseOf(seeds: readonly Parts[], seed: number, index: number): Uint8Array {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ index);
  const kind = random.below(10);
  if (kind === 0) return madeFromNothing(random);
  // The first is small and has most features.
  const parts = { ...(random.chance(0.6) ? (seeds[0] as Parts) : random.pick(seeds)) };
  const changes = kind === 1 ? 0 : 1 + random.below(4);
  for (let n = 0; n < changes; n++) changePart(parts, random);
  const bytes = zipSync(parts, { level: random.chance(0.5) ? 0 : 1, mtime: '2022-04-01' });
  if (kind > 2) return bytes;
  let damaged: Uint8Array = bytes;
  for (let n = 0; n <= random.below(3); n++) damaged = mutateZip(damaged, random);
  return damaged;
}

function changePart(parts: Record<string, Uint8Array>, random: Random): void {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const telling = names.filter((name) => /sheet|workbook|styles|Strings|_rels\/\.rels/.test(name));
  const name = random.pick(telling.length > 0 && random.chance(0.9) ? telling : Object.keys(parts));
  const part = name === undefined ? undefined : parts[name];
  if (!part) return;
  const odd = random.below(33);
  if (odd === 0) delete parts[name];
  else if (odd === 1) parts[name] = parts[random.pick(names)] ?? part;
  else if (odd === 2) parts[random.pick(['a/../b.xml', '/x', 'C:\\x', 'あ.xml', `${name}/`])] = part;
  else parts[name] = strToU8(mutateXml(strFromU8(part), random));
}

/** A sheet of hostile texts, numbers and formats, all well-formed. */
function madeFromNothing(random: Random): Uint8Array {
  const formats = Array.from({ length: 12 }, () => (random.chance(0.2) ? random.below(60) : formatCode(random)));
  const attribute = (text: string) => text.replace(/[&<"\ud800-\udfff]/g, '').replaceAll('\0', '');
  const cells = Array.from({ length: 60 }, () => {
    const style = random.below(14);
    if (random.chance(0.5)) return `<c s="${style}"><v>${random.pick(NUMBERS)}</v></c>`;
    const text = random.pick([...TEXTS, hostileValue(random)]).replace(/<(?!!\[CDATA)|&(?!#?\w+;)/g, '&lt;');
    return `<c s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  const rows = Array.from({ length: 10 }, (_, n) => `<row>${cells.slice(n * 6, n * 6 + 6).join('')}</row>`);
  return makeXlsx({
    formats: formats.map((format) => (typeof format === 'string' ? attribute(format) : format)),
    sheets: [rowsXml(rows.join(''))],
    before: `<workbookPr date1904="${random.below(2)}"/>`,
  });
}

/** One workbook with a little of everything. */
export function everyFeature(): Uint8Array {
  return makeXlsx({
    before: '<workbookPr date1904="0"/>',
    after: '<definedNames><definedName name="n">S1!$A$1</definedName></definedNames><calcPr calcId="1"/>',
    formats: [0, '0.0%', '[$-411]ge.m.d', '[$-411]ggge"年"m"月"d"日"', '#,##0;▲#,##0', '@', '[h]:mm', '# ?/?', 14, 58],
    strings: `<si><t>目標</t><rPh sb="0" eb="2"><t>モクヒョウ</t></rPh><phoneticPr fontId="1"/></si><si><r><rPr><b/></rPr><t xml:space="preserve"> 太</t></r><r><t>字_x000D_</t></r></si>`,
    sheets: [
      `<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:F6"/><sheetViews><sheetView showGridLines="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols><col min="1" max="2" width="9.5" style="1"/><col min="4" max="4" hidden="1"/></cols>${rowsXml(
        '<row r="1" spans="1:6" s="2" customFormat="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="5"><v>1</v></c><c r="C1" s="1"><v>0.521</v></c><c r="D1" s="2"><v>44652</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c></row>' +
          '<row r="2" hidden="1"><c r="A2"><f>SUM(A1:B1)</f><v>3</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2</f><v>4</v></c><c r="C2"><f t="array" ref="C2:C3">A1:A2</f><v>5</v></c><c r="D2"><f>X</f></c><c r="E2" t="str"><f>A1</f><v>文</v></c></row>' +
          '<row><c t="inlineStr" s="3"><is><t>い</t><rPh sb="0" eb="1"><t>イ</t></rPh></is></c><c t="d" s="8"><v>2022-04-01T10:00:00</v></c><c s="6"><v>1.5</v></c><c s="7"><v>1.25</v></c><c s="4"><v>-1234</v></c></row>',
      )}<mergeCells count="2"><mergeCell ref="A4:B5"/><mergeCell ref="E2:F2"/></mergeCells><phoneticPr fontId="1"/><extLst><ext uri="x"/></extLst>`,
      rowsXml('<row r="3"><c r="C3" t="inlineStr"><is><t>二</t></is></c></row>'),
    ],
  });
}
