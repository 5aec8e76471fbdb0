/**
 * The greater part of what is told, where a tier or a state is named for it: "$2.83M, most of it in Watch", "more of it in
 * Watch than in Triage", "the lion's share of the 44 renewals due", "the most of any tier", "the majority are overdue". A
 * fault where that part is no more than half, or another tier has as much.
 */

import { comparativeOf, measuredBy } from '../comparisons/comparative-words.ts';
import type { Told } from '../comparisons/measure-cued.ts';
import { refuted } from '../comparisons/set-named.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import type { Candidate } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const PART =
  "(?:most|the (?:great |vast |clear |large )?majority|the (?:great )?bulk|the lion ['’] s share|the (?:larger|greater|better|bigger) part|(?:well |just )?over half|more than half)";
const IT = '(?: of (?:it|them|that|this|these|those|(?:that|the|this) (?:money|sum|total|value|amount)))';
const AT = '(?: (?:now |still )?(?:sits?|lies?|is|are|being|held))?';
const MOST_IN = spokenWords(`${PART}${IT}?${AT} (?:in|with|from|at) (?:the )?N`);
const MORE_IN = spokenWords(
  `(?<word>more|less|fewer)${IT}${AT} (?:in|with|from|at) N than (?:in |with |from |at )?N`,
);
const OF_COUNT = spokenWords(
  `(?:holds|carries|contains|has|keeps|accounts for|takes) ${PART} of (?:the |all |our |your |all the )?(?<what>#|book|accounts?|(?:recurring |annual )?revenue|arr|pipeline|open deals?|renewals?|customers?|contacts?)(?: (?<noun>renewal|open deal|deal|account|customer|prospect)s?)?`,
);
const OF_ANY = spokenWords(
  `(?:the )?(?<word>most|least|fewest|highest|lowest|largest|biggest|smallest|greatest)(?<noun>(?: \\p{L}+){0,3}?) (?:of|in|among|across) (?:any|all|all the|all our|all #|the #)(?: of the)?(?: other)? tiers?`,
);
const STATED = spokenWords(
  `${PART}(?: of (?:them|these|those|its deals?|the deals?))? (?:are|is) (?:now |also |already )?(?<state>overdue|late|stagnant|stuck)`,
);

export function refuteTierShares(scope: Scope, told: Told): Finding[] {
  const { items } = scope;
  const { text, rangeOf, itemAt } = skeletonOf(items);
  const read = (pattern: RegExp, test: (match: RegExpExecArray, at: [number, number]) => string | null) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const at = rangeOf(match);
      const reason = test(match, at);
      return reason === null ? [] : [refuted(items, at, reason)];
    });
  return [
    ...read(MOST_IN, (_, [from, to]) => notMostIn(scope, told, from, tierAt(items[to]))),
    ...read(MORE_IN, (match, [from, to]) => {
      const first = tierAt(items[itemAt[match.index + match[0].indexOf('N')]!]);
      return notMoreIn(scope, told, from, [first, tierAt(items[to])], match.groups!.word!);
    }),
    ...read(OF_COUNT, ({ groups }, [from]) => notMostOf(scope, from, groups!.noun ?? groups!.what!)),
    ...read(OF_ANY, ({ groups }, [from]) => notFirst(scope, told, from, groups!.word!, groups!.noun!.trim())),
    ...read(STATED, ({ groups }, [from]) => notMostAre(scope, from, groups!.state!)),
  ];
}

/** What the figures before are of a group, the last first; those of the sentence before where this one has none. */
function before({ index, topic }: Scope, told: Told, from: number): { metric: string; group: Subject }[] {
  const places = [...told.keys()].filter((place) => place < from).sort((a, b) => b - a);
  const facts = (found: readonly Pick<Candidate, 'metrics' | 'fact'>[]) =>
    found.flatMap(({ metrics, fact }) => {
      const group = index.subject(fact.split('.')[0]!);
      return metrics.length === 1 && group ? [{ metric: metrics[0]!, group }] : [];
    });
  const here = places.flatMap((place) => facts(told.get(place)!));
  return here.length > 0 ? here : facts(topic.last);
}

const heldBy = ({ index }: Scope, one: Subject, metric: string, run = 'current'): number | null =>
  new Values(index, one).figure(metric, run);

