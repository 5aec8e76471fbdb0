/** Which accounts a demo book of a given size has: the plans in their proportions, drawn or repeated. */
import { UsageError } from '../domain/errors.ts';
import type { Plan } from './demo-plan.ts';
import { EXPAND_PLANS } from './demo-plans-expand.ts';
import { OTHER_PLANS } from './demo-plans-other.ts';
import { STEADY_PLANS } from './demo-plans-steady.ts';
import { TRIAGE_PLANS } from './demo-plans-triage.ts';
import { WATCH_PLANS } from './demo-plans-watch.ts';
import { randomOf } from './demo-random.ts';

/** An account to be: its plan, its key (`hot-3`), and its place in the whole line. */
export interface PlannedPlace {
  plan: Plan;
  key: string;
  /** Counts from 0; decides stem and owner, so that an account is the same in a book of any size. */
  index: number;
}

export const DEMO_ACCOUNTS = 200;
const FEWEST = 20;
const MOST = 2000;

/** @throws UsageError when it is no whole number from 20 to 2000. */
export function holdSize(accounts: number): void {
  if (Number.isInteger(accounts) && accounts >= FEWEST && accounts <= MOST) return;
  throw new UsageError(
    `the demo book has ${FEWEST} to ${MOST} accounts, not ${accounts} (default ${DEMO_ACCOUNTS})`,
  );
}

/**
 * All 200 in their order; fewer are drawn from them; more are as many again, with running numbers that go on.
 * The same seed and number give the same accounts.
 */
export function plannedPlaces(seed: number, accounts: number): PlannedPlace[] {
  const plans = [...STEADY_PLANS, ...EXPAND_PLANS, ...WATCH_PLANS, ...TRIAGE_PLANS, ...OTHER_PLANS];
  const rounds = Math.ceil(accounts / DEMO_ACCOUNTS);
  const line = Array.from({ length: rounds }, (_, round) =>
    plans.flatMap((plan) =>
      Array.from({ length: plan.count }, (_, at) => ({
        plan,
        key: `${plan.id}-${round * plan.count + at + 1}`,
      })),
    ),
  );
  const places = line.flat().map((place, index) => ({ ...place, index }));
  const whole = (rounds - 1) * DEMO_ACCOUNTS;
  const last = places.slice(whole);
  if (accounts === whole + last.length) return places;
  const drawn = randomOf(seed, 'size')
    .shuffle(last)
    .slice(0, accounts - whole);
  return [...places.slice(0, whole), ...drawn.sort((a, b) => a.index - b.index)];
}
