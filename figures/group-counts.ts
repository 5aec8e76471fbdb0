/**
 * Counts of a group's accounts or renewals beside the name of an account: "145 accounts, including all four of these, have
 * no meeting", "the only one of your nine accounts with a meeting", "every one of the 29 renewals due". An account has no
 * such count, so it is of a group of the text, of an owner named, or of the book.
 */
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, within } from '../sentence/values.ts';

const ACCOUNTS = /^(account|customer|prospect|name|client|company|logo|relationship)$/;
const ADJECTIVE = /^(other|open|of|the|your|our|their|his|her|its|my|all|whole|named|total)$/;
const REACH = 3;

/** What the count is of a group; null where it counts something that an account may have, or holds of no group. */
export function groupCount(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  if (figure.kind !== 'number' || figure.decimal || figure.value < 2) return null;
  const metrics = metricsOf(scope, at);
  if (metrics.length === 0) return null;
  for (const group of groupsOf(scope, at)) {
    const found = candidatesOf(scope.index, group).figures.find(
      (each) =>
        each.metrics.length === 1 &&
        each.period === 'current' &&
        metrics.includes(each.metrics[0]!) &&
        within(figure, each.value, 0),
    );
    if (found) return found;
  }
  return null;
}

/** Measures that the words let the count be of: what it counts, in the state that the words tell. */
function metricsOf({ items, topic }: Scope, at: number): string[] {
  const noun = nounAfter(items, at);
  // "Renewals need care. Twelve, worth $1.3 million, draw near": of what the sentence before counted.
  if (noun === null) return at === 0 && textOf(items[1]) === ',' ? [...topic.cues] : [];
  if (noun === 'renewal') return ['renewals_due'];
  if (!ACCOUNTS.test(noun)) return [];
  const whole = /^(customer|prospect)$/.test(noun) ? [`${noun}s`] : ['accounts'];
  if (isPartOf(items, at)) return whole;
  // "Five accounts moved down" is no count of all: only beside an account's name can the whole be meant.
  return stateOf(items, at) ?? (items.some((item) => accountAt(item) !== null) ? whole : []);
}

function nounAfter(items: Item[], at: number): string | null {
  for (let next = at + 1; next <= at + REACH; next += 1) {
    const [word = ''] = wordOf(items[next]).split(' ');
    if (word === '' || !ADJECTIVE.test(word)) return word === '' ? null : word;
  }
  return null;
}

/** "One of your nine accounts": the whole of which the sentence tells a part. */
const isPartOf = (items: Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - REACH), at)
    .map(textOf)
    .join(' ')
    .split(' ')
    .includes('of');

const STATES: [RegExp, string[]][] = [
  [
    /\b(no|without|lack|lacks|lacking|await|awaits|awaiting|need|needs|missing|still to)\b.*\b(meeting|date|diary|appointment|call|conversation)\b/,
    ['without_meeting'],
  ],
  [/\b(meeting|appointment|call)\b.*\b(booked|arranged|set|scheduled|planned|ahead)\b/, ['meetings_booked']],
  [
    /\b(no|without)\b.*\b(touch|contact|word|exchange)\b|\b(silent|quiet|dark)\b/,
    ['accounts_without_touch', 'accounts_without_touch_60d'],
  ],
  [/\b(one|single) (contact|person)\b/, ['single_contact']],
];

/** The state told of those counted, up to the end of the clause; an aside between commas is stepped over. */
export function stateOf(items: Item[], at: number): string[] | null {
  const words: string[] = [];
  let aside = false;
  for (const item of items.slice(at + 1)) {
    const text = textOf(item);
    if (/^[;:.—–]$/.test(text)) break;
    if (text === ',') aside = !aside;
    else if (!aside) words.push(text || '#');
  }
  return STATES.find(([pattern]) => pattern.test(words.join(' ')))?.[1] ?? null;
}

/** Owners that the sentence names, then the groups of the text. */
export function groupsOf(scope: Scope, at: number): Subject[] {
  const { items, topic, index } = scope;
  const owners = items.flatMap((item) =>
    item.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'owner').slice(0, 1) : [],
  );
  const told = [
    ...owners,
    topic.addressed,
    topic.ownerOfMost,
    ...groupsFor(scope, at),
    index.subject('book'),
  ];
  return [...new Set(told.filter((each) => each !== null && each !== undefined))];
}
