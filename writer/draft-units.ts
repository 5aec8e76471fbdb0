/** What of the built-in draft a model may write, and in which requests: one for each paragraph, accounts in batches. */
import type { Draft } from '../domain/document.ts';
import { splitBullet } from './bullets.ts';

/** A stretch of the report that a model may write in place of the built-in text. */
export interface Unit {
  /** `headline`, `tier-1/acme`, `tier-2`, `tier-3/acme`, `tier-4`, `changes`, `priorities`. */
  unit: string;
  section: string;
  /** Heading of the section, with references. */
  heading: string;
  /** What code prints before it; empty for a paragraph. */
  lead: string;
  /** The built-in text after the lead; empty where the built-in writer says nothing. */
  plain: string;
}

/** Units that one request asks for. */
export interface Batch {
  /** `headline`, `tier-3-2`. */
  id: string;
  section: string;
  units: string[];
}

/** In the order of the report. */
export function unitsOf(draft: Draft): Unit[] {
  return draft.sections.flatMap(({ id: section, title: heading, blocks }) =>
    blocks.flatMap((block): Unit[] => {
      if (block.kind === 'paragraph')
        return block.unit === undefined
          ? []
          : [{ unit: block.unit, section, heading, lead: '', plain: block.text }];
      if (block.kind !== 'list') return [];
      return block.items.flatMap((item, at) => {
        const unit = block.units?.[at] ?? '';
        const { lead, body } = splitBullet(item);
        return unit === '' ? [] : [{ unit, section, heading, lead, plain: body }];
      });
    }),
  );
}

/** @param size accounts of a tier in one request at most; they are spread evenly. */
export function batchesOf(units: Unit[], size: number): Batch[] {
  const sections = [...new Set(units.map(({ section }) => section))];
  return sections.flatMap((section) => {
    const own = units.filter((each) => each.section === section);
    const bullets = own.filter(({ lead }) => lead !== '').map(({ unit }) => unit);
    const parts = Math.ceil(bullets.length / size);
    const each = Math.ceil(bullets.length / Math.max(parts, 1));
    const batches = Array.from({ length: parts }, (_, at) => ({
      id: `${section}-${at + 1}`,
      section,
      units: bullets.slice(at * each, (at + 1) * each),
    }));
    const paragraphs = own.filter(({ lead }) => lead === '').map(({ unit }) => unit);
    return [...paragraphs.map((unit) => ({ id: unit, section, units: [unit] })), ...batches].filter(
      ({ units: asked }) => asked.length > 0,
    );
  });
}

/** Puts texts in the place of the built-in ones; the leads and all else stay. */
export function withTexts(draft: Draft, texts: ReadonlyMap<string, string>): Draft {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        if (block.kind === 'paragraph') {
          const text = texts.get(block.unit ?? '');
          return text === undefined ? block : { ...block, text };
        }
        if (block.kind !== 'list' || block.units === undefined) return block;
        const items = block.items.map((item, at) => {
          const text = texts.get(block.units?.[at] ?? '');
          return text === undefined ? item : `${splitBullet(item).lead} ${text}`;
        });
        return { ...block, items };
      }),
      writer: writerOf(section.blocks, texts),
    })),
  };
}

function writerOf(
  blocks: Draft['sections'][number]['blocks'],
  texts: ReadonlyMap<string, string>,
): 'builtin' | 'model' | 'both' {
  const units = blocks.flatMap((block) => {
    if (block.kind === 'paragraph')
      return block.unit === undefined || (block.text === '' && !texts.has(block.unit)) ? [] : [block.unit];
    return block.kind === 'list' ? (block.units ?? []) : [];
  });
  const written = units.filter((unit) => texts.has(unit)).length;
  if (written === 0) return 'builtin';
  return written === units.length ? 'model' : 'both';
}
