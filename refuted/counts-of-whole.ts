/**
 * Counts whose whole the words name: "five of your 19 accounts have no meeting", "one of your two overdue deals", and, after a count
 * of all, "Watch for the other four". They are of that owner or tier and of that state; that as many accounts of the text are so,
 * or that the figures add up, bears none of them out.
 */

import { isHypothetical } from '../causes/unknowable.ts';
import { isDenied } from '../changes/ways.ts';
import type { Subject } from '../domain/facts.ts';
import { groupsOf, stateOf } from '../figures/group-counts.ts';
import type { Candidate } from '../sentence/candidate.ts';
import { type Item, isQuestion, numberOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { isGroup, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

type Told = ReadonlyMap<number, Candidate[]>;

export const refuteWhole = (scope: Scope, told: Told): Finding[] =>
  isQuestion(scope.items) ? [] : [...partsOfAll(scope), ...ofYour(scope), ...otherPart(scope, told)];

/** Neither denied nor supposed; what the rest of the sentence asks for ("so let's start there") takes nothing back. */
const isOfFact = (items: Item[], from: number): boolean =>
  !isDenied(items, from) && !isHypothetical(items, from);

const PART = spokenWords("(?<part>#) of (?:your|our|the|its|his|her|their)(?: tier[’']s)? # accounts");

/** "Five of your 19 accounts have no meeting": of the owner or tier with 19. */
function partsOfAll(scope: Scope): Finding[] {
  const { items, index, topic } = scope;
  const { text, rangeOf, itemAt } = skeletonOf(items);
  return matchesOf(text, PART).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const whole = itemAt[match.index + match[0].lastIndexOf('#')]!;
    const [part, all] = [numberOf(items[from]), numberOf(items[whole])];
    const metrics = stateOf(items, to) ?? [];
    const group = groupsOf(scope, from).find(({ id }) => index.fact(id, 'accounts')?.value === all);
    if (part === null || !group || all === topic.named.length || !isOfFact(items, from)) return [];
    const known = metrics.flatMap((metric) => index.fact(group.id, metric)?.value ?? []);
    if (known.length === 0 || known.includes(part)) return [];
    return [judged(items[from]!, 'value', false, `on record ${known.join(', ')} of ${group.name}`)];
  });
}

const YOUR = spokenWords(
  '# of your (?<whole>#) (?<state>overdue|stagnant|open)(?: deals?| ones?)?|your only (?<only>overdue|stagnant|open)(?: deals?| ones?| #)?',
);
const DEALS: Record<string, string> = {
  overdue: 'overdue_deals',
  stagnant: 'stagnant_deals',
  open: 'open_deals',
};

/** "One of your two overdue": as many as the owner addressed has. */
function ofYour({ items, index, topic }: Scope): Finding[] {
  const owner = topic.addressed ?? topic.ownerOfMost;
  const { text, rangeOf, itemAt } = skeletonOf(items);
  return matchesOf(text, YOUR).flatMap((match): Finding[] => {
    const [from] = rangeOf(match);
    const { whole, state, only } = match.groups!;
    const at = whole ? itemAt[match.index + match[0].lastIndexOf('#')]! : from;
    const count = whole ? numberOf(items[at]) : 1;
    const known = owner && index.fact(owner.id, DEALS[(state ?? only)!]!)?.value;
    if (typeof known !== 'number' || known === count || !isOfFact(items, from)) return [];
    return [judged(items[at]!, 'value', false, `on record ${known} of ${owner!.name}`)];
  });
}

const OTHER = spokenWords(
  'N(?: (?:has|have|holds?|with|accounts?|for|takes?|took|makes|up|owns?|the|and|only))* the (?:other|remaining) #(?! (?:accounts?|names?|of))|the (?:other|remaining) #(?: (?:are|is|sit|lie|all|belong|come|deals?|ones?|in|to|from|with|renewals?))* (?:in|to|from|with) N',
);
const COUNTED =
  /^(?:overdue_deals|stagnant_deals|open_deals|renewals_due|deals_due|accounts_without_touch|without_meeting|meetings_booked|customers|prospects)$/;

/** "Triage accounts for 11 of them, Watch for the other four": what Watch has of that. */
function otherPart(scope: Scope, told: Told): Finding[] {
  const { items, index, topic } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, OTHER).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const at = items.slice(from, to + 1).findIndex((item) => isGroup(item) !== undefined) + from;
    const figure = items.slice(from, to + 1).findLast(({ kind }) => kind === 'figure');
    const [count, group] = [numberOf(figure), groupAt(items[at])];
    const here = metricsTold([...told].filter(([place]) => place < to).flatMap(([, known]) => known));
    const before = metricsTold(topic.measures);
    const both = before.filter((metric) => here.includes(metric));
    const metrics = both.length > 0 ? both : here.length > 0 ? here : before;
    const known = metrics.flatMap((metric) => (group && index.fact(group.id, metric)?.value) ?? []);
    if (count === null || known.length === 0 || known.includes(count) || isDenied(items, from)) return [];
    return [judged(items[at]!, 'name', false, `on record ${known[0]} of ${group!.name} (${metrics[0]})`)];
  });
}

const groupAt = (item: Item | undefined): Subject | null =>
  tierAt(item) ?? (item && isGroup(item)?.kind === 'owner' ? isGroup(item)! : null);

/** The measures that are counted. */
const metricsTold = (known: readonly { fact: string; period: string }[]): string[] =>
  [...new Set(known.filter(({ period }) => period === 'current').map(({ fact }) => metricOf(fact)))].filter(
    (metric) => COUNTED.test(metric),
  );
