/**
 * Counts over a text's own accounts: "only one of these six has a meeting in the diary", "who owns two of the three".
 * They are held against those accounts, and no value of an owner or of the book that happens to be as much stands in.
 */
import type { Subject } from '../domain/facts.ts';
import { countedAfter } from '../sentence/counted.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Look, Told } from './look.ts';
import { holds, only, wrong } from './verdicts.ts';

type Meets = (account: Subject, index: AuditIndex) => boolean;

const MEETING =
  '(?:next |upcoming |future |further )?(?:meeting|call|contact|conversation|appointment|date|step|touch|next step)s?';
const BOOKED =
  '(?: (?:is|are|already|been|yet|now))*(?: (?:booked|scheduled|planned|set|arranged|in (?:the|its|their|our|your) (?:diary|calendar)|on (?:the|its|their) calendar))+';
const END = '(?: [.,;:!)]|$)';
const hasMeeting: Meets = ({ id }, index) => (index.fact(id, 'next_touch')?.value ?? null) !== null;
const counts =
  (metric: string): Meets =>
  ({ id }, index) =>
    Number(index.fact(id, metric)?.value ?? 0) > 0;
const typeIs =
  (type: string): Meets =>
  ({ id }, index) =>
    index.fact(id, 'type')?.value === type;

/** What is said of those counted, straight after the count, and how an account meets it; the metric of a group's count. */
const CONDITIONS: { told: RegExp; meets: Meets; metric: string }[] = [
  {
    told: new RegExp(`^(?:has|have|had|got) (?:a |an |any |its |their |the )?${MEETING}${BOOKED}${END}`),
    meets: hasMeeting,
    metric: 'meetings_booked',
  },
  {
    told: new RegExp(
      `^(?:has|have) no ${MEETING}(?:${BOOKED})?${END}|^(?:lacks?) an? ${MEETING}(?:${BOOKED})?${END}`,
    ),
    meets: (account, index) => !hasMeeting(account, index),
    metric: 'without_meeting',
  },
  {
    told: new RegExp(`^(?:is|are) (?:a )?customers?${END}`),
    meets: typeIs('customer'),
    metric: 'customers',
  },
  {
    told: new RegExp(`^(?:is|are) (?:a )?prospects?${END}`),
    meets: typeIs('prospect'),
    metric: 'prospects',
  },
  {
    told: new RegExp(`^(?:has|have) an? (?:overdue|late) deal${END}`),
    meets: counts('overdue_deals'),
    metric: '',
  },
  {
    told: new RegExp(`^(?:has|have) a (?:stagnant|stuck) deal${END}`),
    meets: counts('stagnant_deals'),
    metric: '',
  },
];

/** The verdict on a count over the accounts of the text; null where it is none, or nothing here can be held. */
export function asCountAmongThese(look: Look): Told | null {
  const { scope, at, figure } = look;
  if (figure.kind !== 'number' || figure.decimal || figure.bound || figure.value > MOST) return null;
  // "Not one of the six" counts nobody.
  if (/^(not|never)$/.test(textOf(scope.items[at - 1]))) return null;
  const whole = wholeAfter(scope, at);
  return (whole && (ownedTold(look, whole) ?? conditionTold(look, whole))) ?? oneBooked(look);
}
const MOST = 12;

interface Whole {
  /** "Of these six", of as many as the text names; "of them" may be those of a group. */
  isText: boolean;
  rest: string;
}

