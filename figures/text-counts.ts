/**
 * Counts of what a text itself tells of: "three customers leapt from Nurture to Expand", "six are now in Negotiation",
 * "three accounts, three open deals", "all seven", "the smallest of the five". Each holds where as many of the accounts
 * that the text names meet the words beside it.
 */
import type { Subject } from '../domain/facts.ts';
import { DOWN, UP } from '../lexicon/words.ts';
import { clauseOf, lastWordBefore, wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { tierIdOf } from '../sentence/the-tier.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { announced } from './announced.ts';
import { movesCounted } from './move-counts.ts';
import { moverFigure, moversTold } from './mover-figures.ts';
import { noMoney } from './no-money.ts';
import { THAT_MOVED } from './pairs.ts';

/** Larger counts are of a group and not of a text. */
const MOST = 25;
type Meets = (account: Subject, index: AuditIndex) => boolean;

/** "Five of your 19 accounts": of all that somebody has. */
const isOfCounted = (items: Item[], at: number): boolean =>
  wordOf(items[at + 1]) === 'of' &&
  /^(?:your|our|his|her|their)$/.test(wordOf(items[at + 2])) &&
  items[at + 3]?.kind === 'figure';

/** Why the count holds of the accounts of the text; null where it does not, or counts something else. */
export function countOfText(scope: Scope, at: number, figure: OpenFigure): string | null {
  const moves = movesCounted(scope, at, figure) ?? moverFigure(scope, at, figure);
  if (moves) return moves;
  const set = announced(scope, at, figure);
  if (set) return set;
  const count = figure.value;
  const { named } = scope.topic;
  if (figure.kind !== 'number' || figure.decimal || count < 2 || count > MOST || named.length < 2)
    return null;
  if (isAnnounced(scope.items, at) && count === named.length) return 'the accounts of this text';
  if (!isOfText(scope.items, at) || isOfCounted(scope.items, at)) return null;
  const meets = conditions(scope, at);
  if (meets.length === 0 && count <= named.length && isNarrative(scope.items, at))
    return 'accounts of this text';
  const sets = [named, inSentence(scope.items)];
  const ways = [[], [moved('up')], [moved('down')]];
  if (
    meets.length > 0 &&
    sets.some((set) => ways.some((way) => counted(scope, set, [...meets, ...way]) === count))
  )
    return 'as many of the accounts of this text';
  // A cause singles out some of them.
  if (meets.length > 0 && isReasoned(scope.items, at) && counted(scope, named, meets) >= count)
    return 'accounts of this text';
  if (meets.length > 0 && !isPointedBack(scope.items, at)) return null;
  if (sets.some((set) => set.length === count)) return 'the accounts of this text';
  if (isSample(scope.items, at) && count >= named.length) {
    scope.topic.sample = count;
    return 'the accounts looked at';
  }
  // "The largest of the seven": of a sample that the text has not counted yet.
  if (
    scope.topic.sample === undefined &&
    count >= named.length &&
    count <= 12 &&
    named.length > 2 &&
    /\bof (the|our|my|your|these)$/.test(wordsIn(scope.items, at - 2, at).join(' '))
  ) {
    scope.topic.sample = count;
    return 'the accounts looked at';
  }
  if (isPointedBack(scope.items, at) && count === scope.topic.sample) return 'the accounts looked at';
  if (isPointedBack(scope.items, at) && count <= named.length) return 'accounts of this text';
  const kinds: Meets[] = [customer, prospect, moved('up'), moved('down')];
  return kinds.some((kind) => counted(scope, named, [kind]) === count) && isPointedBack(scope.items, at)
    ? 'accounts of this text'
    : null;
}

const counted = ({ index }: Scope, set: Subject[], meets: Meets[]): number =>
  set.filter((account) => meets.every((meet) => meet(account, index))).length;

const inSentence = (items: Item[]): Subject[] => [...new Set(items.flatMap((item) => accountAt(item) ?? []))];

/** Nouns of accounts, or none at all: what stands between the count and them says only how they are looked at. */
const NOUN =
  /^(account|customer|prospect|company|name|client|logo|one|mover|climber|faller|riser|gainer|loser|deal|renewal)$/;
const FILLS =
  /^(silent|quiet|stagnant|overdue|late|of|the|these|those|them|our|your|my|his|her|other|more|such|big|small|large|whole|new|existing|paying|live|open|forecast|key|main|top|biggest|largest|notable|important|urgent|flagged|featured|named|listed|here|all|in|further|different|very|enterprise|current)$/;
/** What else a count may be followed by, when it stands for accounts. */
const VERB =
  /^(is|are|was|were|has|have|had|came|come|go|goes|went|rose|fell|climbed|dropped|slipped|moved|left|joined|entered|reached|got|made|need|needs|deserve|deserves|stand|stands|could|should|can|look|looks|share|sit|sits|did|do|don|didn|lost|gained|remain|also|still|now|below|above|here|listed|together|on|with|at|from|to|advanced|slid|leapt|jumped|sank|improved|for|to|worth|going|split|of|lost|shed|earned|won|stagnated|deserved|reviewed|look|owe|owed|kept|make|made|bring|pay|carry|hold|represent|leave|join|enter|drop|fall|rise|climb|slip|slide|sink)$/;

function isOfText(items: Item[], at: number): boolean {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const item = items[next];
    if (!item || item.kind === 'sign') return !item || /^[,.;:)!?—–]$/.test(item.word);
    if (item.kind !== 'word') return false;
    if (NOUN.test(item.word) || VERB.test(item.word) || UP.has(item.word) || DOWN.has(item.word)) return true;
    // "Among the seven we looked at".
    if (/^(we|i|you|that|which)$/.test(item.word) && isSample(items, at)) return true;
    if (!FILLS.test(item.word)) return false;
  }
  return false;
}

