/** What follows from two values of one subject: a difference, a share, a multiple, a sum. */

import type { Candidate } from './candidate.ts';
import type { FigureKind } from './figures.ts';

/** Pairs of metrics of which prose tells the difference, in their own unit. */
const DIFFERENCES: [string, string][] = [
  ['touches_30d', 'touch_norm_30d'],
  ['stagnant_line', 'days_in_stage'],
  ['days_in_stage', 'stagnant_line'],
  ['days_in_stage', 'stage_median_days'],
  ['stage_median_days', 'days_in_stage'],
  ['renewals_due_arr', 'arr'],
  ['accounts', 'without_meeting'],
  ['accounts', 'meetings_booked'],
  ['open_deals', 'stagnant_deals'],
];
/** Pairs of which prose tells the share, the multiple or how far the first lies from the second. */
const SHARES: [string, string][] = [
  ['touches_30d', 'touch_norm_30d'],
  ['days_in_stage', 'stage_median_days'],
  ['days_in_stage', 'stagnant_line'],
  ['open_value', 'arr'],
  ['amount', 'arr'],
  ['arr', 'amount'],
  ['arr', 'open_value'],
  ['amount', 'open_value'],
  ['renewals_due_arr', 'arr'],
  ['without_meeting', 'accounts'],
  ['meetings_booked', 'accounts'],
  ['accounts_without_touch', 'accounts'],
  ['overdue_value', 'open_value'],
  ['overdue_deals', 'open_deals'],
  ['stagnant_deals', 'open_deals'],
  ['customers', 'accounts'],
  ['prospects', 'accounts'],
  ['single_contact', 'accounts'],
  ['moved', 'accounts'],
  ['touches_30d', 'contacts_90d'],
  ['amount', 'last_won_value'],
  ['open_value', 'last_won_value'],
];

/** Differences, shares and multiples of the values given. @param own those of which at least one must be part */
export function derivedOf(values: Candidate[], own: Candidate[] = values): Candidate[] {
  const at = new Map(
    values.map((each) => [`${each.metrics[0]} ${each.period === 'norm' ? 'current' : each.period}`, each]),
  );
  const made: Candidate[] = [];
  const add = (
    from: Candidate[],
    kind: FigureKind,
    value: number,
    period: Candidate['period'] = 'derived',
    went?: Candidate['went'],
  ): void => {
    if (!from.some((each) => own.includes(each)) || !Number.isFinite(value)) return;
    made.push({
      metrics: [...new Set(from.flatMap(({ metrics }) => metrics))],
      kind,
      value,
      period,
      fact: from[0]!.fact,
      text: String(Number(value.toPrecision(4))),
      decimal: from.some((each) => each.decimal),
      deal: from.find(({ deal }) => deal)?.deal ?? null,
      ...(went === undefined ? {} : { went }),
    });
  };
  for (const now of values) {
    const then = now.period === 'previous' ? undefined : at.get(`${now.metrics[0]} previous`);
    if (!then) continue;
    const change = Math.abs(now.value - then.value);
    const went = Math.sign(now.value - then.value) as 1 | -1 | 0;
    add([now, then], now.kind, change, 'derived', went);
    if (now.kind === 'number') add([now, then], 'points', change, 'derived', went);
    if (then.value !== 0) {
      const percent = (100 * change) / Math.abs(then.value);
      add([now, then], 'percent', percent, 'derived', went);
      add([now, then], 'part', percent, 'derived', went);
      add([now, then], 'times', now.value / then.value);
    }
  }
  for (const [a, b] of DIFFERENCES) {
    const [left, right] = [at.get(`${a} current`), at.get(`${b} current`)];
    if (left && right) add([left, right], left.kind, left.value - right.value);
  }
  const [value, count] = [at.get('open_value current'), at.get('open_deals current')];
  if (value && count && count.value > 0) add([value, count], 'money', value.value / count.value);
  for (const whole of ['open_value', 'amount']) {
    const [paid, open] = [at.get('arr current'), at.get(`${whole} current`)];
    if (paid && open) add([paid, open], 'money', paid.value + open.value);
  }
  for (const [a, b] of SHARES)
    for (const time of ['current', 'previous'] as const) {
      const [part, whole] = [at.get(`${a} ${time}`), at.get(`${b} ${time}`)];
      if (!part || !whole || whole.value === 0) continue;
      const ratio = part.value / whole.value;
      const period = time === 'previous' ? time : 'derived';
      for (const kind of ['percent', 'part'] as const) {
        add([part, whole], kind, 100 * ratio, period);
        add([part, whole], kind, 100 * Math.abs(1 - ratio), period, Math.sign(ratio - 1) as 1 | -1 | 0);
      }
      add([part, whole], 'times', ratio, period);
    }
  return made;
}
