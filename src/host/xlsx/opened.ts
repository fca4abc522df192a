import { tooLarge } from './faults';
import { MAX_FILE_BYTES } from './limits';
import type { Entry } from './package';
import { readSharedStrings } from './shared-strings';
import { readFormats } from './styles';
import { openWorkbookParts, type WorkbookParts } from './workbook-parts';
import type { CellReferences } from './worksheet';
import { decodeXml, type XmlText } from './xml';

/** A workbook file whose parts have been found: what reading and writing begin with. */
export interface OpenedWorkbook {
  readonly parts: WorkbookParts;
  readonly references: CellReferences;
  /** A part as text. */
  readonly xmlOf: (entry: Entry) => XmlText;
}

/** {@link openWorkbookParts} within the limit of a file's size. */
export function openParts(bytes: Uint8Array): WorkbookParts {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(MAX_FILE_BYTES);
  return openWorkbookParts(bytes);
}

/** Throws a `MokuhyoError` for every kind of unusable file. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const parts = openParts(bytes);
  return { parts, references: referencesOf(parts), xmlOf: (entry) => decodeXml(parts.package.read(entry)) };
}

/** The same, with the texts of its parts kept for whoever asks again. */
export function keepingTexts(opened: OpenedWorkbook): OpenedWorkbook {
  const texts = new Map<Entry, XmlText>();
  return {
    ...opened,
    xmlOf(entry) {
      const text = texts.get(entry) ?? opened.xmlOf(entry);
      texts.set(entry, text);
      return text;
    },
  };
}

function referencesOf(parts: WorkbookParts): CellReferences {
  let strings: readonly string[] | null = null;
  return {
    sharedStrings() {
      strings ??= parts.sharedStrings ? readSharedStrings(parts.package.read(parts.sharedStrings)) : [];
      return strings;
    },
    formatOf: readFormats(parts.styles ? parts.package.read(parts.styles) : null, parts.date1904),
    date1904: parts.date1904,
  };
}
