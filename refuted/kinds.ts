/**
 * Deals and renewals told as what they are not: "the renewal is stuck" of an account whose only open deals are expansions,
 * "the renewal Approval module" of an expansion, "it is renewed on 31 July" of the day on which one is due, and a renewal of
 * somebody who pays nothing yet.
 */

import { refuted } from '../comparisons/set-named.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { isQuestion, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const IS =
  '(?: (?:is|was|has|been|sits?|remains?|stays?|looks?|seems?|now|still|already|also|itself|itself is|gone|going|currently|badly|completely|firmly|clearly|just))+';
const ITS = '(?:the|its|their|this|that)';
const STUCK = spokenWords(
  `${ITS} renewal(?: at N| of N)?${IS} (?:stuck|stagnant|stalled|stale|parked|overdue|late|past (?:its|the) close date|bogged down|jammed)`,
);
const OF_NAME = spokenWords('(?:renewal|expansion|upsell) N|N (?:renewal|expansion|upsell)(?! rule)');
const ON_DAY = spokenWords(
  '(?:deal|expansion|upgrade|rollout|package|module|add - on|pilot)(?: (?:is|to be|now|entered|N|of|at|on|D|and|will be|gets?))* (?:renew|renewed|renewing)(?: (?:on|by|in))? D',
);
const RENEWS = spokenWords(
  `${ITS} (?:renewal|contract renewal)(?: (?:is|was|looks?|seems?|remains?|stays?|comes?|falls?|will be|sits?))+ (?:safe|secure|certain|on track|due|near|close|coming|ahead|at risk|in danger|assured|in the bag|guaranteed)`,
);

const typesOf = ({ index }: Scope, account: Subject): string[] =>
  index.children(account.id, 'deal').map(({ id }) => String(index.fact(id, 'deal_type')?.value ?? ''));

type Refutes = (scope: Scope, account: Subject, from: number, to: number) => string | null;

/** The account has open deals, and what is late or stagnant among them is no renewal. */
const noRenewalStuck: Refutes = ({ index }, account) => {
  const deals = index.children(account.id, 'deal').map((deal) => new Values(index, deal));
  const isStuck = (deal: Values): boolean =>
    (deal.figure('days_in_stage') ?? 0) > (deal.figure('stagnant_line') ?? Number.POSITIVE_INFINITY) ||
    (deal.figure('days_past_close') ?? 0) > 0;
  const stuck = deals.filter(isStuck);
  const kinds = stuck.map((deal) => String(deal.fact('deal_type')?.value ?? ''));
  const date = index.fact(account.id, 'renewal_date')?.value;
  const isPast = typeof date === 'string' && date < index.sheet.asOf;
  if (deals.length === 0 || kinds.includes('renewal') || isPast) return null;
  return `no renewal of ${account.name} is stagnant or overdue`;
};

/** A deal's name beside another kind than its own. */
const otherKind: Refutes = ({ items, index }, account, from, to) => {
  const kind = [from, to].map((at) => textOf(items[at])).find((word) => word !== '');
  const name = items.slice(from, to + 1).find((item) => item.kind === 'name');
  const deals = name?.kind === 'name' ? name.subjects.filter((each) => each.kind === 'deal') : [];
  const own = index.children(account.id, 'deal').filter(({ id }) => deals.some((deal) => deal.id === id));
  const types = own.map(({ id }) => String(index.fact(id, 'deal_type')?.value ?? ''));
  if (types.length === 0 || types.includes(kind === 'upsell' ? 'expansion' : kind!)) return null;
  return `${account.name}: on record of kind ${types.join(', ')}`;
};

/** A day on which deals that are no renewals are due, and nothing renews. */
const isDueThen: Refutes = (scope, account, _from, to) => {
  const item = scope.items[to];
  if (item?.kind !== 'date' || typesOf(scope, account).includes('renewal')) return null;
  const holds = (day: unknown): boolean =>
    typeof day === 'string' && item.date.ranges.some(([first, last]) => day >= first && day <= last);
  const isDue = scope.index
    .children(account.id, 'deal')
    .some(({ id }) => holds(scope.index.fact(id, 'close_date')?.value));
  if (!isDue || holds(scope.index.fact(account.id, 'renewal_date')?.value)) return null;
  return `a deal of ${account.name} is due then, and none of them renews anything`;
};

/** Somebody who pays nothing and has no renewal on record. */
const hasNone: Refutes = (scope, account) => {
  const at = new Values(scope.index, account);
  const pays = (at.figure('arr') ?? 0) > 0 || at.fact('renewal_date')?.value != null;
  return pays || typesOf(scope, account).includes('renewal')
    ? null
    : `${account.name} has no renewal on record`;
};

const TABLE: [RegExp, Refutes][] = [
  [STUCK, noRenewalStuck],
  [OF_NAME, otherKind],
  [ON_DAY, isDueThen],
  [RENEWS, hasNone],
];

/** One fault for each such phrase. */
export function refuteKinds(scope: Scope): Finding[] {
  const { text, rangeOf } = skeletonOf(scope.items);
  if (isQuestion(scope.items)) return [];
  return TABLE.flatMap(([pattern, refutes]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const account = accountFor(scope, from);
      if (!account && pattern === RENEWS && /safe|secure|assured|guaranteed/.test(match[0])) {
        const reason = 'no account is told of here whose renewal this could be';
        return [{ ...refuted(scope.items, [from, to], reason), verdict: 'unbound' }];
      }
      const reason = account && refutes(scope, account, from, to);
      return reason ? [refuted(scope.items, [from, to], reason)] : [];
    }),
  );
}
