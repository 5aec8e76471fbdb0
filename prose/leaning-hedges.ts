/**
 * Hedges of figures that hold: "well under two thirds of normal", "more than three times the median". The figure was held
 * within the bounds that they set, so they are claimed with it.
 */
import { hedgeBefore } from '../sentence/figure-hedges.ts';
import type { Item } from '../sentence/items.ts';
import { type Finding, isTouched } from '../text/findings.ts';
import type { Atom } from '../text/lexer.ts';

/** Claims on the words straight before a figure, where no other claim stands. */
export function leaningHedges(items: Item[], atoms: Atom[], findings: readonly Finding[]): Finding[] {
  return items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'figure') return [];
    const held = findings.find(({ from, verdict }) => from === item.from && verdict === 'verified');
    const hedge = held && hedgeBefore(atoms, item.from);
    if (!held || !hedge) return [];
    const place = { from: hedge.from, to: item.from };
    // "Three fewer than a month ago" compares, and bounds nothing.
    const isCompared = items.slice(0, at).findLast(({ to }) => to <= hedge.from)?.kind === 'figure';
    if (isCompared || isTouched(findings, place)) return [];
    const reason = 'the figure after it holds within this bound';
    return [{ ...place, type: held.type, verdict: 'verified', fact: held.fact, reason }];
  });
}
