/** Invented worlds of accounts over months, in which what is to be found is known because it was planted. */
import type { Observation } from '../../domain/backtest.ts';
import { addDays, monthEnd } from '../../domain/dates.ts';
import type { Outcome } from '../../domain/model-outcomes.ts';
import { seededNumbers } from '../../domain/seeded-numbers.ts';

export const LOST: Outcome = {
  id: 'lost',
  label: 'lost an open deal',
  kind: 'deal_lost',
  dealTypes: null,
  atLeast: 1,
  good: false,
  months: 6,
};

export const WON: Outcome = { ...LOST, id: 'won', label: 'won a deal', kind: 'deal_won', good: true };

export interface World {
  seed: number;
  accounts?: number;
  months?: number;
  /** How much of an account's risk its score tells: 0 nothing, 1 all. */
  signal: number;
}

/** Roughly normal: the sum of twelve even numbers. */
const normal = (next: () => number): number => Array.from({ length: 12 }, next).reduce((a, b) => a + b, -6);

/**
 * Scores wander from month to month, and so does the risk of each account; the windows of outcomes overlap, so that
 * one bad month shows in six of them. Without a signal score and risk are each other's strangers.
 */
export function observationsOf({ seed, accounts = 100, months = 8, signal }: World): Observation[] {
  const next = seededNumbers(seed);
  const found: Observation[] = [];
  for (let account = 0; account < accounts; account++) {
    let [health, stranger] = [normal(next), normal(next)];
    const levels = Array.from({ length: months + 6 }, () => {
      health = 0.9 * health + 0.43 * normal(next);
      stranger = 0.9 * stranger + 0.43 * normal(next);
      return { health, risk: -signal * health + Math.sqrt(1 - signal * signal) * stranger };
    });
    const lost = levels.map(({ risk }) => next() < 0.08 * Math.exp(risk));
    const won = levels.map(({ risk }) => next() < 0.08 * Math.exp(-risk));
    let asOf = '2025-01-31';
    for (let month = 0; month < months; month++) {
      const score = Math.round(Math.max(0, Math.min(100, 60 + 15 * levels[month]!.health)));
      const tier = score >= 75 ? 1 : score >= 45 ? 2 : score >= 35 ? 3 : 4;
      found.push({
        ...{ accountId: `A-${account}`, asOf, tier, score, against: null },
        columns: { noise: normal(next), arr: Math.round(next() * 1000) },
        happened: {
          lost: lost.slice(month, month + 6).some(Boolean),
          won: won.slice(month, month + 6).some(Boolean),
        },
        people: { override: null, disputed: false, noted: false },
      });
      asOf = monthEnd(addDays(asOf, 1));
    }
  }
  return found;
}
