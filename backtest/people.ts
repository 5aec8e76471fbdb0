/** What people said, on the same trial: overrides against the model's tier, disputed and noted accounts beside others. */
import type { OverrideTrial, SpokenTrial } from '../domain/backtest.ts';
import type { Model } from '../domain/model.ts';
import type { Outcome } from '../domain/model-outcomes.ts';
import type { Sample } from './sample.ts';

/**
 * Each override counts once, at the first month end at which it was in force. The people were right where they set a
 * better tier and good news came or bad news stayed away, or the other way round; else the model was.
 */
export function overrideTrial(
  { observations, happened }: Sample,
  { good }: Pick<Outcome, 'good'>,
): OverrideTrial {
  const seen = new Set<string>();
  const trial = { overrides: 0, people: 0, model: 0 };
  for (const [at, { people }] of inOrder(observations)) {
    const { override } = people;
    if (override === null || override.tier === override.modelTier || seen.has(override.id)) continue;
    seen.add(override.id);
    trial.overrides += 1;
    const better = override.tier < override.modelTier;
    const wentWell = happened[at]! === good;
    trial[better === wentWell ? 'people' : 'model'] += 1;
  }
  return trial;
}

const inOrder = (observations: Sample['observations']): [number, Sample['observations'][number]][] =>
  [...observations.entries()].sort(([i, a], [j, b]) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : i - j));

/**
 * Of each tier the accounts that people spoke up about, each at the first month end at which they had, beside the
 * others of the tier, each at its first month end there; tiers that nobody spoke of are left out.
 */
export function spokenTrial(
  { observations, happened }: Sample,
  { tiers }: Pick<Model, 'tiers'>,
  spoke: 'disputed' | 'noted',
): SpokenTrial[] {
  const ordered = inOrder(observations);
  return tiers.flatMap(({ number: tier, label }) => {
    const group = (wanted: boolean, except: ReadonlySet<string>) => {
      const first = new Map<string, boolean>();
      for (const [at, { accountId, tier: own, people }] of ordered)
        if (own === tier && people[spoke] === wanted && !except.has(accountId) && !first.has(accountId))
          first.set(accountId, happened[at]!);
      return first;
    };
    const spoken = group(true, new Set());
    if (spoken.size === 0) return [];
    return { tier, label, spoken: counted(spoken), others: counted(group(false, new Set(spoken.keys()))) };
  });
}

const counted = (accounts: ReadonlyMap<string, boolean>): { accounts: number; with: number } => ({
  accounts: accounts.size,
  with: [...accounts.values()].filter(Boolean).length,
});
