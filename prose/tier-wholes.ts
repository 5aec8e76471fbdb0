/**
 * Where all of something sits, of several tiers together: "every one of our 22 stagnant deals belongs to Watch or Triage",
 * "between them those two hold all the overdue deals", "every open deal in Watch and Triage is stagnant". The sum over the
 * tiers has to be that of the book, or of all their deals, and any count beside it the same.
 */
import type { Subject } from '../domain/facts.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, isTouched, judged } from '../text/findings.ts';
import type { Covering } from './predicates.ts';

const STATES: [words: RegExp, metric: string][] = [
  [/stagnant|stuck|stalled/, 'stagnant_deals'],
  [/overdue|late/, 'overdue_deals'],
];
const STATE = '(?:stagnant|stuck|stalled|overdue|late)';
const DEAL = '(?:deal|one|opportunity|opportunitie)';
const EVERY =
  '(?:all|every|each|every one|every single one|every #|every single #|each one|each #)(?: of)?(?: (?:the|our|your|its|their|those|these))*(?: #)?';
const THOSE =
  '(?:those|these|the)(?: (?:last|lower|bottom|same|lowest|weaker))*(?: (?:two|#))?(?: tier| group)?(?: together)?|the pair|both(?: tiers?)?';
const TIERS = `(?:N (?:and|or|plus|&) N|${THOSE})`;
const ANOTHER = `(?: (?:and|plus)(?: all)?(?: (?:the|our|of))*(?: #)? ${STATE}(?: ${DEAL})?)?`;
const SIT =
  '(?: (?:is|are|sit|sits|lie|lies|belong|belongs|live|lives|fall|falls|found|to be found|now|both|still|concentrated|come|comes|somewhere|either|do|we have|in the book))* (?:in|to|within|from|under|inside)(?: either)?(?: the)?';
const HOLD =
  '(?: (?:together|between them|now|also|alone))* (?:hold|holds|have|contain|account for|carry|cover|make up|share|own|house|harbour|take)(?: between them| up)?';

/** Of all in the book, and of all deals of the tiers. */
const OF_BOOK = [
  `${EVERY} ${STATE} ${DEAL}${ANOTHER}(?: (?:in|of|across|on) (?:the|our|your) books?)?${SIT} ${TIERS}`,
  `(?:between them )?${TIERS}${HOLD} ${EVERY} ${STATE} ${DEAL}${ANOTHER}`,
].map((words) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'gu'));
const OF_TIERS = new RegExp(
  `(?<!\\p{L})${EVERY}(?: open)? ${DEAL} (?:in|of|across|within)(?: the)? ${TIERS} (?:is|are)(?: (?:both|also|now|all|counted as|officially))* ${STATE}(?: and (?:also )?${STATE})?(?!\\p{L})`,
  'gu',
);

export function judgeTierWholes(scope: Scope, findings: Finding[]): Covering {
  const { text, rangeOf } = skeletonOf(scope.items);
  const covered = new Set<number>();
  const made: Finding[] = [];
  for (const [pattern, isOfBook] of [
    ...OF_BOOK.map((one) => [one, true] as const),
    [OF_TIERS, false] as const,
  ])
    for (const match of text.matchAll(pattern)) {
      const [from, to] = rangeOf(match);
      const held = wholeOf(scope, scope.items.slice(from, to + 1), match[0], isOfBook);
      if (held === null) continue;
      for (let at = from; at <= to; at += 1) covered.add(at);
      const place = { from: scope.items[from]!.from, to: scope.items[to]!.to };
      const kept = findings.filter((each) => !isTouched([place], each) || each.type === 'label');
      findings.splice(0, findings.length, ...kept);
      made.push(
        judged(
          place,
          'value',
          held,
          `by the sum over ${tiersIn(scope, scope.items.slice(from, to + 1))
            .map(({ name }) => name)
            .join(' and ')}`,
        ),
      );
    }
  return { findings: made, covered };
}

/** The tiers that the words name together, else those of the sentence before. */
function tiersIn({ topic }: Scope, items: Item[]): Subject[] {
  const named = items.flatMap((item) =>
    item.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'tier') : [],
  );
  return named.length > 0 ? [...new Set(named)] : topic.tiers;
}

/** Before a count of the tiers themselves: "those last two". */
const OF_TIERS_TOLD = /^(those|these|last|lower|bottom|same|lowest|weaker)$/;

/** Whether it is so; null where the tiers or what they count cannot be told. */
function wholeOf(scope: Scope, items: Item[], words: string, isOfBook: boolean): boolean | null {
  const tiers = tiersIn(scope, items);
  if (tiers.length < 2 || (tiers.length > 2 && /\b(?:two|pair|both)\b/.test(words))) return null;
  const count = (id: string, metric: string): number =>
    Number(scope.index.fact(id, metric)?.value ?? Number.NaN);
  const sum = (metric: string): number => tiers.reduce((all, { id }) => all + count(id, metric), 0);
  const told = STATES.filter(([state]) => state.test(words)).map(([, metric]) => metric);
  const wholes = told.map((metric) => (isOfBook ? count('book', metric) : sum('open_deals')));
  if (told.length === 0 || told.some((metric, at) => !Number.isFinite(sum(metric) + wholes[at]!)))
    return null;
  const counts = items.flatMap((item, at) =>
    item.kind === 'figure' && item.figure.value > 1 && !OF_TIERS_TOLD.test(wordOf(items[at - 1]))
      ? [item.figure.value]
      : [],
  );
  return (
    told.every((metric, at) => sum(metric) === wholes[at]) && counts.every((value) => wholes.includes(value))
  );
}
