/** A sum of money that shares the scale written once for two: "from $1.48 to $2.29 million", "$2.29m, up from $1.48". */
import type { Atom } from './lexer.ts';
import { type NumberSpan, numberAt } from './numbers.ts';

/** Words that may stand between two sums of one scale. */
const LINKS = /^(to|and|or|-|–|→|against|versus|vs|from|up|down|was|were|then|now|than|,|\(|over|under)$/;
/** The farthest that the other sum may stand: "$2.29 million, up from". */
const LINK_ATOMS = 3;
/** Nothing on record costs less: a smaller sum without a scale has that of the one beside it. */
const LEAST_SUM = 1000;

/** The span on the scale of the sum that it is linked to; the span itself where it has its own. */
export function onSharedScale(atoms: Atom[], span: NumberSpan): NumberSpan {
  const last = atoms[span.to - 1];
  const isScaled = last?.kind !== 'number' || Math.abs(span.value) >= LEAST_SUM;
  if (span.kind !== 'money' || isScaled) return span;
  const scale = scaleAfter(atoms, span) ?? scaleBefore(atoms, span);
  return scale
    ? { ...span, value: Number((span.value * scale).toPrecision(15)), half: span.half * scale }
    : span;
}

function scaleAfter(atoms: Atom[], span: NumberSpan): number | null {
  for (let at = span.to; at < span.to + LINK_ATOMS && LINKS.test(atoms[at]?.folded ?? ''); at += 1) {
    const scale = scaleOf(atoms, at + 1, span);
    if (scale) return scale;
  }
  return null;
}

function scaleBefore(atoms: Atom[], span: NumberSpan): number | null {
  let at = span.from - 1;
  while (at >= span.from - LINK_ATOMS && LINKS.test(atoms[at]?.folded ?? '')) at -= 1;
  if (at === span.from - 1) return null;
  // The sum that ends there begins with its sign of currency, its digits and its scale.
  return (
    [2, 3].map((back) => scaleOf(atoms, at - back + 1, span, at + 1)).find((scale) => scale !== null) ?? null
  );
}

/** By what the digits of the sum at the atom are multiplied; null where no sum of the currency with a scale is. */
function scaleOf(atoms: Atom[], at: number, span: NumberSpan, end?: number): number | null {
  const other = at >= 0 && atoms[at] ? numberAt(atoms, at) : null;
  if (!other || other.word || (end !== undefined && other.to !== end)) return null;
  if (other.currency !== null && other.currency !== span.currency) return null;
  const digits = atoms.slice(other.from, other.to).find(({ kind }) => kind === 'number');
  const scale = Math.round(Math.abs(other.value) / Number(digits?.text.replaceAll(',', '')));
  return scale >= LEAST_SUM ? scale : null;
}
