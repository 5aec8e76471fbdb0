/**
 * On which side of a norm something lies: "at 23 days the deal has passed the 22", "well inside the usual 22", "a bit
 * inside the norm", "at the median". Days in a stage are held against its median or the stagnant line, touches against
 * their norm. Where the norm is written and of one deal or account only, the other side is a fault.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { clauseOf } from '../sentence/clause-words.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, NORM } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import { claimsOnWords, type Held } from './word-claims.ts';

type Side = 1 | -1 | 0;
const SIDES: [Side, RegExp][] = [
  [
    1,
    /^(past|passed|passes|passing|beyond|over|above|exceeded|exceeds|exceeding|exceed|outstayed|overshot|overstayed|crossed|surpassed|topped|overran|overrun|longer|more|higher|ahead|blown|overtaken|outlasted|older|slower)( than)?$/,
  ],
  [
    -1,
    /^(inside|within|under|below|beneath|short|shy|less|fewer|shorter|quicker|faster|undershot|younger|sooner)( than)?$/,
  ],
  [
    0,
    /^(at|near|nearing|nears|close|around|about|precisely|exactly|bang|equal|equals|level|line|approaching|approaches|keeping|matches|matching|matched|touching|reached|reaching|hit|hits|dead)$/,
  ],
];
const EXACT = /^(precisely|exactly|bang|equals?|matches|matched|matching|dead)$/;
const LEADING =
  /^(of|the|a|an|its|their|our|your|this|that|what|than|to|on|in|at|with|usual|usually|normal|normally|typical|typically|customary|median|average|standard|norm|own|stage|s|for|from|by|just|about|around|some|well|long|expected|permitted|allowed|ordinary|winning|stagnant|stagnation|line|limit|is)$/;
const MEDIAN = /^(median|norm|normal|usual|typical|average|standard|customary|par)$/;
const LINE = /^(line|stagnant line|limit|ceiling|threshold|cutoff|cut|mark|stagnation)$/;
const REACH = 6;
/** "Near" is within a tenth, or two days. */
const NEAR = 0.1;

export function normSides(
  scope: Scope,
  findings: readonly Finding[],
  taken: ReadonlySet<number>,
  told: ReadonlyMap<number, Candidate[]>,
): Covering {
  const { items } = scope;
  return claimsOnWords(scope, findings, taken, (at) => {
    const word = wordOf(items[at]);
    // "In line with" compares, "the line is 34" does not.
    if (word === 'line' && wordOf(items[at + 1]) !== 'with') return null;
    if (tellsNorm(items, at)) return null;
    const side = SIDES.find(([, words]) => words.test(word))?.[0];
    if (side === undefined) return null;
    return written(scope, at, side, told, findings) ?? unwritten(scope, at, side);
  });
}

/** "Stagnation starts at 46", "at more than 31 it counts as stagnant": where the norm lies, and nobody beside it. */
function tellsNorm(items: Item[], at: number): boolean {
  const before = wordOf(items[at - 1]);
  // "Line at 42".
  if (wordOf(items[at]) === 'at' && (STARTING.test(before) || LINE.test(before) || MEDIAN.test(before)))
    return true;
  const place = figureAfter(items, at);
  return (
    place !== null &&
    RULED.test(
      items
        .slice(place + 1, place + REACH)
        .map(wordOf)
        .join(' '),
    )
  );
}
const STARTING = /^(starts?|begins?|in|set|stands?|lies?|is|are|sits?|drawn|comes?|fixed|capped|caps?)$/;
const RULED =
  /^(?:day )?(?:(?:a|any|every) \S+ |it |one |that )?(?:is |are )?(?:counts?|becomes?|turns?|goes|qualif\w+|classed|called|treated|deemed|considered|stagnant|stuck|stale)\b/;

/** Against a norm that is written: "the 22 that won deals spend", "the 34-day line", "the usual 4.1". */
function written(
  scope: Scope,
  at: number,
  side: Side,
  told: ReadonlyMap<number, Candidate[]>,
  findings: readonly Finding[],
): Held | null {
  const place = figureAfter(scope.items, at);
  if (place === null) return null;
  const item = scope.items[place]!;
  if (!findings.some(({ from, verdict }) => from === item.from && verdict === 'verified')) return null;
  // Straight before a figure these are its hedge, unless it is a norm that is passed.
  const norms = (told.get(place) ?? []).filter(
    ({ metrics }) => metrics.length === 1 && NORM.has(metrics[0]!),
  );
  if (norms.length === 0 || norms.length !== (told.get(place) ?? []).length) return null;
  const sides = norms.map((norm) => ownSide(scope, norm, side, spelledAt(scope.items, at)));
  if (sides.includes(true))
    return { holds: true, reason: `as on record beside its norm (${norms[0]!.fact})` };
  const [first] = norms;
  const alone = norms.length === 1 && new Set(scope.items.flatMap((each) => accountAt(each) ?? [])).size < 2;
  return alone && sides[0] === false && !tellsOf(scope.items, at) && !isAhead(scope)
    ? { holds: false, reason: `on record it lies on the other side of its norm (${first!.fact})` }
    : null;
}

