/** What a .docx says by styles and numbering: which paragraph is a heading, a list's item, a quotation. */
import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, type DocxPackage, isOn, nameOf, valueIn } from './docx-package.ts';

export type ParagraphKind =
  | { kind: 'heading'; depth: number; title: boolean }
  | { kind: 'text' | 'item' | 'quote' };

export interface Emphasis {
  strong: boolean;
  emphasis: boolean;
  hidden: boolean;
  struck: boolean;
  raised: boolean;
}

interface Style {
  name: string;
  basedOn: string | null;
  properties: Element | undefined;
  run: Element | undefined;
}

/** Styles may be based on each other; a longer chain is a circle. */
const LONGEST_CHAIN = 12;

export class DocxStyles {
  private readonly styles = new Map<string, Style>();
  private readonly fallback: string | null = null;

  constructor(docx: DocxPackage) {
    const root = docx.root('word/styles.xml');
    for (const style of root ? childrenOf(root).filter((each) => nameOf(each) === 'w:style') : []) {
      const id = valueIn(style, 'styleId') ?? '';
      this.styles.set(id, {
        name: (valueIn(childOf(style, 'w:name')) ?? id).toLowerCase(),
        basedOn: valueIn(childOf(style, 'w:basedOn')),
        properties: childOf(style, 'w:pPr'),
        run: childOf(style, 'w:rPr'),
      });
      if (valueIn(style, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(valueIn(style, 'default') ?? ''))
        this.fallback = id;
    }
  }

  /** The style and those it is based on, nearest first. */
  private chain(id: string | null): Style[] {
    const found: Style[] = [];
    for (let next = id; next !== null && found.length < LONGEST_CHAIN; ) {
      const style: Style = this.styles.get(next) ?? {
        name: next.toLowerCase(),
        basedOn: null,
        properties: undefined,
        run: undefined,
      };
      found.push(style);
      next = style.basedOn;
    }
    return found;
  }

  kindOf(paragraph: Element): ParagraphKind {
    const own = childOf(paragraph, 'w:pPr');
    const chain = this.chain(valueIn(childOf(own, 'w:pStyle')) ?? this.fallback);
    const depth = headingDepth(own, chain);
    if (depth !== null) return { kind: 'heading', depth, title: chain.some(({ name }) => name === 'title') };
    if (chain.some(({ name }) => /quote|block ?text/.test(name))) return { kind: 'quote' };
    const numbering = [own, ...chain.map(({ properties }) => properties)]
      .map((each) => childOf(each, 'w:numPr'))
      .find((each) => each !== undefined);
    const numbered = numbering !== undefined && valueIn(childOf(numbering, 'w:numId')) !== '0';
    return { kind: numbered || /^list (?:bullet|number)/.test(chain[0]?.name ?? '') ? 'item' : 'text' };
  }

  /** How a run is shown, by its own properties, its character style and its paragraph's style. */
  emphasisOf(run: Element, paragraph: Element): Emphasis {
    const own = childOf(run, 'w:rPr');
    const chain = [
      ...this.chain(valueIn(childOf(own, 'w:rStyle'))),
      ...this.chain(valueIn(childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')) ?? this.fallback),
    ];
    const layers = [own, ...chain.map(({ run: properties }) => properties)];
    const on = (...names: string[]) =>
      names.some((name) =>
        isOn(layers.map((layer) => childOf(layer, name)).find((each) => each !== undefined)),
      );
    const heading = headingDepth(childOf(paragraph, 'w:pPr'), chain) !== null;
    return {
      strong: !heading && on('w:b'),
      emphasis: !heading && on('w:i'),
      hidden: on('w:vanish', 'w:webHidden', 'w:specVanish'),
      struck: on('w:strike', 'w:dstrike'),
      raised: /^(?:super|sub)script$/.test(
        valueIn(layers.map((layer) => childOf(layer, 'w:vertAlign')).find((each) => each !== undefined)) ??
          '',
      ),
    };
  }
}

/** 1 for a title; null for what is no heading. */
function headingDepth(own: Element | undefined, chain: Style[]): number | null {
  for (const { name } of chain) {
    if (name === 'title') return 1;
    const depth = /^heading (\d)$/.exec(name)?.[1] ?? /^heading(\d)$/.exec(name)?.[1];
    if (depth) return Math.min(6, Number(depth));
  }
  const level = [own, ...chain.map(({ properties }) => properties)]
    .map((each) => valueIn(childOf(each, 'w:outlineLvl')))
    .find((each) => each !== null);
  return level != null && Number(level) < 6 ? Number(level) + 1 : null;
}

/** Words and figures that a numbering writes before its items by itself: no reader of the text would find them. */
export function numberedWords(docx: DocxPackage): string[] {
  const root = docx.root('word/numbering.xml');
  const levels = root ? descendants(root, 'w:lvlText') : [];
  const texts = levels.map((level) => (valueIn(level) ?? '').replace(/%\d/g, ''));
  return [...new Set(texts)].filter((text) => /[\p{L}\p{N}]{2}|\p{N}/u.test(text)).sort();
}

export function descendants(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((each) => [
    ...(nameOf(each) === name ? [each] : []),
    ...descendants(each, name),
  ]);
}
