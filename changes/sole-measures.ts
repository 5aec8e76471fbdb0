/** "Only the mood wilted": of an account, no other measure went the way that this one did. */

import { type Item, wordOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { wayOf } from './facts.ts';
import { nounOf } from './moving-nouns.ts';
import { toldAt } from './ways.ts';

const MEASURES = ['score', 'outcome_score', 'sentiment_90d', 'touches_30d'];
const REACH = 7;

/** "Only the mood": the noun straight after, over an article. */
const nounAfter = (items: Item[], at: number): number | undefined =>
  [at + 1, at + 2].find(
    (place) =>
      nounOf(items, place) !== null &&
      (place === at + 1 || /^(the|its|their|our)$/.test(wordOf(items[at + 1]))),
  );

/** The last item before a sign: "only the mood of N wilted, …". */
function endOf(items: Item[], at: number): number {
  const sign = items.findIndex(({ kind }, place) => place > at && kind === 'sign');
  return Math.min(at + REACH, sign < 0 ? items.length : sign);
}

/** @param findings those of the words of change among them */
export function soleMeasures(scope: Scope, findings: readonly Finding[]): Finding[] {
  const { items, index } = scope;
  return items.flatMap((item, at): Finding[] => {
    if (!/^(only|solely)$/.test(wordOf(item)) || findings.some(({ from }) => from === item.from)) return [];
    const noun = nounAfter(items, at);
    const account = accountFor(scope, at);
    if (noun === undefined || !account) return [];
    const verb = items.findIndex(
      ({ from }, place) =>
        place > noun &&
        place <= endOf(items, at) &&
        findings.some(
          (each) => each.from === from && each.type === 'direction' && each.verdict === 'verified',
        ),
    );
    const way = verb < 0 ? null : toldAt(items, verb)?.value;
    if (way !== 1 && way !== -1) return [];
    const other = MEASURES.filter((metric) => !nounOf(items, noun)!.has(metric)).find(
      (metric) => wayOf(index, `${account.id}.${metric}`) === way,
    );
    const reason = other
      ? `on record ${account.id}.${other} did so too`
      : `no other measure of ${account.name} did`;
    return [
      {
        from: item.from,
        to: item.to,
        type: 'predicate',
        verdict: other ? 'contradicted' : 'verified',
        fact: other ? `${account.id}.${other}` : null,
        reason,
      },
    ];
  });
}
