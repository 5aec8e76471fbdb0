/**
 * Cells of a table that somebody wrote by hand: "19 (18)" under "Accounts (April)", "Silent, all of it" under "Read". A cell
 * that no declared column can hold is read as the sentence that it stands for, its row's name and its column's title before it.
 */
import type { Claim } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';
import { NEVER } from '../lexicon/families.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { lex } from '../text/lexer.ts';
import type { Surroundings } from '../text/state.ts';
import type { PlainText } from '../text/structure.ts';
import { readText, type TextResult } from './sentences.ts';

/** Whether a title says nothing by itself that would have to be on record. */
export const isOpenTitle = (title: string, { topic }: Surroundings): boolean =>
  topic !== undefined && !lex(title).some(({ folded }) => NEVER.has(folded));

/** What a cell of figures alone is of: the title without the month or unit in brackets ("Accounts (April)"). */
const measureOf = (title: string): string => title.replace(/\s*[(/,[].*$/, '').trim();

/** Figures, signs and the letters of an amount; anything else is prose, and says itself what it is of. */
const FIGURES_ALONE = /^(?:[\d\s.,;:%$€£()/+\-–−—→↑↓]|(?<=\d)[kKmM]\b|bn\b|days?\b)+$/;

/** The cell with words before it that stand nowhere in the source. */
function led(lead: string, cell: PlainText): PlainText {
  const shift = (places: { start: number; end: number }[]) =>
    places.map(({ start, end }) => ({ start: start + lead.length, end: end + lead.length }));
  const before = new Array<number>(lead.length).fill(cell.starts[0]!);
  return {
    text: lead + cell.text,
    starts: [...before, ...cell.starts],
    ends: [...before, ...cell.ends],
    strong: shift(cell.strong),
    emphasis: shift(cell.emphasis),
    links: [],
  };
}

/** What a row is about, as the row writes it and on record. */
export interface RowName {
  name: string;
  subject: Subject;
}

/** A cell of figures alone is of its row: what is only so of the book or of another group is not so here. */
function ofItsRow(claim: Claim, { subject }: RowName): Claim {
  const [whose = ''] = claim.fact?.split('.') ?? [];
  const isOfOther = /^(?:book$|tier-|owner-|segment-)/.test(whose) && whose !== subject.id;
  if (claim.verdict !== 'verified' || !isOfOther) return claim;
  return { ...claim, verdict: 'contradicted', reason: `of ${whose}, not of ${subject.name}` };
}

/** "19 (18)": the figure before the brackets is of today, as the one within them is not. */
function nowFirst(claims: Claim[], cell: string): Claim[] {
  const isPair = /^[^\s()]+\s*\([^()]+\)$/.test(cell.trim());
  const first = claims.findIndex(({ type }) => type === 'value');
  const { verdict, fact } = claims[first] ?? {};
  if (!isPair || verdict !== 'verified' || !fact?.endsWith('@previous')) return claims;
  const reason = `of the month before (${fact})`;
  return claims.map((each, at) => (at === first ? { ...each, verdict: 'contradicted', reason } : each));
}

/** The claims of the cell as a sentence about its row; null where the row is about nobody, or only declared forms may stand. */
export function readOpenCell(
  cell: PlainText,
  row: RowName | null,
  title: string,
  index: AuditIndex,
  inside: Surroundings,
): TextResult | null {
  const { topic } = inside;
  if (topic === undefined || row === null || !isOpenTitle(title, inside)) return null;
  const isOfFigures = FIGURES_ALONE.test(cell.text.trim());
  const lead = `${row.name}: ${isOfFigures ? `${measureOf(title)} ` : ''}`;
  const surroundings = { ...inside, row: null, topic: { ...topic } };
  const result = readText(led(lead, cell), index, surroundings, 'paragraph');
  // What is told of the words before it is told of nothing that is written here; a title of nothing on record stays a fault.
  const claims = result.claims.filter(({ start, end }) => end > start);
  if (isOfFigures && result.claims.some((each) => each.end <= each.start && each.verdict !== 'verified'))
    return null;
  if (!isOfFigures) return { ...result, claims };
  return {
    ...result,
    claims: nowFirst(
      claims.map((each) => ofItsRow(each, row)),
      cell.text,
    ),
  };
}
