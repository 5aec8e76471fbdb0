import {
  type Account,
  type Book,
  daysFrom,
  type Pace,
  plusDays,
  type Row,
  rounded,
  type Settings,
  sum,
  type Value,
} from './recompute-terms.ts';

const COUNTED = [
  'touches_30d',
  'touches_prior_30d',
  'touches_90d',
  'touches_180d',
  'touches_365d',
  'customer_touches_30d',
  'prospect_touches_30d',
  'interactions_30d',
  'contacts_90d',
];

export function addTouches(
  { values, missing, derived }: Account,
  touch: Row | undefined,
  next: string | null,
  asOf: string,
  reach: Book['coverage'],
  settings: Settings,
): void {
  const covered = reach.to !== null && daysFrom(reach.to, asOf) <= settings['coverage_gap']!;
  const number = (column: string): number => Number(touch?.[column] ?? 0);
  for (const metric of COUNTED) values[metric] = number(metric);
  const last = (touch?.['last_touch'] as string | undefined) ?? null;
  values['last_touch'] = last;
  values['days_since_last_touch'] = last === null ? null : daysFrom(last, asOf);
  values['next_touch'] = next;
  values['days_to_next_touch'] = next === null ? null : daysFrom(asOf, next);
  const yearAgo = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  const first = (touch?.['first_touch'] as string | undefined) ?? null;
  const knownThen =
    reach.from !== null && reach.from <= plusDays(yearAgo, -29) && first !== null && first <= yearAgo;
  values['touches_30d_last_year'] =
    knownThen || number('touches_30d_last_year') > 0 ? number('touches_30d_last_year') : null;
  if (!covered) {
    const silent = [
      ...COUNTED,
      'last_touch',
      'days_since_last_touch',
      'next_touch',
      'days_to_next_touch',
      'touches_30d_last_year',
    ];
    for (const metric of silent) {
      if (metric === 'touches_180d' && number(metric) > 0) continue;
      values[metric] = null;
      missing.add(metric);
    }
  }
  addSentiment(values, missing, number, touch, settings);
  if (touch?.['sentiment_derived'] === true) derived.add('sentiment_90d');
}

function addSentiment(
  values: Record<string, Value>,
  missing: Set<string>,
  number: (column: string) => number,
  touch: Row | undefined,
  settings: Settings,
): void {
  const least = settings['sentiment_min_conversations']!;
  const scored = number('conversations_90d');
  values['conversations_90d'] = scored;
  const now = scored >= least ? rounded(number('sentiment'), 2) : null;
  const before = number('conversations_before') >= least ? rounded(number('sentiment_before'), 2) : null;
  values['sentiment_90d'] = now;
  values['sentiment_trend'] = now === null || before === null ? null : rounded(now - before, 2);
  if (scored === 0 && Number(touch?.['touches_90d'] ?? 0) >= least)
    missing.add('sentiment_90d').add('sentiment_trend');
}

/** Touches of the year per 30 observed days, drawn toward the segment's mean with the weight of a month. */
export function addNorms(
  book: Account[],
  rows: Row[],
  asOf: string,
  reach: Book['coverage'],
  settings: Settings,
  among?: Pace[],
): Pace[] {
  const yearAgo = plusDays(asOf, -364);
  const latest = (dates: (string | null | undefined)[]): string =>
    dates
      .filter((date): date is string => typeof date === 'string')
      .sort()
      .at(-1)!;
  const observed = book.map((account, at) => {
    const row = rows[at]!;
    const touches = account.values['touches_365d'];
    const begun = latest([
      yearAgo,
      (row['created_on'] ?? row['customer_since']) as string | null,
      reach.from,
    ]);
    // Who was touched before that was there already.
    const first = account.firstTouch;
    const start = first !== null && first < begun ? latest([yearAgo, first]) : begun;
    const days = daysFrom(start, asOf) + 1;
    return { account, days, touches: touches as number | null, segment: row['segment'] as string | null };
  });
  const used: Pace[] =
    among ?? observed.filter(({ days, touches }) => days >= settings['norm_min_days']! && (touches ?? 0) > 0);
  const meanOf = (each: Pace[]): number =>
    sum(each.map(({ days, touches }) => (30 * touches!) / days)) / each.length;
  for (const { account, days, touches, segment } of observed) {
    const { values, missing } = account;
    for (const metric of ['touch_norm_30d', 'touches_per_year', 'touch_share_of_norm']) values[metric] = null;
    if (touches === null) {
      for (const metric of ['touch_norm_30d', 'touches_per_year', 'touch_share_of_norm']) missing.add(metric);
      continue;
    }
    if (days < settings['norm_min_days']!) continue;
    const alike = used.filter((each) => each.segment !== null && each.segment === segment);
    const prior = meanOf(alike.length >= settings['norm_segment_min']! ? alike : used);
    const weight = settings['norm_shrinkage']!;
    const norm = rounded((touches + weight * prior) / (days / 30 + weight), 1);
    const yearly = rounded((365 * touches) / days);
    values['touch_norm_30d'] = norm;
    values['touches_per_year'] = yearly;
    if (yearly >= settings['norm_min_per_year']! && norm > 0)
      values['touch_share_of_norm'] = rounded((100 * (values['touches_30d'] as number)) / norm);
  }
  return used;
}
