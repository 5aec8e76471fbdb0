/** A person's decision on a tier, where the model's policy allows it; it takes seats like any other account. */
import type { Model } from '../domain/model.ts';
import { line } from './ledger-lines.ts';
import type { Progress } from './progress.ts';
import { named } from './tier-stages.ts';

export interface Override {
  accountId: string;
  tier: number;
  reason: string;
  approvedBy: string[];
}

/** Whether the approvals are those that the model asks for. */
function approved(override: Override, model: Model): boolean {
  const { approvers, approvals } = model.overrides;
  if (approvers.length === 0) return true;
  const given = (name: string) => override.approvedBy.includes(name);
  return approvals === 'all' ? approvers.every(given) : approvers.some(given);
}

export function applyOverride(progress: Progress, model: Model, override: Override | undefined): void {
  if (override === undefined || progress.tier === null) return;
  const by = override.approvedBy.join(' and ') || 'nobody';
  if (!model.overrides.allowed || !approved(override, model)) {
    const why = model.overrides.allowed ? `approved by ${by} only` : 'the model allows none';
    progress.ledger.push(
      line('overrides', 'none', `override not applied: ${why}`, { rule: 'override', tier: progress.tier }),
    );
    return;
  }
  progress.tier = override.tier;
  progress.overridden = true;
  const reason = `${named(override.tier, progress, model)} by override of ${by}: ${override.reason}`;
  progress.ledger.push(line('overrides', 'tier', reason, { rule: 'override', tier: override.tier }));
}