/** "Two accounts stand out for me", "You'll hear four names": a count of what is told, and of nothing on record. */
function isNarrative(items: Item[], at: number): boolean {
  const [from, to] = clauseOf(items, at);
  const noun = wordOf(items[at + 1]);
  if (!/^(account|name|other|more|customer)$/.test(noun)) return false;
  if (items.slice(from, to).some((item) => item.kind === 'name')) return false;
  return wordsIn(items, from, to).some((word) =>
    /^(stand|stands|stood|need|needs|deserve|deserves|hear|matter|matters|worry|worries|worrie|watch|ask|call|trouble|bother|catch|warrant|merit|want|remain|follow|mention|discuss|talk)$/.test(
      word,
    ),
  );
}

/** "Six follow.", "Six explained below": how many the text sets out. */
function isAnnounced(items: Item[], at: number): boolean {
  const [first, second] = wordsIn(items, at + 1, at + 3);
  return (
    /^(follow|explained|described|detailed|listed|covered|unpacked|discussed|singled|picked)$/.test(
      first ?? '',
    ) &&
    (second === undefined || /^(below|here|in|out|next|now|one|for)$/.test(second))
  );
}

/** "The five", "of these three", "all six", "the other four". */
const isPointedBack = (items: Item[], at: number): boolean =>
  /^(the|these|those|all|other|both|your|our|my|remaining|last|first|only|every)$/.test(
    lastWordBefore(items, at),
  ) || /^(of (these|those|them))\b/.test(wordsIn(items, at + 1, at + 3).join(' '));

const isReasoned = (items: Item[], at: number): boolean =>
  wordsIn(items, at + 1, at + 8).some((word) => /^(because|as|since|thanks|on|for)$/.test(word));

/** "The seven accounts reviewed": a sample of which a text need not name all. */
const isSample = (items: Item[], at: number): boolean =>
  !NO_SAMPLE.test(wordsIn(items, at + 1, at + 5).join(' ')) &&
  wordsIn(items, at - 3, at + 8).some((word) =>
    /^(reviewed|examined|sampled|sample|considered|below|here|listed|shown|selected|view|studied|covered|question|discussed|looked|looking|among|amongst|checked|picked|chosen|profiled|detailed|follow|spotlight|look|seen|read|inspected)$/.test(
      word,
    ),
  );

