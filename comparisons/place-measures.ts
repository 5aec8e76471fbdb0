/** By what a place among others is measured: the noun, the figure or the change that its word stands beside. */
import { clauseOf } from '../sentence/clause-words.ts';
import { textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import { CHANGE_OF, changeWay, FOR_SIZE, MOVES, type Place, STEEP } from './places.ts';

const SIZE = ['arr', 'open_value', 'amount', 'at_stake'];

const MONEY = ['at_stake', 'open_value', 'amount', 'arr'];

/** The most of what is bad makes nobody the strongest. */
const isBad = (word: string, metric: string): boolean =>
  /^(best|strongest)$/.test(word) && /overdue|stagnant|without|silence|past_close|days_in_stage/.test(metric);

export function metricsFor(
  scope: Scope,
  at: number,
  place: Place,
  told: ReadonlyMap<number, Candidate[]>,
): string[] {
  const word = wordOf(scope.items[at]).split(' ')[0]!;
  const own = place.metrics;
  if (OF_CONTACT.test(word) && isForSize(scope, at)) return FOR_SIZE;
  const [from, to] = clauseOf(scope.items, at);
  // "The calmest" is of its own change, whatever stands beside it.
  if (own?.every((metric) => metric.startsWith(CHANGE_OF))) return own;
  // "The earliest renewal" says by what.
  if (own?.length === 1 && own[0]!.startsWith('days_to_')) return own;
  if (place.change || changeAfter(scope, at) !== null)
    return [...(place.change && !tellsTiers(scope) ? STEEP : MOVES), ...changesOf(scope, told)];
  if (
    word === 'furthest' &&
    scope.items.slice(from, at).some((item) => item.kind === 'word' && TRAVELLED.test(item.word))
  )
    return MOVES;
  const sized = /^(largest|biggest|smallest)$/.test(word) ? sizeOf(scope, at, to) : null;
  if (sized) return sized;
  const figures = [...told]
    .filter(([place]) => place >= from && place < to + 2)
    .flatMap(([, each]) => each.flatMap(({ metrics }) => metrics));
  const cues = scope.items
    .slice(at, Math.min(to, at + 4))
    .flatMap((item) => (item.kind === 'word' && item.metrics && item.word !== 'in' ? [...item.metrics] : []));
  // "A $180,000 deal, the largest in the book": by the figure that the place is told of.
  const before = [...told].filter(([place]) => place < at && at - place <= BESIDE).at(-1)?.[1] ?? [];
  const beside = before.flatMap((each) => (each.metrics.length === 1 ? each.metrics : []));
  if (cues.length === 0 && figures.length === 0 && beside.length > 0) return [...new Set(beside)];
  // "The best account" says by nothing in what.
  if (/^(best|worst|strongest|weakest|most|fewest|least)$/.test(word)) {
    // "The most money in play", whatever else the sentence measures.
    if (/^(money|cash|value|revenue)$/.test(wordOf(scope.items[at + 1]))) return MONEY;
    const beside = [...new Set([...cues, ...figures])].filter((metric) => !isBad(word, metric));
    return beside.length > 0 ? beside : (own ?? []);
  }
  return [...new Set([...cues, ...figures, ...(own ?? SIZE)])];
}

/** "The steepest drop, from Expand to Watch", "down two tiers at once": by tiers, as the words beside it say. */
const tellsTiers = ({ items }: Scope): boolean => {
  const tiers = items.filter(
    (item) => item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier'),
  );
  const isCounted = items.some((item, at) => wordOf(item) === 'tier' && items[at - 1]?.kind === 'figure');
  return tiers.length === 2 || isCounted;
};

const OF_CONTACT = /^(busiest|quietest|liveliest|chattiest)$/;

/** "For its size", "relative to its size". */
const isForSize = ({ items }: Scope, at: number): boolean =>
  /^(?:tier |account |one |group |of (?:them |the # |all )?)*(?:for|relative to|given|considering) (?:its|their|the) size\b/.test(
    items
      .slice(at + 1, at + 8)
      .map((item) => textOf(item) || '#')
      .join(' '),
  );

const TRAVELLED =
  /^(fell|fallen|rose|risen|climbed|moved|slipped|dropped|went|gone|came|come|travelled|swung|sank|sunk|tumbled|slid|jumped|leapt|shifted|got|plunged|improved|recovered|declined)$/;

/** Which way the change goes that the word is of ("the steepest fall"): 0 for either, null where it is of none. */
export function changeAfter({ items }: Scope, at: number): 1 | -1 | 0 | null {
  const ways = items.slice(at + 1, at + 3).map((item) => changeWay(wordOf(item)));
  return ways.find((way) => way !== null) ?? null;
}

/** Changes of what the figures of the sentence are of, or of what its nouns name: "the largest jump … from 33 to 61". */
function changesOf({ items, topic }: Scope, told: ReadonlyMap<number, Candidate[]>): string[] {
  const own = [...told.values()].flatMap((each) => each.filter(({ metrics }) => metrics.length === 1));
  const figures = own.length > 0 ? own : topic.last;
  const named = items.flatMap((item) =>
    item.kind === 'word' &&
    /^(odd|score|sentiment|mood|contact|touch|likelihood|chance)$/.test(item.word.split(' ').at(-1)!)
      ? [...(item.metrics ?? [])]
      : [],
  );
  return [...new Set([...figures.flatMap(({ metrics }) => metrics), ...named])].map(
    (metric) => `${CHANGE_OF}${metric}`,
  );
}

/** Items between a figure and the place that is told of it. */
const BESIDE = 6;

/** What has a size by the noun after the word; null where no noun tells. */
function sizeOf({ items }: Scope, at: number, to: number): string[] | null {
  for (const item of items.slice(at + 1, Math.min(to, at + 5))) {
    const word = wordOf(item);
    const found = SIZED.find(([pattern]) => pattern.test(word));
    if (found) return found[1];
  }
  return null;
}

const SIZED: [RegExp, string[]][] = [
  [
    /^(open deal|deal|opportunity|expansion|upgrade|proposal|module|rollout|upsell)$/,
    ['amount', 'open_value'],
  ],
  [/^(customer|revenue|arr|recurring revenue)$/, ['arr']],
  [/^renewal$/, ['arr', 'amount']],
  [/^pipeline$/, ['open_value']],
  [/^(account|prospect|company)$/, ['arr', 'open_value', 'at_stake']],
];
