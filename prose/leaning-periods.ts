/**
 * When a figure is of, in words without a date: "this month", "a month earlier", "at the previous report". A claim where
 * a figure of its clause holds for that time and for no other.
 */

import { clauseOf } from '../sentence/clause-words.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Candidate } from '../sentence/values.ts';
import { type Finding, isTouched } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const BEFORE =
  /\b(?:last month(?: s)?|last time|(?:the|a) month (?:before|earlier|ago)|(?:the|at the) (?:previous|prior|last) (?:report|review|month)|last report|previously|the time before)\b/g;
const SINCE =
  /\b(?:this month|(?:in|over|during|within|across) (?:the|a|one) (?:last |past )?month|(?:the|this) (?:past|last) month|all month|month on month|since (?:the )?last (?:month|report|time)|in a single month|(?:in|over|during) the (?:last|past) 30 days|in # day|in the period|since then)\b/g;

export function periodWords(
  items: Item[],
  told: ReadonlyMap<number, Candidate[]>,
  findings: readonly Finding[],
): Finding[] {
  const { text, itemAt } = skeletonOf(items);
  const spoken = (pattern: RegExp, fits: (each: Candidate) => boolean): Finding[] =>
    matchesOf(text, pattern).flatMap((match) => {
      const first = itemAt[match.index]!;
      const last = itemAt[match.index + match[0].length - 1]!;
      const held = heldBeside(items, first, told, findings, fits);
      if (!held) return [];
      const place = spanOf(items, first, last);
      const reason = 'the time that the figure beside it is of';
      return [{ ...place, type: 'date' as const, verdict: 'verified' as const, fact: held.fact, reason }];
    });
  return [...spoken(BEFORE, isEarlier), ...spoken(SINCE, isOfMonth)].filter(
    (made) => !isTouched(findings, made),
  );
}

/** Of the run before, of the 30 days before the last, or a change since then. */
const isEarlier = (each: Candidate): boolean =>
  each.period === 'previous' || isPrior(each) || each.went !== undefined;
const isPrior = ({ fact }: Candidate): boolean => fact.includes('_prior_');

/** The report's month: what came about in it, what changed since the run before, and how things stand at its end. */
const isOfMonth = (each: Candidate): boolean =>
  each.went !== undefined || (each.period !== 'previous' && !isPrior(each));

/** What a figure of the clause that holds was found to be, where all that it may be is of that time. */
function heldBeside(
  items: Item[],
  at: number,
  told: ReadonlyMap<number, Candidate[]>,
  findings: readonly Finding[],
  fits: (each: Candidate) => boolean,
): Candidate | undefined {
  const [from, to] = clauseOf(items, at);
  for (const [place, candidates] of told) {
    const holds = findings.some(
      (each) => each.from === items[place]!.from && each.verdict === 'verified' && each.fact !== null,
    );
    if (place >= from && place < to && holds && candidates.length > 0 && candidates.every(fits))
      return candidates[0];
  }
  return undefined;
}
