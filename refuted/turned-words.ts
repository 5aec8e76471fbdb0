/**
 * Small words that turn what stands beside them: "not only five have a meeting" of the five, "has not grown 37%" of what grew
 * by as much, "not yet been 62 days in its stage" of one that has, "stayed into Proposal" of a move, "no shorter open" for
 * what is open no longer. The value beside them is on record, so what the words make of it is not.
 */

import { always, type Refutes, refuted, refutedBy } from '../comparisons/set-named.ts';
import { type Item, isQuestion, placesFrom, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, findingOn } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** "Jumped from Nurture to Watch": which of two tiers is the higher one, everybody knows. */
const isOtherWay =
  (way: 1 | -1): Refutes =>
  ({ items }, _from, to) => {
    const [first, last] = [tierAt(items[to - 2]), tierAt(items[to])];
    if (!first || !last) return null;
    const rise = Number(first.key) - Number(last.key);
    return rise * way > 0 ? null : `that is ${rise > 0 ? 'up' : rise < 0 ? 'down' : 'no move'}`;
  };

/** "Not only five but …": the words go on to what is more. */
const isCarriedOn: Refutes = ({ items }, _from, to) =>
  items.slice(to).some((item) => /^(?:but|also|too|even|well|it|they)$/.test(textOf(item)))
    ? null
    : 'it is told that this is not all, and nothing more follows';

const STATES =
  '(?:open|stagnant|overdue|late|silent|stuck|there|a|in|with|hold|holds|holding|drifting|counts|count|applies|needs|needed)';
const WORDS: [RegExp, Refutes][] = [
  [
    spokenWords(
      '(?:(?:your|our|the|its) not only|not only (?:(?:about|some|just|the) )*(?:#|N|one)|(?:is|are) not only (?:#|N))',
    ),
    isCarriedOn,
  ],
  [
    spokenWords(
      '(?:stayed|stays|staying) (?:(?:up|down|on|back|forward|out) )?(?:to|into) (?:the )?N|(?:#|account|customer|prospect|them) (?:stayed|stays) (?:up|down)(?! at)',
    ),
    always('what stayed went nowhere'),
  ],
  [
    spokenWords(
      '(?:jumped|leapt|soared|shot up|sprang|climbed|rose|moved up|stepped up|promoted|up) from N to N',
    ),
    isOtherWay(1),
  ],
  [
    spokenWords(
      '(?:fell|dropped|slid|slipped|sank|tumbled|moved down|slumped|plunged|demoted|down) from N to N',
    ),
    isOtherWay(-1),
  ],
  [spokenWords(`no (?:shorter|sooner|smaller) ${STATES}`), always('no more than this is told of it')],
];

const CHANGED =
  '(?:up|down|risen|fallen|grown|shrunk|climbed|dropped|slipped|gained|lost|shed|improved|worsened|dipped|cooled|warmed|eased|jumped|leapt|slid|doubled|halved|tripled|rise|fall|grow|shrink|climb|drop|slip|gain|lose|improve|worsen)';
/** What is denied and then written out: the change of now, or the days that are already full. */
const DENIED = spokenWords(
  `(?:not|n ' t|t|never) (?:been |gone |come |yet )*${CHANGED}(?: (?:by|from|to|a|about|nearly|almost|just|over|some|sharply|slightly))* #(?: (?:to|from) #)?|not yet (?:been |spent |sat |stood |silent |gone )(?:for )?#`,
);
/** "Has not yet climbed to 80", "not up by more than 3": of another end than the one written. */
const BOUND = /^(?:more|less|than|much|far|enough|only|above|below|beyond|past|since)$/;

/** Of a value told as another's equal; rounding and a hair are no difference. */
const EQUAL = spokenWords(
  "# (?:(?:touch|touche|contact|exchange|conversation|interaction|deal|account|customer|meeting) )?(?:matching|matches|equal to|equalling|level with|identical to|the same as) (?:(?:a|the|its|their|your|our) )?(?:(?:usual|normal|norm|typical|own) )*(?:of |D ' s )?#",
);
const APART = 0.08;

/** Two figures of a kind that are told as equal and are not. */
function refuteEqual(items: Item[]): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, EQUAL).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const [first, last] = [items[from]!, items[to]!];
    if (first.kind !== 'figure' || last.kind !== 'figure') return [];
    const [one, other] = [first.figure.value, last.figure.value];
    const isApart =
      first.figure.kind === last.figure.kind &&
      Math.abs(one - other) > APART * Math.max(Math.abs(one), Math.abs(other));
    return isApart ? [refuted(items, [from, to], `${one} is not ${other}`)] : [];
  });
}

/** A change that is denied though the figure of it is on record. */
function refuteDenied(items: Item[], findings: readonly Finding[]): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, DENIED).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const figures = placesFrom(from, to).filter((at) => items[at]!.kind === 'figure');
    const isBound = items.slice(from, to).some((item) => BOUND.test(textOf(item)));
    const held = figures.map((at) => findingOn(findings, items[at]));
    const isHeld = held.every(
      (each) => each?.verdict === 'verified' && each.fact !== null && !/norm|line/.test(each.fact),
    );
    if (isBound || !isHeld) return [];
    return [refuted(items, [from, to], `what is denied is on record (${held[0]!.fact})`)];
  });
}

/** Faults alone. */
export const refuteTurned = (scope: Scope, findings: readonly Finding[]): Finding[] =>
  isQuestion(scope.items)
    ? []
    : [...refutedBy(scope, WORDS), ...refuteDenied(scope.items, findings), ...refuteEqual(scope.items)];
