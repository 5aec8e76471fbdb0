/** Stage medians as a scored book carries them. */
import type { Features } from '../domain/features.ts';
import type { ScoredBook } from '../domain/ledger.ts';

/** Read off the judged deals: the stages that have a median of their own and an open deal. */
export function stageMediansOf(features: Features[]): ScoredBook['stageMedians'] {
  const found = new Map<string, ScoredBook['stageMedians'][number]>();
  for (const { stage, stageMedianDays: days, stageMedianDeals, stageMedianOverall } of features.flatMap(
    (each) => each.deals,
  ))
    if (stage !== null && days !== null && stageMedianOverall !== true)
      found.set(stage, { stage, days, deals: stageMedianDeals ?? 0 });
  return [...found.values()].sort((a, b) => (a.stage < b.stage ? -1 : 1));
}
