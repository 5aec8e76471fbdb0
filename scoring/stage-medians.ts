/** Stage medians as a scored book carries them. */
import type { Features } from '../domain/features.ts';
import type { ScoredBook } from '../domain/ledger.ts';

/** Read off the judged deals of the features: stage → median. The number of won deals is not known from there. */
export function stageMediansOf(features: Features[]): ScoredBook['stageMedians'] {
  const found = new Map<string, number>();
  for (const { deals } of features)
    for (const deal of deals)
      if (deal.stage !== null && deal.stageMedianDays !== null) found.set(deal.stage, deal.stageMedianDays);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stage, days]) => ({ stage, days, deals: 0 }));
}
