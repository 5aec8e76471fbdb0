/**
 * No contact since a day ("with no contact since 22 May", "not a word after that"), and none in the run that the text tells
 * of, after a count of the run before ("Six exchanges in April, none since", "none in this one"). Of one account.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOUN =
  '(?:contact|exchange|conversation|touch|dialogue|word|peep|reply|response|answer|two-way contact|interaction|communication|call|sound|sign of life|news|engagement|activity)';
const NO =
  "(?:no|not a|not one|not #|zero|without(?: an?| any)?|(?:has|have|had)(?:n ' t| not) (?:had|seen|been) (?:an?|any)|lacking any)(?: (?:single|further|two - way|# - way|real|live|direct|recorded|more|other|new|proper|so much as a))*";
const NO_CONTACT = new RegExp(
  `(?<!\\p{L})${NO} ${NOUN}(?: (?:at all|whatsoever|of any kind|recorded|on record|either way|logged))?(?: (?:with|from|to|at|by|between|on) (?:N|us|them|it|anyone|anybody|either side|the customer|the account))* (?:since|after) (?:(?:the|about|around|early|late|mid|-|as far back as) )*(?:(?<day>D)|then|that(?: (?:day|date|point|one|call|meeting|exchange|touch))?)(?!\\p{L})`,
  'gu',
);
const NONE_SINCE =
  /(?<=(?:^|[,;:.(—–]|but|and|then|yet) )(?:(?:then|but|and) )*(?:none|nothing|nil|not one|not #|not once|zero|nobody|no more)(?: at all)? (?:since(?: then)?|in this (?:one|#|report|run)|this (?:time|time round|month)|now|after that|thereafter|in the month since)(?= ?(?:$|[,.;:()—–])| (?:and|but|so|while))|^(?:none|nothing|not one|not #|not once)(?: at all)? since(?: then)?(?= ?(?:$|[,.;:()—–]))|(?<=and )(?:not one|not #|none) this month/gu;
const OF_CONTACT =
  /\b(?:touch|touche|contact|exchange|conversation|talk|spoke|spoken|interaction|dialogue|call)\b/;
/** A time before this run, told in the sentence or before it. */
const THEN =
  /(?:^| )(?:(?:in|by|at|of|until) (?:the )?(?:end of )?D|last month|a month (?:ago|earlier)|back then|when D (?:closed|ended)|D report)(?= |$)/;

export function judgeSince(scope: Scope): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  const take = (match: RegExpExecArray, holds: boolean | null, whom: Subject): void => {
    if (holds === null) return;
    const [from, to] = rangeOf(match);
    for (let at = from; at <= to; at += 1)
      if (items[at]!.kind === 'word' || items[at]!.kind === 'sign' || at === from + 1) covered.add(at);
    const place = spanOf(items, from, to);
    const says = `${holds ? 'holds' : 'on record it is not so'} of ${whom.name}: no touch since`;
    findings.push(judged(place, 'absence', holds, says));
  };
  if (/^(?:if|unless)(?= )| \?$/.test(text)) return { findings, covered };
  for (const match of matchesOf(text, NO_CONTACT)) {
    const [from, to] = rangeOf(match);
    const named = items.slice(from, to + 1).flatMap((item) => accountAt(item) ?? []);
    const whom = named[0] ?? accountFor(scope, from);
    if (whom) take(match, untouchedSince(scope, whom, items[to]!, THEN.test(text)), whom);
  }
  for (const match of matchesOf(text, NONE_SINCE)) {
    const [from] = rangeOf(match);
    const before = `${scope.topic.words.join(' ')} ${text.slice(0, match.index)}`;
    const whom = accountFor(scope, from);
    const touches = whom && scope.index.fact(whom.id, 'touches_30d')?.value;
    if (!whom || typeof touches !== 'number') continue;
    // "Opened on 22 May; nothing since": held only where it is so.
    const day = items.slice(0, from).findLast((item) => item.kind === 'date');
    if (OF_CONTACT.test(before)) take(match, touches === 0, whom);
    else if (day && untouchedSince(scope, whom, day, false)) take(match, true, whom);
  }
  return { findings, covered };
}

/** Its last touch lies no later than the day; a "then" that no date tells is only taken for a week or more. */
function untouchedSince({ index }: Scope, { id }: Subject, day: Item, isThen: boolean): boolean | null {
  const [last, before] = ['current', 'previous'].map((run) => index.fact(id, 'last_touch', run)?.value);
  if (typeof last !== 'string') return null;
  if (day.kind !== 'date') {
    const days = index.fact(id, 'days_since_last_touch')?.value;
    return typeof days === 'number' && days >= WEEK ? true : null;
  }
  const ends = day.date.ranges.filter(([first]) => first <= index.sheet.asOf);
  const reaches = (touch: string): boolean => ends.some(([, end]) => touch <= end);
  if (reaches(last)) return true;
  return isThen && typeof before === 'string' && reaches(before) ? true : ends.length > 0 ? false : null;
}
const WEEK = 7;
