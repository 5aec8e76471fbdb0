/**
 * How far two dates that were told lie from each other: "10 June, which is the day after", "a week later, on 3 July", "only a
 * week before that, on 18 June", "within days of each other". Held by the two dates, the nearest and one told before it.
 */
import { daysBetween } from '../domain/dates.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { matchesOf } from '../text/matches.ts';
import type { Held } from './when.ts';

const AFTER = spokenWords(
  '(?:(?:just|only|about|exactly|barely|all of|some|roughly|around|precisely|the very|not even) )*(?:a|one|the|the very|just the) (?:(?:very|next) )?(?:day|week|fortnight|month)(?: or so)? (?:later|on|earlier|sooner|(?:after|before)(?: (?:that|it|this|then|which|its own|theirs))?)(?= ?(?:$|[,.;:()—–]|(?:on|at|is|comes|follows|and|but|in|to|with|there|N|D)(?!\\p{L})))',
);
const APART = spokenWords(
  '(?:(?:all|both|just|falls?|falling|fell|due|only|lies?|come) )*(?:within|inside) (?:a (?:few |couple of |handful of )?|one |the same |just )?(?:day|week|fortnight|month)s? of (?:each other|one another|it|that)|(?:just |only |barely |a mere )*days apart|(?:a|one) (?:day|week|fortnight|month) apart|back to back|in the same (?:week|month)',
);
const BACK = /before|earlier|sooner/;
const UNITS: [RegExp, days: number, slack: number][] = [
  [/day/, 1, 0],
  [/week/, 7, 1],
  [/fortnight/, 14, 2],
  [/month/, 30, 4],
];
/** "Within days of each other", "days apart". */
const FEW_DAYS = 6;

export function spokenApart(scope: Scope, told: readonly Held[]): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const dates = datesTold(index, told);
  const read = (pattern: RegExp, fits: (words: string, from: number, to: number) => boolean): Finding[] =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      if (!fits(match[0], from, to)) return [];
      return [judged(spanOf(items, from, to), 'date', true, 'by the two dates told')];
    });
  return [
    ...read(AFTER, (words, from, to) => isSoFar(items, dates, words, from, to)),
    ...read(APART, (words, from) => areNear(items, dates, words, from)),
  ];
}

interface DateTold {
  at: number | null;
  day: string;
}

function datesTold(index: AuditIndex, told: readonly Held[]): DateTold[] {
  return told.flatMap(({ at, claim }): DateTold[] => {
    const value = claim.fact === null || claim.type !== 'date' ? null : index.byId(claim.fact)?.value;
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? [{ at, day: value }] : [];
  });
}

const LAST_DATES = 3;

/** The date that the words lead to, or come after, and one of the last told before it. */
function isSoFar(items: Item[], dates: DateTold[], words: string, from: number, to: number): boolean {
  const [, days, slack] = UNITS.find(([unit]) => unit.test(words))!;
  const next = dates.find(({ at }) => at !== null && at > to && at - to <= 4);
  const isNear =
    next !== undefined && !items.slice(to + 1, next.at!).some((item) => /^[;.]$/.test(textOf(item)));
  const before = dates.filter(({ at }) => at === null || at < from);
  const own = isNear ? next : before.at(-1);
  const others = (isNear ? before : before.slice(0, -1)).slice(-LAST_DATES);
  if (!own) return false;
  const way = BACK.test(words) ? -1 : 1;
  return others.some(({ day }) => Math.abs(daysBetween(day, own.day) * way - days) <= slack);
}

/** The two dates told nearest the words, one of them in its sentence. */
function areNear(items: Item[], dates: DateTold[], words: string, from: number): boolean {
  const here = dates.filter(({ at }) => at !== null);
  const pair = here.length >= 2 ? nearestTwo(here, from) : dates.slice(-2);
  if (here.length === 0 || pair.length < 2 || items.length === 0) return false;
  const gap = Math.abs(daysBetween(pair[0]!.day, pair[1]!.day));
  if (/back to back/.test(words)) return gap <= 2;
  if (/days|(?<!(?:a|one) )day|few day|couple of day/.test(words)) return gap <= FEW_DAYS;
  if (/same month/.test(words)) return pair[0]!.day.slice(0, 7) === pair[1]!.day.slice(0, 7);
  const [, days, slack] = UNITS.find(([unit]) => unit.test(words)) ?? [/x/, FEW_DAYS, 0];
  if (/within|inside|same/.test(words)) return gap <= days;
  return Math.abs(gap - days) <= slack;
}

const nearestTwo = (dates: DateTold[], from: number): DateTold[] =>
  [...dates].sort((one, other) => Math.abs(one.at! - from) - Math.abs(other.at! - from)).slice(0, 2);
