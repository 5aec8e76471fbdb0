/** Which metrics the words around a figure of open prose point at. */

import { NORMAL } from '../lexicon/words.ts';
import { countedAfter } from './counted.ts';
import { type Item, wordOf } from './items.ts';

const BREAKS = new Set([
  ',',
  ';',
  ':',
  '(',
  ')',
  '—',
  '–',
  'and',
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'yet',
  'with',
]);
const DEAL_METRICS =
  'amount days_in_stage stage_entered_on stage_median_days stagnant_line close_date days_to_close days_past_close deal_outcome_score outcome_score'.split(
    ' ',
  );

/** Where the clause of an item begins and ends. */
export function clauseOf(items: Item[], at: number): [number, number] {
  const ends = (item: Item) => (item.kind === 'sign' || item.kind === 'word') && BREAKS.has(item.word);
  let from = at;
  while (from > 0 && !ends(items[from - 1]!)) from -= 1;
  let to = at + 1;
  while (to < items.length && !ends(items[to]!)) to += 1;
  return [from, to];
}

export const wordsIn = (items: Item[], from: number, to: number): string[] =>
  items.slice(Math.max(0, from), to).flatMap((item) => (item.kind === 'word' ? item.word.split(' ') : []));

const LAID_OFF = /^(layoff|lay|laid|laying|redundancy|job|staff)$/;

export function metricsIn(items: Item[], from: number, to: number): Set<string> {
  const metrics = new Set<string>();
  for (const item of items.slice(Math.max(0, from), to)) {
    if (item.kind === 'word') for (const metric of item.metrics ?? []) metrics.add(metric);
    if (item.kind === 'word' && LAID_OFF.test(item.word)) metrics.add('employees');
    if (item.kind === 'name' && ['stage', 'deal'].includes(item.subjects[0]!.kind))
      for (const metric of DEAL_METRICS) metrics.add(metric);
  }
  return metrics;
}

/** The last word before an item that is no article or hedge. */
export function lastWordBefore(items: Item[], at: number): string {
  for (let before = at - 1; before >= 0; before -= 1) {
    const item = items[before]!;
    if (item.kind !== 'word') return '';
    if (!HEDGING.has(item.word)) return item.word;
  }
  return '';
}
const HEDGING = new Set([
  'a',
  'an',
  'about',
  'just',
  'only',
  'some',
  'around',
  'nearly',
  'over',
  'under',
  'almost',
  'roughly',
  'now',
]);

export interface Pointed {
  /** Metrics that the words tell, the nearest words first: the first set that holds a value like the figure decides. */
  levels: ReadonlySet<string>[];
  /** The words leave nothing else: a counted noun, "% of the pipeline", "20 % below normal". */
  strict: boolean;
  /** End of the words that tell the state counted ("four are overdue"): they stand and fall with the figure. */
  to?: number | undefined;
}

const MONEY_AFTER: [RegExp, string][] = [
  [/^(pipeline|open value)$/, 'open_value at_stake overdue_value'],
  [/^(overdue|late)$/, 'overdue_value amount open_value'],
  [/^(renewal|renew|renews|renewing)$/, 'arr renewals_due_arr amount open_value overdue_value'],
  [
    /^(deal|opportunity|expansion|upgrade|upsell|rollout|add|package|module|pilot|proposal|extension|order|purchase)$/,
    'amount open_value overdue_value deals_due_value last_won_value won_value_12m',
  ],
  [
    /^(revenue|customer|arr|annual|recurring|a year|per year|annually|subscription|yearly)$/,
    'arr renewals_due_arr annual_revenue',
  ],
];

/** A sum of money is of the noun after it: "$92,000 of open deals", "a $31,000 renewal". */
function moneyAfter(items: Item[], at: number): ReadonlySet<string> | null {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const item = items[next];
    if (item?.kind === 'sign' && item.word === '-') continue;
    if (item?.kind === 'name' && ['stage', 'deal'].includes(item.subjects[0]!.kind))
      return new Set(['amount', 'open_value']);
    if (item?.kind !== 'word') return null;
    const noun = MONEY_AFTER.find(
      ([pattern]) => pattern.test(item.word) || pattern.test(item.word.split(' ')[0]!),
    );
    if (noun) return new Set(noun[1].split(' '));
    if (
      /^(and|but|to|against|in|on|is|was|are|at|with|from|than|up|down|for|since|while|whereas|although|though|yet|due|by|has|have|had|which|that|as|across|between|over)$/.test(
        item.word,
      )
    )
      return null;
  }
  return null;
}

