/** What a negation of open prose may deny (absences.ts): things that the record counts or keeps, the surest first. */
import {
  anyOf,
  either,
  empty,
  figureIs,
  noMeeting,
  not,
  overdue,
  someDeal,
  stagnant,
  type Test,
  type Values,
  zero,
} from '../sentence/conditions.ts';
import { unmoved } from './unmoved.ts';

export interface Concept {
  words: RegExp;
  says: string;
  test: Test;
  /** Facts that count who lacks it: a figure before the negation may be one of them. */
  counts: RegExp | null;
  /** Facts that count what has it: "all 11 are not stagnant" denies a figure that counts the stagnant. */
  denies?: RegExp;
}

/** The surest first: "no meeting booked with the owner" is of the meeting. */
export const CONCEPTS: Concept[] = [
  {
    words: /^(newcomer|arrival|joiner|entrant|added|addition)$/,
    says: 'none came to it',
    test: noneEntered,
    counts: null,
  },
  {
    words:
      /^(meeting|booked|scheduled|arranged|calendar|diary|diarie|appointment|slot|follow|planned|invite|next touch|next|upcoming|forthcoming|catch|pencilled|session|date in the diary)$/,
    says: 'no meeting is booked',
    test: noMeeting,
    counts: /without_meeting/,
  },
  {
    words:
      /^(stagnant|stagnated|stuck|stalled|stale|stagnation|stagnant deal|stuck deal|stagnate|jammed|bogged)$/,
    says: 'no deal is stagnant',
    test: not(stagnant),
    counts: null,
    denies: /stagnant_deals/,
  },
  {
    words: /^(overdue|overdue deal|late|overrun|lapsed|slipped|overshot)$/,
    says: 'no deal is overdue',
    test: not(overdue),
    counts: null,
    denies: /overdue_deals|overdue_value/,
  },
  {
    words: /^(owner|owned|own|owns|owning|named|assignee|assigned|assign|minding|rep)$/,
    says: 'no owner is on record',
    test: anyOf(
      empty('owner'),
      someDeal((deal) => !deal.has('deal_owner') || deal.fact('deal_owner')!.value === null),
    ),
    counts: null,
  },
  {
    words: /^(amount|priced|price|valued|value|price tag|figure|sum)$/,
    says: 'a deal has no amount',
    test: either(
      someDeal((deal) => deal.fact('amount')?.value === null),
      figureIs('open_deals_without_amount', (count) => count > 0),
    ),
    counts: /without_amount/,
  },
  {
    words: /^(renewal|renew|renewing|renews|renewals due)$/,
    says: 'no renewal is due',
    test: either(anyOf(zero('open_renewals'), empty('renewal_date')), zero('renewals_due')),
    counts: null,
  },
  {
    words: /^(won|win|bought|buy|buys|purchase|purchased|sold|order)$/,
    says: 'nothing was won in 12 months',
    test: zero('won_deals_12m'),
    counts: null,
  },
  {
    words: /^(lost|loss|turned down)$/,
    says: 'nothing was lost in 12 months',
    test: zero('lost_deals_12m'),
    counts: null,
  },
  {
    words: /^(open|open deal|deal|opportunity|pipeline|deals open|expansion|new business|upsell)$/,
    says: 'no deal is open',
    test: zero('open_deals'),
    counts: null,
  },
  {
    words: /^(odd|likelihood|probability|close likelihood|outcome score)$/,
    says: 'no odds on record',
    test: empty('outcome_score'),
    counts: null,
  },
  {
    words:
      /^(touch|contact|reply|replied|answer|answered|response|responded|word|peep|exchange|conversation|said|spoken|spoke|heard|talked|talking|met|dialogue|communication|interaction|call|called|touchpoint|engagement|no contact|speak|talk|two-way contact|two - way contact|sign of life|squeak|whisper|murmur|dicky bird|sausage|message|news)$/,
    says: 'no touch for a while',
    test: either(
      anyOf(
        zero('touches_30d'),
        zero('conversations_90d'),
        figureIs('days_since_last_touch', (days) => days >= 7),
      ),
      anyOf(
        figureIs('accounts_without_touch', (count) => count > 0),
        zero('touches_30d'),
      ),
    ),
    counts: /without_touch/,
  },
  {
    words:
      /^(changed tier|changed place|swapped tier|moved|move|budge|budged|changed|change|shifted|shift|stirred|stir|advanced|progressed|progress|progression)$/,
    says: 'not moved',
    test: anyOf(unmoved, someDealUnmoved()),
    counts: /kept/,
  },
  {
    words: /^(score|scored|account score)$/,
    says: 'no score',
    test: anyOf(empty('score'), zero('score')),
    counts: null,
  },
  {
    words: /^(sentiment|mood|tone)$/,
    says: 'no sentiment',
    test: (at) =>
      at.isGroup()
        ? null
        : !at.has('sentiment_90d') ||
          at.fact('sentiment_90d')!.value === null ||
          (at.figure('conversations_90d') ?? 9) < 3,
    counts: null,
  },
  {
    words: /^(date|dated)$/,
    says: 'no meeting or close date',
    test: anyOf(
      noMeeting,
      someDeal((deal) => deal.has('close_date') && deal.fact('close_date')!.value === null),
    ),
    counts: /without_meeting/,
  },
  {
    words: /^(down|fell|slid|dropped|slipped|downgraded|demoted|sank|fallen)$/,
    says: 'none went down',
    test: notMoved('down'),
    counts: null,
  },
  {
    words: /^(up|rose|climbed|recovered|promoted|upgraded)$/,
    says: 'none went up',
    test: notMoved('up'),
    counts: null,
  },
];

/** Of a tier or the book: no account came to it since the run before. */
export function noneEntered(at: Values): boolean | null {
  if (at.subject.kind === 'account' || at.subject.kind === 'deal') return null;
  const own = at.fact('label')?.value;
  if (at.subject.kind !== 'tier') return at.figure('entered') === 0;
  return !at.index.sheet.changes.some(({ to }) => to === own);
}

/** No move that way: of the account itself, or of any member of the group. */
function notMoved(way: 'up' | 'down'): Test {
  return (at) => {
    const moved = at.index.sheet.changes.filter(({ kind }) => kind === way);
    if (at.subject.kind === 'deal') return null;
    if (!at.isGroup()) return moved.every(({ subject }) => subject !== at.subject.id);
    const own = at.fact('label')?.value;
    return at.subject.kind === 'tier'
      ? moved.every(({ from, to }) => from !== own && to !== own) || at.figure(`moved_${way}`) === 0
      : at.figure(`moved_${way}`) === 0;
  };
}

/** A deal that has been in its stage for longer than the month has not moved in it. */
function someDealUnmoved(): Test {
  return someDeal((deal) => (deal.figure('days_in_stage') ?? 0) > 31);
}
