/** What a span of time is of, by the words after it and before it. */

import { wordsIn } from './clause-words.ts';
import type { Item } from './items.ts';

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
    /^(of |without |with no |in )(\S+ )?(silence|contact|word|silent|quiet|touch|conversation)(?! (for|in|since|over) #)/,
    'days_since_last_touch longest_silence',
  ],
];

/** @param bare a figure without its unit can only be so far off a stage's usual time */
export function spanAfter(items: Item[], at: number, bare: boolean): ReadonlySet<string> | null {
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

export function spanBefore(items: Item[], at: number): ReadonlySet<string> | null {
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
