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