/** What a span of time is by the words after it; the first pattern that fits decides. */
const SPANS_AFTER: [RegExp, string][] = [
  [
    /^(and counting )?(past|over|beyond|above|below|inside|under|within|short of|longer than|more than|less than)\b( what)?( is| s)?( the| its| a| our)* ?(\S+ ){0,4}(norm|normal|usual|par|typical|median|average|limit|line|mark|threshold|point|cutoff|cut|stagnant|stagnation|winner|winners|standard|expected)/,
    'days_in_stage stage_median_days stagnant_line',
  ],
  [/^(overdue|late|past|behind)/, 'days_past_close'],
  [/^(beyond|after)/, 'days_past_close days_in_stage age_days days_since_last_touch'],
  [/^old/, 'age_days days_in_stage days_since_last_touch'],
  [
    /^(ago|earlier|before|back)/,
    'days_since_last_touch days_in_stage age_days days_past_close days_since_won days_since_lost',
  ],
  [
    /^(away|left|out|off|to go|to run|from now|ahead|remain|until|till|before)/,
    'days_to_close days_to_renewal days_to_next_touch to_stagnant stagnant_line age_days days_in_stage',
  ],
  [
    /^(of |without |with no |in )(\S+ )?(silence|contact|word|silent|quiet|touch|conversation)/,
    'days_since_last_touch longest_silence',
  ],
];

