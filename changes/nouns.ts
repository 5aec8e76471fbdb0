/** Words of change without a figure: by the noun beside them ("a fuller pipeline", "mood warmer") or the account they are of. */

import { clauseOf } from '../sentence/clause-words.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { changesOf } from './changes.ts';
import { changeOf, holds, isSmall, type Verdict } from './facts.ts';
import { nounAfter, nounBefore } from './moving-nouns.ts';
import { isOf, type Told } from './ways.ts';

/** Nouns that more may be meant by than a fault could be made of. */
const NOUNS: [RegExp, string][] = [
  [/^(activity|traffic|dialogue|talk|talking|chatter|communication|cadence)$/, 'touches_30d'],
  [/^(value|amount|price|worth|deal size)$/, 'amount open_value'],
  [/^(forecast|outlook|prospects?)$/, 'outcome_score deal_outcome_score open_value'],
  [/^(membership|headcount|roster|size)$/, 'accounts'],
  [/^(relationship|relation|feeling|atmosphere|vibe|spirits?)$/, 'sentiment_90d'],
  [/^(book|portfolio|business)$/, 'arr accounts open_value open_deals touches_30d'],
  [/^renewals due|renewal$/, 'renewals_due renewals_due_arr'],
];
const CLOSE =
  /^(close|close date|closing|date|signing|signature|deadline|finish line|landing|completion|landing date)$/;
/** What stays as it is without a noun of its own says nothing that could be held. */
const VAGUE =
  /^(still|again|remain|remains|remained|remaining|stay|stays|stayed|staying|keeps|kept|put|even|idle|hold|holds|held|holding|stuck|same|level|parked|reached|reaches|hit|hits|up|down|off|more|picked|added|lost|loses|losing|built|builds|cut|passed|came|recovery|growth|loss|rise|fall|drop|drops|falls|rises|better|worse|bigger|smaller)$/;

/** A claim only where it holds: another noun, or another account, may be meant. */
export function byNoun(scope: Scope, at: number, word: Told): Verdict | null {
  const { items } = scope;
  if (textOf(items[word.end]) === 'than' || wordOf(items[at + 1]) === 'than') return null;
  if (word.date !== null && word.date !== 'any') {
    const moved = closeMoved(scope, at, word);
    if (moved) return moved;
  }
  if (word.value === null || word.value === 'any') return null;
  const metrics = nounNear(items, at, word.end);
  if (metrics === null) return null;
  const right = changesOf(scope, at, metrics).find(
    ({ now, before, fact }) =>
      fact !== null &&
      isOf(word.text, fact) &&
      (word.value === 0
        ? now === before || (fact !== null && word.isRough && isSmall(scope, fact))
        : Math.sign(now - before) === word.value),
  );
  return right?.fact ? holds(right.fact, `as on record since the run before (${right.fact})`) : null;
}

function nounNear(items: Item[], at: number, end: number): ReadonlySet<string> | null {
  const after = nounAfter(items, end - 1) ?? own(items[end]);
  if (after) return after;
  if (VAGUE.test(wordOf(items[at]))) return null;
  const [from] = clauseOf(items, at);
  const before = nounBefore(items, at, from);
  if (before) return before;
  for (let place = at - 1; place >= Math.max(from, at - 4); place -= 1) {
    const noun = own(items[place]);
    if (noun) return noun;
  }
  return null;
}

const own = (item: Item | undefined): ReadonlySet<string> | null => {
  const found = NOUNS.find(([words]) => words.test(wordOf(item)));
  return found ? new Set(found[1].split(' ')) : null;
};

/** "The close slipped three weeks", "a later close": a deal of the account closes later, or earlier, than before. */
function closeMoved(scope: Scope, at: number, word: Told): Verdict | null {
  const { items, index } = scope;
  const near = items.slice(Math.max(0, at - 5), word.end + 3).map(wordOf);
  const account = accountFor(scope, at);
  if (!account || !near.some((each) => CLOSE.test(each))) return null;
  for (const deal of index.children(account.id, 'deal')) {
    const fact = `${deal.id}.close_date`;
    if (changeOf(index, fact)?.way === word.date)
      return holds(fact, `as on record since the run before (${fact})`);
  }
  return null;
}