/** "It" is what the figure before is of; of what grew it may be the growth. */
function notMostIn(scope: Scope, told: Told, from: number, tier: Subject | null): string | null {
  if (!tier) return null;
  const [nearest] = before(scope, told, from);
  const shares = [nearest].flatMap((each) => {
    if (each?.group.kind !== 'book') return [];
    const { metric, group } = each;
    const [part, whole] = [heldBy(scope, tier, metric), heldBy(scope, group, metric)];
    if (part === null || !whole) return [];
    const [then, all] = [heldBy(scope, tier, metric, 'previous'), heldBy(scope, group, metric, 'previous')];
    const isKnown = then !== null && all !== null && whole !== all && tellsGrowth(scope, from);
    const grown = isKnown ? (part - then) / (whole - all) : 0;
    return [Math.max(part / whole, grown)];
  });
  if (shares.length === 0 || shares.some((share) => share > HALF)) return null;
  return `${Math.round(shares[0]! * 100)}% of it in ${tier.name}`;
}
const HALF = 0.5;

const tellsGrowth = ({ items }: Scope, from: number): boolean =>
  items
    .slice(0, from)
    .some((item) =>
      /^(?:grown|grew|rose|risen|up|from|climbed|swelled|more|extra|increase)$/.test(textOf(item)),
    );

function notMoreIn(
  scope: Scope,
  told: Told,
  from: number,
  [first, second]: [Subject | null, Subject | null],
  word: string,
): string | null {
  if (!first || !second || first === second) return null;
  const way = comparativeOf(word)?.way ?? 1;
  const [nearest] = before(scope, told, from);
  if (!nearest) return null;
  const [one, other] = [first, second].map((tier) => heldBy(scope, tier, nearest.metric));
  if (typeof one !== 'number' || typeof other !== 'number' || (one - other) * way > 0) return null;
  return `${one} against ${other} (${nearest.metric})`;
}

/** Nouns of what a tier may hold most of. */
function metricsOf(noun: string): readonly string[] {
  if (noun === 'book') return ['accounts', 'arr'];
  if (/^(?:open )?deals?$/.test(noun)) return ['open_deals', 'open_value'];
  return measuredBy(noun, true) ?? [];
}

/** "Watch holds most of the revenue". */
function notMostOf(scope: Scope, from: number, noun: string): string | null {
  const [tier] = groupsFor(scope, from);
  const book = scope.index.subject('book');
  if (tier?.kind !== 'tier' || !book) return null;
  const shares = metricsOf(noun).flatMap((metric) => {
    const [part, whole] = [heldBy(scope, tier, metric), heldBy(scope, book, metric)];
    return part === null || !whole ? [] : [part / whole];
  });
  if (shares.length === 0 || shares.some((share) => share > HALF)) return null;
  return `${Math.round(shares[0]! * 100)}% of it in ${tier.name}`;
}

/** "37% of open deal value, the most of any tier". */
function notFirst(scope: Scope, told: Told, from: number, word: string, noun: string): string | null {
  const tier = groupsFor(scope, from).find(({ kind }) => kind === 'tier');
  const way = /^(?:least|fewest|lowest|smallest)$/.test(word) ? -1 : 1;
  if (!tier) return null;
  const named = noun === '' ? null : measuredBy(noun, true);
  const [nearest] = before(scope, told, from);
  const metrics = named ?? (nearest ? [nearest.metric] : []);
  const judged = metrics.flatMap((metric) => {
    const own = heldBy(scope, tier, metric);
    const rest = scope.index
      .ofKind('tier')
      .flatMap((one) => (one === tier ? [] : (heldBy(scope, one, metric) ?? [])));
    return own === null || rest.length === 0 ? [] : [rest.every((value) => (own - value) * way > 0)];
  });
  return judged.length === 0 || judged.includes(true) ? null : `another tier is beyond ${tier.name}`;
}

/** "All 11 are stagnant; the majority are overdue". */
function notMostAre(scope: Scope, from: number, state: string): string | null {
  const [group] = groupsFor(scope, from);
  const metric = /^(?:overdue|late)$/.test(state) ? 'overdue_deals' : 'stagnant_deals';
  if (!group) return null;
  const [part, whole] = [heldBy(scope, group, metric), heldBy(scope, group, 'open_deals')];
  return part === null || !whole || part / whole > HALF ? null : `${part} of ${whole}`;
}
