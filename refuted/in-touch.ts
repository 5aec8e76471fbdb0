/** "Triage is in touch", "Globex has been talking to us" of whom no touch of the last 30 days is on record. */

import { refuted } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { isQuestion } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** Said of a name straight before it: what the run before had is told with "had been" and "was". */
const IN_TOUCH = spokenWords(
  'N (?:is|are|remains|stays|keeps) (?:still |now |all |also |well |regularly |busily )*(?:in (?:regular |close |steady |frequent )*(?:touch|contact)|active|engaged|talking|talkative|lively|responsive)(?! (?:on|in|as|when|if|once|until|since|for|because|less|about)\\b)',
);

/** The name has to open its clause: "nobody in Triage is talking" is of nobody. */
const OPENS = /(?:^|[,;:.(—*-] |\b(?:but|while|though|although|whereas|yet|because|so|that) )$/;

export function refuteInTouch({ items, index }: Scope): Finding[] {
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, IN_TOUCH).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const subject = accountAt(items[from]) ?? tierAt(items[from]);
    if (!subject || !OPENS.test(text.slice(0, match.index))) return [];
    const touches = new Values(index, subject).figure('touches_30d');
    return touches === 0
      ? [refuted(items, [from + 1, to], `${subject.name}: no touch in 30 days (touches_30d)`)]
      : [];
  });
}
