/** The parts of a .docx: a bounded look into the zip, and XML that can hide nothing in entities or a second copy. */
import { DOMParser, type Document, type Element, MIME_TYPE, ParseError } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { FileError } from '../domain/errors.ts';

/** What the parts that are read may weigh unpacked, in bytes: a text of thousands of pages stays far below it. */
const MOST_UNPACKED = 24_000_000;
const READ = /^(?:_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export class DocxPackage {
  private readonly file: string;
  private readonly parts: Record<string, Uint8Array>;

  /** @throws FileError when it is no zip, holds a part twice, or unpacks to more than the bound */
  constructor(bytes: Uint8Array, file: string) {
    this.file = file;
    this.parts = unpacked(bytes, file);
    if (!this.parts['word/document.xml']) throw damaged(file, 'it has no word/document.xml');
  }

  /** Names of the parts whose name has this form, sorted. */
  named(form: RegExp): string[] {
    return Object.keys(this.parts)
      .filter((name) => form.test(name))
      .sort();
  }

  /** The root of a part; null where the package has none of that name. @throws FileError when it is no XML */
  root(name: string): Element | null {
    const bytes = this.parts[name];
    if (!bytes) return null;
    const text = strFromU8(bytes).replace(/^\uFEFF/, '');
    // Word writes none; it could put other words where the reader sees these.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw damaged(this.file, `${name} declares entities`);
    return parsed(text, name, this.file).documentElement;
  }

  /** Relation id → address of what a part links to outside of the package. */
  links(name: string): Map<string, string> {
    const root = this.root(`word/_rels/${name.replace(/^word\//, '')}.rels`);
    const relations = root ? [...root.getElementsByTagNameNS(PACKAGE_RELATIONS, 'Relationship')] : [];
    return new Map(
      relations
        .filter((each) => each.getAttribute('Type')?.endsWith('/hyperlink'))
        .map((each) => [each.getAttribute('Id') ?? '', each.getAttribute('Target') ?? '']),
    );
  }
}

function unpacked(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  const seen = new Set<string>();
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READ.test(name)) return false;
        if (seen.has(name)) throw damaged(file, `it holds ${name} twice`);
        seen.add(name);
        size += originalSize;
        if (size > MOST_UNPACKED)
          throw damaged(file, `its text unpacks to more than ${MOST_UNPACKED / 1e6} MB`);
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw damaged(file, 'it is no whole zip archive', cause);
  }
}

function parsed(text: string, name: string, file: string): Document {
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new ParseError(message);
      },
    }).parseFromString(text, MIME_TYPE.XML_TEXT);
  } catch (cause) {
    throw damaged(file, `${name} is no whole XML`, cause);
  }
}

const damaged = (file: string, what: string, cause?: unknown): FileError =>
  new FileError(`${file} is no .docx that can be read: ${what}.`, {
    ...(cause === undefined ? {} : { cause }),
    hint: 'Open it in a word processor and save it again as .docx, or give the Markdown.',
  });

/** Name of an element of WordprocessingML without its prefix, else with its whole namespace. */
export const nameOf = (element: Element): string =>
  element.namespaceURI === WORD
    ? `w:${element.localName}`
    : `${element.namespaceURI ?? ''} ${element.localName}`;

/** The elements directly below, in order. */
export const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);

/** The first element of that name directly below. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && childrenOf(element).find((each) => nameOf(each) === name);

/** An attribute of WordprocessingML; null where it is not there. */
export const valueIn = (element: Element | undefined, name = 'val'): string | null =>
  element?.getAttributeNS(WORD, name) || null;

/** Whether a switch such as w:b or w:vanish is on: there, and not said to be off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(valueIn(element) ?? '');
