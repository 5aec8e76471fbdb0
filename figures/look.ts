/** A figure with all that its judging looks at: whose values it may be, in which unit, and what was found. */
import type { Subject } from '../domain/facts.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import { elidedSpan } from '../sentence/elided-measures.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import type { Item } from '../sentence/items.ts';
import type { Pointed } from '../sentence/pointing.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, sameUnit, says, sharesOfBook } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import type { pairOf } from './pairs.ts';

export interface Told {
  finding: Finding;
  /** What the figure was found to be, for the direction that the clause claims. */
  candidates: Candidate[];
}

/** A figure with all that its judging looks at. */
export interface Look {
  scope: Scope;
  at: number;
  item: Item;
  figure: OpenFigure;
  subjects: Subject[];
  pair: ReturnType<typeof pairOf>;
  pointed: Pointed;
  /** Whether the words tell a change or a distance. */
  changing: boolean;
  /** Values that the words meant and the figure does not say. */
  near: Candidate[];
}

export const endOf = (items: Item[], at: number, { to }: Pointed): number =>
  to ? items[to - 1]!.to : items[at]!.to;

export const accountsIn = (items: Item[]): number =>
  new Set(items.map((item) => accountAt(item)).filter((each) => each !== null)).size;

export function valuesOf({ index }: Scope, subject: Subject): Candidate[] {
  const own = candidatesOf(index, subject).figures;
  return subject.kind === 'account' || subject.id === 'book'
    ? own
    : [...own, ...sharesOfBook(index, subject)];
}

/** Whether the figure at a place says a value: in its unit, and as much. The words are looked at once for all values. */
export function spokenBy(
  { items, index }: Scope,
  at: number,
  figure: OpenFigure,
): (value: Candidate) => boolean {
  const inDays = elliptic(items, at, figure);
  return (value) => sameUnit(figure, value, inDays) && says(figure, value, index.sheet.currency);
}

/** "20 days against a usual 30": the second figure is of the unit that the sentence wrote before it. */
export function elliptic(items: Item[], at: number, figure: OpenFigure): boolean {
  if (figure.kind !== 'number' || figure.decimal) return false;
  return (
    elidedSpan(items, at) !== null ||
    items.some((item, place) => place !== at && item.kind === 'figure' && item.figure.kind === 'days') ||
    wordsIn(items, 0, items.length).some((word) => /^(day|winner|clear|clears|median)$/.test(word))
  );
}
