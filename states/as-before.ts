/** Whether a measure is as it was in the run before: tests that states of change are made of. */
import type { Test, Values } from '../sentence/conditions.ts';

/** Measures that a bare "the same" may be of. */
const MAIN = [
  'tier',
  'score',
  'accounts',
  'arr',
  'open_value',
  'open_deals',
  'outcome_score',
  'touches_30d',
  'sentiment_90d',
  'owner',
  'renewals_due',
  'meetings_booked',
];
/** Measures that only words beside can mean. */
const NAMED = ['contacts_90d', 'conversations_90d', 'stagnant_deals', 'overdue_deals'];
const OF_DEAL = ['amount', 'close_date', 'stage', 'deal_outcome_score'];
/** A change of a score, or share of a value, that is still none. */
export const SLACK = 0.05;

export function isSame(at: Values, metric: string, slack: number): boolean | null {
  const [now, then] = [at.fact(metric)?.value, at.fact(metric, 'previous')?.value];
  if (now === undefined || then === undefined) return null;
  if (typeof now !== 'number' || typeof then !== 'number') return now === then;
  return Math.abs(now - then) <= slack * Math.max(Math.abs(now), Math.abs(then), 1);
}

/** Held where it is so; where not, the words may be of something else, such as another account. */
export const confirmed =
  (test: Test): Test =>
  (at, near) =>
    test(at, near) === true ? true : null;

/** As it was in the run before: a measure that the words beside name, else any of the main ones. */
export const asBefore =
  (slack: number): Test =>
  (at, near) => {
    const named = [...near].filter((metric) => [...MAIN, ...NAMED, ...OF_DEAL].includes(metric));
    const own = named.length > 0 ? named : MAIN;
    const found = [
      ...own.map((metric) => isSame(at, metric, slack)),
      ...(at.isGroup() ? [] : at.deals()).flatMap((deal) =>
        (named.length > 0 ? named : OF_DEAL).map((metric) => isSame(deal, metric, slack)),
      ),
    ];
    return found.includes(true) ? true : found.includes(false) ? false : null;
  };
