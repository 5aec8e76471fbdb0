/**
 * When a deed took place or is to: "next meeting tomorrow", "won $51,000 last week", "we lost a deal there last month",
 * "entered Proposal in April", "in its stage since April". The deed names the day that is on record for it; any other day
 * within the same time is nothing to it.
 */

import { isDenied, isProposed } from '../changes/ways.ts';
import { addDays } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

type Range = [first: string, last: string];

interface Deed {
  words: string;
  /** The days on record for it, of the account or of its deals; an empty list where there is none. */
  daysOf: (scope: Scope, account: Subject, said: readonly Item[]) => string[];
  /** A later day does not refute a past time: of several, only the last is on record. */
  isLast: boolean;
  /** That there is none is on record too. */
  isKnownNone: boolean;
}

const dayOf = ({ index }: Scope, { id }: Subject, metric: string): string[] => {
  const value = index.fact(id, metric)?.value;
  return typeof value === 'string' ? [value] : [];
};
const own =
  (...metrics: string[]): Deed['daysOf'] =>
  (scope, account) =>
    metrics.flatMap((metric) => dayOf(scope, account, metric));
const ofDeals =
  (metric: string): Deed['daysOf'] =>
  (scope, account) =>
    scope.index.children(account.id, 'deal').flatMap((deal) => dayOf(scope, deal, metric));

/** Of the deals that are in the stage that is named last. */
const stageEntered: Deed['daysOf'] = (scope, account, said) => {
  const names = said.flatMap((item) => (item.kind === 'name' ? item.subjects : []));
  const stage = names.filter(({ kind }) => kind === 'stage').at(-1)?.name;
  return scope.index
    .children(account.id, 'deal')
    .filter((deal) => stage !== undefined && scope.index.fact(deal.id, 'stage')?.value === stage)
    .flatMap((deal) => dayOf(scope, deal, 'stage_entered_on'));
};

const THEM = '(?: (?:them|us|you|N|him|her|the customer|the account))?';
const AHEAD: Deed[] = [
  {
    words: `(?:next (?:meeting|call|contact|conversation|touch)|meeting (?:is )?(?:booked|set|fixed)|(?:meets?|meeting|sees?|speaks? to|talks? to)${THEM})(?: is)?`,
    daysOf: own('next_touch'),
    isLast: false,
    isKnownNone: true,
  },
  {
    words: '(?<!(?:opened|started|created) the )(?:renewal|renews|renewing)(?: is)?(?: due)?',
    daysOf: (...at) => [...own('renewal_date')(...at), ...ofDeals('close_date')(...at)],
    isLast: false,
    isKnownNone: false,
  },
  {
    words: '(?:close|closes|closing|due|due to close|lands)',
    daysOf: (...at) => [...ofDeals('close_date')(...at), ...own('renewal_date')(...at)],
    isLast: false,
    isKnownNone: false,
  },
];
const PAST: Deed[] = [
  {
    words:
      '(?:last|latest) (?:touch|contact|meeting|conversation|exchange)(?: was)?|(?:we |you |they )?(?:met|spoke|talked)(?: to| with)?',
    daysOf: own('last_touch'),
    isLast: true,
    isKnownNone: true,
  },
  {
    words: '(?:won|signed) (?:#|a deal|the deal|a # deal)',
    daysOf: own('last_won_date'),
    isLast: true,
    isKnownNone: true,
  },
  {
    words: 'lost (?:a|one|another) (?:# )?deal',
    daysOf: own('last_lost_date'),
    isLast: true,
    isKnownNone: true,
  },
  {
    words:
      '(?:entered|reached|(?:went|moved|came|passed)(?: on)? (?:in|into|to)|(?:left|moved from|from) N (?:for|to)) N',
    daysOf: stageEntered,
    isLast: false,
    isKnownNone: false,
  },
  {
    words: '(?:been|sat|stood|sitting|waited) in N',
    daysOf: stageEntered,
    isLast: false,
    isKnownNone: false,
  },
];

const FILL =
  '(?: (?:there|here|with|at|N|us|them|of|back|only|just|as|recently|early|late|on|in|during|for|the|since))*';
const TIME = '(?<time>D|last (?:week|month|quarter|year)|next (?:week|month|quarter|year))';
const patternOf = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}#])(?:${words})(?!\\p{L})${FILL} ${TIME}(?! (?:of|' s))`, 'gdu');
const DEEDS = [...AHEAD, ...PAST].map((deed) => ({
  ...deed,
  isAhead: AHEAD.includes(deed),
  pattern: patternOf(deed.words),
}));

export function judgeDeedTimes(scope: Scope): Finding[] {
  const { items, index } = scope;
  const { text, itemAt, rangeOf } = skeletonOf(items);
  return DEEDS.flatMap((deed) =>
    matchesOf(text, deed.pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const [start, end] = match.indices!.groups!.time!;
      const { asOf } = index.sheet;
      const meant = rangesOf(items[itemAt[start]!], text.slice(start, end), asOf);
      const isThatWay = meant.some(([, last]) => deed.isAhead === last > asOf);
      const account = accountFor(scope, from);
      if (isOfList(items, itemAt[start]!)) return [];
      if (!isThatWay || !account || isDenied(items, from) || isProposed(items, from)) return [];
      const said = items.slice(from, to + 1);
      const days = deed.daysOf(scope, account, said);
      if (days.length === 0 && !deed.isKnownNone) return [];
      const fits = (day: string): boolean =>
        meant.some(([first, last]) => day >= first && (deed.isLast || day <= last));
      // "The largest after Globex, renewing on 23 September": whoever else may be meant.
      const others = subjectsFor(scope, itemAt[start]!).filter(({ kind }) => kind === 'account');
      if ([account, ...others].some((each) => deed.daysOf(scope, each, said).some(fits))) return [];
      const place = spanOf(items, itemAt[start]!, to);
      return [judged(place, 'date', false, `on record ${days.join(', ') || 'none'} of ${account.name}`)];
    }),
  );
}

/** "Due on 19 and 23 June": days of as many as are named, each of another. */
const isOfList = (items: Item[], at: number): boolean =>
  [-2, 2].some(
    (far) => items[at + far]?.kind === 'date' && /^(?:and|,|or)$/.test(textOf(items[at + far / 2])),
  );

/** The times that words can mean. */
function rangesOf(item: Item | undefined, said: string, asOf: string): Range[] {
  if (item?.kind === 'date') return item.date.ranges;
  const [way, unit] = said.split(' ') as [string, string];
  const days = DAYS[unit]!;
  return [way === 'last' ? [addDays(asOf, -days), asOf] : [addDays(asOf, 1), addDays(asOf, days)]];
}
/** As loosely as people say so: "last month" may be the one that the report closes, or the one before. */
const DAYS: Record<string, number> = { week: 14, month: 62, quarter: 184, year: 730 };
