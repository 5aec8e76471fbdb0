/** Numbers that are a year written alone: "in 2027", "the 2027 renewal", "spring 2027". */
import type { Atom } from '../text/lexer.ts';

/** What a year stands after: "in 2027", "the 2027 renewal", "spring 2027". */
const BEFORE =
  /^(in|the|its|their|our|your|a|this|that|until|till|before|by|of|for|into|from|since|after|early|late|mid|spring|summer|autumn|winter|during|throughout|year|not|-)$/;
/** Nouns that have dates: "the 2027 renewal". */
const DATED =
  /^(renewal|renewals|renewing|close|contract|date|deal|closing|expiry|purchase|win|order|,|\.|;|:|\)|and|but|so|which|or)$/;

/** The year that stands at the atom; null where the number there counts something. */
export function yearAt(
  atoms: Atom[],
  at: number,
): { ranges: [string, string][]; to: number; exact: boolean } | null {
  const { kind, text } = atoms[at]!;
  if (kind !== 'number' || !/^20[1-4]\d$/.test(text) || !BEFORE.test(atoms[at - 1]?.folded ?? ''))
    return null;
  const next = atoms[at + 1];
  const article = /^(the|its|their|our|your|a|this|that|of|for|by)$/.test(atoms[at - 1]!.folded);
  if (article && next && !DATED.test(next.folded)) return null;
  return { ranges: [[`${text}-01-01`, `${text}-12-31`]], to: at + 1, exact: false };
}
