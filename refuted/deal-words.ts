/**
 * What a deal is called by its nature ("the $25,000 rollout", "its pilot", "the add-on") has to be what the name of a deal
 * on record says: of the deal whose amount stands beside it, else of one of those of whom the sentence tells. Plain words
 * ("deal", "opportunity", "expansion") say nothing of the kind, and a deal that is gone has no name on record.
 */

import type { Told } from '../comparisons/measure-cued.ts';
import { type Refutes, refutedBy } from '../comparisons/set-named.ts';
import type { Subject } from '../domain/facts.ts';
import { isQuestion, placesFrom, textOf } from '../sentence/items.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';

/** How near the sum of the deal stands: "the $25,000 seats rollout", "the rollout, worth $25,000". */
const NEAR = 4;
/** Words that turn to deals that are no longer open, or not yet. */
const ELSEWHERE =
  /^(?:won|lost|bought|signed|closed|gone|was|were|had|would|could|might|if|last|previous|earlier|another|new|propose|proposed|offer|whether|or|typical|usual|usually|rule|no|not)$/;

/** Names that tell of the nature of their deal: a number or a customer's name does not. */
const TELLING = /upgrade|plan|rollout|add-on|module|package|seats|pilot|contract|renewal|platform|\bto\b/i;

type Admits = (name: string, type: string) => boolean;
const called =
  (pattern: RegExp): Admits =>
  (name) =>
    pattern.test(name);

/** The deals whose amount stands beside the words. */
function dealsBeside(told: Told, from: number, to: number): Subject[] {
  const places = [...placesFrom(from - NEAR, from - 1), ...placesFrom(to + 1, to + NEAR)];
  return places.flatMap((at) =>
    (told.get(at) ?? []).flatMap(({ deal }) => (deal?.kind === 'deal' ? [deal] : [])),
  );
}

/** Those of the account in play, and of every other that the sentence names. */
function dealsInPlay(scope: Scope, at: number): Subject[] {
  const { items, index } = scope;
  if (items.some((item) => ELSEWHERE.test(textOf(item)))) return [];
  const own = accountFor(scope, at);
  const accounts = [...(own ? [own] : []), ...items.flatMap((item) => accountAt(item) ?? [])];
  return accounts.flatMap(({ id }) => index.children(id, 'deal'));
}

const unless =
  (told: Told, admits: Admits): Refutes =>
  (scope, from, to) => {
    const beside = dealsBeside(told, from, to);
    const deals = beside.length > 0 ? beside : dealsInPlay(scope, from);
    const typeOf = ({ id }: Subject): string => String(scope.index.fact(id, 'deal_type')?.value ?? '');
    if (deals.length === 0 || !deals.every(({ name }) => TELLING.test(name))) return null;
    if (deals.some((deal) => admits(deal.name, typeOf(deal)))) return null;
    return `on record the deal is called ${[...new Set(deals.map(({ name }) => name))].join(', ')}`;
  };

const TABLE: [RegExp, Admits][] = [
  [spokenWords('upgrades?'), called(/upgrade|\bto\b|plan/i)],
  [spokenWords('(?:rollout|roll - out)'), called(/rollout/i)],
  [spokenWords('add - on|addon'), called(/add-on|module|package|seats/i)],
  [spokenWords('pilot'), called(/pilot/i)],
  [spokenWords('first contract'), (_name, type) => type === 'new'],
  [spokenWords('renewal deal'), (_name, type) => type === 'renewal'],
];

/** One fault for each such word. */
export const refuteDealWords = (scope: Scope, told: Told): Finding[] =>
  isQuestion(scope.items)
    ? []
    : refutedBy(
        scope,
        TABLE.map(([pattern, admits]): [RegExp, Refutes] => [pattern, unless(told, admits)]),
      );
