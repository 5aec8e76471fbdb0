/**
 * How many a tier came by or lost, with what it came to: "Triage shed one, to 18", "the tier grew by one prospect to 18 accounts".
 * Which way, by how many and of which kind is what the count did since the run before; that somebody left the tier is not enough.
 */

import { isOutright } from '../causes/inventions.ts';
import { DOWN } from '../lexicon/words.ts';
import { isQuestion, numberOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const UPWARD =
  'gained|added|grew|grown|swelled|swollen|rose|risen|expanded|picked up|took on|put on|won|acquired|up';
const DOWNWARD =
  'shed|lost|dropped|gave up|parted with|shrank|shrunk|fell|fallen|contracted|thinned|declined|down|cast off|surrendered|ceded';
const CHANGED = spokenWords(
  `(?<verb>${UPWARD}|${DOWNWARD})(?: by)? (?<count>#)(?: (?:net|more))?(?<noun> (?:accounts?|customers?|prospects?|members?|names?))?(?: ,)? (?:to|leaving(?: it (?:with|at))?|making(?: it)?|and now (?:has|holds|numbers)) (?<end>#)(?! (?:points?|days?|deals?|renewals?|touches|contacts?|%))`,
);
const IS_DOWN = new RegExp(`^(?:${DOWNWARD})$`);

/** A fault on the verb where the count went the other way, on the noun where its kind did not change by as many. */
export function refuteTurnover(scope: Scope): Finding[] {
  const { items, index } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf, itemAt } = skeletonOf(items);
  return matchesOf(text, CHANGED).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const tier =
      items
        .slice(0, from)
        .map(tierAt)
        .findLast((each) => each !== null) ?? groupsFor(scope, from)[0];
    const accounts = tier && bothRunsOf(index, `${tier.id}.accounts`);
    const count = itemAt[match.index + match[0].indexOf('#')]!;
    if (!accounts || numberOf(items[to]) !== accounts.now || !isOutright(items, from, to)) return [];
    const { verb, noun } = match.groups!;
    const way = IS_DOWN.test(verb!) || DOWN.has(verb!) ? -1 : 1;
    const went = accounts.now - accounts.before;
    if (went * way < 0)
      return [
        judged(items[from]!, 'direction', false, `on record from ${accounts.before} to ${accounts.now}`),
      ];
    const kind = /customer|prospect/.exec(noun ?? '')?.[0];
    const of = kind ? bothRunsOf(index, `${tier!.id}.${kind}s`) : null;
    const by = numberOf(items[count]);
    if (!of || by === null || of.now - of.before === by * way) return [];
    return [judged(items[count + 1]!, 'label', false, `on record ${of.before} ${kind}s, now ${of.now}`)];
  });
}
