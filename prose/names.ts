/** Names in open prose: the tier, stage, owner and deals of the account that the sentence is about. */

import { isProposed } from '../changes/ways.ts';
import type { Subject } from '../domain/facts.ts';
import { BEFORE, DOWN, UP } from '../lexicon/words.ts';
import { tellsThen } from '../predicates/run-before.ts';
import { isPast } from '../sentence/compared-names.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { othersMeant } from '../sentence/others.ts';
import { refersBack } from '../sentence/referring-back.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { isPassedOver, liesBetween } from './passed-over.ts';
import { stageThen } from './stage-then.ts';

type NameItem = Item & { kind: 'name' };

export function judgeNames(scope: Scope): Finding[] {
  return scope.items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'name') return [];
    const kind = item.subjects[0]!.kind;
    if (kind === 'tier') return judgeTier(scope, item, at);
    if (kind === 'stage') return judgeStage(scope, item, at);
    const others = othersMeant(scope, at);
    if (kind === 'owner' && others?.some((one) => ownersOf(scope, one).has(item.subjects[0]!.name)))
      return [verdictOf(item, 'name', true, '')];
    const named = namedAccounts(scope, at);
    if (kind === 'owner' && named.length > 0)
      return [
        verdictOf(
          item,
          'name',
          (here(scope) || scope.lead || (refersBack(scope.items) && !namesOwners(scope.items))
            ? named
            : [...named, ...scope.topic.named]
          ).some((one) => ownersOf(scope, one).has(item.subjects[0]!.name)),
          `${item.subjects[0]!.name} owns neither ${names(named)} nor a deal of it`,
        ),
      ];
    if (kind === 'deal' && named.length > 0)
      return [
        verdictOf(
          item,
          'name',
          item.subjects.some(({ parent }) => named.some(({ id }) => id === parent)),
          `no deal of ${names(named)} has this name`,
        ),
      ];
    return [verdictOf(item, 'name', true, '')];
  });
}

/** "Samir and Teresa can each try once more": of several accounts told before. */
const namesOwners = (items: Item[]): boolean =>
  items.filter((item) => item.kind === 'name' && item.subjects[0]!.kind === 'owner').length > 1;

const here = ({ items }: Scope): boolean => items.some((item) => accountAt(item) !== null);

const verdictOf = (item: Item, type: Finding['type'], holds: boolean, problem: string): Finding =>
  judged(item, type, holds, holds ? 'as on record' : problem);

const names = (subjects: Subject[]): string => subjects.map(({ name }) => name).join(', ');

/** All accounts of the sentence, else the one that it goes on about. */
function namedAccounts(scope: Scope, at: number): Subject[] {
  const here = scope.items.flatMap((item, place) =>
    isPast(scope.items, place, at) ? [] : (accountAt(item) ?? []),
  );
  const account = accountFor(scope, at);
  return here.length > 0 ? [...new Set(here)] : account ? [account] : [];
}

function ownersOf({ index }: Scope, account: Subject): Set<string> {
  const owners = ['owner', 'previous_owner'].map((metric) => index.fact(account.id, metric)?.value);
  const before = index.fact(account.id, 'owner', 'previous')?.value;
  const ofDeals = index.children(account.id, 'deal').map((deal) => index.fact(deal.id, 'deal_owner')?.value);
  return new Set([...owners, before, ...ofDeals].filter((each) => typeof each === 'string'));
}

const wordBefore = (items: Item[], at: number): string => {
  for (let before = at - 1; before >= 0; before -= 1) {
    const item = items[before]!;
    if (item.kind !== 'word') return '';
    const last = item.word.split(' ').at(-1)!;
    if (!['the', 'a', 'an', 'straight', 'back', 'down', 'up', 'right', 'its', 'tier'].includes(last))
      return last;
  }
  return '';
};
const isTier = (item: Item | undefined): boolean =>
  item?.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier');

const isFrom = (items: Item[], at: number): boolean => {
  // "Nurture to Expand", "Nurture straight to Triage".
  let next = at + 1;
  while (next < at + 4 && ON_THE_WAY.test(textOf(items[next]))) next += 1;
  if (wordOf(items[next]) === 'to' && isTier(items[next + 1])) return true;
  const word = wordBefore(items, at);
  const second = items[at - 2];
  return (
    LEFT.test(word) ||
    (word === 'of' && second?.kind === 'word' && /^(out|clear|free|rid)$/.test(second.word))
  );
};
const ON_THE_WAY = /^(straight|directly|direct|right|clean|down|up|back|all|the|way|clear|over|and|then)$/;
const LEFT =
  /^(from|left|leaves|leave|leaving|escaped?|escapes|escaping|quit|quits|exited|exits|departed|vacated|abandoned|deserted|off)$/;
