/** What a preset says of each account against a plain reading of its seed, value by value. */
import { known, type Literal } from './preset-literal.ts';

/** The parts of `tiers score --json --model` that are compared (docs/cli.md). */
export interface ScoredByPreset {
  accounts: {
    id: string;
    status: string;
    tier: number | null;
    score: number | null;
    scoredTier: number | null;
    bestTier: number | null;
    worstTier: number | null;
    ledger: { stage: string; effect: string; rule: string | null; points: number | null }[];
  }[];
}

export interface Difference {
  /** `points acv`, `score`, `scored tier`, `tier`, `best and worst`. */
  what: string;
  told: string;
}

/** Every account of both, every value of each. `name` says which preset and book. */
export function compare(
  name: string,
  literal: readonly Literal[],
  { accounts }: ScoredByPreset,
): { differences: Difference[]; compared: number } {
  const scored = new Map(accounts.map((account) => [account.id, account]));
  const differences: Difference[] = [];
  let compared = 0;
  const hold = (id: string, what: string, expected: unknown, found: unknown): void => {
    compared += 1;
    if (String(expected) !== String(found))
      differences.push({ what, told: `${name} ${id} ${what}: ${found}, read from the seed ${expected}` });
  };
  if (accounts.length !== literal.length) hold('book', 'accounts', literal.length, accounts.length);
  for (const each of literal) {
    const found = scored.get(each.id);
    if (!found) {
      hold(each.id, 'account', 'there', 'not there');
      continue;
    }
    if (each.tier !== null || found.status !== 'not_tiered') {
      for (const [criterion, points] of Object.entries(each.points))
        hold(each.id, `points ${criterion}`, known(points) ? points : 'none', pointsIn(found, criterion));
      hold(each.id, 'score', each.score, found.score);
    }
    hold(each.id, 'scored tier', each.scoredTier, found.scoredTier);
    hold(each.id, 'tier', each.tier, found.tier);
    if (each.possible && each.tier !== null && each.tier === each.scoredTier)
      hold(each.id, 'best and worst', each.possible.join(' … '), `${found.bestTier} … ${found.worstTier}`);
  }
  return { differences, compared };
}

/** Points of a component by the ledger; `none` where it was left out or has no line. */
function pointsIn({ ledger }: ScoredByPreset['accounts'][number], criterion: string): number | 'none' {
  const line = ledger.find(({ rule, effect }) => rule === criterion && effect === 'points');
  return line?.points ?? 'none';
}
