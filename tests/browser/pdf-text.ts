/** The words of a PDF as Chromium writes it: page contents, decoded by each font's own table of characters. */
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  pages: number;
  text: string;
  /** The file without its compressed parts. */
  structure: string;
}

export function readPdf(pdf: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  const text = pages.map((page) => pageText(page, objects)).join('\n');
  return {
    pages: pages.length,
    text,
    structure: [...objects.values()].map((body) => body.split('stream\n')[0]).join('\n'),
  };
}

type Objects = Map<string, string>;

function objectsOf(file: string): Objects {
  const found = file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map([...found].map((match) => [match[1]!, match[2]!]));
}

function streamOf(body: string): string {
  const [head = '', ...rest] = body.split(/stream\r?\n/);
  const bytes = Buffer.from(rest.join('stream\n').replace(/\r?\nendstream[\s\S]*$/, ''), 'latin1');
  return head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

function pageText(page: string, objects: Objects): string {
  const content = streamOf(objects.get(/\/Contents (\d+)/.exec(page)![1]!)!);
  const resources = /\/Resources (\d+) 0 R/.exec(page);
  const fonts = new Map(
    [...(resources ? objects.get(resources[1]!)! : page).matchAll(/\/(F\d+) (\d+) 0 R/g)].map((match) => [
      match[1]!,
      charactersOf(objects.get(match[2]!)!, objects),
    ]),
  );
  let font = new Map<string, string>();
  let text = '';
  for (const [, name, array, hex] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|(\[[^\]]*\]) TJ|<([0-9A-Fa-f]+)> Tj/g,
  )) {
    if (name) font = fonts.get(name) ?? new Map();
    for (const [, glyphs] of (array ?? (hex ? `<${hex}>` : '')).matchAll(/<([0-9A-Fa-f]+)>/g))
      for (const glyph of glyphs!.match(/.{4}/g) ?? []) text += font.get(glyph.toUpperCase()) ?? '';
  }
  return text;
}

/** Glyph (four hexadecimal digits) → characters. */
function charactersOf(font: string, objects: Objects): Map<string, string> {
  const table = /\/ToUnicode (\d+)/.exec(font);
  const map = new Map<string, string>();
  if (!table) return map;
  const words = streamOf(objects.get(table[1]!)!);
  const characters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const hexOf = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
  for (const [, block] of words.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph, hex] of block!.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g))
      map.set(glyph!, characters(hex!));
  for (const [, block] of words.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from, to, hex] of block!.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>/g))
      for (let code = Number.parseInt(from!, 16); code <= Number.parseInt(to!, 16); code += 1)
        map.set(
          hexOf(code),
          characters(hexOf(Number.parseInt(hex!, 16) + code - Number.parseInt(from!, 16))),
        );
  return map;
}