const INTO = new Set(['to', 'into', 'joins', 'joined', 'join', 'entered', 'joining', 'reached', 'entering']);

/** "Eight accounts slid into Watch": told of them and not of the account in play. */
const countsAccounts = (items: Item[], at: number): boolean =>
  startsWithCount(items) ||
  items.slice(clauseStart(items, at), at).some((each, place, all) => {
    const next = all[place + 1];
    return (
      each.kind === 'figure' &&
      each.figure.kind === 'number' &&
      !(next?.kind === 'word' && next.word === 'tier')
    );
  });

/** "Two others took the opposite road, from Nurture into Expand". */
const startsWithCount = ([first, ...rest]: Item[]): boolean =>
  (/^(the|all|these|those|our)$/.test(wordOf(first)) &&
    rest[0]?.kind === 'figure' &&
    startsWithCount(rest)) ||
  (first?.kind === 'figure' &&
    first.figure.kind === 'number' &&
    first.figure.value > 1 &&
    rest.every((item) => accountAt(item) === null));

/** "Triage to Nurture: handle with care", "the two Watch accounts": of a group, and not of the account in play. */
function isTitle({ items, topic }: Scope, at: number): boolean {
  const next = items[at + 1];
  const adjective =
    next?.kind === 'word' &&
    !/^(an?|this|that)$/.test(textOf(items[at - 1])) &&
    /^(account|customer|deal|name|prospect|group|tier|list|renewals?)$/.test(next.word);
  const whole = items[0]?.from === 0 && topic.named.length > 1 && !/^[.!?]$/.test(textOf(items.at(-1)));
  return adjective || whole;
}

/** "Write off Globex and its kind, and decide who covers the Watch renewals": of a group, beyond the clause of the account. */
function isOfOthers(items: Item[], at: number): boolean {
  const from = items.findLastIndex(
    (each, place) => place < at && /^(,|;|and|or|then|but)$/.test(textOf(each)),
  );
  return (
    from > 0 &&
    /^(renewal|deal|account|customer|prospect|pipeline|revenue|list)$/.test(wordOf(items[at + 1])) &&
    /^(the|all|our|your|other|these|those)$/.test(textOf(items[at - 1])) &&
    items.slice(from).every((each) => accountAt(each) === null)
  );
}

/** "Six Watch renewals": of the tier, whichever account the sentence or the text is about. */
const isCounted = (items: Item[], at: number): boolean => {
  const before = items[at - 1];
  return (
    before?.kind === 'figure' &&
    before.figure.kind === 'number' &&
    before.figure.value > 1 &&
    /^(account|customer|deal|prospect|renewals?)$/.test(wordOf(items[at + 1]))
  );
};

const clauseStart = (items: Item[], at: number): number => {
  let from = at;
  while (from > Math.max(0, at - 10) && items[from - 1]!.kind !== 'sign') from -= 1;
  return from;
};

/** Where an account sits: "sits in Triage", "still in Nurture", "is on Watch". */
const SITS =
  /\b(sits?|sitting|stays?|stayed|remains?|remained|now|still|is|was|back|stands|kept) (comfortably |firmly )?(in|on|at)( the)?$/;
const wordsBefore = (items: Item[], at: number): string =>
  items
    .slice(Math.max(0, at - 5), at)
    .map((each) => (each.kind === 'word' ? each.word : '#'))
    .join(' ');

