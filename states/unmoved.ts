/** "Has not moved", "didn't improve", "hasn't budged": of what the words beside it name, else of the score. */
import type { Test, Values } from '../sentence/conditions.ts';

/** Measures that prose says did not move, the most telling first, with the change that is still none. */
const STILL: [metric: RegExp, of: 'account' | 'deal', metric: string, slack: number][] = [
  [/^(close_date|next_close_date|days_to_close)$/, 'deal', 'close_date', 0],
  [/outcome_score/, 'deal', 'deal_outcome_score', 1],
  [/outcome_score/, 'account', 'outcome_score', 1],
  [/^sentiment/, 'account', 'sentiment_90d', 0.011],
  [/^score$/, 'account', 'score', 1],
  [/^arr$/, 'account', 'arr', 0],
  [/^open_value$/, 'account', 'open_value', 0],
  [/^touches_30d$/, 'account', 'touches_30d', 0],
  [/^open_deals$/, 'account', 'open_deals', 0],
  [/^contacts_90d$/, 'account', 'contacts_90d', 0],
];

/** Whether something that the words name is as it was; null where they name nothing that is known twice. */
export const unmoved: Test = (at, near) => {
  let known: boolean | null = null;
  for (const [pattern, of, metric, slack] of STILL) {
    if (![...near].some((each) => pattern.test(each))) continue;
    const subjects = of === 'deal' ? (at.isGroup() ? [] : at.deals()) : [at];
    for (const subject of subjects) {
      const same = sameAsBefore(subject, metric, slack);
      if (same) return true;
      known ??= same;
    }
  }
  if (near.size > 0 || known !== null) return known;
  const same = sameAsBefore(at, 'tier', 0);
  return same === null ? null : same || sameAsBefore(at, 'score', 1);
};

/** "Didn't improve", "hasn't risen": as it was, or worse. */
export const notUp: Test = (at, near) => notThatWay(at, near, 1);
/** "Hasn't fallen": as it was, or better. */
export const notDown: Test = (at, near) => notThatWay(at, near, -1);

function notThatWay(at: Values, near: ReadonlySet<string>, way: number): boolean | null {
  const named = notWayNamed(at, near, way);
  if (named !== null) return named;
  // "Watch hasn't shrunk": nothing is named that has a size.
  const changes = (at.isGroup() ? SIZES : ['score', 'outcome_score']).flatMap((metric) => {
    const [now, then] = [at.figure(metric), at.figure(metric, 'previous')];
    return now === null || then === null ? [] : [(now - then) * way];
  });
  return changes.length === 0 ? null : changes.some((change) => change <= 0);
}
/** What a group may grow or shrink by. */
const SIZES = ['accounts'];

function notWayNamed(at: Values, near: ReadonlySet<string>, way: number): boolean | null {
  let known: boolean | null = null;
  for (const [pattern, of, metric, slack] of STILL) {
    if (![...near].some((each) => pattern.test(each))) continue;
    for (const subject of of === 'deal' ? (at.isGroup() ? [] : at.deals()) : [at]) {
      const [now, then] = [subject.figure(metric), subject.figure(metric, 'previous')];
      if (now === null || then === null) continue;
      if ((now - then) * way <= slack) return true;
      known = false;
    }
  }
  return known;
}

function sameAsBefore(at: Values, metric: string, slack: number): boolean | null {
  const [now, then] = [at.fact(metric)?.value, at.fact(metric, 'previous')?.value];
  if (now === undefined || then === undefined) return null;
  return typeof now === 'number' && typeof then === 'number'
    ? now - then <= slack && then - now <= slack
    : now === then;
}
