/**
 * Takes out of a draft what the audit refuses: a sentence of a paragraph or bullet, a bullet, a table row. What
 * cannot be proved is withheld and counted, never shipped (design: the report always ships, fully audited).
 */

import type { Claim } from '../domain/claims.ts';
import type { Block, Draft } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { renderMarkdown } from '../report/markdown.ts';

export interface Withheld {
  draft: Draft;
  /** What was taken out, as it would have been printed. */
  texts: string[];
}

/** @param coarse take whole units out instead of sentences: for a second round. */
export function withholdFaults(
  draft: Draft,
  markdown: string,
  faults: Claim[],
  sheet: FactSheet,
  coarse: boolean,
): Withheld {
  const lines = new Set(faults.flatMap((fault) => linesAt(markdown, fault)));
  const spans = faults.map((fault) => fault.text);
  const texts: string[] = [];
  const printed = (block: Block): string => {
    const text = renderMarkdown(
      { title: '', sections: [{ id: 'x', title: '', writer: 'builtin', blocks: [block] }] },
      sheet,
    ).text;
    return text.trimEnd().split('\n').at(-1) ?? '';
  };
  const refuse = (line: string): boolean => lines.has(line);
  const sections = draft.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) => keep(block, { printed, refuse, spans, texts, coarse })),
  }));
  return {
    draft: {
      ...draft,
      sections: sections.filter((section) => section.blocks.length > 0 || section.title !== ''),
    },
    texts,
  };
}

interface Judgement {
  printed: (block: Block) => string;
  refuse: (line: string) => boolean;
  spans: string[];
  texts: string[];
  coarse: boolean;
}

function keep(block: Block, judge: Judgement): Block[] {
  switch (block.kind) {
    case 'paragraph': {
      const text = keptText(block.text, judge, (each) => ({ kind: 'paragraph', text: each }));
      return text === '' ? [] : [{ ...block, text }];
    }
    case 'list': {
      const items = block.items
        .map((item) => keptText(item, judge, (each) => ({ kind: 'list', ordered: false, items: [each] })))
        .filter((item) => item !== '');
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'table': {
      const rows = block.rows.filter((row) => !refused({ ...block, caption: null, rows: [row] }, judge));
      return rows.length === 0 ? [] : [{ ...block, rows }];
    }
    case 'note':
      return refused(block, judge) ? [{ ...block, onRecord: null }] : [block];
    default:
      return [block];
  }
}

/** The text without its refused sentences; empty when the whole of it goes. */
function keptText(text: string, judge: Judgement, blockOf: (text: string) => Block): string {
  const line = judge.printed(blockOf(text));
  if (!judge.refuse(line)) return text;
  const sentences = text.split(/(?<=[.*])\s+(?=\S)/);
  const good = sentences.filter((sentence) => {
    const plain = judge.printed({ kind: 'paragraph', text: sentence });
    return !judge.spans.some((span) => plain.includes(span) || span.includes(plain));
  });
  const partial = !judge.coarse && good.length < sentences.length;
  judge.texts.push(
    partial
      ? sentences
          .filter((each) => !good.includes(each))
          .map((each) => judge.printed({ kind: 'paragraph', text: each }))
          .join(' ')
      : line,
  );
  return partial ? good.join(' ') : '';
}

function refused(block: Block, judge: Judgement): boolean {
  const line = judge.printed(block);
  const out = judge.refuse(line);
  if (out) judge.texts.push(line);
  return out;
}

/** The lines of the Markdown that a claim touches. */
function linesAt(markdown: string, { start, end }: Claim): string[] {
  const first = markdown.lastIndexOf('\n', start - 1) + 1;
  const last = markdown.indexOf('\n', Math.max(start, end - 1));
  return markdown.slice(first, last < 0 ? undefined : last).split('\n');
}
