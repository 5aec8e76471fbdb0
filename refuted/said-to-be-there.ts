/**
 * What is said to be there and is not: "something is booked", "one next contact is on record", "the deal carries one amount",
 * "something overdue" where the record has none; "everybody has spoken to us for 128 days", "one contact since 2 April" and
 * "the first contact was on 2 April" of a silence since then. Of the account that the words are about, or of the only group
 * that they can be about.
 */

import { type Refutes, refutedBy } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, isQuestion, textOf } from '../sentence/items.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { isLastTouch } from './own-values.ts';

const CONTACT =
  '(?:(?:# - way|real|recorded|customer|single|proper) )*(?:contact|touch|touche|exchange|call|conversation|word|interaction)';
const PLACE = '(?:here|there|in (?:this|the) tier|in N|at N|on their side)';
const BOOKED =
  '(?:booked|scheduled|planned|lined up|arranged|(?:in|on) (?:the|your|our|their|its) (?:diary|calendar|book|cards)|on record)';
const TALKED =
  '(?:spoken|talked|engaged|answered|replied|been in (?:touch|contact)|heard|had (?:contact|a touch|a conversation)|spoke|been heard from)';
const THEM = '(?: (?:to|with|from) (?:us|them|N|it))*';

/** Words that tell of what is still to be done, of what may be, or of no one in particular. */
const SUPPOSED =
  /^(?:if|unless|until|get|let|should|could|would|must|need|needs|want|please|ask|make|put|book|set|have|lack|lacks|lacking|without|missing|wants|awaits|waiting|once|when|whether|either|or|not|t|no|find|has to|may|might)$/;

/** Whom the words are about, where that is one account, or one group and no account. */
function ownOf(scope: Scope, at: number): Values | null {
  const account = accountFor(scope, at);
  const [group] = account ? [] : groupsFor(scope, at);
  const own = account ?? group;
  return own ? new Values(scope.index, own) : null;
}

const isSupposed = ({ items }: Scope, from: number, to: number): boolean => {
  let start = from;
  while (start > 0 && items[start - 1]!.kind !== 'sign') start -= 1;
  return items.slice(start, to).some((item) => SUPPOSED.test(textOf(item)));
};

/** Refused where the test holds of whom the words are about. */
const where =
  (reason: string, isMissing: (own: Values, scope: Scope, from: number, to: number) => boolean): Refutes =>
  (scope, from, to) => {
    const own = isSupposed(scope, from, to) ? null : ownOf(scope, from);
    return own && isMissing(own, scope, from, to) ? `${reason} (${own.subject.name})` : null;
  };

const isNone = (own: Values, metric: string): boolean => own.figure(metric) === 0;
const isUnbooked = (own: Values): boolean =>
  own.isGroup()
    ? isNone(own, 'meetings_booked')
    : own.has('next_touch') && own.fact('next_touch')!.value === null;

const isOne = (item: Item | undefined): boolean => item?.kind === 'figure' && item.figure.value === 1;
const oneWithin = ({ items }: Scope, from: number, to: number): boolean =>
  items.slice(from, to + 1).some(isOne);

/** Whom the words are told of was silent since the day, or for the span, at their end. */
const isSilent = (own: Values, { items }: Scope, to: number): boolean =>
  own.isGroup()
    ? (own.figure('accounts_without_touch') ?? 0) > 0
    : isNone(own, 'touches_30d') || isLastTouch(own, items[to]);

const UNBOOKED = 'no meeting is on record';
const TABLE: [RegExp, Refutes][] = [
  [spokenWords(`something (?:(?:is|has been|already|new|' s) )*${BOOKED}`), where(UNBOOKED, isUnbooked)],
  [
    spokenWords(
      '# (?:next|upcoming|further|future|follow - up) (?:contact|meeting|touch|touche|call|conversation|date|step|one)',
    ),
    where(UNBOOKED, (own, scope, from, to) => oneWithin(scope, from, to) && isUnbooked(own)),
  ],
  [
    spokenWords('something (?:is |already )*(?:overdue|late|past its (?:close )?date)'),
    where('no deal is overdue', (own) => isNone(own, 'overdue_deals')),
  ],
  [
    spokenWords('something (?:is |already )*(?:stagnant|stuck|stalled)'),
    where('no deal is stagnant', (own) => isNone(own, 'stagnant_deals')),
  ],
  [
    spokenWords("(?:has|have|with|leaves|leaving|there is|there ' s|is) something (?:else )?open"),
    where('no deal is open', (own) => isNone(own, 'open_deals')),
  ],
  [
    spokenWords('(?:has|carries|carry|shows|with|there is) (?:#|an?) amount'),
    where(
      'the open deal has no amount',
      (own, scope, from, to) =>
        scope.items.slice(from, to + 1).some((item) => item.kind !== 'figure' || item.figure.value === 1) &&
        own.deals().length === 1 &&
        own.deals()[0]!.fact('amount')?.value === null,
    ),
  ],
  [
    spokenWords(
      `(?:everybody|everyone)(?: ${PLACE})? (?:has|have|had) (?:really |since |just )*${TALKED}${THEM} (?:since D|(?:for|in)(?: (?:the|a|more than|over|last|past))* (?:#|month))`,
    ),
    where('no touch since then', (own, scope, _from, to) => isSilent(own, scope, to)),
  ],
  [
    spokenWords(`# ${CONTACT}(?: ${PLACE})? since D`),
    where(
      'the day is that of the last touch',
      (own, scope, _from, to) => !own.isGroup() && isLastTouch(own, scope.items[to]),
    ),
  ],
  [
    spokenWords(`first ${CONTACT}(?: with (?:them|N|us))? (?:was|came|being|took place)(?: on)? [D#]`),
    where(
      'the day is that of the last touch',
      (own, scope, _from, to) =>
        !own.isGroup() && own.figure('touches_365d') !== 1 && isLastTouch(own, scope.items[to]),
    ),
  ],
];

/** One fault for each such phrase. */
export const refuteThere = (scope: Scope): Finding[] =>
  isQuestion(scope.items) ? [] : refutedBy(scope, TABLE);
