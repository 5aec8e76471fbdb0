/** Tiers by where they stand among all: "the top tier", "our lowest tier". */
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Atom } from '../text/lexer.ts';

const FIRST = /^(top|highest|best|uppermost)$/;
const LAST = /^(bottom|lowest|worst|lowermost)$/;

/** The tier that the two atoms at `at` mean; null where they mean none or the name of a rule ("the top tier's share rule"). */
export function tierByPlace(atoms: Atom[], at: number, index: AuditIndex): Subject | null {
  if (atoms[at + 1]?.text.toLowerCase() !== 'tier' || isRule(atoms, at + 2)) return null;
  const tiers = [...index.ofKind('tier')].sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
  const word = atoms[at]!.folded;
  return (FIRST.test(word) ? tiers[0] : LAST.test(word) ? tiers.at(-1) : null) ?? null;
}

const isRule = (atoms: Atom[], at: number): boolean =>
  atoms.slice(at, at + 4).some(({ folded }) => /^(share|rule|cap|limit|quota)$/.test(folded));
