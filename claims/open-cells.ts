/**
 * Cells of a table that somebody wrote by hand: "19 (18)" under "Accounts (April)", "Silent, all of it" under "Read". A cell
 * that no declared column can hold is read as the sentence that it stands for, its row's name and its column's title before it.
 */
import type { Claim } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';
import { NEVER } from '../lexicon/families.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { lex } from '../text/lexer.ts';
import type { Surroundings, Topic } from '../text/state.ts';
import type { PlainText } from '../text/structure.ts';
import { readText, type TextResult } from './sentences.ts';

/** Whether a title says nothing by itself that would have to be on record. */
export const isOpenTitle = (title: string, { topic }: Surroundings): boolean =>
  topic !== undefined && (SPAN.test(title) || !lex(title).some(({ folded }) => NEVER.has(folded)));

/** Titles of days and of counts, whose figures are held by what they are told of. */
const SPAN =
  /^(?:days (?:overdue|late|silent|quiet|stagnant|past due|without (?:contact|a touch))|(?:overdue|stagnant)(?: deals)?)(?: \([^)]*\))?$/i;

/** What a cell of figures alone is of: the title without the month or unit in brackets ("Accounts (April)"). */
const measureOf = (title: string): string => title.replace(/\s*[(/,[].*$/, '').trim();

/** Figures, signs and the letters of an amount; anything else is prose, and says itself what it is of. */
const FIGURES_ALONE = /^(?:[\d\s.,;:%$€£()/+\-–−—→↑↓]|(?<=\d)[kKmM]\b|bn\b|days?\b)+$/;

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** Days alone: "22 June / 9 July". */
const DAYS_ALONE = new RegExp(`^(?:\\b(?:${MONTH})\\b|(?<=\\d)(?:st|nd|rd|th)\\b|[\\d\\s.,/–—-])+$`, 'i');
/** A cell that says that there is no value. */
const ABSENT =
  /^(?:none|unknown|missing|not (?:recorded|known|set|given)|no (?:amount|date|value)|n\/a|tbd)$/i;
/** Titles of which a day is the one that a deal is due on, and titles of what a deal is worth. */
const DUE = /^(?:date|dates|due|when|by|close|closes|closing|deadline)$/i;
const WORTH = /^(?:deal|deals|opportunity|expansion|size|price|value|worth|at stake|money in play)$/i;

/** A count of days under these is no state: six days are no silence. */
const SILENT = /^(?:days? (?:silent|quiet|without (?:contact|a touch))|silence|silent(?: for)?)$/i;

/** What is said before a cell that does not say itself what it is of; null where it does. */
function saidBefore(title: string, cell: string): string | null {
  if (ABSENT.test(cell)) return WORTH.test(title) ? 'amount' : title;
  if (DAYS_ALONE.test(cell) && /\p{L}/u.test(cell)) return DUE.test(title) ? 'close date' : title;
  if (!FIGURES_ALONE.test(cell)) return null;
  return SILENT.test(title) ? 'last touch, days ago' : title;
}

/** The row alone: sums and differences over what else the text names are none of its cells. */
const ofRowAlone = (topic: Topic, { subject }: RowName): Topic => ({
  ...topic,
  account: subject.kind === 'account' ? subject : null,
  named: subject.kind === 'account' ? [subject] : [],
  recent: [],
  said: [],
  here: [],
  told: [],
  last: [],
  measures: [],
  figures: [],
  words: [],
});

/** The cell with words before and after it that stand nowhere in the source. */
function led(lead: string, cell: PlainText, trail = ''): PlainText {
  const shift = (places: { start: number; end: number }[]) =>
    places.map(({ start, end }) => ({ start: start + lead.length, end: end + lead.length }));
  const before = new Array<number>(lead.length).fill(cell.starts[0]!);
  const after = new Array<number>(trail.length).fill(cell.ends.at(-1)!);
  return {
    text: lead + cell.text + trail,
    starts: [...before, ...cell.starts, ...after],
    ends: [...before, ...cell.ends, ...after],
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

/** Words that say what the figures of a cell are of. */
interface Said {
  before: string;
  after: string;
}

/** A unit that a title gives in brackets: "Last touch (days ago)". */
const UNIT = /\((days(?: ago)?|points|%)\)\s*$/i;

const lowered = (said: string): string => said.slice(0, 1).toLowerCase() + said.slice(1);

/** "Contacts this month 3" and "3 contacts this month"; a title before an amount or a day is as good as after it. */
function waysToSay(said: string, title: string, cell: string): [Said, ...Said[]] {
  const unit = UNIT.exec(title)?.[1];
  const after = unit === undefined ? '' : ` ${unit}`;
  const before = { before: `${said} `, after };
  return after === '' && /^[\d.]+$/.test(cell.trim())
    ? [before, { before: '', after: ` ${lowered(said)}` }]
    : [before];
}

/** "None" under "Next contact": that there is no next contact. */
function readNone(
  cell: PlainText,
  row: RowName,
  said: string,
  index: AuditIndex,
  inside: Surroundings & { topic: Topic },
): TextResult | null {
  const { starts, ends } = cell;
  const none = { ...cell, text: 'no', starts: [starts[0]!, starts[1]!], ends: [ends[0]!, ends.at(-1)!] };
  return readFigures(none, row, { before: '', after: ` ${lowered(said)}` }, index, inside);
}

/** The cell as figures of its row; null where a word beside it is told of nothing on record. */
function readFigures(
  cell: PlainText,
  row: RowName,
  { before, after }: Said,
  index: AuditIndex,
  inside: Surroundings & { topic: Topic },
): TextResult | null {
  const surroundings = { ...inside, row: null, topic: ofRowAlone(inside.topic, row) };
  const result = readText(led(`${row.name}: ${before}`, cell, after), index, surroundings, 'paragraph');
  const written = result.claims.filter(({ start, end }) => end > start);
  if (result.claims.some((each) => each.end <= each.start && each.verdict !== 'verified')) return null;
  const claims = written.map((each) => ofItsRow(each, row));
  return { ...result, claims: nowFirst(claims, cell.text) };
}

const holds = ({ claims }: TextResult): boolean => claims.every(({ verdict }) => verdict === 'verified');

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
  const said = saidBefore(measureOf(title), cell.text.trim());
  if (said !== null) {
    const within = { ...inside, topic };
    if (/^none$/i.test(cell.text.trim())) return readNone(cell, row, said, index, within);
    const [first, ...others] = waysToSay(said, title, cell.text);
    const read = readFigures(cell, row, first, index, within);
    if (read !== null && holds(read)) return read;
    const otherwise = others.map((way) => readFigures(cell, row, way, index, within));
    return otherwise.find((each) => each !== null && holds(each)) ?? read;
  }
  const surroundings = { ...inside, row: null, topic: { ...topic } };
  const result = readText(led(`${row.name}: `, cell), index, surroundings, 'paragraph');
  // What is told of the words before it is told of nothing that is written here.
  return { ...result, claims: result.claims.filter(({ start, end }) => end > start) };
}
