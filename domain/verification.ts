/** What verifying a run finds: each of its parts as stored and as rebuilt (docs/verify.md). */
import type { IsoDate } from './dates.ts';

/**
 * `agrees` and `differs` compare; `holds` and `fails` tell of a check without a second value (an audit); `not_kept`: the
 * run was made before that was kept; `not_checked`: it cannot be, and `difference` says why.
 */
export const VERDICTS = ['agrees', 'differs', 'holds', 'fails', 'not_kept', 'not_checked'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface VerifiedPart {
  part: string;
  /** SHA-256 in hexadecimal; null where there is nothing to compare. */
  stored: string | null;
  rebuilt: string | null;
  verdict: Verdict;
  /** The first difference, or why it was not checked; null where it agrees. */
  difference: string | null;
}

interface NamedAccount {
  accountId: string;
  name: string;
}

/** What the source tables give at the run's date now, beside what they gave then. No failure: rows come in later. */
export interface RowsSince {
  changed: NamedAccount[];
  added: NamedAccount[];
  gone: NamedAccount[];
  /** Inputs beside the rows that are others now: `notes`, `imports`, `decisions`, … */
  other: string[];
}

/** One change by hand in a page of the report. */
export interface PageEdit {
  /** Line in the file, from 1. */
  line: number;
  section: string;
  /** Lines of the run's page that it takes out. */
  removed: string[];
  written: string[];
  /** Whether the audit verifies every claim of it. */
  holds: boolean;
  /** What the audit has against it. */
  reason: string | null;
}

/**
 * `same`: byte for byte; `edited`: changed by hand; `differs`: changed, and no page whose changes could be told one by
 * one; `missing`: the folder lacks it; `unknown`: no file of the run.
 */
export const FILE_VERDICTS = ['same', 'edited', 'differs', 'missing', 'unknown', 'not_checked'] as const;
type FileVerdict = (typeof FILE_VERDICTS)[number];

export interface VerifiedFile {
  /** As the reader named it, or its path in the folder. */
  file: string;
  /** Path among the files of the run; null for one that is none. */
  path: string | null;
  found: string | null;
  rebuilt: string | null;
  verdict: FileVerdict;
  difference: string | null;
  edits: PageEdit[];
}

export interface Verification {
  run: string;
  asOf: IsoDate;
  status: string;
  model: { id: string; version: number; hash: string };
  writer: string;
  /** Version of the code that made it (null where it is not known), and of this program. */
  code: { made: number | null; now: number };
  /** False for a run that was made before inputs were kept: then only its report could be checked. */
  inputsKept: boolean;
  agrees: boolean;
  parts: VerifiedPart[];
  /** Null where inputs were not kept, or the rows cannot be read at that date any more. */
  since: RowsSince | null;
  /** With `--report` only. */
  files: VerifiedFile[];
}
