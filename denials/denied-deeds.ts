/**
 * Deeds that a negation denies although their ends, day, sum or place are those on record: "did not rise from 0.23 to 0.24",
 * "does not renew on 9 September", "no longer had 57 touches", "does not sit in Proposal". Whoever names what is on record
 * tells that it was so, whatever the verb; only what turns the denial ("not until", "not before") says another thing.
 */

import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { wholeWords } from '../text/whole-words.ts';

const DENIED =
  "(?:(?:did|does|do|has|have|had|was|were|is|are|will) (?:not|never|no longer)|(?:did|does|do|has|have|had|was|were|is|are)n ' t|wo n ' t|won ' t|never|no longer)";
const TURNED =
  '(?:until|till|before|after|since|by|only|just|more|less|yet|even|because|when|as|but|over|worth|off)';
const DEED = `(?: (?!${TURNED}(?!\\p{L}))\\p{L}+){1,2}`;
const UNIT = '(?: (?:touches|touche|touch|contacts|contact|points|exchanges|people|deals|accounts))?';
const STAYS = '(?:hold|sit|stand|stay|remain|belong|rest|lie|renew|wait)s?';

interface Rule {
  pattern: RegExp;
  /** Whether what was found there is denied with it; every item in `named` was found to hold. */
  isOnRecord: (found: Finding, scope: Scope) => boolean;
}
const rule = (pattern: string, isOnRecord: Rule['isOnRecord'] = () => true): Rule => ({
  pattern: wholeWords(pattern, 'gdu'),
  isOnRecord,
});

/** A deal that was meant to close by now and is open did not close then. */
const isNoMissedDay = ({ fact }: Finding, { index: { sheet } }: Scope): boolean => {
  if (fact === null) return false;
  const day = sheet.facts.find(({ id }) => id === fact)?.value;
  return !/close_date$/.test(metricOf(fact)) || (typeof day === 'string' && day > sheet.asOf);
};
/** "Did not move in May" is only when. */
const isDay = (item: Item | undefined): boolean =>
  item?.kind !== 'date' || item.date.ranges.every(([first, last]) => first === last);
const hasFact = ({ fact }: Finding): boolean => fact !== null;

const RULES: Rule[] = [
  rule(`${DENIED}${DEED} from (?<first>#)${UNIT} to (?<last>#)`),
  rule(`${DENIED}${DEED}(?: N)?(?: on)? (?<last>D)(?! (?:as|but|and not))`, isNoMissedDay),
  rule(`${DENIED}${DEED} (?<last>#)(?= (?:a year|of the|of its|of our|of their))`, hasFact),
  rule(`(?:no longer|never) (?:within |at |above |below )?(?<last>#)`, hasFact),
  rule(`${DENIED} (?:yet )?gone (?:over |more than |as long as |for )?(?<last>#) without`),
  rule(`(?:has|have|had|is|are|was|were) (?:not|never) no(?! longer)`),
  rule(
    `(?:the|its|their|our|your) (?:did not|never) (?:close|renew|hold|need|take|win|change|clear|return|fall|enter|keep)`,
  ),
  rule(`${DENIED} ${STAYS} in (?<last>N)`, ({ reason }) => !reason.includes('denied')),
];

export function judgeDeniedDeeds(scope: Scope, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  const { text, itemAt, rangeOf } = skeletonOf(items);
  const found = RULES.flatMap(({ pattern, isOnRecord }) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const ends = Object.values(match.indices!.groups ?? {}).map(([start]) =>
        findingOn(findings, items[itemAt[start]!]),
      );
      const isHeld = ends.every((each) => each?.verdict === 'verified' && isOnRecord(each, scope));
      if (!items.slice(from, to + 1).every(isDay)) return [];
      return isHeld ? [denial(items, from, to, ends.at(-1)?.fact ?? null)] : [];
    }),
  );
  return found;
}

const denial = (items: Item[], from: number, to: number, fact: string | null): Finding =>
  judged(
    spanOf(items, from, to),
    'predicate',
    false,
    `it denies what is on record${fact ? ` (${fact})` : ''}`,
    fact,
  );
