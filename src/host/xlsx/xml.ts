import { damaged, tooLarge } from './faults';
import { MAX_DEPTH, MAX_ONE_TEXT } from './limits';

/** What {@link XmlScanner.next} has come to. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export type Token = typeof END | typeof OPEN | typeof CLOSE;

/**
 * A forward scanner over the tags of a part. It hands out offsets and cuts no string that nobody asked for, since a
 * worksheet is read tag by tag. Elements are known by their local names, so that any namespace prefix will do.
 * Throws `damaged` for what is not well-formed as far as it looks, and for a DTD, in which entity bombs live.
 */
export class XmlScanner {
  /** Offset of the current tag's `<`. */
  start = 0;
  /** Offset just past the current tag's `>`. */
  end = 0;
  selfClosing = false;
  /** How many elements are open, the current one included. */
  depth = 0;
  /** Of the current tag, at an end tag of its start tag: offset of its name with the prefix, of its local name, of the name's end. */
  prefixStart = 0;
  nameStart = 0;
  nameEnd = 0;
  /** Offsets of the current tag's attributes: name start and end, value start and end. */
  private readonly offsets: number[] = [];
  private attributes = 0;
  /** Of each open element: the three offsets of its name. */
  private readonly names: number[] = [];
  private seenRoot = false;

  constructor(readonly xml: string) {}

  /**
   * To the next tag. A self-closing element is one OPEN with `selfClosing`, without a CLOSE. Of markup compatibility's
   * alternatives (ECMA-376 part 3) the `Fallback` is taken: it is for whoever knows none of the extensions.
   */
  next(): Token {
    for (;;) {
      const token = this.nextTag();
      if (token !== OPEN || !this.isChoice()) return token;
      const outside = this.selfClosing ? this.depth : this.depth - 1;
      while (this.depth > outside) {
        if (this.nextTag() === END) throw damaged('XML ends early');
      }
    }
  }

  private isChoice(): boolean {
    return this.xml.charCodeAt(this.nameStart) === 67 && this.nameStart > this.prefixStart && this.is('Choice');
  }

  private nextTag(): Token {
    if (this.selfClosing) {
      this.selfClosing = false;
      this.depth--;
    }
    for (;;) {
      const { xml } = this;
      const at = xml.charCodeAt(this.end) === 60 ? this.end : xml.indexOf('<', this.end);
      if (at < 0) {
        if (this.depth !== 0 || !this.seenRoot) throw damaged('XML ends early');
        return END;
      }
      this.start = at;
      const mark = xml.charCodeAt(at + 1);
      if (mark === 47) {
        this.readEndTag(at + 2);
        return CLOSE;
      }
      if (mark !== 33 && mark !== 63) {
        this.readName(at + 1);
        this.readAttributes();
        if (!this.selfClosing) this.keepName();
        this.depth++;
        this.seenRoot = true;
        return OPEN;
      }
      this.end = this.pastAside(at, mark);
    }
  }

  /** Whether the current tag has this local name. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.xml.startsWith(name, this.nameStart);
  }

  get name(): string {
    return this.xml.slice(this.nameStart, this.nameEnd);
  }

  /** The prefix of the current tag with its colon, or ''. */
  get prefix(): string {
    return this.xml.slice(this.prefixStart, this.nameStart);
  }

  /** The decoded value of an attribute, by its full name. */
  attribute(name: string): string | null {
    const n = this.find(name);
    return n < 0 ? null : decodeEntities(this.xml.slice(this.valueStart(n), this.valueEnd(n)));
  }

  /** The value of an attribute by its local name, which must have a prefix (`r:id`). */
  prefixedAttribute(localName: string): string | null {
    for (let n = 0; n < this.attributes; n++) {
      const name = this.xml.slice(this.at(n, 0), this.at(n, 1));
      if (name.endsWith(`:${localName}`)) {
        return decodeEntities(this.xml.slice(this.valueStart(n), this.valueEnd(n)));
      }
    }
    return null;
  }

  /** An attribute's number for {@link valueStart} and {@link valueEnd}; -1 when there is none. */
  find(name: string): number {
    for (let n = 0; n < this.attributes; n++) {
      const start = this.at(n, 0);
      if (this.at(n, 1) - start === name.length && this.xml.startsWith(name, start)) return n;
    }
    return -1;
  }

  valueStart(attribute: number): number {
    return this.at(attribute, 2);
  }

  valueEnd(attribute: number): number {
    return this.at(attribute, 3);
  }

  /** Offset of an attribute's name. */
  attributeStart(attribute: number): number {
    return this.at(attribute, 0);
  }

  /** Whether a boolean attribute is set. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  /** The decoded text of the current element, which holds nothing but text; stands at its end tag's `<` afterwards. */
  text(): string {
    if (this.selfClosing) return '';
    const { xml } = this;
    let text = '';
    for (;;) {
      const at = xml.charCodeAt(this.end) === 60 ? this.end : xml.indexOf('<', this.end);
      if (at < 0) throw damaged('XML ends early');
      if (text.length + at - this.end > MAX_ONE_TEXT) throw tooLarge(MAX_ONE_TEXT);
      if (at > this.end) text += decodeText(xml.slice(this.end, at));
      this.end = at;
      const mark = xml.charCodeAt(at + 1);
      if (mark === 47) return text;
      if (mark === 33 && xml.startsWith('<![CDATA[', at)) {
        this.end = this.past(']]>', at);
        if (text.length + this.end - at > MAX_ONE_TEXT) throw tooLarge(MAX_ONE_TEXT);
        text += normaliseLines(xml.slice(at + 9, this.end - 3));
      } else if (mark === 33 || mark === 63) {
        this.end = this.pastAside(at, mark);
      } else {
        this.nextTag();
        this.skip();
      }
    }
  }