/** "Six cases follow, from 28 that shifted", "three are best read together": all that moved, and some of those that are told of. */
const NO_SAMPLE = new RegExp(
  `^(?:(?:account|customer|name) )?(?:${THAT_MOVED}|(?:are|were) (?:best|better|easily) )`,
);

const customer: Meets = ({ id }, index) => index.fact(id, 'type')?.value === 'customer';
const prospect: Meets = ({ id }, index) => index.fact(id, 'type')?.value === 'prospect';
const moved =
  (way: string): Meets =>
  ({ id }, index) =>
    index.change(id)?.kind === way;
const tierIs =
  (tier: Subject, period: string): Meets =>
  ({ id }, index) =>
    tierIdOf(index, id, period) === tier.id;
const stageIs =
  (stage: Subject): Meets =>
  ({ id }, index) =>
    index.children(id, 'deal').some((deal) => index.fact(deal.id, 'stage')?.value === stage.name);
const untouched: Meets = ({ id }, index) => index.fact(id, 'touches_30d')?.value === 0;
const noMeeting: Meets = ({ id }, index) => (index.fact(id, 'next_touch')?.value ?? null) === null;

/** What the words beside the count say of each that it counts. */
function conditions(scope: Scope, at: number): Meets[] {
  const { items } = scope;
  const [, to] = clauseOf(items, at);
  const end = Math.min(items.length, Math.max(to, at + 8));
  const words = wordsIn(items, at + 1, end);
  const text = words.join(' ');
  const meets: Meets[] = [];
  if (/^(riser|climber|gainer)/.test(text)) meets.push(moved('up'));
  if (/^(faller|loser|dropper)/.test(text)) meets.push(moved('down'));
  if (/^(silent|quiet)$/.test(words[0] ?? '')) meets.push(untouched);
  if (words.slice(0, 3).includes('customer')) meets.push(customer);
  if (words.slice(0, 3).includes('prospect')) meets.push(prospect);
  if (/\b(no|without|nothing|lack|lacks|missing|yet)\b.*\b(meeting|booked|diary|date|calendar)\b/.test(text))
    meets.push(noMeeting);
  else if (/\b(meeting|diary|calendar)\b/.test(text))
    meets.push((account, index) => !noMeeting(account, index));
  const tiers = named(items, at, end, 'tier');
  for (const { subject, before } of tiers)
    meets.push(
      tierIs(subject, /^(from|of|left|leaving|leave|escaped)$/.test(before) ? 'previous' : 'current'),
    );
  for (const { subject } of named(items, at, end, 'stage')) meets.push(stageIs(subject));
  const verbs = words.slice(0, 6);
  if (tiers.length === 0 && verbs.some((word) => word === 'up' || UP.has(word))) meets.push(moved('up'));
  else if (tiers.length === 0 && verbs.some((word) => word === 'down' || DOWN.has(word)))
    meets.push(moved('down'));
  return meets;
}

function named(items: Item[], at: number, end: number, kind: string): { subject: Subject; before: string }[] {
  return items.slice(at, end).flatMap((item, offset) => {
    const subject = item.kind === 'name' ? item.subjects.find((each) => each.kind === kind) : undefined;
    return subject ? [{ subject, before: wordOf(items[at + offset - 1]) }] : [];
  });
}

/** "Fell two tiers": of the account in play. */
export function tiersTold(
  scope: Scope,
  at: number,
  figure: OpenFigure,
): { right: boolean; reason: string } | null {
  const { items, index } = scope;
  const movers = moversTold(scope, at, figure) ?? noMoney(scope, at, figure);
  if (movers) return movers;
  const next = items[at + 1];
  if (
    figure.kind !== 'number' ||
    next?.kind !== 'word' ||
    !/^(tier|rung|notch|notche|level|band)$/.test(next.word)
  )
    return null;
  const account = accountFor(scope, at);
  const numbers = ['current', 'previous'].map(
    (period) => account && index.fact(account.id, 'tier_number', period)?.value,
  );
  if (!account || numbers.some((each) => typeof each !== 'number')) return null;
  const steps = Math.abs(Number(numbers[0]) - Number(numbers[1]));
  return { right: steps === figure.value, reason: `${account.name} moved ${steps} tiers` };
}
