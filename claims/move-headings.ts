/**
 * Headings and title lines that say how the accounts listed under them moved: "**Up**", "Going down", "Into Watch", "Out of
 * Expand". A claim on their words: it holds where each account that heads an item or paragraph under it moved so by the
 * ledger, and is a fault where most of them did and one did not.
 */
import type { Claim } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';
import { namedIn } from '../sentence/topic.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Block, PlainText } from '../text/structure.ts';

type Change = AuditIndex['sheet']['changes'][number];
type Moved = (change: Change) => boolean;

const LEAD =
  '(?:the |those |who |that |what |which |accounts? |customers? |moves? |ones? |on |way |one |two |three |four |five |six |going |gone |went |moving |moved |moves |heading |headed |coming |came |has |have |had |all |also |first |then |and |next )*';
const TAIL =
  '(?: (?:a |one |by a )?(?:tiers?|level|rung|notch|in tier|the ladder|the tiers|accounts?|customers?|moves?|this month|in may|overall))*';
const UP =
  '(?:up|upwards?|upward|rising|rose|risers?|climbing|climbers?|climbed|promotions?|promoted|gainers?|upgrades?)';
const DOWN =
  '(?:down|downwards?|downward|falling|fell|fallers?|dropping|droppers?|dropped|demotions?|demoted|relegated|relegations?|decliners?|downgrades?|slipping|slipped|sliding)';
const INTO =
  /^(?:up |down |moved |promoted |demoted |dropped |new |now |back |fell |rose |arrivals? |gone )*(?:into|to|in)\b/;
const OUT = /^(?:up |down |moved |dropped |gone |fell |rose )*(?:out of|from|leaving|left|lost from)\b/;
const ways = (words: string): RegExp => new RegExp(`^${LEAD}${words}${TAIL}$`);
const [ROSE, FELL] = [ways(UP), ways(DOWN)];

/** The claims with those on such headings; a heading that holds is no fault whatever its words came to by themselves. */
export function withMoveHeadings(
  blocks: readonly Block[],
  index: AuditIndex,
  claims: readonly Claim[],
): Claim[] {
  let all = [...claims];
  blocks.forEach((block, at) => {
    const moved =
      block.kind === 'heading' || block.kind === 'paragraph' ? movedAsIn(block.content, index) : null;
    if (!moved || !('content' in block)) return;
    const holds = holdsUnder(moved, under(blocks, at, index), index);
    if (holds === null) return;
    const place = placeOf(block.content);
    if (holds) all = all.filter((each) => each.verdict === 'verified' || !isOver(each, place));
    const [start, end] = holds ? untouched(place, all) : place;
    if (start >= end) return;
    const reason = `${holds ? 'so moved each' : 'not so moved every'} account listed under it`;
    const verdict = holds ? 'verified' : 'contradicted';
    all.push({ text: '', start, end, type: 'direction', verdict, fact: null, reason });
  });
  return all;
}

/** Whether each account moved so; null where none is listed, or half of them did not and the heading may mean another thing. */
function holdsUnder(moved: Moved, accounts: readonly Subject[], index: AuditIndex): boolean | null {
  const right = accounts.filter(({ id }) =>
    index.sheet.changes.some((change) => change.subject === id && moved(change)),
  );
  if (accounts.length > 0 && right.length === accounts.length) return true;
  return right.length > 0 && right.length * 2 >= accounts.length ? false : null;
}

type Place = [start: number, end: number];
const isOver = (claim: Claim, [start, end]: Place): boolean => claim.start < end && claim.end > start;

/** What stands before the first claim: "Into" before the name of a tier that holds. */
function untouched([start, end]: Place, claims: readonly Claim[]): Place {
  const over = claims.filter((each) => isOver(each, [start, end])).map((each) => each.start);
  return [start, over.length === 0 ? end : Math.min(...over) - 1];
}

/** Where the words of a heading stand, without the sign at its end. */
function placeOf({ text, starts, ends }: PlainText): Place {
  const length = text.replace(/[\s.:–—-]+$/, '').length;
  return [starts[0] ?? 0, ends[Math.max(0, length - 1)] ?? 0];
}

const LETTERS = 60;
/** Of a heading that names a tier. */
const WORDS = 6;

/** What the heading says of the moves under it, if it says such a thing and no more. */
function movedAsIn({ text }: PlainText, index: AuditIndex): Moved | null {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\d ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length === 0 || words.length > LETTERS) return null;
  if (ROSE.test(words)) return ({ kind }) => kind === 'up';
  if (FELL.test(words)) return ({ kind }) => kind === 'down';
  const [label, ...others] = namedIn(text, index).filter(({ kind }) => kind === 'tier');
  if (!label || others.length > 0 || words.split(' ').length > WORDS) return null;
  const isLabel = (name: string | null): boolean =>
    name !== null && (name === label.name || label.aliases.includes(name));
  if (OUT.test(words)) return ({ from }) => isLabel(from);
  return INTO.test(words) ? ({ to }) => isLabel(to) : null;
}

/** Letters at the start of a paragraph or item in which the account that it is about is named. */
const OPENING = 40;

/** The accounts that head the items of the list under a heading, or the paragraphs up to the next one. */
function under(blocks: readonly Block[], heading: number, index: AuditIndex): Subject[] {
  const found: Subject[] = [];
  const kind = blocks[heading + 1]?.kind;
  for (const block of blocks.slice(heading + 1)) {
    if (block.kind !== kind) break;
    if (!('content' in block) || block.kind === 'heading' || isTitle(block.content)) break;
    const account = namedIn(block.content.text, index).find((one) => one.kind === 'account');
    const word = account?.name.split(' ')[0];
    if (account && word && block.content.text.slice(0, OPENING).includes(word)) found.push(account);
    else if (kind === 'paragraph') break;
  }
  return found;
}

const isTitle = ({ text, strong }: PlainText): boolean =>
  strong.length === 1 && strong[0]!.start === 0 && strong[0]!.end >= text.trimEnd().length - 1;
