/** Reads a document block by block, carries what a heading or a bullet says to the text under it. */
import type { Claim } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';
import type { Place } from '../prose/unchecked.ts';
import { headBy, topicOf } from '../sentence/topic.ts';
import { type AuditIndex, bareUrl } from '../text/index-sheet.ts';
import type { Surroundings, Topic } from '../text/state.ts';
import type { Block, PlainText, Structure } from '../text/structure.ts';
import { type Chart, isChartFile, readChart } from './charts.ts';
import { marksWithoutFootnote } from './footnotes.ts';
import { withMoveHeadings } from './move-headings.ts';
import { readNote } from './notes.ts';
import { readText, type TextResult } from './sentences.ts';
import { readTable } from './tables.ts';
import { withTierHeadings } from './tier-headings.ts';

export interface DocumentResult {
  claims: Claim[];
  unchecked: Place[];
  /** Words and figures, and how many of them belong to a claim or a declared phrase. */
  tokens: number;
  covered: number;
}

/** All claims of a parsed document, in reading order. */
export function readDocument(structure: Structure, index: AuditIndex, open: boolean): DocumentResult {
  const result: DocumentResult = { claims: [], unchecked: [], tokens: 0, covered: 0 };
  let group: Subject | null = null;
  let page: Subject | null = null;
  let depth = 0;
  const take = (text: TextResult) => {
    result.claims.push(...text.claims);
    result.unchecked.push(...text.unchecked);
    result.tokens += text.tokens;
    result.covered += text.covered;
  };
  let section: Section | null = null;
  let title: Section | null = null;
  let chart: Chart | null = null;
  const topic = open ? topicOf(structure, index) : null;
  for (const block of structure.blocks) {
    if (topic) headBy(topic, block, index);
    if (block.kind === 'heading') {
      result.claims.push(...headingFault(section));
      if (topic) forget(topic);
      const heading = readText(
        block.content,
        index,
        { group: null, page: null, row: null, membership: false, ...(topic ? { topic } : {}) },
        'heading',
      );
      take(heading);
      const named = heading.subjects.find((subject) => ['tier', 'owner', 'segment'].includes(subject.kind));
      if (block.depth === 1) {
        result.claims.push(...headingFault(title));
        page = heading.subjects.find((subject) => ['owner', 'account'].includes(subject.kind)) ?? null;
        title = { group: page, content: block.content, checked: 0, wrong: 0 };
      }
      if (named || block.depth <= depth) group = named ?? null;
      section = { group, content: block.content, checked: 0, wrong: 0 };
      depth = named ? block.depth : Math.min(depth || block.depth, block.depth);
    } else {
      for (const text of readBlock(block, index, {
        group,
        page,
        row: null,
        membership: !open || block.kind === 'item',
        ...(topic ? { topic } : {}),
      })) {
        take(text);
        countMembers(section, text);
        countMembers(title, text);
        countFacts(title, text);
      }
      const read = readChart(block, chart, index);
      chart = read.chart;
      result.claims.push(...read.claims);
    }
    for (const content of contentsOf(block)) result.claims.push(...badLinks(content, index));
  }
  result.claims.push(...headingFault(section), ...headingFault(title));
  if (open) {
    const moved = withMoveHeadings(structure.blocks, index, result.claims);
    result.claims = withTierHeadings(structure.blocks, index, moved);
  } else result.claims.push(...marksWithoutFootnote(structure.blocks));
  return result;
}

/** A new section goes on about nothing that stood above it, unless the document is about one account. */
function forget(topic: Topic): void {
  topic.account = topic.named.length === 1 ? topic.named[0]! : null;
  topic.group = null;
}

/** A heading that names a group, and what became of the accounts and the group's figures under it. */
interface Section {
  group: Subject | null;
  content: PlainText;
  checked: number;
  wrong: number;
}

function countMembers(section: Section | null, { members }: TextResult): void {
  const own = (members ?? []).filter((each) => each.group === section?.group?.id);
  if (!section || own.length === 0) return;
  section.checked += own.length;
  section.wrong += own.filter((each) => !each.member).length;
}

/** Figures of the group that the page is about: where they are another's, its title is. */
function countFacts(title: Section | null, { claims }: TextResult): void {
  if (!title?.group) return;
  const own = claims.filter((claim) => claim.fact?.startsWith(`${title.group!.id}.`));
  title.checked += own.length;
  title.wrong += own.filter((claim) => claim.verdict === 'contradicted').length;
}

/** Where half or more of what stands under a heading is not its group's, the heading is what is wrong. */
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
      reason: `${section.wrong} of the ${section.checked} statements under it are not true of ${section.group.name}`,
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

/** Files of the report's own folder: charts, the page of an owner on record, the full book. */
const OWN_FILE = /^(?:\.\/)?(?:owners\/(?<owner>[a-z0-9_-]+)\.(?:md|html)|[a-z]+\.(?:csv|md|html|json))$/;

function isOwnFile(url: string, index: AuditIndex): boolean {
  const match = OWN_FILE.exec(url);
  if (!match) return isChartFile(url);
  const owner = match.groups?.['owner'];
  return owner === undefined || index.subject(`owner-${owner}`) !== undefined;
}

/** A link may lead to a known source or to a file of the report's own folder, nowhere else. */
function badLinks(content: PlainText, index: AuditIndex): Claim[] {
  return content.links
    .filter(({ url }) => !isOwnFile(url, index) && !index.sources.has(bareUrl(url)))
    .map(({ url, source }) => ({
      text: url,
      start: source.start,
      end: source.end,
      type: 'citation',
      verdict: 'unsupported',
      fact: null,
      reason: `${url} is no source on record`,
    }));
}