function wholeAfter({ items, topic }: Scope, at: number): Whole | null {
  const after = shownWords(items.slice(at + 1));
  const head =
    /^of (?:(?:these|those|them|the|my|your|our)(?: (#)(?= |$))?|(#))(?: (?:accounts?|names?|of yours))?(?: |$)/.exec(
      after,
    );
  if (!head || topic.named.length < 2) return null;
  // "Four of these deals close in June, and three of them …": of the four.
  if (items.slice(0, at).some((item) => item.kind === 'figure' && item.figure.kind === 'number')) return null;
  const place = items.findIndex((item, index) => index > at && item.kind === 'figure');
  const total = head[1] || head[2] ? items[place] : undefined;
  const size = total?.kind === 'figure' ? total.figure.value : null;
  if (size !== null && size !== topic.named.length) return null;
  return { isText: size !== null, rest: after.slice(head[0].length) };
}

/** "Mei Tsukuda, who owns two of the three", "two of the three belong to Daniel Oyelaran". */
function ownedTold({ scope, at, item, figure }: Look, { isText, rest }: Whole): Told | null {
  const { items, topic, index } = scope;
  const owners = items.flatMap((each) =>
    each.kind === 'name' && each.subjects[0]!.kind === 'owner' ? [each.subjects[0]!] : [],
  );
  const owner = owners[0];
  const before = shownWords(items.slice(0, at));
  const isOwned =
    /\b(?:owns?|runs?|manages?|looks? after|handles?)(?: (?:just|only|all))?$/.test(before) ||
    /^(?:(?:all|both) )?(?:belongs? to|are owned by|is owned by|are run by|are with) N/.test(rest) ||
    /^(?:is|are) N (?:'|’) ?s\b/.test(rest);
  if (!isText || !owner || owners.length !== 1 || !isOwned) return null;
  const held = topic.named.filter(
    ({ id }) =>
      index.fact(id, 'owner')?.value === owner.name ||
      index.children(id, 'deal').some((deal) => index.fact(deal.id, 'deal_owner')?.value === owner.name),
  ).length;
  return only(
    held === figure.value
      ? holds(item, null, 'as many of the accounts of this text')
      : wrong(item, `${owner.name} owns ${held} of them`),
  );
}

function conditionTold({ scope, at, item, figure }: Look, { isText, rest }: Whole): Told | null {
  const condition = CONDITIONS.find(({ told }) => told.test(rest));
  if (!condition) return null;
  const { topic, index } = scope;
  const met = (set: readonly Subject[]): number =>
    set.filter((account) => condition.meets(account, index)).length;
  const all = met(topic.named);
  const isGroups = groupsFor(scope, at).some(
    ({ id }) => index.fact(id, condition.metric)?.value === figure.value,
  );
  if (all === figure.value) return only(holds(item, null, 'as many of the accounts of this text'));
  // "Of them" may be of a part of the text, or of the group that it is about.
  if (!isText && (isGroups || [topic.recent, topic.said].some((set) => met(set) === figure.value)))
    return null;
  return only(wrong(item, `${all} of the accounts of this text`));
}

/** "Daniel Oyelaran has one call booked": of the account in play, which has none. */
function oneBooked({ scope, at, item, figure }: Look): Told | null {
  const { items, index } = scope;
  const account = accountFor(scope, at);
  if (figure.value !== 1 || !account) return null;
  const isBooked = new RegExp(`^(?:more )?${MEETING}${BOOKED}${END}`).test(shownWords(items.slice(at + 1)));
  const before = shownWords(items.slice(0, at));
  if (!isBooked || NOT_OF_ACCOUNT.test(before) || hasMeeting(account, index)) return null;
  return only(wrong(item, `on record no next meeting of ${account.name}`));
}
const NOT_OF_ACCOUNT =
  /\b(?:not|no|t|without|need|needs|want|wants|get|would|could|should|if|once|tier|book|your|you|they|across|accounts|at least)\b/;

/** Words as they are read here: `#` is a figure, `N` a name or date. */
export const shownWords = (items: Item[]): string =>
  items
    .map((item) => (item.kind === 'figure' ? '#' : textOf(item) || 'N'))
    .join(' ')
    .toLowerCase()
    .replaceAll(/\bn\b/g, 'N');

/** "Two moved down and one moved up", "and one up": a count beside another. */
export const isMovedBeside = (items: Item[], at: number): boolean =>
  /^(?:and|but|,|only|just)$/.test(textOf(items[at - 1])) &&
  /^(?:moved|went|came|up|down|rose|fell|climbed|dropped)$/.test(wordOf(items[at + 1])) &&
  items.some((item, place) => place !== at && item.kind === 'figure' && item.figure.kind === 'number') &&
  countedAfter(items, at)?.state === true;