/** @param bare a figure without its unit can only be so far off a stage's usual time */
function spanAfter(items: Item[], at: number, bare: boolean): ReadonlySet<string> | null {
  const words = items
    .slice(at + 1, at + 8)
    .map((item) =>
      item.kind === 'word' ? item.word : item.kind === 'sign' && /['’]/.test(item.word) ? '' : '#',
    )
    .join(' ')
    .replace(/ +/g, ' ')
    .trim();
  const found = (bare ? SPANS_AFTER.slice(0, 1) : SPANS_AFTER).find(([pattern]) => pattern.test(words));
  if (found) return new Set(`${found[1]}${bare ? ' touches_30d touch_norm_30d' : ''}`.split(' '));
  if (bare) return null;
  const [next, stage] = [items[at + 1], items[at + 2]];
  const inStage =
    next?.kind === 'word' &&
    next.word === 'in' &&
    stage?.kind === 'name' &&
    stage.subjects[0]!.kind === 'stage';
  return inStage ||
    /^(in|into) (discovery|evaluation|proposal|negotiation|the stage|that stage|stage)/.test(words)
    ? new Set(['days_in_stage', 'stage_median_days', 'stagnant_line', 'days_in_last_stage'])
    : null;
}

/** What a span of time is by the words before it. */
const SPANS_BEFORE: [RegExp, string][] = [
  [
    /(?:no|without|any|a|last) (?:single )?(?:two-way |customer |real )?(?:touch|contact|word|exchange|conversation)(?: \S+){0,3} (?:for|in)$|(?:silent|silence|quiet|dark|unresponsive)(?: for| of)?$/,
    'days_since_last_touch longest_silence',
  ],
  [/(?:overdue|late|past due|past its close date) by$/, 'days_past_close'],
  [/stagnant(?: now| already)?(?: for| by)$/, 'past_stagnant days_in_stage'],
  [
    /(?:renews?|renewal|expires?|lapses?)(?:(?: \S+){0,2}|(?: on| by)? #(?: #)?) in$/,
    'days_to_renewal days_to_close',
  ],
  // "Supposed to close on June 29, in just over four weeks".
  [
    /(?:due|close|closes?|closing|lands?|landing|signs?|expected)(?: \S+){0,1}(?: on| by| for)? #(?: #)? in$/,
    'days_to_close days_to_renewal',
  ],
  [/(?:due|closes?|closing|lands?|landing)(?: \S+){0,1} in$/, 'days_to_close days_to_renewal deals_due'],
];

function spanBefore(items: Item[], at: number): ReadonlySet<string> | null {
  for (let place = at - 1; place >= Math.max(0, at - 4); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'name' && item.subjects[0]!.kind === 'stage')
      return /^(for|now|already|these|all of|about|some|only|just|over|more than|under|fewer than|less than|nearly|almost| )*\bfor\b/.test(
        wordsIn(items, place + 1, at).join(' '),
      )
        ? new Set(['days_in_stage', 'days_in_last_stage'])
        : null;
    if (item.kind !== 'word') break;
  }
  const words = items
    .slice(Math.max(0, at - 9), at)
    .map((item) => (item.kind === 'word' ? item.word : '#'))
    .filter(
      (word) =>
        !/^(over|under|about|around|nearly|almost|more than|less than|fewer than|only|just|some|roughly|more|less|fewer|than|at least)$/.test(
          word,
        ),
    )
    .join(' ');
  const found = SPANS_BEFORE.find(([pattern]) => pattern.test(words));
  return found ? new Set(found[1].split(' ')) : null;
}

/** Metrics of a figure: of the noun it counts, of what it is a share of, else of the words about it, the nearest first. */
export function pointedAt(items: Item[], at: number): Pointed {
  const [from, to] = clauseOf(items, at);
  const item = items[at]!;
  const kind = item.kind === 'figure' ? item.figure.kind : 'number';
  const counted =
    kind === 'number' && item.kind === 'figure' && !item.figure.decimal ? countedAfter(items, at) : null;
  const { counts } = item.kind === 'figure' ? item.figure : {};
  if (counts) return { levels: [new Set(counts)], strict: true };
  if (counted) {
    const others = metricsIn(items, from, counted.at);
    for (const word of wordsIn(items, from, to)) for (const metric of MOVED[word] ?? []) others.add(metric);
    for (const metric of metricsIn(items, counted.at + 1, to)) others.add(metric);
    // "141 accounts, 77% of the book, have no meeting": what stands between commas tells of the count itself.
    const hedged = /^(about|around|roughly|nearly|almost|over|under|just)$/.test(wordOf(items[to + 1]))
      ? 1
      : 0;
    const aside =
      items[to]?.kind === 'sign' && items[to + 1 + hedged]?.kind === 'figure' ? ASIDE + hedged : 0;
    for (const metric of metricsIn(items, to, Math.min(items.length, to + 6 + aside))) others.add(metric);
    if (aside > 0)
      for (const word of wordsIn(items, to, Math.min(items.length, to + 6 + aside)))
        for (const metric of MOVED[word] ?? []) others.add(metric);
    if (counted.state) return { levels: [counted.metrics], strict: true, to: counted.at + 1 };
    const moved = wordsIn(items, counted.at, to)
      .flatMap((word, place, all) => (SILENT.test(all[place + 1] ?? '') ? [] : (MOVED[word] ?? [])))
      .filter((metric) => counted.metrics.has(metric));
    const both =
      moved.length > 0
        ? moved
        : [...counted.metrics].filter((metric) => others.has(metric) && SPLIT.has(metric));
    const ofRenewals = counted.metrics.has('open_renewals');
    const noun = `${wordsIn(items, counted.at, counted.at + 1).at(-1)}s`;
    const whole = [...counted.metrics].filter((each) => ofRenewals || each === noun || !SPLIT.has(each));
    if (isDenominator(items, at))
      return {
        levels: [
          whole.length > 0 ? new Set(whole) : counted.metrics,
          new Set([...counted.metrics].filter((metric) => others.has(metric))),
        ],
        strict: true,
      };
    if (both.length > 0)
      return {
        levels: moved.length > 0 ? [new Set(both)] : [new Set(both), new Set(whole)],
        strict: true,
        to: movedBeside(items, counted.at),
      };
    return { levels: [whole.length > 0 ? new Set(whole) : counted.metrics], strict: true };
  }
  if (kind === 'number' && isDenominator(items, at))
    return {
      levels: [
        new Set(
          'accounts open_deals renewals_due customers prospects accounts_without_touch without_meeting meetings_booked overdue_deals stagnant_deals moved'.split(
            ' ',
          ),
        ),
      ],
      strict: true,
    };
  const direct =
    kind === 'money'
      ? moneyAfter(items, at)
      : kind === 'days' || kind === 'number'
        ? (spanAfter(items, at, kind === 'number') ?? (kind === 'days' ? spanBefore(items, at) : null))
        : null;
  if (direct) return { levels: [direct], strict: true };
  if (kind === 'percent' || kind === 'part' || kind === 'times') {
    const whole = shareOf(items, at);
    if (whole) return { levels: [whole], strict: true };
    const stage = kind === 'times' ? stageNormAfter(items, at) : null;
    if (stage) return { levels: [new Set([stage])], strict: true };
    if (wordsIn(items, at + 1, at + 5).some((word) => NORMAL.has(word)))
      return { levels: [new Set(['touches_30d', 'days_in_stage', 'touch_norm_30d'])], strict: true };
  }
  return {
    levels: [...nearest(items, at, from, to), metricsIn(items, from, to), metricsIn(items, 0, items.length)],
    strict: false,
  };
}

/** "Five times what won deals need", "three times what we allow": of the stage's usual time, or of its limit. */
function stageNormAfter(items: Item[], at: number): string | null {
  const words = wordsIn(items, at + 1, at + 8).join(' ');
  if (
    /^(?:(?:as long as|longer than|what|the time|as much as|that of) )?(?:\S+ ){0,3}(?:won|win|wins|winners?|winning|successful)\b/.test(
      words,
    )
  )
    return 'stage_median_days';
  return /^(?:(?:as long as|longer than|what|the time|more than) )?(?:\S+ ){0,2}(?:allow\w*|tolerat\w*|permit\w*|limit|line|threshold|cutoff)\b/.test(
    words,
  )
    ? 'stagnant_line'
    : null;
}

/** Items that an aside between commas may have. */
const ASIDE = 5;

/** Cues of the clause one by one, by their distance to the figure; at one distance the one before it counts first. */
function nearest(items: Item[], at: number, from: number, to: number): ReadonlySet<string>[] {
  const sets: ReadonlySet<string>[] = [];
  for (let distance = 1; distance <= 6; distance += 1)
    for (const place of [at - distance, at + distance]) {
      const metrics = place >= from && place < to ? metricsIn(items, place, place + 1) : new Set<string>();
      if (metrics.size > 0) sets.push(metrics);
    }
  return sets;
}

/** "28 of 181 accounts", "one of its two deals": the second figure is the whole. */
export function isDenominator(items: Item[], at: number): boolean {
  for (let place = at - 1; place >= at - 4 && place > 0; place -= 1) {
    const item = items[place]!;
    if (item.kind !== 'word') return false;
    if (item.word === 'of') return items[place - 1]?.kind === 'figure';
    if (!/^(the|its|their|our|your|these|those|all)$/.test(item.word)) return false;
  }
  return false;
}

/** End of a word of moving straight after the noun counted: "two accounts climbed". */
function movedBeside(items: Item[], at: number): number | undefined {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const item = items[next];
    if (item?.kind !== 'word') return undefined;
    const after = items[next + 1];
    if (after?.kind === 'word' && SILENT.test(after.word)) return undefined;
    if (MOVED[item.word]?.some((metric) => metric.startsWith('moved_'))) return next + 1;
    if (!/^(have|has|had|that|which|also|each|more|went|gone|moved|were|was)$/.test(item.word))
      return undefined;
  }
  return undefined;
}

