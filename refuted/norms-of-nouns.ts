/**
 * A norm is on record of contact, and of the days that a deal spends in a stage. "Revenue is back to normal", "its odds are
 * above the norm", "the score is below its usual level" tell of a norm that nothing has.
 */

import { refuted } from '../comparisons/set-named.ts';
import { isQuestion } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOUN =
  '(?<!contact and |touches and |exchanges and )(?:(?:recurring |annual )?revenue|arr|pipeline|odds|likelihood|probability|chances|(?:account )?score|sentiment|mood)(?: (?:at|of|in|for|on) (?:N|(?:the|its|this|that) (?:deal|renewal|upgrade|expansion|tier|book)))?';
const IS =
  '(?: (?:is|are|was|were|has|have|had|been|run|runs|ran|stands?|sits?|stays?|remains?|looks?|come|came|got|gone|went|fell|fallen|dropped|rose|risen|climbed|now|still|just|only|also|already|even|again|back|well|far|slightly|a|little|bit|touch|shade|hair|notch|near|nearly|close|almost|about|around|roughly|enough|right|exactly|comfortably|below|above|under|over|at|on|to|beyond|short of|in line with|its|their|the|of|#))+';
const NORMAL = '(?:normal|norm|usual(?: level| pace| rate)?|par)';
const OF_NORM = spokenWords(`${NOUN}${IS} ${NORMAL}(?! (?:for|of|in|contact|touches|exchanges))`);

export function refuteNormsOfNouns({ items }: Scope): Finding[] {
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, OF_NORM).map((match) =>
    refuted(items, rangeOf(match), 'no norm of it is on record'),
  );
}
