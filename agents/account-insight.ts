/**
 * What is known of one account beyond its run's facts: distances to its lines, what moved it, what would move it. Added
 * to the sheet of an answer, so that the answer can say it and the audit can hold it. Pure.
 */
import type { Attribution } from '../domain/attribution.ts';
import type { Fact, FactSheet } from '../domain/facts.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { Outlook } from '../domain/path.ts';
import { accountAttributionFacts } from '../facts/attribution-facts.ts';
import { distanceFacts } from '../facts/distance-facts.ts';
import { pathFacts } from '../facts/path-facts.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { distanceOf } from '../scoring/distance.ts';
import type { Explanation } from '../scoring/explain.ts';

/** What others found out about the account; null where it was not asked or cannot be known. */
export interface Insight {
  attribution: Attribution | null;
  /** Paths to a day to come; the slide counts from the as-of date. */
  outlook: Pick<Outlook, 'paths' | 'slide'> | null;
}

export const NO_INSIGHT: Insight = { attribution: null, outlook: null };

/** The sheet with the facts of the account's distances, attribution and paths that it does not have yet. */
export function withInsight(
  sheet: FactSheet,
  account: ScoredAccount,
  explanation: Explanation,
  model: Model,
  { attribution, outlook }: Insight,
): FactSheet {
  const index = indexSheet(sheet);
  const slug = index.subjectByKey('account', account.accountId)?.id;
  if (slug === undefined) return sheet;
  const levers = (model.levers ?? []).map(({ id }) => id);
  const added: Fact[] = [
    ...distanceFacts(distanceOf(explanation, model), { slug, score: account.score }, model, sheet),
    ...(attribution === null ? [] : accountAttributionFacts(attribution, slug, sheet)),
    ...(outlook === null ? [] : pathFacts(outlook, slug, levers, sheet)),
  ].filter(({ id }) => index.fact(id) === undefined);
  return { ...sheet, facts: [...sheet.facts, ...added] };
}
