/**
 * Values that a negation denies: "is not worth $350,000", "has not gone from 3 to 5", where the figure is the one on
 * record. A bound turns the denial into another claim ("not worth more than"), a term into a wait ("not due until").
 */

import { isContracted, isNegation } from '../predicates/negations.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';

const TOLD =
  /^(worth|gone|risen|fallen|grown|shrunk|climbed|dropped|slipped|open|standing|running|total|totalling|paying|scored|rated|due|valued|made|reached|moved|stood|carrying|holding)$/;
const PASSED =
  /^(been|be|being|currently|now|even|quite|at|in|for|a|an|the|almost|nearly|about|around|roughly|all)$/;
const TURNED =
  /^(until|till|before|after|more|less|fewer|over|under|above|below|only|just|beyond|past|since|yet|enough|than|but|long|far)$/;

/** Words that a negation of being or having leads over to what it denies. */
const LED =
  /^(been|be|being|on|in|at|for|a|an|the|out|now|currently|even|all|from|to|into|of|with|worth|due|called|named|by)$/;
const REPORT = /^(report|list|book|run|page|pack)$/;
const ENDED = /^(tier|stage|owner|segment|deal)$/;

/**
 * Denials of what is on record; a label that the words deny and that is not the account's is right.
 * @param told findings of figures, dates and names, in any order; those of denied labels are turned
 */
export function judgeDenied(scope: Scope, told: Finding[]): Finding[] {
  const { items } = scope;
  return items.flatMap((_, at) => {
    if (!isNegation(items, at)) return [];
    const own = wordOf(items[at]);
    const longer = own === 'no' && wordOf(items[at + 1]) === 'longer';
    if (own !== 'not' && own !== 'never' && !longer && !isContracted(items, at)) return [];
    const next = isContracted(items, at) ? at + 3 : longer ? at + 2 : at + 1;
    if (longer && hasLeft(scope, next, told)) return [];
    const denied = deniedFigure(items, next, told) ?? deniedPlace(items, at, next, told);
    return denied
      ? [
          {
            ...denied,
            from: items[at]!.from,
            verdict: 'contradicted' as const,
            reason: `the clause denies what is on record${denied.fact ? ` (${denied.fact})` : ''}`,
          },
        ]
      : [];
  });
}

/** "Is no longer in Watch", where it was there in the run before only; the label itself may be read as that run's. */
function hasLeft(scope: Scope, from: number, told: Finding[]): boolean {
  const place = scope.items.findIndex((item, at) => at >= from && at < from + 3 && item.kind === 'name');
  const item = scope.items[place];
  const account = place < 0 ? null : accountFor(scope, place);
  if (item?.kind !== 'name' || item.subjects[0]!.kind !== 'tier' || !account) return false;
  const [now, before] = ['current', 'previous'].map((run) => {
    const number = scope.index.fact(account.id, 'tier_number', run)?.value;
    return item.subjects.some(({ id }) => id === `tier-${number}`);
  });
  if (before !== true || now !== false) return false;
  const found = told.find((each) => each.from === item.from && each.type === 'label');
  if (found) Object.assign(found, { verdict: 'verified', reason: 'as denied' });
  return true;
}

/** "Is not on Watch", "is not due on 19 June", "has not been out for 58 days". */
function deniedPlace(items: Item[], at: number, from: number, told: Finding[]): Finding | null {
  const aux = isContracted(items, at) ? wordOf(items[at]) : wordOf(items[at - 1]);
  if (!/^(is|are|was|were|has|have|isn|aren|wasn|weren|hasn|haven|s|re|ve)$/.test(aux)) return null;
  for (let place = from; place < Math.min(items.length, from + 6); place += 1) {
    const item = items[place]!;
    if (item.kind === 'word') {
      if (!LED.test(item.word)) return null;
      continue;
    }
    if (item.kind === 'sign') return null;
    const found = told.find((each) => each.from === item.from);
    if (!found) return null;
    const label = item.kind === 'name' && ENDED.test(item.subjects[0]!.kind);
    if (item.kind === 'name' && !label) return null;
    // "Wasn't in April's report": the month is only when.
    const isOfReport = items.slice(place + 1, place + 4).some((each) => REPORT.test(wordOf(each)));
    if (item.kind === 'date' && (isOfReport || found.reason === 'the time of the report')) return null;
    // "Isn't in Evaluation any longer": held as a state of both runs.
    const late = label && wordOf(items[place + 1]) === 'any';
    if (found.verdict === 'verified' && late) return null;
    if (found.verdict === 'verified') return found.reason.startsWith('no count') ? null : found;
    if (label && found.verdict === 'contradicted') {
      found.verdict = 'verified';
      found.reason = 'as denied';
    }
    return null;
  }
  return null;
}

function deniedFigure(items: Item[], from: number, figures: readonly Finding[]): Finding | null {
  let told = false;
  for (let place = from; place < Math.min(items.length, from + 7); place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure') {
      const found = figures.find((each) => each.from === item.from);
      return told && found?.verdict === 'verified' && found.fact !== null ? found : null;
    }
    const word = wordOf(item);
    // "Never moved off 83": it stands where it did.
    if (told && (word === 'off' || (word === 'from' && !leadsOn(items, place)))) return null;
    if (TOLD.test(word)) told = true;
    else if (word === '' || TURNED.test(word) || !(told || PASSED.test(word))) return null;
  }
  return null;
}

/** "From 3 to 5": the change itself is denied, and not that it left where it was. */
const leadsOn = (items: Item[], from: number): boolean =>
  items.slice(from + 1, from + 5).some((item) => wordOf(item) === 'to');
