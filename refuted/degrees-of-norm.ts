/**
 * How far contact is told to be from what is usual: "slightly less contact than usual" of 56 touches where 95 are, "sharply
 * better than usual" of four where 3.5 are. A fault where the two on record are surely not so far, or so near.
 */

import { type Refutes, refutedBy } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { isQuestion, placesFrom, textOf } from '../sentence/items.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';

const APART =
  '(?:better|more|less|fewer|worse|lower|higher|under|below|above|over|ahead of|short of|behind|up on|down on) (?:contact )?(?:than )?(?:(?:its|the|our|your|their|his|her|own|what is) )*(?:usual|normal|norm|par|average)';
const SLIGHT = spokenWords(
  `(?:slightly|marginally|fractionally|a (?:shade|touch|little|bit|notch|hair|tad|whisker)|a little bit) ${APART}`,
);
const FAR = spokenWords(
  `(?:sharply|far|much|well|a lot|way|considerably|hugely|massively|miles|dramatically|vastly) ${APART}`,
);
/** Words that tell of contact, and words that tell of something else that has a norm. */
const CONTACT =
  /^(?:contact|touch|touche|exchange|conversation|interaction|talk|talking|in touch|engagement)s?$/;
const OTHER =
  /^(?:stage|day|days|discovery|evaluation|proposal|negotiation|long|longer|slow|slower|age|odds?|score|sentiment|mood|tone)$/;
/** Told of the run before, or of the way from it. */
const THEN = /^(?:from|was|were|had|been|ago|before|earlier|previous|previously|last|then)$/;

/** Whether the words' part of the sentence is of contact and of nothing else. */
function isOfContact({ items }: Scope, from: number, to: number): boolean {
  let [start, end] = [from, to];
  while (start > 0 && !/^[;:.—–]$/.test(textOf(items[start - 1]))) start -= 1;
  while (end < items.length && !/^[;:.—–,]$/.test(textOf(items[end]))) end += 1;
  const words = placesFrom(start, end - 1).map((at) => textOf(items[at]));
  const isSpan = items[to + 1]?.kind === 'figure' && !isPlain(items[to + 1]);
  return (
    words.some((word) => CONTACT.test(word)) &&
    !words.some((word) => OTHER.test(word) || THEN.test(word)) &&
    !isSpan
  );
}
const isPlain = (item: Scope['items'][number] | undefined): boolean =>
  item?.kind === 'figure' && item.figure.kind === 'number';

/** Share of the norm, and touches, by which contact is off it. */
function offNorm(own: Values): { share: number; touches: number } | null {
  const [now, norm] = [own.figure('touches_30d'), own.figure('touch_norm_30d')];
  if (now === null || norm === null || norm <= 0) return null;
  return { share: Math.abs(now - norm) / norm, touches: Math.abs(now - norm) };
}

const where =
  (isWrong: (off: { share: number; touches: number }) => boolean): Refutes =>
  (scope, from, to) => {
    const subject = accountFor(scope, from) ?? groupsFor(scope, from)[0];
    const off = subject && isOfContact(scope, from, to) ? offNorm(new Values(scope.index, subject)) : null;
    return off && isWrong(off)
      ? `contact is ${Math.round(off.share * 100)} % off its norm (${subject!.name})`
      : null;
  };

const TABLE: [RegExp, Refutes][] = [
  [SLIGHT, where(({ share, touches }) => share > 0.35 && touches > 1.5)],
  [FAR, where(({ share, touches }) => share < 0.15 && (touches < 1 || share < 0.1))],
];

/** One fault for each such phrase. */
export const refuteDegreesOfNorm = (scope: Scope): Finding[] =>
  isQuestion(scope.items) ? [] : refutedBy(scope, TABLE);
