/** The figure that starts at an atom of open prose, read with its sign, currency, range, unit and hedge. */
import type { Atom } from '../text/lexer.ts';
import type { NumberSpan } from '../text/numbers.ts';
import type { Span } from '../text/spans.ts';
import { HEDGES, hedged, narrowed } from './figure-hedges.ts';
import { partAt, timesAt } from './figure-parts.ts';
import { articleAt, withUnit } from './figure-units.ts';
import type { OpenFigure } from './figures.ts';
import { SMALL } from './number-words.ts';
import { spelledAt } from './spelled.ts';
import { asMoney, inScaleBefore, partOfMillion } from './unmarked-money.ts';

/** "< 6 weeks", "~$43K": hedges written as a sign. */
const HEDGE_SIGNS: Record<string, string> = {
  '<': 'under',
  '>': 'over',
  '≤': 'at most',
  '≥': 'at least',
  '~': 'about',
  '≈': 'about',
};

/** The figure that a sign of comparison at the atom hedges. @param spans those of the next atom */
export function comparedAt(atoms: Atom[], spans: Span[] | undefined, at: number): OpenFigure | null {
  const sign = HEDGE_SIGNS[atoms[at]!.text];
  const hedge = sign ? HEDGES.find(([pattern]) => pattern.test(sign)) : undefined;
  const figure = hedge && spans ? openFigureAt(atoms, spans, at + 1) : null;
  return figure && hedge ? narrowed(figure, hedge) : null;
}

/** The figure that starts at the atom, hedge included before it; null when none does. */
export function openFigureAt(atoms: Atom[], spans: Span[], at: number): OpenFigure | null {
  const bare =
    timesAt(atoms, at) ??
    partOfMillion(atoms, at) ??
    partAt(atoms, spans, at) ??
    numberFrom(atoms, spans, at) ??
    articleAt(atoms, at);
  if (!bare) return null;
  const scaled = inScaleBefore(atoms, at, bare);
  return { ...hedged(atoms, at, bare), ...(scaled && { scaled: hedged(atoms, at, scaled) }) };
}

const isNumber = (span: Span): span is NumberSpan => ['number', 'money', 'percent'].includes(span.kind);

function numberFrom(atoms: Atom[], spans: Span[], at: number): OpenFigure | null {
  const spelled = spelledAt(atoms, at);
  const before = atoms[at - 1]?.text ?? '';
  if (spelled && !/^[$€£]$/.test(before)) {
    const { value, half, to } = spelled;
    const all = {
      kind: 'number' as const,
      value,
      least: value - half,
      most: value + half,
      decimal: false,
      currency: null,
      to,
    };
    return atoms[to]?.folded === 'dollar'
      ? { ...all, kind: 'money', currency: 'USD', to: to + 1 }
      : (asMoney(atoms, all) ?? withUnit(atoms, at, all));
  }
  const span = spans.filter(isNumber).sort((a, b) => b.to - a.to)[0];
  if (!span) return null;
  const sum = span.kind === 'number' ? inCurrency(atoms, span) : null;
  if (sum) return sum;
  const decimal = span.half < 0.5 && span.kind === 'number';
  const plain: OpenFigure = {
    kind: span.kind,
    least: span.value - span.half,
    most: span.value + span.half,
    value: span.value,
    decimal,
    currency: span.currency,
    to: span.to,
    ...signOf(atoms[at]!.text),
  };
  if (span.kind !== 'number') return plain;
  // "193K" is rounded.
  if (span.half >= ROUNDED) return plain;
  const or = rangeAfter(atoms, span.to) ?? spanRange(atoms, at, span);
  const near = or && or.value > span.value && or.value <= Math.max(span.value * 1.4, span.value + 1);
  const upper = or && near ? { ...plain, most: or.value + 0.5, to: or.to } : plain;
  return withUnit(atoms, at, decimal || near ? upper : { ...upper, least: span.value, most: span.value });
}

/** Half of the last digit of a number told in thousands. */
const ROUNDED = 5;

/** "+1", "−5": a change, and which way. */
const signOf = (text: string): { signed?: 1 | -1 } =>
  text === '+' ? { signed: 1 } : /^[-−–]$/.test(text) ? { signed: -1 } : {};

/** "154,000 dollars", "sixteen grand". */
function inCurrency(atoms: Atom[], span: NumberSpan): OpenFigure | null {
  const word = atoms[span.to]?.folded ?? '';
  const scale = word === 'grand' ? 1000 : word === 'dollar' || word === 'buck' ? 1 : 0;
  if (scale === 0) return null;
  const half = scale === 1 ? span.half : scale / 2;
  return {
    kind: 'money',
    value: span.value * scale,
    least: span.value * scale - half,
    most: span.value * scale + half,
    decimal: false,
    currency: 'USD',
    to: span.to + (scale > 1 && atoms[span.to + 1]?.folded === 'dollar' ? 2 : 1),
  };
}

/** "four or five", "30 to 40", "six to seven". */
function rangeAfter(atoms: Atom[], at: number): { value: number; to: number } | null {
  if (atoms[at]?.folded !== 'or') return null;
  const word = atoms[at + 1];
  const value = word?.kind === 'number' ? Number(word.text) : SMALL.indexOf(word?.folded ?? '-');
  return Number.isFinite(value) && value > 0 ? { value, to: at + 2 } : null;
}

/** "16 to 17 weeks", "three to four months": one span, and not a change "from three to four weeks". */
function spanRange(
  atoms: Atom[],
  at: number,
  { to, value }: NumberSpan,
): { value: number; to: number } | null {
  if (!/^(to|-|–)$/.test(atoms[to]?.text ?? '') || /^(from|was|up|down)$/.test(atoms[at - 1]?.folded ?? ''))
    return null;
  const word = atoms[to + 1];
  const upper = word?.kind === 'number' ? Number(word.text) : SMALL.indexOf(word?.folded ?? '-');
  const isUnit = /^(day|week|month|year)$/.test(atoms[to + 2]?.folded ?? '');
  return isUnit && upper > value && upper <= value + Math.max(2, 0.2 * value)
    ? { value: upper, to: to + 2 }
    : null;
}
