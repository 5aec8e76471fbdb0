/**
 * The verb or noun before a date says which date it is: "silent since 23 January" the last contact, "ran out of time in
 * April" a close date, "where it has sat since April" the day on which the deal came to its stage. A date on record of
 * another thing bears none of them out.
 */

import { type Item, textOf } from '../sentence/items.ts';
import { partBefore, wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';

const WORDS = "(?: [\\p{L}']+)";
const QUIET =
  "(?:silent|quiet|silence|nothing(?: has| was| is)?(?: heard| come| back| received| exchanged)?(?: from N| from them| at all)?|unheard from|dark|no (?:two - way )?(?:contact|touch|word|exchange|conversation|reply|answer|news)|(?:not|\\p{L}*n ' t) had (?:a|one|any) (?:word|reply|answer|conversation)|(?:not|\\p{L}*n ' t|nobody|no one|never)(?: has| have| had| there| at N)* (?:heard|spoken|talked|answered|replied|been in touch|been in contact|met)|(?:heard|had) nothing)";
const AT = '(?: (?:on|in|back|for|as of|since|ever since|early|mid|late|just|only|of|is|was|until|till|-))*';

/** Words that end before a date, and the metrics of which they tell. */
const MEANT: [words: RegExp, metrics: RegExp][] = [
  [
    `(?:(?:silent|quiet|silence|dark|unheard from)${WORDS}{0,4}|${QUIET}(?: (?:from|to|with|at) (?:N|them|it|us|anyone))?) since(?: (?:early|mid|late|back in|at least|last|-))*`,
    '^last_touch$',
  ],
  [
    `all (?:that )?(?:we|you|they|there) (?:have |has |had |' ve |' s )*(?:had|got|seen|been|heard)(?: (?:from|of) (?:N|them|it))? since(?: (?:early|mid|late|back in|last))*`,
    '^last_touch$',
  ],
  [
    `(?:last|latest|most recent)(?: (?:two|#) - way| real)? (?:contact|touch|exchange|conversation|call|word|reply)(?: (?:with|from|at) (?:N|them|it))?(?: (?:was|came|being|is|dates))?${AT}`,
    '^last_touch$',
  ],
  [
    `last (?:spoke|spoken|heard|talked|met|in touch)(?: (?:to|from|with) (?:them|it|N|us|anyone))?${AT}`,
    '^last_touch$',
  ],
  [`(?:close|closing) date(?: of (?:the|its) deal(?: (?:at|of|with) N)?)?${AT}`, '^(?:next_)?close_date$'],
  [
    `(?:ran out of time|run out of time|ran past its (?:close )?date|missed its (?:close )?date|(?:past|passed) its (?:close|closing) date|overdue|should have closed|deadline|(?:was|fell|fall|falls|is|are|came|comes) due)${AT}`,
    '^(?:next_)?close_date$|^due_on$|^renewal_date$',
  ],
  [
    `(?:(?:left|leaving) N for N|(?:moved|went|came|got|advanced|gone|moving) (?:on |up |along )*(?:from N )?(?:to|into) N|(?:entered|reached|reaching|entering) N|N (?:on|where it) (?:has |had )*(?:sat|been|stood|stayed|stuck)|where it (?:has |had |s )*(?:sat|been|stood|stayed|been stuck)|(?:been|sat|sitting|stuck|parked|stood) in N)(?: (?:on|in|since|back in|ever since|as of))+`,
    '^stage_entered_on$',
  ],
  [
    `(?:next|booked|scheduled|planned|arranged) (?:meeting|call|conversation|contact|touch|appointment)(?: (?:is|comes|falls|with (?:them|N)|booked|set|scheduled|planned))*${AT}`,
    '^next_touch$',
  ],
  [
    `(?:meeting|call|conversation|appointment) (?:is |was |has been |already )*(?:booked|scheduled|set|planned|arranged|pencilled in|in the diary|fixed)${AT}`,
    '^next_touch$',
  ],
  [
    `(?:next (?:one|#)(?: is| 's| comes)*|(?:is |are |been |already |now |one )+(?:booked|inked|pencilled|diarised)(?: in)?|in the diary|on the calendar)(?: (?:for|on|in|is|comes|booked|set|down|early|mid|late|-))+`,
    '^next_touch$',
  ],
  [
    `(?:layoffs?|lay offs?|redundancies|redundancie|laid off|cut (?:#|staff|jobs)|funding|raised (?:#|money|capital)|(?:series N|seed|new) round|(?:its|their|the|an?) acquisition|was acquired|acquired by \\p{L}+)(?: (?:of|for|by|at|to|its|their|the|staff|people|#|from|a|round|series|N|\\p{L}+ing)){0,6}(?: (?:in|on|from|back in|dated|came in|of|early|mid|late|last))+`,
    '^date$',
  ],
].map(([words, metrics]) => [new RegExp(`(?<![\\p{L}#])(?:${words})$`, 'u'), new RegExp(metrics!)]);

/** What a day that is written out is, by the words before it; a day of the week says only when. */
const MEANT_DAYS: typeof MEANT = [
  [
    '(?:renew|renews|renewing|(?:comes?|coming) up for renewal)(?: (?:only|not|again|next))*(?: (?:on|in))',
    '^renewal_date$|^(?:next_)?close_date$|^due_on$',
  ],
  [
    '(?:(?:should|must|could|can|will|is to|is due to|due to|scheduled to|supposed to|set to|meant to|expected to|has to) close|closes)(?: (?:on|in))',
    '^(?:next_)?close_date$',
  ],
  [
    'close (?:(?:is|now|still|has been) )*(?:pencilled in|set|down|slated|planned)(?: in)?(?: for)',
    '^(?:next_)?close_date$',
  ],
  ['(?:touch|contact|exchange|conversation|call) of', '^last_touch$|^next_touch$'],
  ['the (?:latest|last)(?: one| of them)? on', '^last_touch$|^last_(?:won|lost)_date$|^date$'],
  ['announced (?:\\p{L}+ |#|N | ){1,6}(?:on|in)', '^date$'],
].map(([words, metrics]): [RegExp, RegExp] => [
  new RegExp(`(?<![\\p{L}#])(?:${words})$`, 'u'),
  new RegExp(metrics!),
]);

/** A label with a colon before its date: "Close date: 2 June". */
const LABELS: [words: RegExp, metrics: RegExp][] = [
  [/(?:^| )clos(?:e|ing)(?: date)?$/, /^(?:next_)?close_date$/],
  [/(?:^| )(?:next|booked|planned) (?:meeting|call|contact|conversation|touch)$/, /^next_touch$/],
  [/(?:^| )last (?:contact|touch|call|meeting|conversation|exchange)$/, /^last_touch$/],
  [/(?:^| )renew(?:s|al)?(?: date| due)?$/, /^renewal_date$|^(?:next_)?close_date$/],
];

const PASSING = "(?: (?:\\p{L}+|N|#|['-]|-))";
/** A deal that was won or lost, whatever stands between that and its day. */
const ENDED: [words: RegExp, metrics: RegExp][] = [
  [
    `(?:our|#|one|last|latest|only|single|recent|previous)(?: #| last| only)? wins?${PASSING}{0,6}`,
    '^last_won_date$',
  ],
  [
    `(?:we )?(?:won|last won) (?:a|#|one|the|another|our|their|its)(?: \\p{L}+)? (?:deal|order|upgrade|expansion|add on|module|contract)${PASSING}{0,4}`,
    '^last_won_date$',
  ],
  [`(?:lost|loss of) (?:a|one|the|another|our|#)(?: \\p{L}+)? deals?${PASSING}{0,4}`, '^last_lost_date$'],
].map(([words, metrics]) => [
  new RegExp(
    `(?<![\\p{L}#])(?:${words})(?: ,)?(?: (?:last|in|on|back in|was|came|of|dates from|from|back|early|late|mid|-))*$`,
    'u',
  ),
  new RegExp(metrics!),
]);
/** Words of another event between the two. */
const OTHER_EVENT =
  /\b(?:renew\p{L}*|clos\p{L}*|due|meeting|call|contact|touch|stage|since|until|by|next|opened|entered|N)\b/u;

/** What a date between commas is: "the close date, 12 May, has not moved". */
const APPOSED: [words: RegExp, metrics: RegExp][] = [
  [
    /(?:^| )(?:the|its|their) (?:original |new |current |planned )*clos(?:e|ing) date$/,
    /^(?:next_)?close_date$/,
  ],
  [
    /(?:^| )(?:the|its|their) next (?:date|meeting|call|contact|touch|conversation)$/,
    /^next_touch$|close_date$/,
  ],
  [/(?:^| )(?:the|its|their|our) last (?:contact|touch|call|exchange|conversation)$/, /^last_touch$/],
];

/** Words straight after a date: "the 15 July close date". */
const AFTER: [words: RegExp, metrics: RegExp][] = [
  [/^(?:close|closing)(?: date| day)?\b(?! to\b)/, /^(?:next_)?close_date$|^due_on$/],
  [/^renewal\b/, /^renewal_date$|^(?:next_)?close_date$|^due_on$/],
];

/** Items before the date that are looked at. */
const REACH = 12;

/** What the metrics are of which a date is told, where the words before it leave no other; null where they do not. */
export function dateMeant({ items }: Scope, at: number): RegExp | null {
  if (textOf(items[at - 1]) === ':') {
    const label = partBefore(items, at - 1, REACH);
    return LABELS.find(([words]) => words.test(label))?.[1] ?? null;
  }
  if (textOf(items[at - 1]) === ',') {
    const label = partBefore(items, at - 1, REACH);
    const apposed = APPOSED.find(([words]) => words.test(label));
    if (apposed) return apposed[1];
  }
  const before = partBefore(items, at, REACH);
  const item = items[at]!;
  const isDay = item.kind === 'date' && item.date.exact && !item.date.weekday;
  const after = wordsShown(items.slice(at + 1, at + 3));
  const meant =
    MEANT.find(([words]) => words.test(before)) ??
    (isDay ? MEANT_DAYS.find(([words]) => words.test(before)) : undefined) ??
    (isDay ? AFTER.find(([words]) => words.test(after)) : undefined) ??
    endedBefore(items, at);
  if (!meant || (meant[1].test('stage_entered_on') && tellsMove(items, at))) return null;
  return meant[1];
}

/** "Our one win there in the past year, last October": the words reach over a comma. */
function endedBefore(items: Item[], at: number): [RegExp, RegExp] | undefined {
  const before = wordsShown(items.slice(Math.max(0, at - REACH), at));
  return ENDED.find(([words]) => {
    const match = words.exec(before);
    return match !== null && !OTHER_EVENT.test(match[0]);
  });
}

/** The day on which a tier was entered is not on record. */
const tellsMove = (items: Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - REACH), at)
    .some((item) => item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier'));
