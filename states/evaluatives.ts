/**
 * Evaluative words of open prose that are tied to declared rules; the table is the one of docs/audit.md. A word that the
 * rule denies is unsupported, not contradicted: what "healthy" means is the product's definition, not the record's.
 */

import { type Test, Values } from '../sentence/conditions.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { dealGoesWell, goesWell, WELL } from './going-well.ts';

/** A warm relationship has at least this sentiment, a cold one less than nothing. */
const WARM = 0.15;
const NOTHING: ReadonlySet<string> = new Set();

/** Risk rules that count the account among their members. */
const risks = ({ index, subject }: Values): string[] =>
  index
    .ofKind('rule')
    .filter(({ members }) => members?.includes(subject.id))
    .map(({ name }) => name);

const tier = (at: Values): number | null => at.figure('tier_number');

export const healthy: Test = (at) => {
  const number = tier(at);
  return number === null ? null : number <= 2 && risks(at).length === 0;
};
export const atRisk: Test = (at) => {
  const number = tier(at);
  const worse = (at.figure('score') ?? 0) < (at.figure('score', 'previous') ?? 0);
  return number === null ? null : number >= 3 || risks(at).length > 0 || worse;
};
const warm: Test = (at) => {
  const value = at.figure('sentiment_90d');
  return value === null ? null : value >= WARM;
};
const cold: Test = (at) => {
  const value = at.figure('sentiment_90d');
  const worse = (value ?? 0) < (at.figure('sentiment_90d', 'previous') ?? 0);
  return value === null ? null : value < 0 || worse;
};
const engaged: Test = (at) => {
  const [touches, norm] = [at.figure('touches_30d'), at.figure('touch_norm_30d')];
  return touches === null || norm === null ? null : touches >= norm * 0.8;
};
const thin: Test = (at) => {
  const [touches, norm] = [at.figure('touches_30d'), at.figure('touch_norm_30d')];
  return touches === null || norm === null ? null : touches < norm || touches <= 2;
};

/** Up or down as the tier moved, else as the score or the odds did. */
const turned =
  (way: 1 | -1): Test =>
  (at) => {
    const [now, then] = [at.figure('score'), at.figure('score', 'previous')];
    const [rank, before] = [at.figure('tier_number'), at.figure('tier_number', 'previous')];
    if (now === null || then === null) return null;
    const odds = (at.figure('outcome_score') ?? 0) - (at.figure('outcome_score', 'previous') ?? 0);
    return [now - then, (before ?? 0) - (rank ?? 0), odds].some((change) => Math.sign(change) === way);
  };

const IS =
  "(?:is|are|' s|' re|look|looks|seem|seems|remain|remains|stay|stays)(?: (?:still|now|very|quite|really|otherwise|clearly|all|basically|perfectly|in|both|also|broadly|fairly|pretty|not|n ' t|yet|exactly))*";
/** "Isn't healthy", "doesn't look in good shape". */
const IS_NOT =
  "(?:(?:is|are)n ' t|(?:does|do)n ' t (?:look|seem|sound))(?: (?:in|so|too|very|all that|exactly|really|quite|particularly|entirely))*";
const WITH = '(?: (?:with|at|there|here|from) ?(?:N|them|us|the customer|here|there)?)?';
const CONTACT = `(?:engagement|contact|contact level|activity|cadence)${WITH}`;
const MOOD = `(?:sentiment|mood|tone|relationship|relation)${WITH}`;

/** "Talking to us plenty, but unhappily". */
const TALK =
  '(?:talk|talks|talked|talking|speak|speaks|spoke|speaking|replied|replying|chatting)(?: (?:to|with) (?:us|you))?(?: [\\p{L}]+){0,2}(?: ,)?(?: but| and| though| if| albeit)? ';

interface Evaluative {
  pattern: RegExp;
  says: string;
  test: Test;
}
const row = (pattern: string, says: string, test: Test): Evaluative => ({
  pattern: new RegExp(`(?<!\\p{L})(?:${pattern})(?![\\p{L}])`, 'gu'),
  says,
  test,
});

/** Of "nothing about it" the denial is held whole. */
const ABOUT =
  '(?<!(?:nothing|little|not much|not a thing) about )(?:N|it|account|they|which|customer|prospect)';
const BEING = "(?: (?:is|are|has|have|been|was|' s|' re|' ve|also|still|now|again|clearly|really))*";

