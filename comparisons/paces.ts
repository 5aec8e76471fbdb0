/**
 * How fast a deal goes through its stage, told without a figure of its own: "already slower in Proposal than a normal
 * win", "its renewal is even slower at 67 days", "quicker than most". Held by days in the stage, against the median of
 * the stage, another account named, or those told of last; of anything else (contact, a reply) the word claims nothing.
 */
import { isDenied, isProposed } from '../changes/ways.ts';
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, isTouched, judged } from '../text/findings.ts';
import type { Held } from './word-claims.ts';

const PACES: [words: RegExp, way: 1 | -1][] = [
  [/^(slower|lengthier|more slowly)$/, 1],
  [/^(faster|quicker|swifter|speedier|brisker|snappier)$/, -1],
];
/** What won deals take, by any name. */
const USUAL =
  /^(normal|normally|usual|usually|typical|typically|average|median|win|wins|winner|won|winning|most|norm|habit|standard|expected|par|ordinary|customary|should|ought|successful)$/;
const ENDS = /^([,;:()—–.!?]|but|while|whereas|although|though|so|because|since)$/;
/** Words between "than" and what is compared with. */
const REACH = 5;

export function judgePaces(scope: Scope, findings: readonly Finding[], taken: ReadonlySet<number>): Covering {
  const made: Finding[] = [];
  const covered = new Set<number>();
  scope.items.forEach((item, at) => {
    const way = PACES.find(([words]) => words.test(wordOf(item)))?.[1];
    if (way === undefined || taken.has(at) || isTouched(findings, item)) return;
    covered.add(at);
    if (isDenied(scope.items, at) || isProposed(scope.items, at)) return;
    const held = paceAt(scope, at, way);
    if (held) made.push(judged(item, 'predicate', held.holds, held.reason));
  });
  return { findings: made, covered };
}

function paceAt(scope: Scope, at: number, way: 1 | -1): Held | null {
  const account = accountFor(scope, at);
  if (!account) return null;
  const stop = scope.items.findIndex((item, place) => place > at && ENDS.test(textOf(item)));
  const part = scope.items.slice(at + 1, stop < 0 ? undefined : stop);
  const than = part.findIndex((item) => wordOf(item) === 'than');
  const after = than < 0 ? [] : part.slice(than + 1, than + 1 + REACH);
  const own = deals(scope, account, stageIn(scope.items));
  if (own.length === 0) return null;
  const isSure = isNamedFor(scope, at) && isPredicate(scope.items, at);
  if (after.some((item) => USUAL.test(textOf(item)))) return besideMedian(account, own, way, isSure);
  const named = after.flatMap((item) => accountAt(item) ?? []);
  const others = named.length > 0 ? named : than < 0 ? told(scope, account) : [];
  const rest = others.filter((one) => one !== account).flatMap((one) => deals(scope, one, null));
  if (rest.length === 0) return than < 0 ? besideMedian(account, own, way, false) : null;
  return besideOthers(account, own, rest, way, isSure && others.length === 1);
}

function besideMedian(account: Subject, own: Values[], way: 1 | -1, isSure: boolean): Held | null {
  const sides = own.flatMap((deal) => {
    const [days, usual] = [deal.figure('days_in_stage'), deal.figure('stage_median_days')];
    return days === null || usual === null ? [] : [Math.sign(days - usual)];
  });
  const reason = `${account.name} by days in its stage beside the usual`;
  if (sides.includes(way)) return { holds: true, reason };
  return isSure && sides.length > 0 ? { holds: false, reason } : null;
}

function besideOthers(
  account: Subject,
  own: Values[],
  rest: Values[],
  way: 1 | -1,
  isSure: boolean,
): Held | null {
  const days = (of: Values[]): number[] => of.flatMap((deal) => deal.figure('days_in_stage') ?? []);
  const [mine, theirs] = [days(own), days(rest)];
  if (mine.length === 0 || theirs.length === 0) return null;
  const reason = `${account.name} by days in its stage beside the others`;
  if (mine.some((value) => theirs.some((other) => Math.sign(value - other) === way)))
    return { holds: true, reason };
  return isSure ? { holds: false, reason } : null;
}

/** Accounts with which one is compared where the text names no more. */
const FEW = 4;

/** Those told of before, in the sentence or the last one, else the few of the text. */
function told({ items, topic }: Scope, account: Subject): Subject[] {
  const before = [...new Set([...items.flatMap((item) => accountAt(item) ?? []), ...topic.recent])];
  const others = before.filter((one) => one !== account);
  if (others.length > 0) return others;
  return topic.named.length <= FEW ? topic.named.filter((one) => one !== account) : [];
}

const stageIn = (items: Item[]): string | null => {
  const stages = items.flatMap((item) =>
    item.kind === 'name' && item.subjects[0]!.kind === 'stage' ? [item.subjects[0]!.name] : [],
  );
  return stages.length === 1 ? stages[0]! : null;
};

/** The deals of an account, those in the stage that is told where one is. */
function deals({ index }: Scope, account: Subject, stage: string | null): Values[] {
  const all = index.children(account.id, 'deal');
  const there = all.filter(({ id }) => index.fact(id, 'stage')?.value === stage);
  return (there.length > 0 ? there : all).map((deal) => new Values(index, deal));
}

const ADVERB =
  /^(already|even|still|now|much|far|rather|slightly|little|bit|a|also|somewhat|running|moving|going|clearly|well)$/;
/** "Is already slower": told of the deal, and not how something else changes. */
function isPredicate(items: Item[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && ADVERB.test(textOf(items[before]))) before -= 1;
  return before < at - 1 && /^(latter|former|it|this|that|which)$/.test(textOf(items[before]))
    ? true
    : /^(is|are|was|s|been|be|looks|runs|moves|goes)$/.test(textOf(items[before]));
}
