/** Figures that one phrase ties together: "from 56 to 53", "97, up from 94", "two against a norm of 2.3", "fell by ten to 46". */

import { DOWN, UP } from '../lexicon/words.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';

/** What a figure is of the pair: a value now, then or usually, or the change between two. */
export type Role = 'now' | 'then' | 'norm' | 'compared' | 'change';

export interface Pair {
  other: number;
  role: Role;
  otherRole: Role;
}

const FILLING =
  /^(a|an|the|its|their|our|your|about|around|just|only|some|nearly|over|under|almost|roughly|now|norm|normal|normally|usual|usually|typical|typically|median|average|expected|of|level|rate|as|many|month|s|previous|earlier|more|less|than|barely|over)$/;
const NORMAL = /\b(norm|normal|normally|usual|usually|typical|typically|median|average|expected|par)\b/;
const TURN =
  /^(up|down|rose|rise|risen|rising|fell|fall|fallen|falling|dropped|drop|dropping|climbed|climb|climbing|grew|grow|grown|growing|slipped|slip|slipping|gained|gain|improved|improve|eased|ease|jumped|jump|lost|increased|declined|dipped|slid|recovered|edged|went|moved|swung|by|plus|minus|came|come|shrank|sank|added|advanced|leapt|surged|tumbled|plunged|crept|inched|ticked|nudged)$/;

/** The figure that a figure is tied to, and what each is; null for a figure that stands alone. */
export function pairOf(items: Item[], at: number): Pair | null {
  const before = previousFigure(items, at);
  const here = before === null ? null : rolesOf(items, before, at);
  // "Down to 52 from a usual 63".
  const isNorm = here?.[1] === 'then' && NORMAL.test(wordOf(items[at - 1]));
  // "Five touches, against a usual four and up from three": from what the value was, over its norm.
  const earlier =
    here?.[1] === 'then' && isBesideNorm(items, before!) ? previousFigure(items, before!) : null;
  if (earlier !== null && here) return { other: earlier, role: 'then', otherRole: 'now' };
  if (here) return { other: before!, role: isNorm ? 'norm' : here[1], otherRole: here[0] };
  const next = nextFigure(items, at);
  const there = next === null ? null : rolesOf(items, at, next);
  return there ? { other: next!, role: there[0], otherRole: there[1] } : null;
}

/** "Against a usual four": told beside a value, and none itself. */
const isBesideNorm = (items: Item[], at: number): boolean =>
  /\b(against|versus|vs|usual|normal|norm|typical|average)\b/.test(textOf(items, at - 3, at));

const isEnd = (item: Item): boolean => item.kind === 'sign' && /^[;:.—]$/.test(item.word);

/** "In 30 days", "over the past 90 days": when, and not how much. */
function isWindow(items: Item[], at: number): boolean {
  const item = items[at]!;
  if (item.kind !== 'figure' || item.figure.kind !== 'days') return false;
  return (
    [30, 90, 365].includes(Math.round(item.figure.value)) &&
    /^(in|over|last|past|within|of|these|for|the)$/.test(wordBack(items, at) || wordOf(items[at - 1]))
  );
}

function previousFigure(items: Item[], at: number): number | null {
  for (let place = at - 1; place >= 0 && place >= at - 10; place -= 1) {
    if (isEnd(items[place]!)) return null;
    if (items[place]!.kind === 'figure' && !isWindow(items, place)) return place;
  }
  return null;
}

function nextFigure(items: Item[], at: number): number | null {
  for (let place = at + 1; place < items.length && place <= at + 10; place += 1) {
    if (isEnd(items[place]!)) return null;
    if (items[place]!.kind === 'figure' && !isWindow(items, place)) return place;
  }
  return null;
}

const textOf = (items: Item[], from: number, to: number): string =>
  items
    .slice(Math.max(0, from), to)
    .map((item) =>
      item.kind === 'word' || item.kind === 'sign' ? item.word : item.kind === 'date' ? 'D' : 'N',
    )
    .join(' ');

const wordBack = (items: Item[], at: number): string => {
  for (let place = at - 1; place >= 0 && place >= at - 4; place -= 1) {
    const item = items[place]!;
    if (item.kind !== 'word') return '';
    if (!item.word.split(' ').every((word) => FILLING.test(word))) return item.word.split(' ').at(-1)!;
  }
  return '';
};

/** "14.3 % to $5.25 million": a rate leads to a value of another unit. */
const isRate = (items: Item[], first: number, second: number): boolean => {
  const [one, two] = [items[first]!, items[second]!];
  return (
    one.kind === 'figure' &&
    two.kind === 'figure' &&
    /^(percent|part|times|points)$/.test(one.figure.kind) &&
    !/^(percent|part|times|points)$/.test(two.figure.kind)
  );
};

/** "28 that shifted". */
export const THAT_MOVED = '(?:that|which|who) (?:changed|moved|shifted|switched|swapped|crossed|went)';
/** "Six cases follow, from 28 that shifted": those that some are taken from, and no value that was. */
const MOVED = new RegExp(`^(?:account |customer |name )?${THAT_MOVED}\\b`);

