/** How prose by people and models is scored: what the audit sees of it, what it refuses, and how that meets the labels. */
import type { Claim } from '../domain/claims.ts';
import type { NaturalText, Span } from './data-set.ts';
import { type Cluster, clustered, type Interval } from './intervals.ts';

interface Place {
  start: number;
  end: number;
}

const overlaps = (a: Place, b: Place): boolean => a.start < b.end && a.end > b.start;

/** Spans that no claim of any verdict touches. */
export function unseen<Each extends Span>(spans: readonly Each[], claims: readonly Place[]): Each[] {
  return spans.filter((span) => !claims.some((claim) => overlaps(claim, span)));
}

/** Ends of clauses: sentences, lines, semicolons, dashes and colons. Commas also part lists and names, so they end none. */
const CLAUSE_END = /[.!?]["')\]*]*(?=\s|$)|\n+|;(?=\s)|\s[—–]\s|:(?=\s)/g;

/** Clauses of a text, in order; together they are the text. */
export function clausesOf(text: string): Place[] {
  const ends = [...text.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length);
  const clauses: Place[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    if (end > start) clauses.push({ start, end });
    start = Math.max(start, end);
  }
  return clauses;
}

/** The faults of one clause together are one: a reader sees one thing that is wrong. */
export function mergedFaults(text: string, faults: readonly Place[]): Place[][] {
  return clausesOf(text).flatMap((clause) => {
    const own = faults.filter(({ start }) => start >= clause.start && start < clause.end);
    return own.length > 0 ? [own] : [];
  });
}

export interface TextScore {
  id: string;
  /** Labelled errors that a fault overlaps, of all; those on which readers may differ left out. */
  recall: Cluster;
  /** The same over all that was labelled. */
  recallOfAll: Cluster;
  /** Merged faults that overlap anything labelled, of all. */
  precision: Cluster;
  missed: { kind: string; text: string; why: string; key: string }[];
  alarms: string[];
}

/** @param faults what counts as found: all faults, or those of one verdict */
export function scoreText(row: NaturalText, faults: readonly Claim[]): TextScore {
  const merged = mergedFaults(row.text, faults);
  const right = merged.filter((group) =>
    group.some((fault) => row.errors.some((error) => overlaps(fault, error))),
  );
  const certain = row.errors.filter(({ severity }) => severity === 'error');
  const missed = unseen(certain, faults);
  const [all, labelled] = [unseen(row.errors, faults).length, row.errors.length];
  return {
    id: row.id,
    recall: { hits: certain.length - missed.length, trials: certain.length },
    recallOfAll: { hits: labelled - all, trials: labelled },
    precision: { hits: right.length, trials: merged.length },
    missed: missed.map(({ kind, start, end, why }) => ({
      kind,
      text: row.text.slice(start, end),
      why: why ?? '',
      key: `${row.id}:${start}-${end}:${kind}`,
    })),
    alarms: merged
      .filter((group) => !right.includes(group))
      .map(
        (group) =>
          `${row.id}: “${row.text.slice(group[0]!.start, group.at(-1)!.end)}”: ${(group[0] as Claim).reason}`,
      ),
  };
}

export interface Total extends Cluster {
  interval: Interval;
}

/** Sums over texts, with an interval that draws whole texts. */
export function totalOf(clusters: readonly Cluster[]): Total {
  const sum = (of: (each: Cluster) => number): number =>
    clusters.reduce((total, each) => total + of(each), 0);
  return {
    hits: sum(({ hits }) => hits),
    trials: sum(({ trials }) => trials),
    interval: clustered(clusters),
  };
}
