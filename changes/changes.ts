/** What a word of direction may speak of: written ends, a move between tiers, the change of a metric on record. */
import type { Subject } from '../domain/facts.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { FigureKind } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf } from '../sentence/values.ts';
import { bothRunsOf } from '../text/both-runs.ts';

export interface Change {
  now: number;
  before: number;
  fact: string | null;
  metric: string;
}

/** "From 58 to 32", "97, up from 94": the ends are written. */
export function writtenEnds(items: Item[], at: number): Change[] {
  const figure = (place: number | null) => {
    const item = place === null ? undefined : items[place];
    return item?.kind === 'figure' ? item.figure : null;
  };
  const next = figureAfter(items, at, /^from$/);
  if (next === null) return [];
  const first = figure(next)!;
  // "Sunk to 24 from 44".
  const toward = figureBetween(items, at, next);
  if (toward && comparable(first, toward))
    return [{ now: toward.value, before: first.value, fact: null, metric: '-' }];
  const second = figureAfter(items, next, /^to$/);
  if (second === null && NONE.test(wordsIn(items, next + 1, next + 3).join(' ')))
    return [{ now: 0, before: first.value, fact: null, metric: '-' }];
  const later = second !== null ? figure(second)! : null;
  if (later && comparable(first, later))
    return [{ now: later.value, before: first.value, fact: null, metric: '-' }];
  for (let place = at - 1; place >= Math.max(0, at - BACK); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'sign' && /^[;:.]$/.test(item.word)) break;
    // "Every one" is no count of one.
    if (item.kind === 'figure' && item.figure.value === 1) continue;
    // "Five touches, against a usual four and up from four": what is usual did not go up.
    if (item.kind === 'figure' && isUsual(items, place)) continue;
    // "46 out of 100, down from 67": the scale is neither end.
    if (item.kind === 'figure' && isScale(items, place)) continue;
    if (item.kind === 'figure' && comparable(first, item.figure))
      return [{ now: item.figure.value, before: first.value, fact: null, metric: '-' }];
    // "45 renewals worth $3.46m are due, up from 33": a sum or span beside a count is passed over.
    const isAside =
      first.kind === 'number' && item.kind === 'figure' && /^(money|days)$/.test(item.figure.kind);
    if (item.kind === 'figure' && !isAside) break;
  }
  return [];
}

const isScale = (items: Item[], at: number): boolean => {
  const item = items[at];
  return (
    item?.kind === 'figure' && item.figure.value === 100 && /^(of|out of|\/)$/.test(textOf(items[at - 1]))
  );
};

/** Items before the word in which the other end may stand, and after it in which its owner may. */
const NEXT = 7;
const BACK = 16;
const USUAL =
  /^(usual|normal|norm|typical|average|median|habitual|customary|limit|line|threshold|expected|standard)$/;
export const isUsual = (items: Item[], at: number): boolean =>
  wordsIn(items, Math.max(0, at - 4), at).some((word) => USUAL.test(word)) ||
  USUAL.test(wordOf(items[at + 1]));

/** The figure after "to" that stands between the word and the one it comes from. */
function figureBetween(items: Item[], at: number, next: number): { kind: FigureKind; value: number } | null {
  for (let place = at + 1; place < next; place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure' && wordOf(items[place - 1]) === 'to') return item.figure;
  }
  return null;
}

const NONE = /^to (none|nil|nothing|nought|zero)$/;

const comparable = (a: { kind: string; value: number }, b: { kind: string; value: number }): boolean =>
  a.kind === b.kind && a.kind !== 'part' && a.kind !== 'times';

/** The figure after a word, over a few others, once the link has stood between them. */
function figureAfter(items: Item[], at: number, link: RegExp): number | null {
  let linked = false;
  for (let place = at + 1; place < Math.min(items.length, at + 7); place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure') {
      if (linked) return place;
      // "By 40 points", "a third": how far, and not one of the ends.
      continue;
    }
    if (item.kind !== 'word' && item.kind !== 'date') return null;
    if (item.kind === 'word') {
      if (link.test(item.word)) linked = true;
      else if (linked && /^(to|from|and|none|nil|nothing|nought)$/.test(item.word)) return null;
    }
  }
  return null;
}

const MOVING =
  /^(up|down|upward|upwards|downward|downwards|rose|risen|rises|climbed|climbs|climbing|fell|fallen|falls|dropped|slipped|slid|jumped|leapt|sank|tumbled|lost|improved|recovered|gained|moved|falling|rising|slipping|dropping|sliding|lifted|raised|rise|climb|jump|leap|fall|drop|slip|slide|ascent|descent|promotion|demotion|promoted|demoted|relegated|upgraded|downgraded|climbing)$/;

