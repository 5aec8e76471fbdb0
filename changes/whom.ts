/** Words of change of an account or group as such: "Watch is deteriorating", "steady", "they've warmed to us". */

import type { Subject } from '../domain/facts.ts';
import { refersBack } from '../sentence/referring-back.ts';
import { accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { holds, isSmall, type Verdict, wayOf } from './facts.ts';
import { isOf, type Told } from './ways.ts';

/** Words that are said of an account or group without a measure. */
const SAID =
  /^(improving|improves?|improved|strengthened|strengthening|recovering|recovered|progressed|progressing|growing|grown|grew|brightened|mending|on the mend|deteriorating|deteriorated|weakening|weakened|worsening|worsened|declining|declined|fading|faded|slipping|slipped|shrinking|shrunk|softened|softening|cooling|cooled|warming|warmed|thawed|soured|got friendlier|friendlier|warmer|cooler|colder|grumpier|happier|sourer|chillier|frostier|busier|livelier|quieter|chattier|steady|stable|stronger|weaker|healthier|on the up|heated up|cheered up|livened up|contracted|expanded|inching up|edging up|creeping up|tailed off|perked up|regressed|backslid|slid|sagged|wilted|rallied|rebounded)$/;
const OF_ACCOUNT = ['score', 'outcome_score', 'sentiment_90d', 'touches_30d', 'open_value'];
const OF_GROUP = ['sentiment_90d', 'arr', 'open_value', 'touches_30d', 'accounts'];

/** Held by the measures it may be of: more of them have to go that way than the other. */
export function byWhom(scope: Scope, at: number, word: Told): Verdict | null {
  if (word.value === null || word.value === 'any' || !SAID.test(word.text)) return null;
  const account = accountFor(scope, at);
  const group = groupsFor(scope, at)[0];
  const subject =
    account &&
    (isNamedFor(scope, at) || scope.lead || refersBack(scope.items) || !group || group.id === 'book')
      ? account
      : group;
  if (!subject) return null;
  const facts = changedOf(scope, subject, word);
  const ways = facts.map(({ way }) => way);
  const right = facts.find(
    ({ way, fact }) => way === word.value || (word.value === 0 && isSmall(scope, fact)),
  );
  if (!right || !isMostly(scope, facts, ways, word)) return null;
  return holds(right.fact, `more measures went that way than the other (${right.fact})`);
}

interface Went {
  fact: string;
  way: number;
}

function changedOf({ index }: Scope, subject: Subject, word: Told): Went[] {
  const metrics = subject.kind === 'account' ? OF_ACCOUNT : OF_GROUP;
  return metrics.flatMap((metric): Went[] => {
    const fact = `${subject.id}.${metric}`;
    const way = wayOf(index, fact);
    return way !== null && isOf(word.text, fact) ? [{ fact, way }] : [];
  });
}

function isMostly(scope: Scope, facts: Went[], ways: number[], { value }: Told): boolean {
  if (value === 0) return 2 * facts.filter(({ fact }) => isSmall(scope, fact)).length > facts.length;
  const count = (way: number) => ways.filter((each) => each === way).length;
  return count(Number(value)) > count(-Number(value));
}
