/** How long a deal of an account has been in its stage, or was in the stage that it left since the run before. */
import { daysBetween } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

export function timeTaken(index: AuditIndex, account: Subject): number[] {
  const before = index.sheet.previousAsOf;
  return new Values(index, account).deals().flatMap((deal) => {
    const [stage, then] = [deal.fact('stage')?.value, deal.fact('stage', 'previous')?.value];
    const [since, days] = [deal.fact('stage_entered_on')?.value, deal.figure('days_in_stage', 'previous')];
    if (stage === then || days === null || before === null || typeof since !== 'string')
      return deal.figure('days_in_stage') ?? [];
    return [days + daysBetween(before, since)];
  });
}