/** "Gained two to reach 95". */
const REACHED = /(?:^|^points? )to (?:reach|hit|stand at|land at|end at|finish at)$/;

/** What two figures that follow each other are to each other. */
function rolesOf(items: Item[], first: number, second: number): [Role, Role] | null {
  const between = textOf(items, first + 1, second);
  const link = REACHED.test(between) ? 'to' : wordBack(items, second);
  const leading = wordBack(items, first);
  const after = textOf(items, second + 1, second + 5);
  if (link === 'to' && !between.includes(',')) {
    if (leading === 'from') return ['then', 'now'];
    const turned = items[first]!;
    // "Would add 60% to the $151,000 that it pays": to what there is, and not what comes of it.
    if (/^add/.test(leading) && /^to (the|its|their|our|that|what)\b/.test(between)) return null;
    if (
      TURN.test(leading) ||
      UP.has(leading) ||
      DOWN.has(leading) ||
      isRate(items, first, second) ||
      (turned.kind === 'figure' && turned.figure.kind === 'times')
    )
      return ['change', 'now'];
    return /^((all the way|right|straight|back) )?((up|down|on) )?to$/.test(between) ? ['then', 'now'] : null;
  }
  if (link === 'instead') return ['now', 'then'];
  if (/^(short|below|above|beyond|ahead)$/.test(link))
    return ['now', NORMAL.test(after) ? 'norm' : 'compared'];
  if (
    !items.slice(first, second).some((item) => accountAt(item) !== null) &&
    /^(\S+ ){0,4}[,(] (up|down|a rise of|a fall of|an increase of|a gain of|a drop of|an improvement of)( (by|about|some|nearly|almost|over|just|roughly|around|well|more|less|than|a))*$/.test(
      between,
    )
  )
    return ['now', 'change'];
  if (link === 'from' && MOVED.test(after)) return null;
  if (link === 'from')
    return leading === 'to' ||
      /(^|[,(] ?)((up|down|raised|cut|recovering|rising|falling|climbing) )?from/.test(between) ||
      /\band (up|down|recovering|rising|falling|climbing) from/.test(between)
      ? ['now', 'then']
      : null;
  if (
    /^(against|versus|vs|where|with|to)$/.test(link) &&
    /\b(against|versus|vs|where|compare[ds]? (with|to))\b/.test(between)
  )
    return [
      'now',
      NORMAL.test(`${between} ${after}`.split(/[,;.]/)[0]!) || NORMAL.test(between) ? 'norm' : 'compared',
    ];
  return null;
}

/** What a value is compared with where a phrase compares without saying by what name. */
const PARTNERS: Record<string, string[]> = {
  touches_30d: ['touch_norm_30d', 'touches_prior_30d', 'touches_30d_last_year'],
  touches_365d: ['touches_per_year'],
  days_in_stage: ['stage_median_days', 'stagnant_line'],
};

const fits = ({ period, metrics, kind }: Candidate, role: Role): boolean => {
  const isShare = metrics.length > 1 && (kind === 'percent' || kind === 'part');
  if (period === 'derived' && isShare) return role === 'now' || role === 'norm';
  if (role === 'change') return period === 'derived';
  if (role === 'now') return period === 'current' || period === 'norm';
  if (role === 'then') return period === 'previous';
  if (role === 'norm') return period === 'norm';
  return period === 'previous' || period === 'norm' || period === 'current';
};

/** Values that the first figure of a pair can be so that the other can be its counterpart. */
export function jointly(
  here: Candidate[],
  role: Role,
  there: Candidate[],
  otherRole: Role,
): { candidate: Candidate; other: Candidate }[] {
  const others = there.filter((each) => fits(each, otherRole));
  return here
    .filter((each) => fits(each, role))
    .flatMap((candidate) =>
      others
        .filter((other) => other.deal === candidate.deal || !other.deal || !candidate.deal)
        .filter((other) => areCounterparts(candidate, role, other, otherRole))
        .map((other) => ({ candidate, other })),
    );
}

function areCounterparts(a: Candidate, role: Role, b: Candidate, otherRole: Role): boolean {
  const [one, two] = [a.metrics[0]!, b.metrics[0]!];
  if (role === 'change') return a.metrics.length === 1 && one === two && a.deal === b.deal;
  if (otherRole === 'change') return b.metrics.length === 1 && one === two && a.deal === b.deal;
  if (role === 'norm' || role === 'compared')
    return isPartner(two, one) || (role === 'compared' && one === two && a.period !== b.period);
  if (otherRole === 'norm' || otherRole === 'compared')
    return isPartner(one, two) || (otherRole === 'compared' && one === two && a.period !== b.period);
  return one === two && a.deal === b.deal;
}

const isPartner = (metric: string, other: string): boolean => PARTNERS[metric]?.includes(other) ?? false;
