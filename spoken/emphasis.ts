/**
 * Words that press an absence: "no contact on record at all", "not one meeting whatsoever", "nothing to speak of". A claim
 * where the absence before them in their part of the sentence holds: of some it could not be said.
 */
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import type { Held } from './when.ts';

const PRESSED = spokenWords(
  '(?:at all|whatsoever|whatever|to speak of|of any (?:kind|sort)|on (?:the )?record|in (?:the|our) (?:book|record|file|system|CRM)s?|so much as one)',
);
/** Items between an absence and what presses it. */
const REACH = 8;

export function emphasis({ items }: Scope, told: readonly Held[]): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  const isAbsent = (from: number): Held | undefined =>
    told.findLast(
      ({ at, claim }) =>
        claim.type === 'absence' &&
        at !== null &&
        at < from &&
        from - at <= REACH &&
        !items.slice(at, from).some((item) => /^(?:[;:.!?]|but|although|though|while)$/.test(textOf(item))),
    );
  return matchesOf(text, PRESSED).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const absence = isAbsent(from);
    return absence
      ? [
          judged(
            spanOf(items, from, to),
            'absence',
            true,
            `so of “${absence.claim.text}”`,
            absence.claim.fact,
          ),
        ]
      : [];
  });
}
