import { MokuhyoError } from '../../core/errors';
import { type OpenedWorkbook, openWorkbook } from './opened';
import type { Entry } from './package';
import { resolveTarget } from './workbook-parts';
import { END, encodeXml, OPEN, XmlScanner, type XmlText } from './xml';

/** A workbook being rebuilt: parts as text, as they are so far; what nobody puts stays byte for byte. */
export interface Draft {
  readonly opened: OpenedWorkbook;
  /** The names of all parts, those added too. */
  names(): readonly string[];
  /** Whether there is a part of this name, in whatever case. */
  has(name: string): boolean;
  /** Null where there is no such part. Throws `damaged` for one that cannot be read. */
  text(name: string): string | null;
  bytes(name: string): Uint8Array | null;
  /** Puts a part's text, of one that is there already or of a new one, which is in UTF-8. */
  put(name: string, text: string): void;
  putBytes(name: string, bytes: Uint8Array): void;
  /** The workbook with all that was put; the given bytes themselves when nothing was. Throws `unsupported`. */
  finish(): Uint8Array;
}

export function openDraft(bytes: Uint8Array): Draft {
  const opened = openWorkbook(bytes);
  const { package: archive } = opened.parts;
  const changed = new Map<Entry, XmlText>();
  const replaced = new Map<Entry, Uint8Array>();
  const added = new Map<string, Uint8Array>();
  const keyOf = (name: string) => [...added.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
  const xmlOf = (entry: Entry) => changed.get(entry) ?? opened.xmlOf(entry);
  return {
    opened,
    names: () => [...archive.entries.map(({ name }) => name), ...added.keys()],
    has: (name) => archive.find(name) !== undefined || keyOf(name) !== undefined,
    text(name) {
      const entry = archive.find(name);
      if (entry) return xmlOf(entry).text;
      const key = keyOf(name);
      return key === undefined ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(added.get(key));
    },
    bytes(name) {
      const entry = archive.find(name);
      const key = keyOf(name);
      return entry ? archive.read(entry) : key === undefined ? null : (added.get(key) ?? null);
    },
    put(name, text) {
      const entry = archive.find(name);
      if (!entry) added.set(keyOf(name) ?? name, new TextEncoder().encode(text));
      else if (text !== xmlOf(entry).text) changed.set(entry, { ...opened.xmlOf(entry), text });
    },
    putBytes(name, content) {
      const entry = archive.find(name);
      if (entry) replaced.set(entry, content);
      else added.set(keyOf(name) ?? name, content);
    },
    finish() {
      for (const [entry, text] of changed) {
        const content = encodeXml(text);
        if (!content) throw new MokuhyoError('unsupported', { encoding: text.encoding });
        replaced.set(entry, content);
      }
      return archive.replacing(replaced, added);
    },
  };
}

/** One relationship of a part, to another part or to something outside. */
export interface PartLink {
  readonly id: string;
  /** The last step of the type's address, and all of it. */
  readonly type: string;
  readonly typeAddress: string;
  /** As it is written. */
  readonly target: string;
  readonly external: boolean;
  /** The part that it leads to, by its name in the package; null where there is none. */
  readonly part: string | null;
}

/** Where the relationships of a part stand. */
export function linksPart(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** The relationships of a part, in their order. */
export function linksOf(draft: Draft, name: string): readonly PartLink[] {
  const text = draft.text(linksPart(name));
  if (text === null) return [];
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const links: PartLink[] = [];
  const scanner = new XmlScanner(text);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.is('Relationship')) continue;
    const typeAddress = scanner.attribute('Type') ?? '';
    const target = scanner.attribute('Target') ?? '';
    const external = scanner.attribute('TargetMode') === 'External';
    links.push({
      id: scanner.attribute('Id') ?? '',
      type: typeAddress.replace(/^.*\//, ''),
      typeAddress,
      target,
      external,
      part: external ? null : (resolveTarget(folder, target).find((each) => draft.has(each)) ?? null),
    });
  }
  return links;
}