const TABLE: Evaluative[] = [
  row(
    `${ABOUT}${BEING} (?:improved|improving|recovered|recovering|growing|strengthened|strengthening)(?! (?:from|to|by) (?:#|N))`,
    'the tier, the score or the odds rose',
    turned(1),
  ),
  row(
    `${ABOUT}${BEING} (?:slipping|sliding|deteriorating|weakening|worsening|worsened|deteriorated|declining|fading|shrinking)(?! (?:from|to|by) (?:#|N))`,
    'the tier, the score or the odds fell',
    turned(-1),
  ),
  row(
    `(?:(?:N|it|account|they|which|customer|prospect) ${IS}|(?<=^(?:N (?::|—|–|-|,) )?)(?:still |now |all )?)(?:^| )?${WELL}`,
    'its tier, score or odds rose, a deal moved on, or no risk rule fired',
    goesWell(turned(1), healthy),
  ),
  row(
    `(?:deal|expansion|renewal|upgrade|proposal|rollout|opportunity|upsell|add - on)(?: (?:at|of|for|with|from) N)? ${IS} ${WELL}`,
    'a deal moved on of late or its odds rose',
    dealGoesWell,
  ),
  row(
    `${CONTACT} ${IS} (?:healthy|strong|good|sound|solid|lively)|(?:healthy|strong|good|solid|plenty of|lively) ${CONTACT}`,
    'touches are at least 80 % of the norm',
    engaged,
  ),
  row(
    `${CONTACT} ${IS} (?:thin|weak|poor|low|light|patchy)|(?:thin|weak|poor|low|light|(?<!reason , too )little|patchy) ${CONTACT}`,
    'touches are below the norm, or two at most',
    thin,
  ),
  row(
    `${MOOD} ${IS} (?:warm|friendly|good|excellent|strong|great|sunny)|(?:warm|friendly|good|excellent) (?:mood|sentiment|relationship|relation)|(?:like|love|likes|loves) us(?! (?:less|a (?:little|bit) less|no|any))|${TALK}(?:happily|warmly|cheerfully)`,
    'sentiment is 0.15 or more',
    warm,
  ),
  row(
    `${MOOD} ${IS} (?:cold|sour|poor|bad|frosty|icy)|(?:cold|sour|poor|frosty) (?:mood|sentiment|relationship|relation)|${TALK}(?:unhappily|grumpily|frostily|grudgingly|sourly)`,
    'sentiment is below 0, or fell',
    cold,
  ),
  row(
    `(?:N|it|account|they|which|customer|prospect) (?:${IS}|${IS_NOT}) (?:healthy|in (?:good|fine|rude) (?:shape|health|order|fettle|nick)|thriving|sound|safe and sound|safe|secure|out of (?:danger|the woods?))(?! from)`,
    'tier 1 or 2 and no risk rule fired',
    healthy,
  ),
  row(
    `(?:renewal|revenue|base|contract) ${IS} (?:safe|secure|solid|certain|on track)`,
    'no rule of silence, volume or sentiment fired',
    (at) => (tier(at) === null ? null : !risks(at).some((rule) => /renewal|volume|sentiment/.test(rule))),
  ),
  row(
    `(?:N|it|account|they|which|customer|prospect) ${IS} (?:at risk|in trouble|in danger|under threat|slipping away|sick|ailing|unwell|the (?:sick|ailing) (?:#|patient))`,
    'tier 3 or 4, a risk rule fired, or the score fell',
    atRisk,
  ),
];

/** "The sentiment at N has deteriorated": of the sentiment, and not of the account as such. */
const OF_MEASURE =
  /(?:sentiment|mood|tone|score|odd|likelihood|chance|probability|contact|engagement|activity|pipeline|revenue|deal|renewal|relationship|value|upgrade|expansion|proposal|rollout) (?:at|of|for|with|from|in|on) $/u;

/** Evaluations of the account that the words are about. */
export function judgeEvaluatives(scope: Scope): Finding[] {
  const { text, rangeOf } = skeletonOf(scope.items);
  return TABLE.flatMap(({ pattern, says, test }) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const account = accountFor(scope, to);
      const before = text.slice(0, match.index);
      if (!account || /(?:less|if) (?:[\p{L}]+ )?$/u.test(before) || OF_MEASURE.test(before)) return [];
      const denied =
        /(?:not|n ' t|never) (?:[\p{L}]+ )?$/u.test(before) || /(?:not|n ' t|never) /u.test(match[0]);
      if (
        !isNamedFor(scope, from) &&
        scope.lead === null &&
        scope.topic.named.length > 1 &&
        scope.topic.account === null
      )
        return [];
      const found = test(new Values(scope.index, account), NOTHING);
      if (found === null) return [];
      const holds = found !== denied;
      return [
        {
          from: scope.items[from]!.from,
          to: scope.items[to]!.to,
          type: 'predicate',
          verdict: holds ? 'verified' : 'unsupported',
          fact: null,
          reason: `${holds ? 'holds' : 'does not hold'} of ${account.name}: ${denied ? 'denied: ' : ''}${says}`,
        },
      ];
    }),
  );
}
