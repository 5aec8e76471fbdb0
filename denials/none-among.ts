/**
 * Absences that go back to what was told of: "Three accounts have a meeting booked, and none of these six is among them",
 * "Now book the next one, because there isn't one".
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import type { Concept } from '../states/concepts.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { conceptIn, conceptOf } from './denied-things.ts';

const WHO =
  '(?:none|neither|not (?:one|#)|no (?:one|#)|nobody)(?: (?:of|among) (?:these|those|the|them|our|your))?(?: (?:#|account|customer|name|here|named here|listed here|on this (?:list|page)|above|below|in this (?:note|list)))*';
const THEM =
  '(?:(?:among|one of|counted among|part of|in|on|within) (?:them|those|these|that (?:list|group|number|few|handful)|the (?:few|lucky few|lucky #|#|handful|list))|on (?:this|my|the) list|listed here|named here|here)';
const AMONG = new RegExp(
  `(?<!\\p{L})${WHO} (?:(?:is|are|was|were|being|counts|belongs|falls|sits|features|figures) )?${THEM}(?= ?(?:$|[,.;:()—–])| (?:and|but|so))`,
  'gu',
);
const THERE =
  /(?<!\p{L})there (?:isn ' t|is not|is|' s|still isn ' t|' s still) (?:one|#|any|none)(?: (?:yet|at all|now|at present|at the moment|so far|on record))?(?= ?(?:$|[,.;:()—–])| (?:and|but|so))/gu;
/** "Stagnant deals sit in Watch; Expand and Nurture have none". */
const HAVE_NONE =
  /(?<!\p{L})(?:has|have|holds?|shows?|got|counts?) (?:none|nothing of the (?:sort|kind)|no such (?:thing|deal|account)|not one|not #)(?: (?:at all|of (?:them|those|either)|whatsoever))?(?= ?(?:$|[,.;:()—–])| (?:and|but|so))/gu;
const REST = /^(?:rest|other|others|remainder|remaining)$/;
const NEAR: ReadonlySet<string> = new Set();

export function judgeAmong(scope: Scope, figures: Finding[]): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  const take = (match: RegExpExecArray, wanted: readonly Subject[]): void => {
    const [from, to] = rangeOf(match);
    const concept = conceptBefore(scope, from);
    const found = concept && wanted.map((one) => concept.test(new Values(scope.index, one), NEAR));
    if (!found || found.length === 0 || found.includes(null)) return;
    for (let at = from; at <= to; at += 1) if (items[at]!.kind !== 'name') covered.add(at);
    const place = spanOf(items, from, to);
    const holds = !found.includes(false);
    const reason = `${holds ? 'holds' : 'on record it is not so'} of those meant: ${concept.says}`;
    for (const each of figures)
      if (each.type === 'value' && each.from >= place.from && each.to <= place.to)
        Object.assign(each, judged(each, 'value', holds, reason));
    findings.push(judged(place, 'absence', holds, reason));
  };
  for (const match of matchesOf(text, AMONG)) {
    const set = setMeant(scope, match[0], items.slice(...ends(rangeOf(match))));
    if (set.length > 0) take(match, set);
  }
  for (const match of matchesOf(text, THERE)) {
    if (/ (?:is|' s) (?:one|#|any)/.test(match[0])) continue;
    const account = accountFor(scope, rangeOf(match)[0]);
    if (account) take(match, [account]);
  }
  for (const match of matchesOf(text, HAVE_NONE))
    haveNone(scope, rangeOf(match), take.bind(null, match), covered);
  return { findings, covered };
}

/** Of those named in its own clause; what the rest have follows from what is told of the others. */
function haveNone(
  scope: Scope,
  [from, to]: [number, number],
  take: (wanted: readonly Subject[]) => void,
  covered: Set<number>,
): void {
  const { items } = scope;
  let start = from;
  while (start > 0 && !/^[;:.(—–]$|^(?:but|while|whereas|although)$/.test(textOf(items[start - 1])))
    start -= 1;
  const clause = items.slice(start, from);
  if (clause.some((item) => REST.test(wordOf(item)))) {
    for (let at = from; at <= to; at += 1) covered.add(at);
    return;
  }
  const named = clause.flatMap((item) => (item.kind === 'name' ? item.subjects.slice(0, 1) : []));
  const concept = conceptBefore(scope, from);
  const lack = named.map((one) => concept?.test(new Values(scope.index, one), NEAR));
  // What is not so may be of another thing that was told of.
  if (named.length > 0 && lack.every((one) => one === true)) take(named);
}
const ends = ([from, to]: [number, number]): [number, number] => [from, to + 1];

/** As many of the accounts of the text as the words count; all of them where they count none. */
function setMeant({ topic }: Scope, words: string, own: Item[]): readonly Subject[] {
  const count = own.find((item, at) => item.kind === 'figure' && wordOf(own[at - 1]) !== 'not');
  if (count?.kind === 'figure' && count.figure.value > 1)
    return [topic.named, topic.said, topic.here].find((set) => set.length === count.figure.value) ?? [];
  return words.startsWith('neither') ? topic.said.slice(-2) : topic.named;
}

/** The last thing told of before the words, in the sentence, else in the one before. */
function conceptBefore({ items, topic }: Scope, from: number): Concept | null {
  const told = topic.words.findLast((word) => conceptOf(word) !== null);
  return conceptIn(items, 0, from)?.concept ?? (told === undefined ? null : conceptOf(told));
}
