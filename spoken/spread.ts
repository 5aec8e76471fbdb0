/**
 * Over whom something is told: "no meeting is booked anywhere", "silent throughout", "all 18 accounts", "all three accounts",
 * "$30,000 between them", "the rest". Claims where it is so of each of those meant.
 */

import type { HeldAt } from '../changes/spoken-beside.ts';
import type { Subject } from '../domain/facts.ts';
import { noMeeting, overdue, stagnant, type Test, Values, zero } from '../sentence/conditions.ts';
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOTHING: ReadonlySet<string> = new Set();

const SPREAD = spokenWords(
  '(?:with |at |for |in |from |to |of |among )?(?:any(?: one)? of (?:them|these|those|the #|the lot)|any account|anywhere(?: (?:here|else|in the (?:tier|book|group)))?|throughout|across the board|everywhere|all round|whatsoever|at all|to a man|from end to end|without exception|one and all|either of them)',
);
/** What was denied, by the words before it. */
const DENIED: [RegExp, Test][] = [
  [/meeting|booked|diary|calendar|scheduled|appointment|pencilled/, noMeeting],
  [
    /contact|touch|silent|silence|quiet|mute|spoken|heard|word|talk|exchange|conversation/,
    zero('touches_30d'),
  ],
  [/stagnant|stuck|stalled/, (at) => stagnant(at, NOTHING) === false],
  [/overdue|late|past/, (at) => overdue(at, NOTHING) === false],
];
const NEGATIVE =
  /(?:^| )(?:no|not|none|nobody|nothing|never|without|silent|silence|mute|quiet|t|neither|empty|zero)(?: |$)/;
const ALL = spokenWords(
  '(?:all|every one|the whole|each|every single one|the full|the entire)(?: of)?(?: (?:the|its|their|our|your|these|those|of))* (?=#)',
);
const BETWEEN = spokenWords(
  '(?:between|among)(?: the)? (?:them|the two|the three|two|both|us|themselves)|put together|taken together|all told|in (?:all|total)|combined|as a pair|jointly|collectively',
);
const REACH = 9;

export function spokenSpread(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const made: Finding[] = [];
  const tell = (from: number, to: number, reason: string): void => {
    const place = spanOf(items, from, to);
    made.push(judged(place, 'predicate', true, reason));
  };
  for (const match of matchesOf(text, SPREAD)) {
    const [from, to] = rangeOf(match);
    const whom = deniedOf(scope, from);
    if (whom) tell(from, to, `so of ${whom}`);
  }
  for (const match of matchesOf(text, ALL)) {
    const [from, to] = rangeOf(match);
    const whole = wholeOf(scope, to + 1, held);
    if (whole) tell(from, to, whole);
  }
  for (const match of matchesOf(text, BETWEEN)) {
    const [from, to] = rangeOf(match);
    const sum = sumBeside(scope, from, held);
    if (sum) tell(from, to, sum);
  }
  return made;
}

/** Of whom all that is denied before the words is so: of a group, or of each account of the sentence or text. */
function deniedOf(scope: Scope, from: number): string | null {
  const { items, index, topic } = scope;
  let start = from;
  while (start > 0 && from - start < REACH && !/^[;.:(]$/.test(textOf(items[start - 1]))) start -= 1;
  const said = items.slice(start, from).map(textOf).join(' ');
  const test = NEGATIVE.test(said) ? DENIED.find(([pattern]) => pattern.test(said))?.[1] : undefined;
  if (!test) return null;
  const isSo = (one: Subject): boolean => test(new Values(index, one), NOTHING) === true;
  const here = items.flatMap((item) => accountAt(item) ?? []);
  const set = here.length > 0 ? here : topic.named;
  if (set.length > 0 && set.every(isSo)) return set.map(({ name }) => name).join(', ');
  return here.length > 0 ? null : (groupsFor(scope, from).slice(0, 2).find(isSo)?.name ?? null);
}

/** "All 18 accounts": as many as the group has; "all three accounts": as many as the text tells of. */
function wholeOf(scope: Scope, at: number, held: HeldAt): string | null {
  const { items, index, topic } = scope;
  const item = items[at];
  if (item?.kind !== 'figure' || item.figure.kind !== 'number') return null;
  const count = item.figure.value;
  const [fact] = [held(at)?.fact ?? null];
  const own = fact ? index.subject(fact.split('.')[0]!) : undefined;
  const groups = [...(own ? [own] : []), ...groupsFor(scope, at).slice(0, 2)];
  const group = held(at)
    ? groups.find((each) =>
        ['accounts', 'customers', 'prospects', 'open_deals'].some(
          (metric) => new Values(index, each).figure(metric) === count,
        ),
      )
    : undefined;
  if (group) return `all of ${group.name}`;
  const isOfText =
    count > 1 &&
    count === topic.named.length &&
    /^(account|customer|prospect|of)$/.test(textOf(items[at + 1]));
  return isOfText ? `all of ${topic.named.map(({ name }) => name).join(', ')}` : null;
}

/** "$30,000 between them": a sum of several accounts that holds, and that is of none of them alone. */
function sumBeside(scope: Scope, from: number, held: HeldAt): string | null {
  const { items, index } = scope;
  const named = new Set(items.flatMap((item) => accountAt(item) ?? []));
  const at = [1, 2, 3].map((back) => from - back).find((place) => items[place]?.kind === 'figure');
  const found = at === undefined ? null : held(at);
  if (!found || named.size < 2) return null;
  const item = items[at!]!;
  const own = found.fact ? index.fact(found.fact.split('.')[0]!, metricOf(found.fact))?.value : null;
  const isOfOne =
    item.kind === 'figure' && typeof own === 'number' && own >= item.figure.least && own <= item.figure.most;
  return isOfOne
    ? null
    : `the sum of ${[...named].map(({ name }) => name).join(', ')}${found.fact ? ` (${metricOf(found.fact)})` : ''}`;
}
