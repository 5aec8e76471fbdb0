/** What comes of holding one phrase against the sheet. */
import type { ClaimType, Verdict } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';

export interface Finding {
  /** Atoms; end exclusive. */
  from: number;
  to: number;
  type: ClaimType;
  verdict: Verdict;
  fact: string | null;
  reason: string;
}

/** What words without a value of their own come to: `verified` where it holds, else `contradicted`. */
export function judged(
  { from, to }: Pick<Finding, 'from' | 'to'>,
  type: ClaimType,
  holds: boolean,
  reason: string,
  fact: string | null = null,
): Finding {
  return { from, to, type, verdict: holds ? 'verified' : 'contradicted', fact, reason };
}

/** What was found to hold, and is refused for the words that it is told with. */
export const contradicted = (finding: Finding, reason: string, fact = finding.fact): Finding => ({
  ...finding,
  verdict: 'contradicted',
  fact,
  reason,
});

/** What the record can neither bear out nor deny. */
export const unsupported = (
  { from, to }: Pick<Finding, 'from' | 'to'>,
  type: ClaimType,
  reason: string,
  fact: string | null = null,
): Finding => ({ from, to, type, verdict: 'unsupported', fact, reason });

/** One way to read the subjects of a phrase: an account, one of its deals, one of its signals. */
export interface Reading {
  account: Subject | null;
  deal: Subject | null;
  signal: Subject | null;
  findings: Finding[];
  wrong: number;
  /** Whether every value in it is that of these subjects, so that the words name them. */
  told: boolean;
}

/** The metric of a fact by its id: `acme.renewal_date@previous`. */
export const metricOf = (fact: string): string => fact.split('.').at(-1)!.split('@')[0]!;

/** Whether any claim stands on one of these atoms. */
export const isTouched = (
  findings: readonly Pick<Finding, 'from' | 'to'>[],
  place: Pick<Finding, 'from' | 'to'>,
): boolean => findings.some(({ from, to }) => from < place.to && to > place.from);

/** The verdict on exactly these atoms, if there is one yet. */
export const findingOn = (
  findings: readonly Finding[],
  place: Pick<Finding, 'from' | 'to'> | undefined,
): Finding | undefined => findings.find(({ from, to }) => from === place?.from && to === place?.to);
