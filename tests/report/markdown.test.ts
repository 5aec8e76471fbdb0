import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../domain/document.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { fact, HOSTILE, sampleDraft, sampleSheet } from './sample.ts';

const sheet = sampleSheet();
const rendered = renderMarkdown(sampleDraft(), sheet);

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** What an independent CommonMark reader makes of it: node types and the text between them. */
function read(markdown: string): { types: Set<string>; text: string } {
  const types = new Set<string>();
  const parts: string[] = [];
  const walk = (node: Node) => {
    types.add(node.type);
    if (node.value !== undefined) parts.push(node.value);
    if (node.type === 'tableCell' || node.type === 'paragraph') parts.push('\n');
    for (const child of node.children ?? []) walk(child);
  };
  walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node);
  return { types, text: parts.join('') };
}

const paragraph = (text: string): Draft => ({
  title: 'T',
  sections: [{ id: 's', title: '', writer: 'builtin', blocks: [{ kind: 'paragraph', text }] }],
});

describe('the span map', () => {
  it('points exactly at the text of each fact, escapes included', () => {
    const texts = new Map(sheet.facts.map((each) => [each.id, each.text]));
    expect(rendered.spans.length).toBeGreaterThan(60);
    for (const span of rendered.spans) {
      const shown = rendered.text.slice(span.start, span.end).replace(/\\([!-/:-@[-`{-~])/g, '$1');
      expect(shown).toBe(texts.get(span.fact));
    }
  });

  it('is in order and without overlap', () => {
    rendered.spans.forEach((span, at) => {
      expect(span.start).toBeGreaterThanOrEqual(rendered.spans[at - 1]?.end ?? 0);
      expect(span.end).toBeGreaterThan(span.start);
    });
  });

  it('says where each section stands', () => {
    const [headline, watch] = rendered.sections;
    expect(watch?.title).toBe('Tier 3 — Watch (9 accounts)');
    expect(rendered.text.slice(watch!.start, watch!.end)).toMatch(/^## Tier 3 — Watch \(9 accounts\)\n/);
    expect(headline?.end).toBeLessThan(watch!.start);
    expect(watch?.end).toBe(rendered.text.length);
  });
});

describe('a hostile name', () => {
  it('comes out of another Markdown reader as the name it is, in every kind of block', () => {
    const { text } = read(rendered.text);
    for (const name of [HOSTILE.script, HOSTILE.pipe, HOSTILE.code]) {
      expect(text.split(name).length - 1, name).toBeGreaterThanOrEqual(3);
    }
  });

  it('opens no HTML, code, link reference, strike-through or image', () => {
    const { types } = read(rendered.text.replace(/^!\[.*\]\(charts\/.*\)$/gm, ''));
    for (const type of ['html', 'inlineCode', 'delete', 'image', 'linkReference', 'definition', 'code']) {
      expect(types).not.toContain(type);
    }
  });

  it.each(['# x', '- x', '+ x', '> x', '1. x', '12) x', '---', '===', '* x'])(
    '%s starts no block',
    (name) => {
      const named = { ...sheet, facts: [fact('a.name', 'name', name)] };
      const { text, spans } = renderMarkdown(paragraph('[[a.name]]'), named);
      expect(read(text).text.split('\n').filter(Boolean)).toEqual(['T', name]);
      expect(text.slice(spans[0]!.start, spans[0]!.end).replace(/\\(.)/g, '$1')).toBe(name);
    },
  );

  it('cannot start a list together with the words around it', () => {
    const { text } = renderMarkdown(paragraph('[[tier-1.accounts]]. Next'), sheet);
    expect(read(text).types).not.toContain('list');
  });

  it('with line breaks stays on one line', () => {
    const named = { ...sheet, facts: [fact('a.name', 'name', 'A\r\n\n# B\u2028C')] };
    expect(renderMarkdown(paragraph('x [[a.name]]'), named).text).toBe('# T\n\nx A # B C\n');
  });
});

describe('a note', () => {
  it('is shown word for word: no reference in it is followed, and it keeps to its quote', () => {
    const note = rendered.text.split('\n').filter((line) => line.startsWith('>'));
    expect(note).toHaveLength(2);
    expect(note[0]).toContain(
      ', 28 May (not checked against data):** Budget \\| approved \\[\\[pipe.arr\\]\\]',
    );
    expect(note[1]).toBe('> *On record: A\\|B \\*Star\\* \\_Corp\\_ has $311K ARR.*');
    expect(read(note.join('\n')).types).not.toContain('html');
  });
});

describe('a source address', () => {
  it.each([
    ['https://example.com/a_b/c?d=1&e=%20#f', 'https://example.com/a_b/c?d=1&e=%20#f'],
    ['https://example.com/a[b](c)*', 'https\\://example.com/a\\[b\\](c)\\*'],
    ['https://example.com/a&amp;b', 'https\\://example.com/a\\&amp;b'],
    ['https://example.com/a b', 'https\\://example.com/a b'],
  ])('%s is left whole only where nothing in it means anything', (value, written) => {
    const linked = { ...sheet, facts: [fact('s.url', 'text', value)] };
    expect(renderMarkdown(paragraph('at [[s.url]]'), linked).text).toBe(`# T\n\nat ${written}\n`);
  });
});
