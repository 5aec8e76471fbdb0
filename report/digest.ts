/**
 * The digest: what of a finished report goes into a message. It composes nothing: headline, tier table, the first of
 * the AE list, the largest moves, the sources that they cite and the footer are the report's own blocks, cut to length.
 */
import type { Block, Column, Draft, Section } from '../domain/document.ts';
import { parseReferences } from '../facts/references.ts';

/** Rows of the AE list and of the moves that a message holds. */
const TOP = 5;
const MOVES = 5;

/** Columns of the AE list that a message leaves out: they say how the rank came about. */
const RANK_FACTORS = ['Chance', 'Urgency'];

type Table = Extract<Block, { kind: 'table' }>;

/** Sections of the report that a digest is made from, in its order, and what it takes of each. */
const PARTS: Record<string, (section: Section) => Block[]> = {
  headline: ({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'table'),
  priorities: ({ blocks }) => firstRows(blocks, TOP).map((table) => without(table, RANK_FACTORS)),
  changes: (section) => {
    const rows = firstRows(section.blocks, MOVES);
    return rows.length > 0 ? rows : section.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 1);
  },
};

/** The draft of the digest, audited and rendered like any other. Parts that the report lacks are left out. */
export function digestDraft(report: Draft): Draft {
  const sections = Object.entries(PARTS).flatMap(([id, take]) => {
    const section = report.sections.find((each) => each.id === id);
    const blocks = section ? take(section) : [];
    return section && blocks.length > 0 ? [{ ...section, blocks }] : [];
  });
  const sources = citedSources(report, sections);
  return { title: report.title, sections: sources ? [...sections, sources] : sections };
}

const firstRows = (blocks: Block[], most: number): Table[] =>
  blocks
    .filter((block) => block.kind === 'table')
    .slice(0, 1)
    .map((table) => ({ ...table, rows: table.rows.slice(0, most) }));

function without(table: Table, titles: string[]): Table {
  const kept = table.columns.flatMap(({ title }, at) => (titles.includes(title) ? [] : [at]));
  const pick = <T>(cells: T[]): T[] => kept.map((at) => cells[at]!);
  return { ...table, columns: pick<Column>(table.columns), rows: table.rows.map(pick) };
}

/** A number in brackets has to lead somewhere: the source lines of the signals that the digest names; and the footer. */
function citedSources(report: Draft, sections: Section[]): Section | null {
  const cited = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(signalNumbers)));
  const section = report.sections.find(({ id }) => id === 'sources');
  const blocks = (section?.blocks ?? []).filter(
    (block, at, all) => at === all.length - 1 || signalNumbers(block).some((fact) => cited.has(fact)),
  );
  return section && blocks.length > 0 ? { ...section, blocks } : null;
}

function signalNumbers(block: Block): string[] {
  const texts = block.kind === 'paragraph' ? [block.text] : block.kind === 'table' ? block.rows.flat() : [];
  return texts
    .flatMap((text) => parseReferences(text))
    .map(({ fact }) => fact)
    .filter((fact) => /^signal-\d+\.number$/.test(fact));
}