/** "Almost exactly the usual 3.9" is near it. */
const spelledAt = (items: Item[], at: number): string =>
  /^(almost|nearly)$/.test(wordOf(items[at - 1])) ? 'near' : wordOf(items[at]);

/** The figure that the word leads to over words that say what it is. */
function figureAfter(items: Item[], at: number): number | null {
  for (let place = at + 1; place <= Math.min(items.length - 1, at + REACH); place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure') return place;
    if (item.kind === 'name' && item.subjects[0]!.kind === 'stage') continue;
    if (item.kind === 'sign' ? !/['’-]/.test(item.word) : item.kind !== 'word' || !LEADING.test(item.word))
      return null;
  }
  return null;
}

/** Whether what the norm is of lies on that side of it; null where that is not on record. */
function ownSide({ index }: Scope, norm: Candidate, side: Side, word: string): boolean | null {
  const [subject] = norm.fact.split('.');
  const of = norm.deal ?? index.subject(subject!);
  if (!of) return null;
  const metric = norm.metrics[0] === 'touch_norm_30d' ? 'touches_30d' : 'days_in_stage';
  return onSide(new Values(index, of).figure(metric), norm.value, side, word);
}

function onSide(own: number | null, norm: number | null, side: Side, word: string): boolean | null {
  if (own === null || norm === null) return null;
  if (side === 0)
    return Math.abs(own - norm) <= (EXACT.test(word) ? 0 : Math.max(norm < 9 ? 1 : 2, NEAR * norm));
  return word === 'within' || word === 'inside' ? own <= norm : Math.sign(own - norm) === side;
}

/** "Hits the 42-day limit on 5 June": of a day that is still to come. */
const isAhead = ({ items, index }: Scope): boolean =>
  items.some((item) => item.kind === 'date' && item.date.ranges[0]![0] > index.sheet.asOf);

/** "It had been", "could be": of another time than this. */
const tellsOf = (items: Item[], at: number): boolean =>
  items.slice(0, at).some((item) => /^(had|was|were|last|then|before|if)$/.test(wordOf(item)));

/** Against a norm that is only named: "13 days in negotiation, a bit inside the norm", "at the median", "past the line". */
function unwritten(scope: Scope, at: number, side: Side): Held | null {
  const { items, index } = scope;
  const norm = normNamed(items, at);
  if (!norm || !tellsDays(items, at)) return null;
  const account = accountFor(scope, at);
  if (!account) return null;
  const deals = dealsOf(scope, account).map((deal) => new Values(index, deal));
  const holds = deals.some(
    (deal) => onSide(deal.figure('days_in_stage'), deal.figure(norm), side, wordOf(items[at])) === true,
  );
  return holds
    ? { holds, reason: `a deal of ${account.name} lies so beside its ${norm.replaceAll('_', ' ')}` }
    : null;
}

const dealsOf = ({ index }: Scope, account: Subject): Subject[] => index.children(account.id, 'deal');

function normNamed(items: Item[], at: number): 'stage_median_days' | 'stagnant_line' | null {
  for (let place = at + 1; place <= Math.min(items.length - 1, at + REACH - 1); place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure') return null;
    const word = textOf(item);
    if (LINE.test(word)) return 'stagnant_line';
    if (MEDIAN.test(word)) return LINE.test(wordOf(items[place + 1])) ? 'stagnant_line' : 'stage_median_days';
    if (!LEADING.test(word)) return null;
  }
  return null;
}

/** Whether the clause, or the one before it, tells of days or a stage. */
function tellsDays(items: Item[], at: number): boolean {
  const [from, to] = clauseOf(items, at);
  return items
    .slice(Math.max(0, from - 8), Math.min(items.length, to + 6))
    .some(
      (item) =>
        (item.kind === 'figure' && item.figure.kind === 'days') ||
        (item.kind === 'name' && item.subjects[0]!.kind === 'stage') ||
        /^(stage|day|week|discovery|evaluation|proposal|negotiation)$/.test(wordOf(item)),
    );
}
