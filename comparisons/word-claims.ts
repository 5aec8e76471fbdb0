/** Claims on single words of a sentence, where no other claim stands and where they are neither denied nor proposed. */

import { isDenied, isProposed } from '../changes/ways.ts';
import type { Covering } from '../predicates/predicates.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, isTouched, judged } from '../text/findings.ts';

/** What a word comes to. */
export interface Held {
  holds: boolean;
  reason: string;
}

/**
 * @param taken items of which something else is claimed already
 * @param tell what the word at an item comes to; null where it claims nothing
 */
export function claimsOnWords(
  { items }: Scope,
  findings: readonly Finding[],
  taken: ReadonlySet<number>,
  tell: (at: number) => Held | null,
): Covering {
  const made: Finding[] = [];
  const covered = new Set<number>();
  items.forEach((item, at) => {
    if (item.kind !== 'word' || taken.has(at) || isTouched(findings, item)) return;
    const found = isDenied(items, at) || isProposed(items, at) ? null : tell(at);
    if (!found) return;
    made.push(judged(item, 'predicate', found.holds, found.reason));
    covered.add(at);
  });
  return { findings: made, covered };
}
