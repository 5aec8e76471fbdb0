/**
 * Tiers named by their rank: "the top tier", "our lowest tier", "tier two", "the second-highest tier", and several at once:
 * "the top two tiers" is read as one name after the other, as "Expand and Nurture" is.
 */
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Atom } from '../text/lexer.ts';

const ARTICLE = /^(the|our|your)$/;
const DASH = /^[-‐‑–]$/;
/** Places from the top; below zero from the bottom. */
const RANKS: Record<string, number> = {
  top: 1,
  topmost: 1,
  highest: 1,
  uppermost: 1,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: -1,
  lowest: -1,
  bottom: -1,
  bottommost: -1,
};
const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
/** "The second-highest tier", "the second tier from the bottom". */
const COUNTED_FROM: Record<string, 1 | -1> = {
  highest: 1,
  best: 1,
  top: 1,
  lowest: -1,
  bottom: -1,
  worst: -1,
};

export interface SpokenTier {
  from: number;
  to: number;
  subjects: Subject[];
}

/** Ranks of several tiers at once. */
const ENDS: Record<string, 1 | -1> = {
  top: 1,
  upper: 1,
  highest: 1,
  higher: 1,
  first: 1,
  bottom: -1,
  lower: -1,
  lowest: -1,
  last: -1,
};
const BOTH: Record<string, number> = { both: 2, two: 2, three: 3 };
/** Atoms of the longest phrase that names several. */
const LONGEST = 5;

/** The tiers that the atoms from `start` name together: "the two lower tiers", "both upper tiers", "the top three tiers". */
function severalFrom(atoms: readonly Atom[], start: number, index: AuditIndex): SpokenTier | null {
  const words = atoms.slice(start, start + LONGEST).map(({ folded }) => folded);
  const end = words.indexOf('tier');
  const said = words.slice(ARTICLE.test(words[0] ?? '') ? 1 : 0, end);
  if (end < 0 || said.length !== 2 || (said[0] !== 'both' && !ARTICLE.test(words[0]!))) return null;
  const way = ENDS[said.find((word) => word in ENDS) ?? ''];
  const count = BOTH[said.find((word) => word in BOTH) ?? ''];
  if (way === undefined || count === undefined) return null;
  const tiers = inOrder(index);
  const meant = way > 0 ? tiers.slice(0, count) : tiers.slice(-count);
  return tiers.length > count ? { from: start, to: start + end + 1, subjects: meant } : null;
}

/** One of several: the phrase is shared out, its last words to the last of them, a word each. */
function oneOfSeveral(atoms: readonly Atom[], at: number, index: AuditIndex): SpokenTier | null {
  for (let start = at; start > at - LONGEST && start >= 0; start -= 1) {
    const several = severalFrom(atoms, start, index);
    if (!several || several.to <= at) continue;
    const rest = several.to - several.subjects.length + 1;
    const place = at === start ? 0 : at - rest + 1;
    if (place < 0 || (place === 0 && at !== start)) return null;
    return { from: at, to: place === 0 ? rest : at + 1, subjects: [several.subjects[place]!] };
  }
  return null;
}

/** The tier that the atoms from `at` name by its rank, article included; null where they name none. */
export function spokenTier(atoms: readonly Atom[], at: number, index: AuditIndex): SpokenTier | null {
  const one = oneOfSeveral(atoms, at, index);
  if (one) return one;
  const word = (place: number): string => atoms[place]?.folded ?? '';
  let to = at;
  if (word(to) === 'tier') {
    const rank = NUMBERS[word(to + 1)];
    return rank === undefined ? null : tierOf(atoms, index, rank, at, to + 2);
  }
  if (!ARTICLE.test(word(to))) return null;
  to += 1;
  let rank = RANKS[word(to)];
  if (rank === undefined) return null;
  to += 1;
  const counted = COUNTED_FROM[word(DASH.test(word(to)) ? to + 1 : to)];
  if (counted !== undefined && rank > 1) {
    rank *= counted;
    to += DASH.test(word(to)) ? 2 : 1;
  }
  if (word(to) !== 'tier') return null;
  to += 1;
  if (/^(from|up)$/.test(word(to)) && /^(the|from)$/.test(word(to + 1))) return null;
  return tierOf(atoms, index, rank, at, to);
}

/** "The rule on the top tier's share": what is told is of the account that the rule moved. */
const isOfRule = (atoms: readonly Atom[], to: number): boolean =>
  /^['’]/.test(atoms[to]?.text ?? '') &&
  atoms.slice(to + 1, to + 3).some(({ folded }) => /^(share|cap|limit|quota|ceiling)$/.test(folded));

const inOrder = (index: AuditIndex): Subject[] =>
  [...index.ofKind('tier')].sort((a, b) => Number(a.key) - Number(b.key));

function tierOf(
  atoms: readonly Atom[],
  index: AuditIndex,
  rank: number,
  from: number,
  to: number,
): SpokenTier | null {
  if (isOfRule(atoms, to)) return null;
  const tier = inOrder(index).at(rank > 0 ? rank - 1 : rank);
  return tier ? { from, to, subjects: [tier] } : null;
}

/** "Watch this one", "Expand the contacts": a tier's name as a verb. */
export const isTierVerb = (atoms: readonly Atom[], at: number, to: number): boolean =>
  to === at + 1 &&
  /^(Watch|Expand|Nurture|Win|Triage)$/.test(atoms[at]!.text) &&
  !/^(in|into|to|from|of|on|left|leaving|leaves|leave|escaped|escapes|quit|quits|joined|joins|join|entered|enters|enter|entering|reached|reaches|reach|makes|made|exits|exited|within|across|inside|and)$/.test(
    atoms[at - 1]?.folded ?? '',
  ) &&
  /^(this|that|it|them|these|those|for|out|how|whether|closely|him|her|their|our|your|beyond|with)$/.test(
    atoms[to]?.folded ?? '',
  ) &&
  !isWhen(atoms, to);

/** "Watch this month": when, and nothing that is watched; "Watch this month's renewals" is. */
const isWhen = (atoms: readonly Atom[], at: number): boolean =>
  /^(this|that)$/.test(atoms[at]!.folded) &&
  /^(month|quarter|week|year|time|run|round|period|report)$/.test(atoms[at + 1]?.folded ?? '') &&
  !/^['’]/.test(atoms[at + 2]?.text ?? '');
