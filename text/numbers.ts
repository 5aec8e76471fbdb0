/**
 * Figures in all their spellings: `$1.2M`, `$1,200,000`, `USD 1.2 million`, `45%`, `45 per cent`, `−0.41`,
 * `four`, `twenty-one`. Each is read with the interval that its written precision stands for.
 */
import type { Atom } from './lexer.ts';

export interface NumberSpan {
  kind: 'number' | 'money' | 'percent';
  /** Atom indexes, end exclusive. */
  from: number;
  to: number;
  value: number;
  /** Half of the last written place: the value stands for [value − half, value + half). */
  half: number;
  /** ISO code; null when the figure has no currency. */
  currency: string | null;
  /** A sign was written. */
  signed: boolean;
  /** Written as a word. */
  word: boolean;
}

const SYMBOLS: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const SCALES: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  bn: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
/** Words of 0 to 19, by their value. */
export const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
/** Words of 20, 30, …, 90. */
export const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The longest figure that starts at the atom, or null. */
export function numberAt(atoms: Atom[], index: number): NumberSpan | null {
  return digitsAt(atoms, index) ?? wordsAt(atoms, index);
}

function digitsAt(atoms: Atom[], index: number): NumberSpan | null {
  let at = index;
  let currency: string | null = null;
  let sign = readSign(atoms, at);
  if (sign !== 0) at += 1;
  const prefix = currencyAt(atoms, at);
  if (prefix) {
    currency = prefix;
    at += 1;
    if (sign === 0) {
      sign = readSign(atoms, at);
      if (sign !== 0) at += 1;
    }
  }
  const digits = atoms[at];
  if (digits?.kind !== 'number' || (at > index && currency === null && !digits.glued)) return null;
  at += 1;
  const scale = scaleAt(atoms, at);
  if (scale) at += 1;
  const suffix = currency === null ? isoAt(atoms, at) : null;
  if (suffix) at += 1;
  const percent = percentAt(atoms, at);
  const decimals = digits.text.split('.')[1]?.length ?? 0;
  const factor = scale ?? 1;
  const size = Number(digits.text.replaceAll(',', '')) * factor;
  return {
    kind: percent > 0 ? 'percent' : (currency ?? suffix) ? 'money' : 'number',
    from: index,
    to: at + percent,
    value: Number((sign < 0 ? -size : size).toPrecision(15)),
    half: (0.5 * factor) / 10 ** decimals,
    currency: currency ?? suffix,
    signed: sign !== 0,
    word: false,
  };
}

function readSign(atoms: Atom[], at: number): -1 | 0 | 1 {
  const text = atoms[at]?.text;
  const next = atoms[at + 1];
  if (!next?.glued) return 0;
  // "30-40" and "well-14" are no negative figures: a sign stands free on its left.
  if (atoms[at]!.glued && atoms[at - 1]?.kind !== 'sign') return 0;
  if (text === '-' || text === '−') return -1;
  return text === '+' ? 1 : 0;
}

function currencyAt(atoms: Atom[], at: number): string | null {
  const atom = atoms[at];
  if (!atom) return null;
  const symbol = SYMBOLS[atom.text];
  if (symbol && atoms[at + 1]?.glued) return symbol;
  return isoAt(atoms, at);
}

function isoAt(atoms: Atom[], at: number): string | null {
  const atom = atoms[at];
  return atom?.text.length === 3 &&
    /^(USD|EUR|GBP|CHF|JPY|CAD|AUD|SEK|NOK|DKK|PLN|INR|BRL|CNY|SGD)$/.test(atom.text)
    ? atom.text
    : null;
}

function scaleAt(atoms: Atom[], at: number): number | null {
  const atom = atoms[at];
  if (atom?.kind !== 'word') return null;
  const scale = SCALES[atom.text.toLowerCase()];
  if (!scale) return null;
  return atom.text.length > 2 || atom.glued ? scale : null;
}

function percentAt(atoms: Atom[], at: number): number {
  const text = atoms[at]?.text.toLowerCase();
  if (text === '%' && atoms[at]!.glued) return 1;
  if (text === 'percent') return 1;
  return text === 'per' && atoms[at + 1]?.text.toLowerCase() === 'cent' ? 2 : 0;
}

function wordsAt(atoms: Atom[], index: number): NumberSpan | null {
  const word = atoms[index]?.kind === 'word' ? atoms[index]!.text.toLowerCase() : '';
  const unit = UNITS.indexOf(word);
  const ten = TENS.indexOf(word);
  if (unit < 0 && ten < 0) return null;
  let value = unit >= 0 ? unit : (ten + 2) * 10;
  let at = index + 1;
  if (ten >= 0 && atoms[at]?.text === '-' && atoms[at]!.glued) {
    const tail = UNITS.indexOf(atoms[at + 1]?.text.toLowerCase() ?? '');
    if (tail > 0 && tail < 10) {
      value += tail;
      at += 2;
    }
  }
  if (atoms[at]?.text.toLowerCase() === 'hundred') {
    value *= 100;
    at += 1;
  }
  const percent = percentAt(atoms, at);
  return {
    kind: percent > 0 ? 'percent' : 'number',
    from: index,
    to: at + percent,
    value,
    half: 0.5,
    currency: null,
    signed: false,
    word: true,
  };
}