  /** Past the end tag of the current element, whatever is in it. */
  skip(): void {
    if (this.selfClosing) return;
    const outside = this.depth - 1;
    while (this.depth > outside) {
      if (this.next() === END) throw damaged('XML ends early');
    }
  }

  private pastAside(at: number, mark: number): number {
    if (mark === 63) return this.past('?>', at);
    if (this.xml.startsWith('<!--', at)) return this.past('-->', at + 4);
    if (this.xml.startsWith('<![CDATA[', at)) return this.past(']]>', at);
    throw damaged('XML with a DTD');
  }

  private past(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) throw damaged('XML ends early');
    return at + mark.length;
  }

  private keepName(): void {
    if (this.depth === MAX_DEPTH) throw damaged('XML nested too deep');
    const slot = this.depth * 3;
    this.names[slot] = this.prefixStart;
    this.names[slot + 1] = this.nameStart;
    this.names[slot + 2] = this.nameEnd;
  }

  /** Compared with the start tag's name, not read: a sheet has as many end tags as start tags. */
  private readEndTag(from: number): void {
    if (this.depth === 0) throw damaged('XML end tag without start tag');
    const { xml, names } = this;
    const slot = --this.depth * 3;
    const start = names[slot] as number;
    const end = names[slot + 2] as number;
    let at = from;
    for (let opened = start; opened < end; opened++, at++) {
      if (xml.charCodeAt(at) !== xml.charCodeAt(opened)) throw damaged('XML end tag of another element');
    }
    if (xml.charCodeAt(at) !== 62) at = this.blankUntilEnd(at);
    this.prefixStart = start;
    this.nameStart = names[slot + 1] as number;
    this.nameEnd = end;
    this.end = at + 1;
  }

  private blankUntilEnd(from: number): number {
    const at = this.past('>', from) - 1;
    if (this.xml.slice(from, at).trim() !== '') throw damaged('XML end tag of another element');
    return at;
  }

  private readName(from: number): void {
    const { xml } = this;
    let at = from;
    this.prefixStart = from;
    this.nameStart = from;
    for (;;) {
      const code = xml.charCodeAt(at);
      if (code === 58) this.nameStart = at + 1;
      else if (code <= 32 || code === 47 || code === 62) break;
      else if (Number.isNaN(code)) throw damaged('XML ends early');
      at++;
    }
    if (at === this.nameStart) throw damaged('XML tag without name');
    this.nameEnd = at;
  }

  private readAttributes(): void {
    const { xml, offsets } = this;
    let at = this.nameEnd;
    this.attributes = 0;
    for (;;) {
      let code = xml.charCodeAt(at);
      while (code <= 32) code = xml.charCodeAt(++at);
      if (code === 62 || code === 47) {
        this.selfClosing = code === 47;
        if (this.selfClosing && xml.charCodeAt(++at) !== 62) throw damaged('XML tag');
        this.end = at + 1;
        return;
      }
      const slot = this.attributes * 4;
      offsets[slot] = at;
      while (code > 32 && code !== 61 && code !== 62) code = xml.charCodeAt(++at);
      offsets[slot + 1] = at;
      while (code <= 32) code = xml.charCodeAt(++at);
      if (code !== 61) throw damaged('XML attribute');
      do code = xml.charCodeAt(++at);
      while (code <= 32);
      if (code !== 34 && code !== 39) throw damaged('XML attribute');
      offsets[slot + 2] = at + 1;
      const quote = code;
      do code = xml.charCodeAt(++at);
      while (code !== quote && !Number.isNaN(code));
      if (code !== quote) throw damaged('XML attribute');
      offsets[slot + 3] = at;
      at++;
      this.attributes++;
    }
  }

  private at(attribute: number, field: number): number {
    return this.offsets[attribute * 4 + field] as number;
  }
}

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));|&/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Character references and the five predefined entities; any other would need a DTD, so it is damage. */
export function decodeEntities(raw: string): string {
  if (!raw.includes('&')) return raw;
  if (raw.length > MAX_ONE_TEXT) throw tooLarge(MAX_ONE_TEXT);
  return raw.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    const named = name === undefined ? undefined : NAMED[name];
    if (named !== undefined) return named;
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : Number.POSITIVE_INFINITY;
    if (code > 0x10ffff) throw damaged(`XML entity ${whole}`);
    return String.fromCodePoint(code);
  });
}

/** Character data as an XML processor hands it over: entities decoded, literal line ends as \n. */
function decodeText(raw: string): string {
  return decodeEntities(normaliseLines(raw));
}

/** CR LF and lone CR to LF. */
export function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

export interface XmlText {
  readonly text: string;
  readonly encoding: string;
}

/** A part's bytes as text; a byte order mark stays the first character, so that nothing is lost on writing back. */
export function decodeXml(bytes: Uint8Array): XmlText {
  const encoding = xmlEncoding(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch (error) {
    throw damaged(`XML is not ${encoding}`, error);
  }
}

function xmlEncoding(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  let head = '';
  for (const byte of bytes.subarray(0, 100)) head += String.fromCharCode(byte);
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says: .NET's writers leave one so.
  return declared === undefined || /^(?:utf|ucs)-?16/.test(declared) ? 'utf-8' : declared;
}

/** The reverse of {@link decodeXml}; null for an encoding that can only be read. */
export function encodeXml({ text, encoding }: XmlText): Uint8Array | null {
  if (encoding === 'utf-8' || encoding === 'utf8') return new TextEncoder().encode(text);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return null;
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}
