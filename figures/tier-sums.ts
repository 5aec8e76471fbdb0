/**
 * Sums over tiers that are told together: "22 open deals in Watch and Triage", "15 are overdue between the two", "the top two
 * tiers hold 136 accounts". The tiers are those of the sentence that stand side by side, else those of the one before it.
 */
import type { Subject } from '../domain/facts.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { textOf } from '../sentence/items.ts';
import { pointedAt } from '../sentence/pointing.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';
import { pairOf } from './pairs.ts';
import { timesAt } from './periods.ts';

/** Measures of which a group has the sum over its members. */
const SUMMED =
  /^(accounts|customers|prospects|arr|open_deals|open_value|overdue_deals|overdue_value|stagnant_deals|stagnant_value|renewals_due|renewals_due_arr|touches_30d|touch_norm_30d|without_meeting|accounts_without_touch|accounts_without_touch_60d|single_contact|meetings_booked|deals_due|deals_due_value|moved_up|moved_down)$/;
/** Words that go on about all that the last sentence named. */
const THEM = /^(them|they|their|both|each|two|together|combined|all|these|those|between|there)$/;

/** The sum of one measure over the tiers told together; null where the figure comes to none that its words point at. */
export function tierSum(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  if ((figure.kind !== 'number' && figure.kind !== 'money') || figure.decimal) return null;
  const tiers = tiersTogether(scope);
  if (tiers.length < 2) return null;
  const inTime = timesAt(scope, pairOf(scope.items, at)?.role ?? null);
  const { levels, strict } = pointedAt(scope.items, at);
  const [first, ...others] = tiers.map((tier) => candidatesOf(scope.index, tier).figures);
  for (const own of first ?? []) {
    const [metric = ''] = own.metrics;
    const isMeant = levels.some((level) => level.has(metric));
    if (!isSummed(own, figure) || !inTime(own) || (!isMeant && (strict || figure.kind === 'number')))
      continue;
    const rest = others.map((figures) => figures.find((each) => isLike(each, own)));
    if (rest.some((each) => each === undefined)) continue;
    const sum = { ...own, value: rest.reduce((total, each) => total + each!.value, own.value) };
    if (says(figure, sum, scope.index.sheet.currency)) return sum;
  }
  return null;
}

const isSummed = ({ kind, metrics, period }: Candidate, figure: OpenFigure): boolean =>
  kind === figure.kind &&
  metrics.length === 1 &&
  SUMMED.test(metrics[0]!) &&
  (period === 'current' || period === 'previous' || period === 'norm');

const isLike = (one: Candidate, other: Candidate): boolean =>
  one.kind === other.kind &&
  one.period === other.period &&
  one.metrics.length === 1 &&
  one.metrics[0] === other.metrics[0];

/** Tiers of the sentence with nothing but "and" or a comma between them; else those that its words go back to. */
export function tiersTogether({ items, topic }: Scope): Subject[] {
  const places = items.flatMap((item, at) => (tierAt(item) ? [at] : []));
  if (places.length === 0)
    return wordsIn(items, 0, items.length).some((word) => THEM.test(word)) ? topic.tiers : [];
  const isJoined = places.slice(1).every((place, before) =>
    /^(and|plus|or|,|, and|, or|)$/.test(
      items
        .slice(places[before]! + 1, place)
        .map((item) => textOf(item) || '#')
        .join(' '),
    ),
  );
  return isJoined ? [...new Set(places.map((place) => tierAt(items[place]!)!))] : [];
}