/** A tier is the account's: now, or before where the words say so. Without an account in the sentence it heads what is told of its group. */
function judgeTier(scope: Scope, item: NameItem, at: number): Finding[] {
  const { items, index } = scope;
  const inSentence = here(scope);
  const from = isFrom(items, at);
  const into = INTO.has(wordBefore(items, at));
  const account = accountFor(scope, at);
  const own =
    inSentence ||
    (account !== null && (from || into) && !countsAccounts(items, at)) ||
    (account !== null && SITS.test(wordsBefore(items, at))) ||
    (scope.lead !== null && (from || into || wordBefore(items, at) === 'in')) ||
    (scope.topic.named.length === 1 && account !== null);
  if (
    !account ||
    !own ||
    (at === 0 && !from) ||
    items.length <= 3 ||
    scope.surroundings.group?.id === item.subjects[0]!.id
  )
    return [verdictOf(item, 'label', true, '')];
  if (isCounted(items, at) || (!inSentence && !scope.lead && isTitle(scope, at)))
    return [verdictOf(item, 'label', true, '')];
  const tiers = item.subjects.map(({ id }) => Number(id.replace('tier-', '')));
  const others = othersMeant(scope, at);
  const named = others ?? namedAccounts(scope, at);
  // "The other two in Nurture" is told of each.
  const is = (period: string) =>
    named[others ? 'every' : 'some']((one) =>
      tiers.includes(Number(index.fact(one.id, 'tier_number', period)?.value)),
    );
  const scored = named.some((one) =>
    item.subjects.some(({ name }) => name.endsWith(String(index.fact(one.id, 'scored_tier')?.value ?? '-'))),
  );
  const turned = items.some(
    (each) =>
      each.kind === 'word' &&
      each.word.split(' ').some((word) => BEFORE.has(word) || UP.has(word) || DOWN.has(word)),
  );
  const holds = isPassedOver(items, at)
    ? named.some((one) => liesBetween(index, one, tiers))
    : from
      ? is('previous')
      : into
        ? is('current') || scored || (isWantedBack(items, at) && is('previous'))
        : is('current') ||
          scored ||
          ((turned || isLostPlace(items, at) || tellsThen(items, index, at)) && is('previous'));
  if (!holds && isOfOthers(items, at)) return [verdictOf(item, 'label', true, '')];
  const record = named
    .map(
      (one) =>
        `${index.fact(one.id, 'tier', 'previous')?.text ?? 'no tier'}, now ${index.fact(one.id, 'tier')?.text ?? 'no tier'}`,
    )
    .join('; ');
  return [verdictOf(item, 'label', holds, `${names(named)}: on record ${record}`)];
}

/** "Nothing to hold it in Expand", "to get back to Expand", "its place in Expand is gone": the tier of before. */
const isLostPlace = (items: Item[], at: number): boolean =>
  LOST_PLACE.test(
    items
      .slice(Math.max(0, at - 12), at)
      .map((item) => textOf(item) || '#')
      .join(' '),
  ) ||
  GONE_AFTER.test(
    items
      .slice(at + 1, at + 5)
      .map((item) => textOf(item) || '#')
      .join(' '),
  );
/** "To get back to Expand", "should the odds fall, it goes back to Nurture": it has not. */
const isWantedBack = (items: Item[], at: number): boolean =>
  WANTED_BACK.test(wordsBefore(items, at)) ||
  (/ back (?:in)?to$/.test(wordsBefore(items, at)) &&
    items.some((item) => /^(if|should|would|could|might|unless)$/.test(wordOf(item))));
const WANTED_BACK = /\b(?:to (?:get|go|come|climb|return|win|be)|will be|would be)(?: \S+)* back (?:in)?to$/;
const GONE_AFTER =
  /^(?:is |was |has |have )*(?:went|gone|lost|over|expired|lapsed|no (?:place|room|seat|use|space))/;
