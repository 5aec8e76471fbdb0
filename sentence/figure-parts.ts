/** Parts and multiples as figures: "a third", "three quarters", "one deal in five", "twice", "halved". */
import type { Atom } from '../text/lexer.ts';
import type { Span } from '../text/spans.ts';
import { type OpenFigure, share } from './figures.ts';
import { SMALL } from './number-words.ts';

const PARTS: Record<string, number> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  sixth: 100 / 6,
  seventh: 100 / 7,
  eighth: 12.5,
  ninth: 100 / 9,
  tenth: 10,
};

const TIMES: Record<string, number> = {
  double: 2,
  doubled: 2,
  twice: 2,
  triple: 3,
  tripled: 3,
  treble: 3,
  trebled: 3,
  quadrupled: 4,
  halved: 0.5,
  halve: 0.5,
};

export function timesAt(atoms: Atom[], at: number): OpenFigure | null {
  const value = TIMES[atoms[at]!.folded];
  return value === undefined ? null : share('times', value, at + 1, 0.1);
}

/** "A third contact" is an ordinal; "a third of", "a third more", "fell by a third to 45" are parts. */
const AFTER_PART =
  /^(of|more|less|lower|higher|to|below|above|again|off|in|on|under|over|up|down|from|since|[.,;)])$/;

/** "A good fifth above the usual", "a bare third of it": how far beyond or short of the part it may be. */
function sizedPart(atoms: Atom[], at: number): OpenFigure | null {
  const value = PARTS[atoms[at + 2]?.folded ?? ''];
  const size = SIZES.find(([words]) => words.test(atoms[at + 1]?.folded ?? ''));
  if (!value || !size || !AFTER_PART.test(atoms[at + 3]?.folded ?? '')) return null;
  return { ...share('part', value, at + 3, 0), least: value * size[1], most: value * size[2] };
}
const SIZES: [words: RegExp, least: number, most: number][] = [
  [/^(?:good|full|clear|solid|decent|healthy|whole)$/, 0.97, 1.35],
  [/^(?:near|mere|bare)$/, 0.8, 1.02],
];
const AFTER_QUARTER = /^(?:of|more|less|lower|higher|below|above)$/;

const INSO: Record<string, string[]> = {
  account: 'accounts without_meeting meetings_booked accounts_without_touch single_contact'.split(' '),
  deal: 'open_deals stagnant_deals overdue_deals'.split(' '),
  customer: ['customers', 'without_meeting'],
  renewal: ['renewals_due'],
  prospect: ['prospects', 'without_meeting'],
};

/** "One dollar in seven of the tier's revenue": a share of the money told after it. */
function dollarsIn(atoms: Atom[], at: number): OpenFigure | null {
  if (!/^(dollar|pound|euro|penny|cent)$/.test(atoms[at + 1]?.folded ?? '')) return null;
  if (atoms[at + 2]?.folded !== 'in') return null;
  const every = atoms[at + 3]?.folded === 'every' ? 1 : 0;
  const part = SMALL.indexOf(atoms[at]!.folded);
  const whole = SMALL.indexOf(atoms[at + 3 + every]?.folded ?? '-');
  return part > 0 && whole > part ? share('part', (100 * part) / whole, at + 4 + every, 0.08) : null;
}

/** "Three accounts in four", "one deal in five". */
function inSo(atoms: Atom[], at: number): OpenFigure | null {
  const open = atoms[at + 1]?.folded === 'open' ? 1 : 0;
  const [count, noun, link, whole] = [0, 1 + open, 2 + open, 3 + open].map(
    (offset) => atoms[at + offset]?.folded ?? '',
  );
  if (link !== 'in' || !/^(account|deal|customer|renewal|prospect)$/.test(noun!)) return null;
  const [part, of] = [SMALL.indexOf(count!), SMALL.indexOf(whole!)];
  const counts = INSO[noun!];
  return part > 0 && of > part && counts
    ? { ...share('part', (100 * part) / of, at + 4 + open, 0.08), counts }
    : null;
}

/** "half", "a third", "two thirds", "three quarters", "three in four", "one in ten". */
export function partAt(atoms: Atom[], spans: Span[], at: number): OpenFigure | null {
  const outOf = inSo(atoms, at) ?? dollarsIn(atoms, at);
  if (outOf) return outOf;
  const word = atoms[at]!.folded;
  const count = SMALL.indexOf(word);
  const one = PARTS[atoms[at + 1]?.folded ?? ''];
  if (
    (word === 'a' || count === 1) &&
    one !== undefined &&
    atoms[at + 1]!.folded !== 'quarter' &&
    AFTER_PART.test(atoms[at + 2]?.folded ?? '')
  )
    return share('part', one, at + 2, 0.08);
  const sized = word === 'a' ? sizedPart(atoms, at) : null;
  if (sized) return sized;
  if (word === 'a' && atoms[at + 1]?.folded === 'quarter' && AFTER_QUARTER.test(atoms[at + 2]?.folded ?? ''))
    return share('part', 25, at + 2, 0.08);
  const gap = atoms[at + 1]?.text === '-' ? 2 : 1;
  const many = PARTS[atoms[at + gap]?.folded ?? ''];
  if (count > 1 && many !== undefined) return share('part', count * many, at + gap + 1, 0.08);
  const whole = SMALL.indexOf(atoms[at + 2]?.folded ?? '-');
  if (
    count > 0 &&
    whole > count &&
    (atoms[at + 1]?.folded === 'in' || (atoms[at + 1]?.folded === 'out' && false))
  )
    return share('part', (100 * count) / whole, at + 3, 0.08);
  void spans;
  // "Half an hour", "half-hearted", "halfway": no part of anything on record.
  if (
    word === 'half' &&
    /^(an?|the|hour|day|year|dozen|term|time|way|hearted|decent|-|open|finished|done|full|empty)$/.test(
      atoms[at + 1]?.folded ?? '',
    ) &&
    /^(hour|day|year|dozen|hearted|baked|decent|-|term|time|way|open|finished|done|full|empty)$/.test(
      atoms[at + (/^(an?|the)$/.test(atoms[at + 1]?.folded ?? '') ? 2 : 1)]?.folded ?? '',
    )
  )
    return null;
  if (
    word === 'half' &&
    /^(in|by)$/.test(atoms[at - 1]?.folded ?? '') &&
    /^(cut|split|slashed|divided|down|fell|dropped|shrank|went|reduced|cutting)$/.test(
      atoms[at - 2]?.folded ?? '',
    )
  )
    return share('times', 0.5, at + 1, 0.1);
  return word === 'half' ? share('part', 50, at + 1, 0.08) : null;
}