/** "Moved up to Watch", "fell two tiers", "dropped out of Expand": against the order of the tiers. */
export function tierMove(scope: Scope, at: number, word: string): Change[] {
  const { items } = scope;
  if (!MOVING.test(word)) return [];
  let tier = false;
  for (let place = at + 1; place < Math.min(items.length, at + 6); place += 1) {
    const item = items[place]!;
    if (item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier')) tier = true;
    // "The rise in the tier's revenue" is none of the tier.
    if (item.kind === 'word' && item.word === 'tier' && !isPossessive(items, place)) tier = true;
    if (
      tier ||
      item.kind === 'sign' ||
      item.kind === 'date' ||
      (item.kind === 'figure' && item.figure.kind !== 'number')
    )
      break;
    if (
      item.kind === 'word' &&
      !/^(to|from|into|in|out|of|back|straight|the|a|its|two|one|three|right|off|onto|all|way|tier|status)$/.test(
        item.word,
      )
    )
      break;
  }
  if (!tier) return [];
  const counted = items
    .slice(Math.max(0, at - 4), at)
    .some((item) => item.kind === 'figure' && item.figure.kind === 'number');
  return counted && !items.some((item) => accountAt(item) !== null) ? [] : tierChange(scope, at);
}

/** Which way the account in play went between the tiers. */
export function tierChange(scope: Scope, at: number): Change[] {
  const account = accountFor(scope, at);
  if (!account) return [];
  const { index } = scope;
  const [now, before] = ['current', 'previous'].map((period) =>
    Number(index.fact(account.id, 'tier_number', period)?.value),
  );
  if (!Number.isFinite(now) || !Number.isFinite(before) || now === before) return [];
  return [{ now: -now!, before: -before!, fact: `${account.id}.tier`, metric: 'tier' }];
}

/** "The tier's", "Expand's". */
const isPossessive = (items: Item[], at: number): boolean =>
  /^['’]$/.test(textOf(items[at + 1])) && wordOf(items[at + 2]) === 's';

/** An account that "rose" moved up a tier, or its score did. */
export function ownMove({ items, index }: Scope, at: number): Change[] {
  const account = accountAt(items[at - 1]);
  return ['tier_number', 'score'].flatMap((metric): Change[] => {
    const fact = `${account?.id}.${metric}`;
    const runs = bothRunsOf(index, fact);
    const sign = metric === 'score' ? 1 : -1;
    return runs ? [{ now: runs.now * sign, before: runs.before * sign, fact, metric }] : [];
  });
}

/** @param facts those of a figure beside the word: the change is of one of them where any subject has it */
export function changesOf(
  scope: Scope,
  at: number,
  metrics: ReadonlySet<string>,
  facts: ReadonlySet<string> = new Set(),
): Change[] {
  if (metrics.size === 0) return [];
  for (const subject of subjectsFor(scope, at)) {
    const own = changesIn(scope, subject, metrics).filter(({ fact }) => fact !== null && facts.has(fact));
    if (own.length > 0) return own;
  }
  for (const subject of subjectsFor(scope, at)) {
    const changes = changesIn(scope, subject, metrics);
    if (changes.length > 0) return changes;
  }
  return [];
}

/** Changes of what the words say it is of: "the rise in the tier's revenue". */
export function changesOfOwner(scope: Scope, at: number, metrics: ReadonlySet<string>): Change[] | null {
  const { items } = scope;
  for (let place = at + 1; place < Math.min(items.length, at + NEXT); place += 1) {
    const item = items[place]!;
    if (item.kind === 'sign') return null;
    if (!isPossessive(items, place)) continue;
    const [named] = item.kind === 'name' ? item.subjects : [];
    // "The tier's" is the text's own, whatever tier an account came from.
    const group = [scope.topic.about, ...groupsFor(scope, at)].find((one) => one?.kind === wordOf(item));
    const owner = named ?? group;
    return owner ? changesIn(scope, owner, metrics) : [];
  }
  return null;
}

function changesIn({ index }: Scope, subject: Subject, metrics: ReadonlySet<string>): Change[] {
  const values = candidatesOf(index, subject).figures.filter(
    (each) => each.metrics.length === 1 && metrics.has(each.metrics[0]!) && each.period !== 'derived',
  );
  return values
    .filter(({ period }) => period !== 'previous')
    .flatMap((now): Change[] => {
      const then = values.find(
        (each) => each.period === 'previous' && each.metrics[0] === now.metrics[0] && each.deal === now.deal,
      );
      return then ? [{ now: now.value, before: then.value, fact: now.fact, metric: now.metrics[0]! }] : [];
    });
}