/** "Fell silent": no move. */
const SILENT = /^(silent|quiet|dark|cold|short|behind|off)$/;

/** What words of moving and of lacking say of accounts that are counted. */
const MOVED: Record<string, string[]> = Object.fromEntries(
  (
    [
      [
        'fell fall fallen falls falling dropped drop drops dropping slid slide slides sliding slipped slip slips slipping down downward downwards downgraded demoted relegated sank sink sinking sunk tumbled tumbling descended retreated regressed',
        'moved_down',
      ],
      [
        'rose rise rises risen rising climbed climb climbs climbing up upward upwards promoted upgraded advanced advancing ascended ascending graduated',
        'moved_up',
      ],
      ['left departed exited escaped leaves departures leavers lost', 'left_tier left'],
      [
        'arrival arrivals newcomer newcomers arrived came joined entered gained took received absorbed welcomed landed',
        'joined_tier moved_up moved_down entered',
      ],
      [
        'none nothing no without haven hasn don doesn not lack lacks lacking nobody missing empty blank',
        'accounts_without_touch without_meeting open_deals_without_amount',
      ],
    ] as const
  ).flatMap(([words, metrics]) => words.split(' ').map((word) => [word, metrics.split(' ')])),
);

/** Counts of deals and accounts in some state: where the words name the state, the figure is of that state. */
const SPLIT = new Set(
  'stagnant_deals overdue_deals long_stagnant_deals open_deals_without_amount deals_due deals_total won_deals_12m lost_deals_12m accounts_without_touch without_meeting meetings_booked single_contact moved_up moved_down joined_tier left_tier moved kept entered left renewals_due customers prospects'.split(
    ' ',
  ),
);

/** "38 % of open value", "a third of your pipeline". */
function shareOf(items: Item[], at: number): ReadonlySet<string> | null {
  const of = items[at + 1];
  if (of?.kind !== 'word' || of.word !== 'of') return null;
  for (let next = at + 2; next < at + 7; next += 1) {
    const item = items[next];
    if (item?.kind === 'sign' && /['’]/.test(item.word)) continue;
    if (item?.kind === 'word' && /^(has|have|had|is|are|was|were|and|but|with|at|on)$/.test(item.word))
      return null;
    if (item?.kind === 'word' && item.metrics && !/^(s|in|up)$/.test(item.word))
      return new Set([...item.metrics].flatMap((metric) => PARTS_OF[metric] ?? [metric]));
    if (item?.kind !== 'word' && item?.kind !== 'name') return null;
  }
  return null;
}
/** What prose calls a part of a whole: renewals are a part of revenue, overdue deals of deals. */
const PARTS_OF: Record<string, string[]> = {
  arr: ['arr', 'renewals_due_arr', 'amount', 'open_value'],
  open_value: ['open_value', 'overdue_value', 'amount'],
  open_deals: ['open_deals', 'stagnant_deals', 'overdue_deals'],
  accounts: [
    'accounts',
    'without_meeting',
    'meetings_booked',
    'accounts_without_touch',
    'customers',
    'prospects',
    'single_contact',
    'moved',
  ],
};
