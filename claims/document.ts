/** Reads a document block by block, carries what a heading or a bullet says to the text under it. */
import type { Claim } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';
import { type AuditIndex, bareUrl } from './index-sheet.ts';
import { readNote } from './notes.ts';
import { readText, type TextResult } from './prose.ts';
import type { Surroundings } from './state.ts';
import type { Block, PlainText, Structure } from './structure.ts';
import { readTable } from './tables.ts';

export interface DocumentResult {
  claims: Claim[];
  /** Words and figures, and how many of them belong to a claim or a declared phrase. */
  tokens: number;
  covered: number;
}

/** All claims of a parsed document, in reading order. */
export function readDocument(structure: Structure, index: AuditIndex): DocumentResult {
  const result: DocumentResult = { claims: [], tokens: 0, covered: 0 };
  let group: Subject | null = null;
  let page: Subject | null = null;
  let depth = 0;
  const take = (text: TextResult) => {
    result.claims.push(...text.claims);
    result.tokens += text.tokens;
    result.covered += text.covered;
  };
  let section: Section | null = null;
  for (const block of structure.blocks) {
    if (block.kind === 'heading') {
      result.claims.push(...headingFault(section));
      const heading = readText(
        block.content,
        index,
        { group: null, page, row: null, membership: false },
        'heading',
      );
      take(heading);
      const named = heading.subjects.find((subject) => ['tier', 'owner', 'segment'].includes(subject.kind));
      if (block.depth === 1)
        page = heading.subjects.find((subject) => ['owner', 'account'].includes(subject.kind)) ?? null;
      if (named || block.depth <= depth) group = named ?? null;
      section = { group, content: block.content, checked: 0, wrong: 0 };
      depth = named ? block.depth : Math.min(depth || block.depth, block.depth);
    } else {
      for (const text of readBlock(block, index, { group, page, row: null, membership: true })) {
        take(text);
        countMembers(section, text);
      }
    }
    for (const content of contentsOf(block)) result.claims.push(...badLinks(content, index));
  }
  result.claims.push(...headingFault(section));
  return result;
}

/** A heading that names a group, and what became of the accounts under it. */
interface Section {
  group: Subject | null;
  content: PlainText;
  checked: number;
  wrong: number;
}

function countMembers(section: Section | null, { claims }: TextResult): void {
  if (!section) return;
  const members = claims.filter((claim) => claim.type === 'membership');
  section.checked += members.length;
  section.wrong += members.filter((claim) => claim.verdict === 'contradicted').length;
}

/** Where most accounts under a heading are not of its group, the heading is what is wrong. */
function headingFault(section: Section | null): Claim[] {
  if (!section?.group || section.wrong === 0 || section.wrong * 2 < section.checked) return [];
  const { text, starts, ends } = section.content;
  return [
    {
      text,
      start: starts[0]!,
      end: ends.at(-1)!,
      type: 'membership',
      verdict: 'contradicted',
      fact: null,
      reason: `${section.wrong} of the ${section.checked} accounts under it are not in ${section.group.name}`,
    },
  ];
}

function readBlock(block: Block, index: AuditIndex, surroundings: Surroundings): TextResult[] {
  switch (block.kind) {
    case 'table':
      return readTable(block.header, block.rows, index, surroundings);
    case 'quote':
      return readNote(block.paragraphs, index, surroundings);
    case 'item':
      return [readText(block.content, index, surroundings, 'item')];
    default:
      return 'content' in block ? [readText(block.content, index, surroundings, 'paragraph')] : [];
  }
}

function contentsOf(block: Block): PlainText[] {
  if (block.kind === 'table') return [...block.header, ...block.rows.flat()];
  return block.kind === 'quote' ? block.paragraphs : [block.content];
}

/** Files of the report's own folder: charts, pages of owners, the full book. */
const OWN_FILE =
  /^(?:\.\/)?(?:charts\/[a-z0-9_-]+\.svg|owners\/[a-z0-9_-]+\.(?:md|html)|[a-z]+\.(?:csv|md|html|json))$/;

/** A link may lead to a known source or to a file of the report's own folder, nowhere else. */
function badLinks(content: PlainText, index: AuditIndex): Claim[] {
  return content.links
    .filter(({ url }) => !OWN_FILE.test(url) && !index.sources.has(bareUrl(url)))
    .map(({ url, start, end }) => ({
      text: url,
      start: content.starts[start] ?? 0,
      end: content.ends[Math.max(start, end - 1)] ?? 0,
      type: 'citation',
      verdict: 'unsupported',
      fact: null,
      reason: `${url} is no source on record`,
    }));
}
