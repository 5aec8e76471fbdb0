/**
 * Several things told to be as they were: "tier, score (4), amount and close date are all as they were", "amount, rating and the
 * 6 August close date are exactly where they were", "score and tier are unchanged". Each noun of the clause is held against
 * the run before; one that has changed makes the words a fault.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import { isDenied, isProposed } from '../changes/ways.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const SAME = spokenWords(
  "(?:(?:is|are|has|have|was|were|remains?|stays?|stayed|all|both|each|still|been|exactly|precisely|just|much|practically|virtually|effectively|completely|otherwise|too|also) )*(?:(?:as|where|what) (?:it|they|these|those) (?:was|were|stood|had been)(?: (?:at the )?(?:D|in D|a month ago|a month earlier|before|then|last month|end of D))?|unchanged|unaltered|untouched|identical|the same(?: as (?:before|D|in D|a month ago|last month|they were|it was))?|(?:have|has) ?n ' t (?:moved|changed|budged|shifted)|not (?:moved|changed|budged|shifted))(?! (?:from|by|rule|tier|as (?:the|its|that)))(?<!the same(?= \\p{L}))",
);

/** What a noun measures, of the account or group itself and of its deals. */
const NOUNS: [RegExp, own: string, deal: string | null][] = [
  [/^tier$/, 'tier', null],
  [/^score$/, 'score', null],
  [/^(amount|price|value)$/, 'open_value', 'amount'],
  [/^(close date|closing date|deadline|target date)$/, 'next_close_date', 'close_date'],
  [/^(odd|odds|likelihood|rating|probability|chance|chances)$/, 'outcome_score', 'deal_outcome_score'],
  [/^(sentiment|mood|tone)$/, 'sentiment_90d', null],
  [/^(revenue|recurring revenue|arr|contract)$/, 'arr', null],
  [/^stage$/, '', 'stage'],
  [/^owner$/, 'owner', null],
  [/^(contact|touches|contact level)$/, 'touches_30d', null],
  [/^(pipeline|open value)$/, 'open_value', null],
];

export function unchangedNouns(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, SAME).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    if (held(to) || isProposed(items, from) || (isDenied(items, from) && !/ not | t /.test(match[0])))
      return [];
    const nouns = nounsBefore(items, from);
    const one = whose(scope, from);
    if (nouns.length === 0 || !one) return [];
    const found = nouns.map((noun) => isSame(new Values(scope.index, one), noun));
    const place = spanOf(items, from, to);
    const reason = `${one.name}: ${nouns.map(([, own, deal]) => own || deal).join(', ')} as in the run before`;
    if (found.every((each) => each === true)) return [judged(place, 'direction', true, reason)];
    const isSure = isOnlyOne(scope, one) && found.some((each) => each === false);
    return isSure ? [judged(place, 'direction', false, reason)] : [];
  });
}

type Noun = (typeof NOUNS)[number];

/** Nouns of measures before the words, back to the end of another clause. */
function nounsBefore(items: Item[], from: number): Noun[] {
  const found: Noun[] = [];
  for (let at = from - 1; at >= 0 && !/^[;.:!?—–]$/.test(textOf(items[at])); at -= 1) {
    if (
      /^(but|while|though|although|whereas|yet|because|since|where|which|who|with|so|even|after|than)$/.test(
        wordOf(items[at]),
      )
    )
      break;
    const noun = NOUNS.find(([words]) => words.test(wordOf(items[at])));
    if (noun && !found.includes(noun)) found.push(noun);
    else if (VERB.test(wordOf(items[at])) && found.length > 0) break;
  }
  return found;
}
const VERB = /^(is|are|has|have|had|was|were|fell|rose|went|moved|dropped|slipped|climbed|stands|sits)$/;

function whose(scope: Scope, at: number): Subject | null {
  const account = accountFor(scope, at);
  return account ?? groupsFor(scope, at)[0] ?? null;
}
const isOnlyOne = (scope: Scope, one: Subject): boolean => {
  const here = new Set(scope.items.flatMap((item) => accountAt(item) ?? []));
  return here.size === 1 && here.has(one) && isNamedFor(scope, scope.items.length - 1);
};

/** Whether the value is that of the run before, of the account itself or of one of its deals; null where one is not known. */
function isSame(at: Values, [, own, deal]: Noun): boolean | null {
  const sides = [
    ...(own === '' ? [] : [same(at, own)]),
    ...(deal === null || at.isGroup() ? [] : at.deals().map((each) => same(each, deal))),
  ].filter((each) => each !== null);
  return sides.length === 0 ? null : sides.some((each) => each);
}

function same(at: Values, metric: string): boolean | null {
  const [now, then] = [at.fact(metric), at.fact(metric, 'previous')].map((fact) => fact?.value);
  if (now === undefined || then === undefined) return null;
  if (typeof now !== 'number' || typeof then !== 'number') return now === then;
  return (
    Math.abs(now - then) <=
    (metric === 'sentiment_90d' ? MOOD : Math.max(Math.abs(then) * ROUGH, metric === 'touches_30d' ? 1 : 0))
  );
}
const MOOD = 0.03;
const ROUGH = 0.05;
