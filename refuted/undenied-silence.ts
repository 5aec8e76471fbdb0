/**
 * "A touch for 59 days", "an account here has had a touch since 19 March": a silence told without its negation. The days are
 * those since the last touch, the day is that of the last touch, so what is said to have been there was not.
 */

import { refuted } from '../comparisons/set-named.ts';
import { isQuestion, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const ONE = '(?:a|an|one|any|some|another|regular|two - way)';
const CONTACT = '(?:touch|touche|contact|conversation|call|reply|word|exchange)';
const FOR_DAYS = spokenWords(
  `${ONE} ${CONTACT}(?: (?:there|here|at all|from them|with them))? (?:for|in) (?:the last )?(?<told>#)`,
);
const SINCE_DAY = spokenWords(
  `(?:(?:an? |one |some |the |every |each )?(?:account|customer|client|N|it|they|we|somebody|someone)(?: (?:here|there|in N|of it|of them))? )?(?:has|have|' s|' ve) had ${ONE} ${CONTACT}(?: (?:there|here|at all|with us|with them|from us))? since (?<told>D)`,
);
const DENIED =
  /^(?:no|not|t|none|nobody|never|nothing|without|neither|nor|hardly|barely|last|only|first|if|until)$/;

export function refuteSilences(scope: Scope, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  return [FOR_DAYS, SINCE_DAY].flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const finding = findings.find((each) => each.from === items[to]!.from && each.fact !== null);
      const metric = finding?.verdict === 'verified' ? metricOf(finding.fact!) : '';
      if (!/^(?:days_since_last_touch|last_touch|longest_silence)$/.test(metric) || isDenied(scope, from, to))
        return [];
      return [refuted(items, [from, to], `what is told beside it is a silence (${finding!.fact})`)];
    }),
  );
}

/** In its part of the sentence, before it or within it. */
function isDenied({ items }: Scope, from: number, to: number): boolean {
  let start = from;
  while (start > 0 && items[start - 1]!.kind !== 'sign') start -= 1;
  return items.slice(start, to).some((item) => DENIED.test(textOf(item)));
}
