/**
 * The built-in writer: deterministic, no model, no key. It hands over drafts whose texts carry references and no
 * figure, name, date or tier label of its own (docs/language.md lists all it can say). A section per part of
 * seed 000, in its order (000-18 … 000-24).
 */
import type { Block, Draft } from '../domain/document.ts';
import { parseReferences } from '../facts/references.ts';
import { aboutSection, sourcesSection } from './about.ts';
import { besideSections } from './beside.ts';
import { changesSection } from './changes.ts';
import { type WriterInput, Writing } from './context.ts';
import { definitionsSection } from './definitions.ts';
import { expandSection } from './expand.ts';
import { headlineSection } from './headline.ts';
import { nurtureSection } from './nurture.ts';
import { ownerPage, ownersOf } from './owner-page.ts';
import { prioritiesSection } from './priorities.ts';
import { triageSection } from './triage.ts';
import { ofValue, valueSections } from './value.ts';
import { watchSection } from './watch.ts';

export type { WriterInput } from './context.ts';
export { attentionText } from './why.ts';

/** The whole report. The same input gives the same draft. */
export function builtinDraft(input: WriterInput): Draft {
  return withoutEmpty(draftWithUnits(input));
}

/** The same with the paragraphs that only a model writes, which the built-in writer leaves empty. */
export function draftWithUnits(input: WriterInput): Draft {
  const w = new Writing(input);
  const sections = [
    headlineSection(w),
    definitionsSection(w),
    ...(ofValue(w)
      ? valueSections(w)
      : [expandSection(w), nurtureSection(w), watchSection(w), triageSection(w)]),
    ...besideSections(w),
    changesSection(w),
    prioritiesSection(w),
    aboutSection(w),
  ];
  const draft = { title: `Account tiers, ${w.ref('run', 'month', 'full')}`, sections };
  const signals = w.index.subjectsOf('signal').map(({ id }) => id);
  const listed = signals.length <= SOURCES ? signals : citedSignals(draft);
  return { ...draft, sections: [...sections, sourcesSection(w, listed)] };
}

/** Most footnotes that are listed whether cited or not, so that no number is missing. */
const SOURCES = 30;

/** Without the paragraphs that nobody wrote. */
export function withoutEmpty(draft: Draft): Draft {
  const said = (block: Block): boolean => block.kind !== 'paragraph' || block.text !== '';
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, blocks: section.blocks.filter(said) })),
  };
}

/** Subject ids of the owners who get a page. */
export function ownerSlugs(input: WriterInput): string[] {
  return ownersOf(new Writing(input));
}

/** The page of one owner: own accounts only. */
export function ownerDraft(input: WriterInput, ownerSlug: string): Draft {
  const w = new Writing(input);
  const draft = ownerPage(w, ownerSlug);
  return { ...draft, sections: [...draft.sections, sourcesSection(w, citedSignals(draft))] };
}

/** Signals whose number stands in the draft. */
function citedSignals(draft: Draft): string[] {
  const cited = draft.sections
    .flatMap(({ blocks }) => blocks.flatMap(textsOf))
    .flatMap((each) => parseReferences(each))
    .flatMap(({ fact }) => (/^signal-\d+\.number$/.test(fact) ? fact.slice(0, -'.number'.length) : []));
  return [...new Set(cited)].sort((a, b) => Number(a.slice(7)) - Number(b.slice(7)));
}

/** All texts of a block that the writer composed. */
export function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [block.caption ?? '', ...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'note':
      return [block.onRecord ?? ''];
    default:
      return [];
  }
}
