import { MokuhyoError } from '../../core/errors';
import { damaged, tooLarge } from './faults';
import { MAX_PARTS } from './limits';
import { faultOfOtherFile } from './ole';
import { type Entry, openPackage, type Package } from './package';
import { decodeCellText } from './shared-strings';
import { decodeXml, END, OPEN, XmlScanner } from './xml';

/** What the workbook part says: where everything else is. */
export interface WorkbookParts {
  readonly package: Package;
  readonly workbook: Entry;
  /** Worksheets in the order of their tabs; chart, dialog and macro sheets hold no cells and are left out. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: Entry | undefined;
  readonly styles: Entry | undefined;
  readonly theme: Entry | undefined;
  readonly date1904: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: Entry;
}

interface Relationship {
  /** The last step of the type's address, which transitional and strict files have in common. */
  readonly type: string;
  /** The names that the part may go by: as it is written, and with its percent escapes undone. */
  readonly targets: readonly string[];
}

/** Finds the parts of a workbook through its relationships. Throws a `MokuhyoError` for every kind of unusable file. */
export function openWorkbookParts(bytes: Uint8Array): WorkbookParts {
  const opened = openPackage(bytes);
  if (!opened) throw faultOfOtherFile(bytes);
  const workbook = findWorkbook(opened);
  const relationships = readRelationships(opened, workbook.name);
  const ofType = (type: string) => {
    for (const relationship of relationships.values()) {
      if (relationship.type === type) return findPart(opened, relationship);
    }
    return undefined;
  };
  const { sheets, date1904 } = readWorkbookPart(opened, workbook);
  return {
    package: opened,
    workbook,
    sheets: sheets.flatMap(({ name, hidden, id }) => {
      // A tab that was never given a part has nothing to read; one whose part is gone has lost it.
      if (id === '') return [];
      const relationship = relationships.get(id);
      if (!relationship) throw damaged('sheet without relationship');
      if (relationship.type !== 'worksheet') return [];
      const entry = findPart(opened, relationship);
      if (!entry) throw damaged(`no part ${relationship.targets[0]}`);
      return [{ name, hidden, entry }];
    }),
    sharedStrings: ofType('sharedStrings'),
    styles: ofType('styles'),
    theme: ofType('theme'),
    date1904,
  };
}

function findWorkbook(opened: Package): Entry {
  for (const relationship of readRelationships(opened, '').values()) {
    if (relationship.type !== 'officeDocument') continue;
    const [target = ''] = relationship.targets;
    if (/\.bin$/i.test(target)) throw new MokuhyoError('unsupported', { format: 'xlsb' });
    const entry = findPart(opened, relationship);
    if (!entry) throw damaged(`no part ${target}`);
    return entry;
  }
  const usual = opened.find('xl/workbook.xml');
  if (usual) return usual;
  throw new MokuhyoError('not-a-workbook');
}

/** The parts of this type that a part refers to. */
export function relatedParts(opened: Package, { name }: Entry, type: string): readonly Entry[] {
  const related = [...readRelationships(opened, name).values()].filter((relationship) => relationship.type === type);
  return related.flatMap((relationship) => findPart(opened, relationship) ?? []);
}

/** Whether the package has digital signatures, which hold for its parts as they are (ECMA-376 part 2, 10). */
export function isSigned({ package: opened }: WorkbookParts): boolean {
  return [...readRelationships(opened, '').values()].some(({ type }) => type === 'origin');
}

function findPart(opened: Package, { targets }: Relationship): Entry | undefined {
  for (const target of targets) {
    const entry = opened.find(target);
    if (entry) return entry;
  }
  return undefined;
}

/** The relationships of a part (of the package itself for '') by id. */
function readRelationships(opened: Package, name: string): Map<string, Relationship> {
  const part = name.replaceAll('\\', '/');
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const relationships = new Map<string, Relationship>();
  const entry = opened.find(`${folder}_rels/${part.slice(slash)}.rels`);
  if (!entry) return relationships;
  const scanner = new XmlScanner(decodeXml(opened.read(entry)).text);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.is('Relationship') || scanner.attribute('TargetMode') === 'External') continue;
    if (relationships.size === MAX_PARTS) throw tooLarge(MAX_PARTS);
    relationships.set(scanner.attribute('Id') ?? '', {
      type: (scanner.attribute('Type') ?? '').replace(/^.*\//, ''),
      targets: resolveTarget(folder, scanner.attribute('Target') ?? ''),
    });
  }
  return relationships;
}

/** A target counts from its part's folder, or from the package's root after a slash. It cannot climb out. */
export function resolveTarget(folder: string, target: string): readonly string[] {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const resolved = steps.join('/');
  try {
    return [resolved, decodeURIComponent(resolved)];
  } catch {
    return [resolved];
  }
}

function readWorkbookPart(opened: Package, workbook: Entry) {
  const scanner = new XmlScanner(decodeXml(opened.read(workbook)).text);
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.depth === 1 && !scanner.is('workbook')) throw new MokuhyoError('not-a-workbook');
    if (scanner.depth === 2 && scanner.is('workbookPr')) date1904 = scanner.flag('date1904');
    if (scanner.depth !== 3 || !scanner.is('sheet')) continue;
    if (sheets.length === MAX_PARTS) throw tooLarge(MAX_PARTS);
    const state = scanner.attribute('state');
    sheets.push({
      name: decodeCellText(scanner.attribute('name') ?? ''),
      hidden: state === 'hidden' || state === 'veryHidden',
      id: scanner.prefixedAttribute('id') ?? '',
    });
  }
  return { sheets, date1904 };
}
