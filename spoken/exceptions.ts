/**
 * Who is told to be the exception: "17 of 19 have no meeting booked; Globex and Initech are the only exceptions", "Expand is
 * the exception, running above its norm", "Globex is the exception at 72". Claims where those named, and they alone of a set
 * that is meant, differ in what the sentence or the one before it tells.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import type { Subject } from '../domain/facts.ts';
import {
  aboveNorm,
  belowNorm,
  meeting,
  noMeeting,
  overdue,
  positive,
  stagnant,
  type Test,
  Values,
} from '../sentence/conditions.ts';
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const WORDS = spokenWords(
  '(?:the |one |two |sole |lone |single |only |notable |honourable |happy |odd |welcome |main |big |clear |an )*(?:exceptions?|outliers?|odd one out)',
);

/** What the words of the two sentences may have told, with the tests of it. */
const TOLD: [words: RegExp, tests: Test[]][] = [
  [/\b(meetings?|booked|diary|calendar|dates?|conversation|ahead|next)\b/, [meeting, noMeeting]],
  [
    /\b(norm|norms|normal|usual|contacts?|touch|touches|exchanges)\b/,
    [aboveNorm, belowNorm, positive('touches_30d')],
  ],
  [/\b(stagnant|stuck|stalled)\b/, [stagnant]],
  [/\b(overdue|late|past)\b/, [overdue]],
  [/\b(deals?|pipeline|open)\b/, [positive('open_deals')]],
  [/\b(pays?|paying|revenue|customers?)\b/, [positive('arr')]],
];

export function spokenExceptions(scope: Scope, held: HeldAt): Finding[] {
  const { text, rangeOf } = skeletonOf(scope.items);
  return matchesOf(text, WORDS).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    if (/^(not|no|without|t|any|with)$/.test(textOf(scope.items[from - 1]))) return [];
    const named = namedBeside(scope, from, to);
    if (named.length === 0) return [];
    const reason = byState(scope, named, from) ?? byFigure(scope, named, held);
    return reason === null ? [] : [judged(spanOf(scope.items, from, to), 'predicate', true, reason)];
  });
}

/** "Globex and Initech are the exceptions", "the exception is Globex": accounts or tiers of that part of the sentence. */
function namedBeside({ items, topic }: Scope, from: number, to: number): Subject[] {
  const start = items.slice(0, from).findLastIndex((item) => /^[;.:!?]$/.test(textOf(item))) + 1;
  const end = items.findIndex((item, at) => at > to && /^[;.:!?,(]$/.test(textOf(item)));
  const among = (some: typeof items): Subject[] => [
    ...new Set(some.flatMap((item) => accountAt(item) ?? tierAt(item) ?? [])),
  ];
  const before = among(items.slice(start, from));
  if (before.length > 0) return before;
  const after = among(items.slice(to + 1, end < 0 ? undefined : end));
  return after.length > 0 ? after : topic.account && from - start < 4 ? [topic.account] : [];
}

/** Sets of which those named can be the exception, each with at least as many others. */
function setsFor(scope: Scope, named: readonly Subject[], at: number): Subject[][] {
  const { index, topic, items } = scope;
  const groups = groupsFor(scope, at).map(({ members }) =>
    (members ?? []).flatMap((id) => index.subject(id) ?? []),
  );
  const here = items.flatMap((item) => accountAt(item) ?? []);
  const sets =
    named[0]!.kind === 'tier'
      ? [index.ofKind('tier')]
      : [[...topic.said, ...here], topic.recent, topic.named, ...groups];
  return sets
    .map((set) => [...new Set([...named, ...set])].filter(({ kind }) => kind === named[0]!.kind))
    .filter((set) => set.length > 2 && set.length > 2 * named.length);
}

function byState(scope: Scope, named: readonly Subject[], at: number): string | null {
  const words = `${scope.items.map(textOf).join(' ')} ${scope.topic.words.join(' ')}`;
  const tests = TOLD.filter(([told]) => told.test(words)).flatMap(([, each]) => each);
  const isSo = (test: Test, one: Subject) => test(new Values(scope.index, one), new Set()) === true;
  const set = setsFor(scope, named, at).find((members) =>
    tests.some((test) => members.every((one) => isSo(test, one) === named.includes(one))),
  );
  return set ? `${named.map(({ name }) => name).join(', ')} alone of ${set.length}` : null;
}

/** "The exception at 72", "down from 77 to 72": at one end of the measure, or the only one to have gone that way. */
function byFigure(scope: Scope, [one, ...rest]: readonly Subject[], held: HeldAt): string | null {
  if (!one || rest.length > 0) return null;
  const { index, items } = scope;
  const facts = items.flatMap((_, at) => held(at)?.fact ?? []);
  for (const metric of new Set(facts.map(metricOf)))
    for (const set of setsFor(scope, [one], 0)) {
      const own = valuesOf(new Values(index, one), metric);
      const others = set
        .filter((each) => each !== one)
        .map((each) => valuesOf(new Values(index, each), metric));
      const known = others.flatMap((each) => each ?? []);
      if (own === null || known.length < 2) continue;
      const isEnd =
        known.every(({ value }) => value < own.value) || known.every(({ value }) => value > own.value);
      const isAlone = own.went !== 0 && known.every(({ went }) => went === -own.went);
      if (isEnd || isAlone) return `by ${metric} alone of ${known.length + 1}`;
    }
  return null;
}

/** The value of the account or of its first deal with one, and which way it went. */
function valuesOf(one: Values, metric: string): { value: number; went: number } | null {
  for (const each of [one, ...one.deals()]) {
    const value = each.figure(metric);
    if (value === null) continue;
    return { value, went: Math.sign(value - (each.figure(metric, 'previous') ?? value)) };
  }
  return null;
}
