/**
 * How deals are said to have ended, held against what is open: "has closed", "was lost", "as a won deal", "has already renewed"
 * need a win or a loss since the run before, "$69,000 won" and "$395,000 of lost deals" no sum that is open; renewals "past
 * due" one whose date has gone by; "slipped once", "pushed back to 15 July" a date that is later than in the run before.
 */

import { isOutright } from '../causes/inventions.ts';
import { accountsIn } from '../figures/look.ts';
import { isAdvice } from '../predicates/vocabulary.ts';
import type { Candidate } from '../sentence/candidate.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, isQuestion, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { periodOf, spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, isGroup, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { lateRenewals, PAST } from './late-renewals.ts';

type Told = ReadonlyMap<number, Candidate[]>;
type Problem = (at: Values, scope: Scope) => string | null;

const DEAL = '(?:deal|contract|add - on|rollout|upgrade|module|expansion|order|opportunity|#|# one)';
const OF_WHOM =
  '(?: (?:of|at|with|from|for) N| there| here)?(?: (?:of|from|in) (?:last month|a month ago|the last report))?(?: ,? ?D ,)?';
const HAS =
  "(?:has|have|' s|was|were|is|are|got)(?: (?:been|now|already|since|finally|just|safely|duly|then|all))*";
/** A sum of money that is told as of deals that are open, now and perhaps then as well. */
const OPEN_SUM =
  /^(?:at_stake|amount|open_value|overdue_value|stagnant_value|open_renewal_value|renewals_due_arr)$/;

const lately = (at: Values, metric: string): boolean =>
  (at.figure(metric) ?? Number.POSITIVE_INFINITY) <= periodOf(at);
const OPEN_COUNT = /^(?:open_deals|overdue_deals|stagnant_deals|open_renewals|renewals_due)$/;
const isOpen = (at: Values): boolean => (at.figure('open_deals') ?? 0) > 0 || at.deals().length > 0;
/** Fewer are open than in the run before: one of them has gone. */
const hasFewer = (at: Values): boolean =>
  (at.figure('open_deals') ?? 0) < (at.figure('open_deals', 'previous') ?? 0);

const notWon: Problem = (at) =>
  at.has('open_deals') && !lately(at, 'days_since_won') && (isOpen(at) || hasFewer(at))
    ? 'no deal was won since the run before'
    : null;
const notLost: Problem = (at) =>
  at.has('open_deals') && !lately(at, 'days_since_lost') && (isOpen(at) || hasFewer(at))
    ? 'no deal was lost since the run before'
    : null;
const notClosed: Problem = (at, scope) =>
  notWon(at, scope) && notLost(at, scope) && isOpen(at) ? 'the deal is open' : null;
const notRenewed: Problem = (at) => ((at.figure('open_renewals') ?? 0) > 0 ? 'its renewal is open' : null);
const notLate: Problem = (at) => {
  const date = at.fact('renewal_date')?.value;
  const isPast = typeof date === 'string' && date < at.index.sheet.asOf;
  const open = at.deals().filter((deal) => deal.fact('deal_type')?.value === 'renewal');
  const isLate = open.some((deal) => (deal.figure('days_past_close') ?? 0) > 0);
  return !isPast && !isLate && (typeof date === 'string' || open.length > 0)
    ? 'no renewal there is past its date'
    : null;
};
/** No close date and no renewal date is later than it was. */
const notPutOff: Problem = (at) => {
  const pairs = [
    [at.fact('renewal_date')?.value, at.fact('renewal_date', 'previous')?.value],
    ...at.deals().map((deal) => [deal.fact('close_date')?.value, deal.fact('close_date', 'previous')?.value]),
  ];
  const isKnown = pairs.slice(1).some(([, before]) => typeof before === 'string');
  return isKnown && pairs.every(([now, before]) => !(now && before) || now <= before)
    ? 'no date there is later than in the run before'
    : null;
};

