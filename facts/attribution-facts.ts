/**
 * Facts of what moved scores and tiers between two runs: the parts of each difference by cause, which sum to it
 * exactly, and how many moves of the book each cause made. Pure.
 */
import {
  type Attribution,
  type AttributionGroup,
  type BookAttribution,
  SCORE_CAUSES,
  TIER_CAUSES,
} from '../domain/attribution.ts';
import { ACCOUNT_CAUSES } from '../domain/attribution-words.ts';
import type { Fact } from '../domain/facts.ts';
import { FactList } from './fact-list.ts';
import type { FormatContext } from './format.ts';

/**
 * Of one account: `acme.score_change_by_data` for every cause, none of them left out, so that "population 0" can be
 * said and checked; where a run has no score or no tier there is no part of it.
 */
export function accountAttributionFacts(
  { score, tier, rules }: Attribution,
  slug: string,
  context: FormatContext,
): Fact[] {
  const list = new FactList(context);
  const part = (parts: { of: string; by: number }[], cause: string): number =>
    parts.find(({ of }) => of === cause)?.by ?? 0;
  for (const cause of score === null ? [] : SCORE_CAUSES)
    list.metric('account', slug, `score_change_by_${cause}`, { value: part(score!.parts, cause) });
  for (const cause of tier === null || tier.from === tier.to ? [] : TIER_CAUSES)
    list.metric('account', slug, `tier_change_by_${cause}`, { value: part(tier!.byCause, cause) });
  for (const { id, kind, cause } of rules)
    list.add(slug, `rule_${id.replaceAll('-', '_')}_${kind}_by`, 'label', { value: ACCOUNT_CAUSES[cause] });
  return list.facts;
}

/** Of the book: `book.moved_down_by_data` counts accounts, `book.scores_moved_by_data` scores that a cause moved. */
export function bookAttributionFacts({ groups, totals }: BookAttribution, context: FormatContext): Fact[] {
  const list = new FactList(context);
  for (const kind of ['down', 'up'] as const)
    for (const cause of TIER_CAUSES)
      list.metric('book', 'book', `moved_${kind}_by_${cause}`, { value: movedBy(groups, kind, cause) });
  for (const cause of SCORE_CAUSES)
    list.metric('book', 'book', `scores_moved_by_${cause}`, {
      value: totals.find((total) => total.cause === cause)?.accounts ?? 0,
    });
  return list.facts;
}

function movedBy(groups: AttributionGroup[], kind: 'up' | 'down', cause: AttributionGroup['cause']): number {
  const of = groups.filter((group) => group.kind === kind && group.cause === cause);
  return new Set(of.flatMap(({ accounts }) => accounts)).size;
}
