/**
 * Sums of money without a sign of their currency: "2.3 million in play", "a 78-thousand renewal", "half a million", and
 * those that leave the scale of the sum before them: "from $1.7 million to nearly 2.3", "one at 185 thousand and one at 178".
 */
import type { Atom } from '../text/lexer.ts';
import { type OpenFigure, share } from './figures.ts';

const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, m: 1e6 };

/** Nothing on record is counted in thousands but money, unless one of these is said to be. */
const COUNTED =
  /^(account|customer|prospect|deal|people|person|employee|staff|seat|user|head|contact|touch|touche|exchange|call|email|company|companie|word|mile)$/;
/** Straight after the figure; "180 thousand a year" is money. */
const UNITS = /^(hour|day|week|month|year|time|point)$/;

/** A figure told in thousands or millions is of money. @param figure of the number kind */
export function asMoney(atoms: readonly Atom[], figure: OpenFigure): OpenFigure | null {
  const after = [0, 1].map((offset) => atoms[figure.to + offset]?.folded ?? '');
  // "A 125-thousand deal", "your 152-thousand customer".
  const isOfOne = atoms[figure.to - 2]?.text === '-';
  return figure.value >= 1000 &&
    (isOfOne || !(UNITS.test(after[0]!) || after.some((word) => COUNTED.test(word))))
    ? { ...figure, kind: 'money', currency: 'USD' }
    : null;
}

const PARTS: Record<string, number> = { half: 0.5, quarter: 0.25, third: 1 / 3 };
const COUNTS: Record<string, number> = { a: 1, one: 1, two: 2, three: 3 };
const PART =
  /^(?:half a|(?<count>a|one|two|three) (?:- )?(?<part>half|quarter|third) of a) million(?<dollars> dollar)?\b/;

/** "Half a million", "a quarter of a million", "three-quarters of a million". */
export function partOfMillion(atoms: readonly Atom[], at: number): OpenFigure | null {
  const words = atoms.slice(at, at + 7).map(({ folded }) => folded);
  const match = PART.exec(words.join(' '));
  if (!match) return null;
  const { count = 'a', part = 'half' } = match.groups!;
  const to = at + match[0].split(' ').length;
  return { ...share('money', COUNTS[count]! * PARTS[part]! * 1e6, to, 0.1), currency: 'USD' };
}

/** How far before a figure the sum may be whose scale it goes on in. */
const REACH = 16;

/** Signs and words that may follow a sum which leaves its scale; a noun would say what is counted. */
const ENDS = /^(and|with|in|by|but|on|as|for|since|while|from|to|at|against|after|last|now|this|that|of)$/;

/** The same digits in the scale of a sum before them, where nothing after them says what they count; null otherwise. */
export function inScaleBefore(atoms: readonly Atom[], at: number, figure: OpenFigure): OpenFigure | null {
  const digits = atoms[at]!;
  if (figure.kind !== 'number' || digits.kind !== 'number' || figure.value >= 1000) return null;
  const next = atoms[figure.to];
  if (next && next.kind !== 'sign' && !ENDS.test(next.folded)) return null;
  const scale = scaleBefore(atoms, at);
  if (scale === null || (scale === 1e3 && figure.decimal)) return null;
  const places = digits.text.split('.')[1]?.length ?? 0;
  const half = (0.5 * scale) / 10 ** places;
  const value = figure.value * scale;
  return { ...figure, kind: 'money', currency: 'USD', value, least: value - half, most: value + half };
}

/** What a figure after such a noun is of, and no money. */
const OTHER_MEASURE =
  /^(score|outcome|odd|likelihood|chance|probability|sentiment|mood|touch|touche|contact|exchange|norm|usual|day|week|point|rank)$/;

function scaleBefore(atoms: readonly Atom[], at: number): number | null {
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
    if (/^[.!?;]$/.test(atoms[place]!.text) || OTHER_MEASURE.test(atoms[place]!.folded)) return null;
    const scale = SCALES[atoms[place]!.text.toLowerCase()];
    if (scale !== undefined) return scale;
  }
  return null;
}