const LOST_PLACE =
  /(?:\b(?:will|would) be back in|\bto (?:hold|keep|justify|warrant|support|sustain|stay|remain|get|go|come|climb|return|win)\b|\b(?:justif|warrant|support|qualif|deserv|merit|earn)\p{L}*|\b(?:could|can|would|did|does|do|may|might)(?: ?n ' t| not|not)? (?:\p{L}+ )?(?:stay|remain|hold|keep|be|belong)|\b(?:no longer|not|nothing|without|cannot)\b.* (?:in|for|of)|\b(?:place|seat|spot|room|claim|case|score|good enough|fit|ready|enough) (?:for|in|to|from)\b|\b(?:suits?|fits?)\b)(?: (?!\b(?:is|are|now)\b)\S+)*$/u;

/** A stage that a deal is in, was in, or came to; one that is only spoken of ("before Proposal") claims nothing. */
function judgeStage(scope: Scope, item: NameItem, at: number): Finding[] {
  const named = namedAccounts(scope, at);
  const word = wordBefore(scope.items, at);
  const from = isFrom(scope.items, at);
  if (
    named.length === 0 ||
    // "A call can tip it into Negotiation"; "Two rose, both after moving to Negotiation", whoever they are.
    (!from && INTO.has(word) && isProposed(scope.items, at - 1)) ||
    startsWithCount(scope.items) ||
    !(from || INTO.has(word) || ['in', 'at', 'still', 'now'].includes(word) || at === 0)
  )
    return [verdictOf(item, 'label', true, '')];
  const then = stageThen(scope, at, named);
  if (then !== null)
    return [verdictOf(item, 'label', then, `no deal of ${names(named)} was in ${item.subjects[0]!.name}`)];
  const moved = scope.items.some(
    (each, place) => place !== at && each.kind === 'name' && each.subjects[0]!.kind === 'stage',
  );
  const told = stageOfSpan(scope, item, at, named);
  if (told) return [told];
  const periods =
    from && moved
      ? ['previous']
      : INTO.has(word) && moved && !isEarlier(scope.items, at)
        ? ['current']
        : ['current', 'previous'];
  const stage = item.subjects[0]!.name;
  const known = named.flatMap((one) =>
    scope.index
      .children(one.id, 'deal')
      .flatMap((deal) => periods.map((period) => scope.index.fact(deal.id, 'stage', period)?.value)),
  );
  const holds =
    known.includes(stage) || (from && known.every((value) => value === undefined || value === null));
  return [
    verdictOf(item, 'label', holds, `no deal of ${names(named)} ${from && moved ? 'was' : 'is'} in ${stage}`),
  ];
}

/** "It was 59 days into Evaluation last time". */
const isEarlier = (items: Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - 7), at + 3)
    .some((each) => each.kind === 'word' && /^(was|had|been|last)$/.test(each.word));

const isLinePassed = (items: Item[], at: number): boolean => {
  const words = items.slice(Math.max(0, at - 9), at + 4).map(wordOf);
  return (
    words.some((word) => /^(line|limit|mark|threshold|ceiling|cutoff)$/.test(word)) &&
    words.some((word) =>
      /^(crossed|crosses|passed|passes|reached|went|gone|exceeded|ran|broke|broken|hit|over|past|beyond)$/.test(
        word,
      ),
    )
  );
};

const isDays = (span: Item, days: unknown): boolean =>
  span.kind === 'figure' && typeof days === 'number' && days >= span.figure.least && days <= span.figure.most;

/** "At the end of April", where that is when the run before was. */
function isRunBefore(items: Item[], index: Scope['index'], span: Item & { kind: 'date' }): boolean {
  const day = index.sheet.previousAsOf;
  const before = wordOf(items[items.indexOf(span) - 1]);
  return (
    day !== null &&
    /^(at|in|of|by|end|the|late)$/.test(before) &&
    span.date.ranges.some(([first, last]) => day >= first && day <= last)
  );
}

/** "In Proposal for 58 days", "16 days in Proposal", "in Evaluation since 9 February": the stage that the span belongs to. */
function stageOfSpan({ items, index }: Scope, item: NameItem, at: number, named: Subject[]): Finding | null {
  const span = [...items.slice(at + 1, at + 4), ...items.slice(Math.max(0, at - 4), at)].find(
    (each) => (each.kind === 'figure' && each.figure.kind === 'days') || each.kind === 'date',
  );
  // "Crossed the 42-day line in Evaluation during May": when a limit was passed, and not since when it is there.
  if (!span || isLinePassed(items, at)) return null;
  const deals = named.flatMap((one) => index.children(one.id, 'deal'));
  const fitting = deals.filter((deal) => {
    if (span.kind === 'date') {
      const entered = index.fact(deal.id, 'stage_entered_on')?.value;
      return (
        typeof entered === 'string' &&
        span.date.ranges.some(([first, last]) => entered >= first && entered <= last)
      );
    }
    return isDays(span, index.fact(deal.id, 'days_in_stage')?.value);
  });
  // "After 59 days in Evaluation at the last report, it went to Proposal".
  const before = deals.filter((deal) =>
    isDays(span, index.fact(deal.id, 'days_in_stage', 'previous')?.value),
  );
  // "It was in Discovery at the end of April": when it stood there, and not since when.
  if (span.kind === 'date' && isRunBefore(items, index, span)) {
    const then = deals.map((deal) => index.fact(deal.id, 'stage', 'previous')?.value);
    if (then.includes(item.subjects[0]!.name)) return verdictOf(item, 'label', true, '');
  }
  const stages = [
    ...fitting.map((deal) => index.fact(deal.id, 'stage')?.value),
    ...(tellsThen(items, index, at)
      ? before.map((deal) => index.fact(deal.id, 'stage', 'previous')?.value)
      : []),
  ];
  if (stages.length === 0 || isFrom(items, at)) return null;
  const holds = stages.includes(item.subjects[0]!.name);
  return verdictOf(item, 'label', holds, `on record that deal is in ${stages.join(', ')}`);
}