const NOUN_OF_DEAL = '(?:deal|contract|add - on|rollout|upgrade|module|expansion|opportunity)';
const END = '(?= ?(?:$|[,.;:)—–]|(?:and|but|so)(?!\\p{L})))';
const RENEWAL = '(?:renewal|contract)s?';
const TABLE: [pattern: RegExp, problem: Problem][] = [
  [
    spokenWords(
      `${DEAL}${OF_WHOM} ${HAS} (?:won|signed|landed|sealed|secured|in the bag)(?! (?:to|over))|as (?:a won deal|won business|a win)`,
    ),
    notWon,
  ],
  // "The add-on, $171K, strode from 57 to 75 and is now won".
  [spokenWords(`(?<=${NOUN_OF_DEAL} .*)(?:is|are) (?:now|already|finally|duly|safely) won${END}`), notWon],
  [spokenWords(`(?<=${NOUN_OF_DEAL} .*)(?:is|are) (?:now|already|finally|all but) lost${END}`), notLost],
  [
    spokenWords(`${DEAL}${OF_WHOM} ${HAS} lost(?! (?:#|some|ground|its|momentum|a|points?))|as a lost deal`),
    notLost,
  ],
  [
    spokenWords(
      `(?:deal|contract|add - on|rollout|upgrade|module|expansion)${OF_WHOM} (?:has|have)(?: (?:now|already|since|finally|just|safely|duly))* closed(?! (?:to|in on|on|the))`,
    ),
    notClosed,
  ],
  [
    spokenWords(
      "(?:has|have|' s|' ve) (?:already |now |just |safely |duly )*renewed(?! (?:interest|contact))",
    ),
    notRenewed,
  ],
  [
    spokenWords(
      `${RENEWAL}(?: (?:there|here|now|#|\\(|\\)|of #|worth #))* (?:is|are|has|have)(?: (?:now|already|all|long|well|been))* (?:${PAST}|overdue)|(?:overdue|lapsed|expired|past - due) renewals?`,
    ),
    notLate,
  ],
  [
    spokenWords(
      `(?:date|deal|renewal|deadline|signing|closing)${OF_WHOM} (?:(?:has|have|had|was|already|since|been|now) )*(?:slipped|moved|pushed|postponed|put|delayed|rescheduled|extended|slid)(?: (?:back|out|on))? (?:once|twice|again|# times|several times|repeatedly)|(?:pushed|put|moved|set) (?:back|out) (?:to|until|from) D|(?:postponed|delayed|rescheduled|deferred) (?:to|until|from) D`,
    ),
    notPutOff,
  ],
];

/** Faults alone: what holds is read as a state. */
export const outcomesAgainst = (scope: Scope, told: Told): Finding[] => [
  ...ofAccounts(scope),
  ...ofSums(scope, told),
  ...ofCounts(scope, told),
  ...lateRenewals(scope),
];

function ofAccounts(scope: Scope): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return TABLE.flatMap(([pattern, problem]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const account = accountFor(scope, from);
      if (!account || !isTold(items, from, to) || !isOfOne(items)) return [];
      if (problem !== notPutOff && tellsEarlier(items, index.sheet.previousAsOf ?? index.sheet.asOf))
        return [];
      const reason = problem(new Values(index, account), scope);
      return reason
        ? [judged(spanOf(items, from, to), 'predicate', false, `${account.name}: ${reason}`)]
        : [];
    }),
  );
}

/** What follows ("has already renewed and can run its course") supposes nothing of what came before it. */
const isTold = (items: Item[], from: number, to: number): boolean => {
  const end =
    /^(?:and|but|so|,|;)$/.test(textOf(items[to + 1])) && !isQuestion(items) ? to + 1 : items.length;
  const told = items.slice(0, end);
  return isOutright(told, from, to) && !isAdvice(told, from);
};
const isOfOne = (items: Item[]): boolean =>
  accountsIn(items) <= 1 && !items.some((item) => isGroup(item)?.kind === 'owner');

/** Of a win or loss of the months before: "we lost a deal here last October". */
const EARLIER = /^(last|ago|year|earlier|previous|past|twice|once before)$/;
const tellsEarlier = (items: Item[], before: string): boolean =>
  items.some((item) => item.kind === 'date' && item.date.ranges.some(([first]) => first <= before)) ||
  items.some((item, at) => EARLIER.test(textOf(item)) && !/^month$/.test(textOf(items[at + 1])));

/** "$69,000 won", "$395,000 of lost deals": sums that are open. */
const ENDED_COUNT = spokenWords(
  `(?<count>#) (?:open |overdue |stagnant )?deals?(?: (?:,|(?!and |but |while |which )\\p{L}+|#)){0,10} (?:are|were|is) (?:(?:all|every one|each|every last one|the lot)(?: of them)? |both )?(?:now |already )?(?:won|lost)${END}`,
);
const ENDED_SUM = spokenWords(
  '(?<sum>#) (?:already |just |now )*(?:won|lost)(?= ?(?:$|[),;.]))|(?<of>#) (?:in |of |worth of )?(?:won|lost|closed) (?:deals?|business)',
);

/** "Its eleven deals are every one of them lost": a count of deals that are open. */
function ofCounts({ items }: Scope, told: Told): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, ENDED_COUNT).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const known = told.get(from) ?? [];
    const isOpenCount =
      known.length > 0 && known.every(({ fact }) => OPEN_COUNT.test(metricOf(fact).replace(/@.*/, '')));
    if (!isOpenCount || !isOutright(items, from, to)) return [];
    return [judged(spanOf(items, to, to), 'predicate', false, 'the count is of deals that are open')];
  });
}

function ofSums({ items }: Scope, told: Told): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, ENDED_SUM).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const figure = items[from]!;
    const known = told.get(from) ?? [];
    const isMoney = figure.kind === 'figure' && figure.figure.kind === 'money';
    const isOpenSum =
      known.every(({ fact }) => OPEN_SUM.test(metricOf(fact).replace(/@.*/, ''))) &&
      known.some(({ period }) => period === 'current');
    // "($69,000 won)": an aside of its own, whatever the sentence around it asks for.
    const isTold = textOf(items[from - 1]) === '(' || isOutright(items, from, to);
    if (!isMoney || !isOpenSum || !isTold) return [];
    return [judged(spanOf(items, from + 1, to), 'predicate', false, 'the sum is of deals that are open')];
  });
}
