/** Votes against rules: counted beside what the rule fired for, and nothing else; a dispute never changes a tier. */
import type { IsoDate } from '../domain/dates.ts';
import type { Dispute } from '../domain/decisions.ts';
import type { RuleShare, ScoredAccount } from '../domain/ledger.ts';

/** Disputes begun by the day and not settled by it. */
export function openDisputes<Each extends Dispute>(disputes: readonly Each[], asOf: IsoDate): Each[] {
  return disputes.filter(({ on, settled }) => on <= asOf && (settled === null || settled.on > asOf));
}

/**
 * The shares with the number of accounts whose firing is disputed: "fired 14, disputed 9". Several votes on one
 * account are one; votes where the rule does not fire now are not counted; without any open vote nothing is added.
 */
export function withDisputes(
  shares: RuleShare[],
  accounts: readonly ScoredAccount[],
  disputes: readonly Dispute[],
  { asOf, modelId }: { asOf: IsoDate; modelId: string },
): RuleShare[] {
  const open = openDisputes(disputes, asOf).filter(
    (each) => each.kind === 'rule' && each.modelId === modelId,
  );
  if (open.length === 0) return shares;
  return shares.map((share) => {
    const voted = new Set(open.filter(({ rule }) => rule === share.id).map(({ accountId }) => accountId));
    const disputed = accounts.filter(
      ({ accountId, rules }) => voted.has(accountId) && rules.some(({ id }) => id === share.id),
    );
    return { ...share, disputed: disputed.length };
  });
}
