/** Large numbers in words: "two hundred and twenty-five", "forty-three thousand", "four and a half million". */
import type { Atom } from '../text/lexer.ts';
import { TENS, UNITS } from '../text/numbers.ts';

const SCALES: Record<string, number> = { thousand: 1000, million: 1_000_000 };
/** How far a value may lie off "four million", as a share of the scale; hundreds are exact. */
const ROUGH: Record<string, number> = { thousand: 0.5, million: 0.1 };

export interface Spelled {
  value: number;
  half: number;
  to: number;
}

/** The number that starts at the atom, where it is of hundreds or more and written in words; null otherwise. */
export function spelledAt(atoms: Atom[], at: number): Spelled | null {
  let [total, current, half, to] = [0, 0, 0, at];
  let scaled = false;
  for (let place = at; place < atoms.length; place += 1) {
    const word = atoms[place]!.folded;
    const scale = SCALES[word];
    const size = sizeOf(atoms[place]!);
    if (size !== null && (place > at || atoms[place]!.kind === 'word')) current += size;
    else if (
      place === at &&
      atoms[place]!.kind === 'number' &&
      SCALES[atoms[scaleAfter(atoms, place)]?.folded ?? '']
    ) {
      current = Number(atoms[place]!.text.replace(/,/g, ''));
      place = scaleAfter(atoms, place) - 1;
    } else if (
      word === 'a' &&
      place === at &&
      /^(hundred|thousand|million)$/.test(atoms[place + 1]?.folded ?? '')
    )
      current = 1;
    else if (word === 'hundred' && current > 0 && current < 10) current *= 100;
    else if (scale && current > 0) {
      total += current * scale;
      half = ROUGH[word]! * scale;
      current = 0;
    } else if (isHalf(atoms, place)) {
      current += 0.5;
      place += 2;
    } else if (!isJoint(atoms, place, at)) break;
    if (word === 'hundred' || scale) scaled = true;
    to = place + 1;
  }
  if (!scaled || !Number.isFinite(total + current)) return null;
  return { value: total + current, half: current > 0 ? 0 : half, to };
}

function sizeOf({ folded }: Atom): number | null {
  const one = UNITS.indexOf(folded);
  if (one > 0) return one;
  const ten = TENS.indexOf(folded);
  return ten < 0 ? null : (ten + 2) * 10;
}

/** "78 thousand", "78-thousand". */
const scaleAfter = (atoms: Atom[], at: number): number => (atoms[at + 1]?.text === '-' ? at + 2 : at + 1);

/** "And" or a hyphen before another word of the number. */
const isJoint = (atoms: Atom[], place: number, at: number): boolean =>
  place > at &&
  /^(and|-)$/.test(atoms[place]!.folded) &&
  atoms[place + 1] !== undefined &&
  sizeOf(atoms[place + 1]!) !== null;

/** "Four and a half million". */
const isHalf = (atoms: Atom[], place: number): boolean =>
  ['and', 'a', 'half'].every((word, offset) => atoms[place + offset]?.folded === word) &&
  SCALES[atoms[place + 3]?.folded ?? ''] !== undefined;
