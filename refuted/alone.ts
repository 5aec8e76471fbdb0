/**
 * What is told of one alone, or of so many, in a set that is named: "the only fall among the six", "only one of these six has
 * a next meeting", "only the first has a date". As many of that set as are told have to be so.
 */

import { metricsBefore, type Told } from '../comparisons/measure-cued.ts';
import { toldAlone } from '../comparisons/only-tests.ts';
import { CHANGE_OF, changeWay, valuesOf } from '../comparisons/places.ts';
import { OF_SET, refuted, setNamed } from '../comparisons/set-named.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { numberOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const SOLE = spokenWords(
  `the (?:only|sole|one) (?<noun>fall|drop|slide|slip|decline|dip|rise|gain|climb|jump|increase|improvement|loss|setback) ${OF_SET}`,
);
const COUNTED =
  /(?<!\p{L}|than |with |from |not )(?<only>(?:only|just|exactly) )?(?<count>#) (?:of (?:the|these|those|our|your) (?<set>#)(?: account| name)?|of (?<them>them))(?= (?<verb>has|have|is|are|with|without|still|now|also|actually))/gu;
const FIRST =
  /(?<!\p{L})only (?:the )?(?<which>first|second|former|latter|last)(?= (?:of them )?(?:has|have|is|are))/gu;
const ENDS = /^([,;:.—–!?()]|but|while|whereas|although|though|so|because|since|which|when|if)$/;

export const refuteAlone = (scope: Scope, told: Told): Finding[] => [
  ...soleChanges(scope, told),
  ...counted(scope),
  ...firstAlone(scope),
];

function soleChanges(scope: Scope, told: Told): Finding[] {
  const findings: Finding[] = [];
  const { text, rangeOf, itemAt } = skeletonOf(scope.items);
  for (const match of matchesOf(text, SOLE)) {
    const [from, to] = rangeOf(match);
    const { noun, set: word } = match.groups!;
    const set = setNamed(scope, itemAt[match.index + match[0].lastIndexOf(word!)]!, word!);
    const subject = accountFor(scope, from);
    const metrics = metricsBefore(scope, told, from);
    const way = changeWay(noun!) || 1;
    if (!set || !subject || !set.includes(subject) || metrics.length === 0) continue;
    const isAlone = metrics.some((metric) => {
      const went = set.filter((one) =>
        valuesOf(scope.index, one, `${CHANGE_OF}${metric}`, way).some((value) => value > 0),
      );
      return went.length === 1 && went[0] === subject;
    });
    if (!isAlone)
      findings.push(refuted(scope.items, [from, to], `not so of ${subject.name} alone (${metrics[0]})`));
  }
  return findings;
}

/** "Only one of these six has a next meeting", "two of them have nothing booked". */
function counted(scope: Scope): Finding[] {
  const findings: Finding[] = [];
  const { text, rangeOf, itemAt } = skeletonOf(scope.items);
  for (const match of matchesOf(text, COUNTED)) {
    const [from, to] = rangeOf(match);
    const count = numberOf(scope.items[itemAt[match.index + match[0].indexOf('#')]!]);
    const set = match.groups!.them
      ? themOf(scope, from)
      : setNamed(scope, itemAt[match.index + match[0].lastIndexOf('#')]!, '#');
    const held = set && heldIn(scope, set, to + 1);
    if (!held || count === null || held.length === count || count > set!.length) continue;
    // "One of the six has a meeting" says nothing of the others.
    if (!match.groups!.only && held.length > count) continue;
    findings.push(refuted(scope.items, [from, to], `so of ${held.length} of ${set.length}`));
  }
  return findings;
}

/** The accounts of the text, in a sentence before any of them was told of. */
const themOf = ({ topic, items }: Scope, at: number): readonly Subject[] | null =>
  topic.said.length === 0 && topic.named.length > 1 && !items.slice(0, at).some((item) => accountAt(item))
    ? topic.named
    : null;

/** Those of whom the words after the place are so; null where they tell nothing on record, or something narrower. */
function heldIn(scope: Scope, set: readonly Subject[], start: number): Subject[] | null {
  const { items, index } = scope;
  let end = start;
  while (end < items.length && !ENDS.test(textOf(items[end]))) end += 1;
  const part = items.slice(start, end);
  if (part.some(({ kind }) => kind === 'figure' || kind === 'date' || kind === 'name')) return null;
  const words = part.map(textOf).join(' ');
  if (/\b(?:if|may|might|could|should|would|need|or|and)\b/.test(words)) return null;
  const tests = toldAlone(words.replace(/\bhas a date\b/, 'has a meeting'), part);
  if (tests.length !== 1) return null;
  const found = set.map((one) => tests[0]!(new Values(index, one), new Set()));
  return found.includes(null) ? null : set.filter((_, at) => found[at]);
}

/** "Both are rising, but only the first has a date". */
function firstAlone(scope: Scope): Finding[] {
  const findings: Finding[] = [];
  const { text, rangeOf } = skeletonOf(scope.items);
  for (const match of matchesOf(text, FIRST)) {
    const [from, to] = rangeOf(match);
    const set = [...new Set(scope.items.slice(0, from).flatMap((item) => accountAt(item) ?? []))];
    if (set.length !== 2) continue;
    const meant = /first|former/.test(match.groups!.which!) ? set[0] : set[1];
    const held = heldIn(scope, set, to + 1);
    if (held && !(held.length === 1 && held[0] === meant))
      findings.push(refuted(scope.items, [from, to], `so of ${held.length} of the two`));
  }
  return findings;
}
