/**
 * Counts of moves told by a noun: "movers number 18", "18 tier changes", "promotions: 14", "climbers outnumbered fallers, 14
 * against four", "3.5 promotions per demotion". Each is held against what the record counts of the text's accounts, of a
 * group of it, or of the book.
 */
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';

type Way = 'up' | 'down' | 'any';
type Counts = Record<Way, number>;

const NOUNS: [RegExp, Way][] = [
  [/^(promotion|upgrade|climber|riser|gainer|ascent|advance|ascender|climb|rise)$/, 'up'],
  [/^(demotion|downgrade|faller|decliner|relegation|descent|dropper|slider|slide|fall|descender)$/, 'down'],
  [
    /^(mover|move|movement|shift|switch|switche|crossing|reshuffle|transfer|migration|reclassification)$/,
    'any',
  ],
];
const CHANGES = /^(change|account)$/;
const ADJECTIVE =
  /^(tier|tier-level|upward|downward|net|such|separate|different|individual|further|of|the|new)$/;
const COUNTS_AS =
  /^(number|numbers|numbered|numbering|count|counts|total|totals|totalled|totaled|totalling|is|are|was|were|came|come|comes|to|at|stand|stands|stood|reach|reached|amount|amounted|add|added|up|all|made|of|s)$/;
const REACH = 5;
/** How far a ratio may be from the counts that it is of. */
const ROUNDING = 0.051;

/** Why a count of moves or a ratio of two holds; null where it is none, or holds of nobody. */
export function moverFigure(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items } = scope;
  const tell = ratioOf(items, at, figure) ?? sideOf(items, at, figure) ?? countOf(items, at, figure);
  if (!tell) return null;
  const found = sets(scope, at).find(({ counts }) => tell(counts));
  return found ? `as many moves of ${found.name}` : null;
}

/** A count of movers or tier changes of nobody named is the text's, a group's or the book's: else it is wrong. */
export function moversTold(
  scope: Scope,
  at: number,
  figure: OpenFigure,
): { right: boolean; reason: string } | null {
  const { items } = scope;
  if (!isCount(figure) || figure.value < 2 || wayAfter(items, at) !== 'any') return null;
  if (items.some(({ kind }) => kind === 'name')) return null;
  const reason = moverFigure(scope, at, figure);
  return { right: reason !== null, reason: reason ?? 'not as many moved, of nobody that this may be about' };
}

type Test = (counts: Counts) => boolean;
const isCount = ({ kind, decimal }: OpenFigure): boolean => kind === 'number' && !decimal;
function wayOf(item: Item | undefined): Way | null {
  const word = wordOf(item).replace(/s$/, '');
  return NOUNS.find(([noun]) => noun.test(word))?.[1] ?? null;
}

/** The way that the noun after a figure tells, over adjectives. */
function wayAfter(items: Item[], at: number): Way | null {
  let next = at + 1;
  while (next < at + 3 && ADJECTIVE.test(wordOf(items[next]))) next += 1;
  if (CHANGES.test(wordOf(items[next])) && wordOf(items[next - 1]) === 'tier') return 'any';
  return wayOf(items[next]);
}

/** The way that the noun before a figure tells, over words of counting. */
function wayBefore(items: Item[], at: number): Way | null {
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
    const way = wayOf(items[place]);
    if (way) return way;
    if (!COUNTS_AS.test(wordOf(items[place])) && !/^[:(=–—'’]$/.test(textOf(items[place]))) return null;
  }
  return null;
}

/** "Seven movers", "movers number 18 out of 183", "promotions: 14". */
function countOf(items: Item[], at: number, figure: OpenFigure): Test | null {
  if (!isCount(figure)) return null;
  const way = wayAfter(items, at) ?? wayBefore(items, at);
  return way ? (counts) => isWithin(figure, counts[way], 0) : null;
}

/** The ways that a sentence sets against each other, the first named first. */
const waysOf = (items: Item[]): Way[] =>
  [...new Set(items.flatMap((item) => wayOf(item) ?? []))].filter((way) => way !== 'any');

/** "Climbers outnumbered fallers (14 against four)": each count is of the way named as early. */
function sideOf(items: Item[], at: number, figure: OpenFigure): Test | null {
  const [one, other] = waysOf(items);
  if (!isCount(figure) || !one || !other) return null;
  const isLink = (place: number) =>
    /^(to|against|versus|vs|v|–|-|:|and|compared|over)$/.test(textOf(items[place])) || isWith(items, place);
  const first = isLink(at + 1) && isFigure(items, at + 2);
  const second = isLink(at - 1) && isFigure(items, at - 2);
  const way = first ? one : second ? other : null;
  return way ? (counts) => isWithin(figure, counts[way], 0) : null;
}
const isFigure = (items: Item[], at: number): boolean => items[at]?.kind === 'figure';
const isWith = (items: Item[], at: number): boolean => textOf(items[at]) === 'with';

/** "3.5 promotions per demotion", "3.5 climbers for every faller", "promotions beat demotions 3.5 to one". */
function ratioOf(items: Item[], at: number, figure: OpenFigure): Test | null {
  const [one, other] = waysOf(items);
  if (!one || !other || !/^(number|times)$/.test(figure.kind)) return null;
  const words = items
    .slice(at + 1, at + 6)
    .map(textOf)
    .join(' ');
  const per = /^(?:\S+ ){1,2}(?:per|a|for every|for each|to every|to each|to one)(?: one)? \S+/.test(words);
  const each = per && wayOf(items[at + 1]) === one;
  const toOne = figure.kind === 'times' || isToOne(items, at);
  if (!each && !toOne) return null;
  return (counts) => counts[other] > 0 && isWithin(figure, counts[one] / counts[other], ROUNDING);
}
const isToOne = (items: Item[], at: number): boolean => {
  const end = items[at + 2];
  return wordOf(items[at + 1]) === 'to' && end?.kind === 'figure' && end.figure.value === 1;
};

const isWithin = ({ least, most }: OpenFigure, value: number, slack: number): boolean =>
  value >= least - slack && value <= most + slack;

/** How many of the text's accounts moved, and of the groups that it may be about. */
function sets(scope: Scope, at: number): { name: string; counts: Counts }[] {
  const { index, topic } = scope;
  const of = (way: string) => topic.named.filter(({ id }) => index.change(id)?.kind === way).length;
  const here = { up: of('up'), down: of('down'), any: of('up') + of('down') };
  const groups = groupsFor(scope, at).map(({ id, name }) => {
    const [up, down, moved] = ['moved_up', 'moved_down', 'moved'].map((metric) =>
      Number(index.fact(id, metric)?.value ?? Number.NaN),
    ) as [number, number, number];
    return { name, counts: { up, down, any: moved } };
  });
  return [
    ...(topic.named.length > 1 ? [{ name: 'the accounts of this text', counts: here }] : []),
    ...groups,
  ];
}
