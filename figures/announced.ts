/**
 * Counts with which a text announces what it sets out: "Six you may be asked about:", "Three renewals need a decision",
 * "Three August renewals deserve a plan now". As many entries follow in a list, or as many accounts are told of.
 */
import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { datesWithin } from './due-of-text.ts';

/** Larger counts are of a group. */
const MOST = 15;
/** What is told of them all: that they want something of the reader. */
const WANTING =
  /^(need|want|deserve|merit|require|warrant|call|ask|await|matter|stand|worth|follow|jump|catch|demand|concern|bother|worry|worrie|remain|fill|make|top|come|justify|look|sound|feel)$/;
/** "Six you may be asked about", "four to raise", "three that I would watch". */
const ASIDE =
  /\b(you|people|they|i|we|anyone|everybody|everyone|leadership)\b.*\b(ask|asked|hear|raise|know|watch|discuss|mention|flag|see|want|need|read|talk|look|pick|choose|start|expect|call|highlight|follow)\b|^(to|worth) (raise|watch|discuss|mention|flag|know|note|see|decide|call|highlight|follow|knowing|watching|noting|raising|mentioning|flagging|discussing|seeing|keep|talk|look)\b/;
/** What a text does with those that it sets out, or expects of its reader: "six will raise questions", "six are picked out below". */
const TOLD =
  /^(?:(?:will|may|might|could|would|should|are|were|is|have been|likely to|sure to|bound to|going to|each|all|be|also|probably|surely|certainly) )*(?:(?:raise|raises|prompt|invite|draw|spark|attract|provoke|generate|cause|beg|excite)s? (?:\S+ ){0,2}(?:question|query|querie|comment|attention|interest|discussion|curiosity|eyebrow|remark)s?|come up|(?:asked|queried|questioned) about|(?:picked|singled|set|laid|spelled|spelt|drawn) out|(?:picked|chosen|selected|explained|covered|described|discussed|listed|told|shown|given|reviewed|examined|highlighted|taken up|looked at)(?: (?:here|below|in turn|in detail|in full|for you))?|gets? (?:a|an|their|its|the|# ))\b/;
const NOUN =
  /^(account|name|customer|prospect|deal|renewal|company|client|logo|relationship|contract|opportunity|one|mover|move|change|riser|faller|climber)$/;
/** What narrows the noun without a fact: "three more accounts". */
const FILLS =
  /^(other|more|big|bigger|large|small|smaller|key|main|particular|specific|further|open|of|these|them|individual|late|early)$/;
/** Words that may stand before a count that opens its sentence. */
const OPENING =
  /^(and|but|so|here|there|are|these|the|this|week|month|now|then|next|first|only|just|also|at|least|in|all|that|leaves|for|you|i|we|have|ve|d|pick|would|highlight|flag)$/;

/** Why the count holds of what the text sets out; null where it announces nothing or another number. */
export function announced(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  const count = figure.value;
  if (figure.kind !== 'number' || figure.decimal || count < 2 || count > MOST) return null;
  if (!items.slice(afterWhole(items), at).every((item) => OPENING.test(wordOf(item)))) return null;
  if (isEntries(items, at) && entriesOf(scope).includes(count)) return 'as many entries as are set out';
  const dates = datesMeant(scope, at);
  if (dates !== null && dates === count) return 'as many dates of what the text tells of';
  const noun = nounAfter(items, at);
  if (noun === null || !isAnnouncing(items, noun.at + 1)) return null;
  if (!noun.month && topic.lists.includes(count)) return 'as many entries as the list has';
  const meant = noun.month
    ? topic.named.filter((one) => datesWithin(scope.index, one, DUE, noun.month!).length > 0)
    : topic.named;
  return meant.length === count ? 'as many as the text tells of' : null;
}

/** "Of the 28 that shifted, six are explained": where the sentence goes on after the whole that some are taken from. */
function afterWhole(items: Item[]): number {
  const comma = items.findIndex((item) => textOf(item) === ',');
  return comma > 0 && WHOLE.test(wordsShown(items.slice(0, comma))) ? comma + 1 : 0;
}
const WHOLE =
  /^(?:from|of|out of|among) (?:the |these |those |all )*#(?: (?:account|customer|name|mover|move|change)s?)?(?: (?:that|which|who) [a-z]+(?: (?:a |their )?(?:tier|place|berth)s?)?)?$/;

/** "Three August renewals deserve a plan now": the month of as many dates as are announced. */
export function announcedMonth(scope: Scope, at: number): boolean {
  const before = scope.items[at - 1];
  return before?.kind === 'figure' && announced(scope, at - 1, before.figure) !== null;
}

/** "Here are six answers.": as many entries as a list has, as all lists have, or as many accounts as are told of. */
const isEntries = (items: Item[], at: number): boolean =>
  /^(here|below|these|now)$/.test(wordOf(items[0])) &&
  /^(answer|explanation|reply|replie|reason|verdict|story|storie)$/.test(wordOf(items[at + 1])) &&
  /^[.:!]$/.test(textOf(items[at + 2]));

const entriesOf = ({ topic }: Scope): number[] => [
  ...topic.lists,
  topic.lists.reduce((sum, length) => sum + length, 0),
  topic.named.length,
];

/** "Two July dates matter at Globex": how many days on which its deals close or renew fall into that month; null without any. */
function datesMeant({ items, topic, index }: Scope, at: number): number | null {
  const [month, noun] = [items[at + 1], wordOf(items[at + 2])];
  if (month?.kind !== 'date' || !/^(date|deadline|day)$/.test(noun)) return null;
  const here = items.flatMap((item) => accountAt(item) ?? []);
  const days = (here.length > 0 ? here : topic.named).flatMap((account) =>
    datesWithin(index, account, DUE, month.date.ranges).map(({ value }) => `${account.id} ${value}`),
  );
  return new Set(days).size;
}
const DUE = /^(renewal_date|close_date|next_close_date)$/;

interface Noun {
  /** The last item of what is counted. */
  at: number;
  /** "Three August renewals": days of which a date of each has to be one. */
  month: [first: string, last: string][] | null;
}

/** What the count is of: a noun of accounts or deals, or nothing that is named. */
function nounAfter(items: Item[], at: number): Noun | null {
  let month: Noun['month'] = null;
  for (let next = at + 1; next <= at + 4; next += 1) {
    const item = items[next];
    if (item?.kind === 'date') month = item.date.ranges;
    else if (item?.kind === 'word' && item.word.split(' ').some((word) => NOUN.test(word)))
      return { at: next, month };
    else if (item?.kind !== 'word' || !FILLS.test(item.word))
      return month === null ? { at: next - 1, month } : null;
  }
  return null;
}

const isAnnouncing = (items: Item[], from: number): boolean =>
  textOf(items.at(-1)) === ':' ||
  TOLD.test(wordsShown(items.slice(from))) ||
  ASIDE.test(wordsIn(items, from, items.length).join(' ')) ||
  WANTING.test(
    wordsIn(items, from, from + 2).find((word) => !/^(also|still|now|really|will|would|do)$/.test(word)) ??
      '',
  );
