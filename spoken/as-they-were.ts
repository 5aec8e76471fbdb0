/**
 * Measures that are listed as unchanged: "tier, score, amount and the 6 August close date are all exactly where they were",
 * "score and odds are both unchanged". Each of those listed has to be as in the run before, of the account that is spoken
 * of; the words are claims then, and a fault where none of two or more of them is.
 */
import { isDenied } from '../changes/ways.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, placesFrom, spanOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const MEASURES: [noun: string, metric: string][] = [
  ['tier', 'tier'],
  ['score', 'score'],
  ['(?:amount|value|price|size)', 'amount'],
  ['(?:rating|likelihood|odds?|chances?|probability)', 'outcome_score'],
  ['stage', 'stage'],
  ['(?:D )?(?:close date|closing date|close)', 'close_date'],
  ['renewal date', 'renewal_date'],
  ['(?:sentiment|mood|tone)', 'sentiment_90d'],
  ['(?:revenue|arr)', 'arr'],
  ['owner', 'owner'],
];
const NOUN = `(?:(?:the|its|their|a|an|same) )*(?:${MEASURES.map(([noun]) => noun).join('|')})(?: \\( ?(?:#|N|D) ?\\)| \\(? ?# ?\\)?| at #| of #)?`;
const ALSO = '(?: (?:all|both|each|too|also|still|now|exactly|just|precisely|quite|entirely|been))*';
const WERE = `(?:is|are|was|were|sits?|stands?|remains?|stay|stays|stayed|have|has)${ALSO} (?:(?:where|as|what) (?:they|it) (?:were|was|did|stood)|unchanged|unmoved|the same|untouched|constant|where we left (?:them|it))`;
const LIST = spokenWords(`${NOUN}(?:(?: ,| and| , and| &)+ ${NOUN})+${ALSO} ${WERE}`);

export function spokenAsTheyWere(scope: Scope): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, LIST).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const account = accountFor(scope, from);
    const listed = MEASURES.filter(([noun]) => spokenWords(noun).test(match[0]));
    if (!account || listed.length < 2 || isDenied(items, from)) return [];
    const at = new Values(index, account);
    const same = listed.filter(([, metric]) => isSame(at, metric));
    if (same.length > 0 && same.length < listed.length) return [];
    const reason = `${listed.map(([, metric]) => metric).join(', ')} of ${account.name} against the run before`;
    return partsOf(items, from, to).map(([first, last]) =>
      judged(spanOf(items, first, last), 'direction', same.length > 0, reason),
    );
  });
}

const ONE = new RegExp(`^(?:${MEASURES.map(([noun]) => noun).join('|')})$`);

/** Each measure of the list, and what is said of all of them. */
function partsOf(items: Item[], from: number, to: number): [first: number, last: number][] {
  const nouns = placesFrom(from, to).filter((at) => ONE.test(wordOf(items[at])));
  const said = placesFrom(nouns.at(-1)! + 1, to).find((at) => items[at]!.kind === 'word');
  return [
    ...nouns.map((at): [number, number] => [at, at]),
    ...(said ? [[said, to] as [number, number]] : []),
  ];
}

const isSame = (at: Values, metric: string): boolean =>
  [at, ...at.deals()].some((each) => {
    const [now, then] = [each.fact(metric)?.value, each.fact(metric, 'previous')?.value];
    return now !== undefined && now !== null && now === then;
  });
