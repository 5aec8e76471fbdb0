/**
 * Two states told of all at once: "all 11 of its open deals are stagnant and overdue", "every one of them stagnant, and late as
 * well". The quantifier goes on to the second state, which has to be so of each one too: that one deal is so bears it out of none.
 */

import { isOutright } from '../causes/inventions.ts';
import { refuted } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const STAGNANT =
  'stagnant|stuck|stale|stalled|past (?:its|their|the) (?:stagnant |stagnation )?(?:line|limit)s?';
const LATE =
  'overdue|late|past (?:its|their|the) (?:close|closing|due|own)? ?dates?|past due|beyond (?:its|their) (?:close |closing )?dates?';
const STATE = `(?:${STAGNANT}|${LATE})`;
const ALL = '(?:all|both|each|every)';
/** What the quantifier spreads over, before its verb. */
const WHOM =
  '(?: (?:of|#|its|their|the|these|those|our|your|them|it|open|single|one|deals?|ones?|opportunit(?:y|ies)|there|here|now|in N|at N))*';
const AND =
  '(?: ,)? (?:and|as well as|plus|,)(?: (?:also|now|even|already|all|have gone|has gone|has run|have run|are|is))*';
const BOTH = spokenWords(
  `${ALL}${WHOM}(?: (?:is|are|has gone|have gone|sits?|stands?|now|both|already))* (?<first>${STATE})${AND} (?<second>${STATE})`,
);
const IS_LATE = new RegExp(`^(?:${LATE})$`);

/** One fault for each of the two states that is not so of every deal that is meant. */
export function refuteCarried(scope: Scope): Finding[] {
  const { text, rangeOf, itemAt } = skeletonOf(scope.items);
  return matchesOf(text, BOTH).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const sets = isOutright(scope.items, from, to) ? setsMeant(scope, from, to) : [];
    const { first, second } = match.groups!;
    const end = match.index + match[0].length;
    const starts = [end - second!.length, match.index + match[0].indexOf(first!)];
    return [second!, first!].flatMap((state, place): Finding[] => {
      const isSo = IS_LATE.test(state) ? isLate : isStagnant;
      if (sets.length === 0 || sets.some((deals) => deals.every(isSo))) return [];
      const range = [itemAt[starts[place]!]!, itemAt[starts[place]! + state.length - 1]!] as const;
      const [deals] = sets as [Values[]];
      return [
        refuted(scope.items, range, `so of ${deals.filter(isSo).length} of ${deals.length} open deals`),
      ];
    });
  });
}

/**
 * The open deals of the account or group in play, with its renewals and without; where the words count them, of the one that
 * has as many.
 */
function setsMeant(scope: Scope, from: number, to: number): Values[][] {
  const count = countIn(scope.items.slice(from, to));
  if (count === null && !isOfDeals(scope.items, from, to)) return [];
  const account = accountFor(scope, from);
  for (const { id, kind, members } of [...(account ? [account] : []), ...groupsFor(scope, from)]) {
    const deals = (kind === 'account' ? [id] : (members ?? [])).flatMap((member) =>
      scope.index.children(member, 'deal').map((deal) => new Values(scope.index, deal)),
    );
    const meant = [deals.filter((deal) => deal.fact('deal_type')?.value !== 'renewal'), deals].filter(
      ({ length }) => length > 1 && (count === null || length === count),
    );
    if (meant.length > 0) return meant;
  }
  return [];
}

/** "11 open deals, every one of them stagnant": of deals, by what stands before. */
const isOfDeals = (items: Item[], from: number, to: number): boolean =>
  items.slice(Math.max(0, from - 4), to).some((item) => /^(deal|open deal|opportunity)$/.test(wordOf(item)));

/** "All 11"; the one of "every one" counts nothing. */
function countIn(items: readonly Item[]): number | null {
  const found = items.find(
    (item) => item.kind === 'figure' && item.figure.kind === 'number' && item.figure.value > 1,
  );
  return found?.kind === 'figure' ? found.figure.value : null;
}

const isLate = (deal: Values): boolean => (deal.figure('days_past_close') ?? 0) > 0;
const isStagnant = (deal: Values): boolean =>
  (deal.figure('days_in_stage') ?? 0) > (deal.figure('stagnant_line') ?? Number.POSITIVE_INFINITY);
