import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readGoalSheets } from '../../src/app/check';
import { attribute, attributes, NAMESPACES, type Relation, relationsXml, XML } from '../../src/host/xlsx/create/xml';
import { zipWriter } from '../../src/host/xlsx/create/zip';
import { openPackage, type Package } from '../../src/host/xlsx/package';
import { readWorkbook } from '../../src/host/xlsx/read';
import { otherText } from './other-texts';

/** So many sections has a department of the city. */
const SHEETS = 10;

/** A fixture, taken apart: each goal sheet's XML by the names of its section, its strings, and what all sheets share. */
interface Form {
  readonly sheets: readonly { readonly xml: string; readonly section: string; readonly department: string }[];
  /** `<si>…</si>`, as they stand. */
  readonly strings: readonly string[];
  /** In how many sheets each stands. */
  readonly uses: readonly number[];
  readonly styles: string;
}

/**
 * A folder of workbooks with ten goal sheets each, of other sections and with texts of their own: no sheet is another one's
 * copy. Gives their files.
 */
export function buildCity(folder: string, fixtures: readonly string[], workbooks: number): readonly string[] {
  const forms = fixtures.map(formOf);
  return Array.from({ length: workbooks }, (_, no) => {
    const file = join(folder, `第${Math.floor(no / 10) + 1}局`, `${String(no + 1).padStart(4, '0')}.xlsx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, cityWorkbook(forms[no % forms.length] as Form, no));
    return file;
  });
}

const STRING = /<si>.*?<\/si>/gs;
const STRING_CELL = /( t="s"><v>)(\d+)(<\/v>)/g;

function formOf(file: string): Form {
  const bytes = new Uint8Array(readFileSync(file));
  const unpacked = openPackage(bytes) as Package;
  const part = (name: string) => new TextDecoder().decode(unpacked.read(unpacked.find(name) as never));
  const places = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      valueIn(tag, 'Id'),
      valueIn(tag, 'Target'),
    ]),
  );
  const tags = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag);
  const sheets = readGoalSheets(readWorkbook(file, bytes)).sheets.map(({ sheet, head }) => {
    const tag = tags.find((each) => valueIn(each, 'name') === sheet) ?? '';
    const xml = part(`xl/${places.get(valueIn(tag, 'r:id'))}`).replace(/<legacyDrawing [^>]*>/, '');
    return { xml, section: head.section ?? '', department: head.department ?? '' };
  });
  const strings = part('xl/sharedStrings.xml').match(STRING) ?? [];
  const used = sheets.map(({ xml }) => new Set([...xml.matchAll(STRING_CELL)].map(([, , at]) => Number(at))));
  return {
    sheets,
    strings,
    uses: strings.map((_, at) => used.filter((each) => each.has(at)).length),
    styles: part('xl/styles.xml'),
  };
}

function valueIn(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function cityWorkbook({ sheets, strings, uses, styles }: Form, no: number): Uint8Array {
  const all: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (string: string) => {
    const place = places.get(string) ?? all.push(string) - 1;
    places.set(string, place);
    return place;
  };
  const own = Array.from({ length: SHEETS }, (_, at) => {
    const { xml, section, department } = sheets[at % sheets.length] as Form['sheets'][number];
    const name = `${section}${no + 1}-${at + 1}`;
    const other = (string: string, place: number): string =>
      string.replace(/(<t[^>]*>)([^<]*)(<\/t>)/, (_all, start: string, text: string, end: string) => {
        const isOwn =
          text.trim() === section.trim()
            ? name
            : text.trim() === department.trim()
              ? `${text}${Math.floor(no / 10) + 1}`
              : null;
        return start + (isOwn ?? (uses[place] === 1 ? otherText(text, no * SHEETS + at) : text)) + end;
      });
    const changed = xml.replace(STRING_CELL, (_all, start: string, place: string, end: string) => {
      return `${start}${placeOf(other(strings[Number(place)] ?? '', Number(place)))}${end}`;
    });
    return { name, xml: changed };
  });
  const shared = `${XML}<sst xmlns="${NAMESPACES.main}">${all.join('')}</sst>`;
  return packed(own, shared, styles);
}

function packed(
  sheets: readonly { readonly name: string; readonly xml: string }[],
  strings: string,
  styles: string,
): Uint8Array {
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  const relations = [
    ...sheets.map(
      (_, at): Relation => ({ id: `rId${at + 1}`, type: 'worksheet', target: `worksheets/sheet${at + 1}.xml` }),
    ),
    { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    { id: 'rIdStrings', type: 'sharedStrings', target: 'sharedStrings.xml' },
  ];
  const named = sheets.map(
    ({ name }, at) => `<sheet${attributes({ name, sheetId: at + 1, 'r:id': `rId${at + 1}` })}/>`,
  );
  const content = (part: string, kind: string) => `<Override PartName="/${attribute(part)}" ContentType="${kind}"/>`;
  const contents = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    content('xl/workbook.xml', type('sheet.main')),
    content('xl/styles.xml', type('styles')),
    content('xl/sharedStrings.xml', type('sharedStrings')),
    ...sheets.map((_, at) => content(`xl/worksheets/sheet${at + 1}.xml`, type('worksheet'))),
  ];
  const pieces: Uint8Array[] = [];
  const zip = zipWriter((bytes) => pieces.push(bytes));
  const part = (name: string, text: string) => zip.part(name, [new TextEncoder().encode(text)]);
  part('[Content_Types].xml', `${XML}<Types xmlns="${NAMESPACES.contentTypes}">${contents.join('')}</Types>`);
  part('_rels/.rels', relationsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]));
  part(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${NAMESPACES.main}" xmlns:r="${NAMESPACES.relations}"><sheets>${named.join('')}</sheets></workbook>`,
  );
  part('xl/_rels/workbook.xml.rels', relationsXml(relations));
  part('xl/styles.xml', styles);
  part('xl/sharedStrings.xml', strings);
  for (const [at, { xml }] of sheets.entries()) part(`xl/worksheets/sheet${at + 1}.xml`, xml);
  zip.end();
  return Buffer.concat(pieces);
}
