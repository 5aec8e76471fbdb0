/**
 * The metric catalogue: each thing a report may state, with its words, unit, rounding, window and which way
 * is better. Shared by the fact sheet, the writers and the audit; tests hold the rounding and directions
 * against expectations written by hand, because an error here would be shared by all of them.
 */
import { ACCOUNT_ROWS } from './catalogue-accounts.ts';
import { DEAL_ROWS, SIGNAL_ROWS, STAGE_ROWS } from './catalogue-deals.ts';
import { ENGAGEMENT_ROWS } from './catalogue-engagement.ts';
import { EXPLAIN_ACCOUNT_ROWS, EXPLAIN_BOOK_ROWS } from './catalogue-explain.ts';
import {
  ACCOUNT_FINDING_ROWS,
  BOOK_FINDING_ROWS,
  OWNER_FINDING_ROWS,
  RULE_FINDING_ROWS,
  RUN_FINDING_ROWS,
  TIER_FINDING_ROWS,
} from './catalogue-findings.ts';
import { GROUP_ROWS, OWNER_ROWS, RULE_ROWS, TIER_ROWS } from './catalogue-groups.ts';
import { LOOKUP_ROWS } from './catalogue-lookups.ts';
import type { Row } from './catalogue-row.ts';
import { INTAKE_ROWS, RUN_ROWS, SECTION_ROWS, WRITER_ROWS } from './catalogue-run.ts';
import {
  BACKTEST_RUN_ROWS,
  OF_OUTCOME,
  OUTCOME_ROWS,
  OUTCOME_RUN_ROWS,
  SIMULATED_ACCOUNT_ROWS,
  SIMULATED_BOOK_ROWS,
} from './catalogue-trials.ts';
import type { SubjectKind, Unit } from './facts.ts';

export interface Metric {
  id: string;
  subjects: SubjectKind[];
  unit: Unit;
  /** Decimals a value is rounded to, half away from zero, before anything is computed from it. */
  decimals: number;
  /** Noun phrases for it, the first is the one that reports print. No phrase stands for two metrics of one kind of subject. */
  names: string[];
  /** The window it looks at, in words; null when it is a state at the as-of date. */
  window: string | null;
  better: 'higher' | 'lower' | 'neither';
  describes: string;
}

const build = (subjects: SubjectKind[], rows: Row[]): Metric[] =>
  rows.map(([id, unit, decimals, names, window, better, describes]) => ({
    id,
    subjects,
    unit,
    decimals,
    names,
    window,
    better,
    describes,
  }));

export const ACCOUNT_METRICS: Metric[] = build(['account'], [...ACCOUNT_ROWS, ...ENGAGEMENT_ROWS]);
export const DEAL_METRICS: Metric[] = build(['deal'], DEAL_ROWS);
const GROUP_METRICS: Metric[] = build(['book', 'tier', 'owner', 'segment', 'rule'], GROUP_ROWS);

export const CATALOGUE: Metric[] = [
  ...ACCOUNT_METRICS,
  ...DEAL_METRICS,
  ...GROUP_METRICS,
  ...build(['tier'], TIER_ROWS),
  ...build(['owner'], OWNER_ROWS),
  ...build(['rule'], RULE_ROWS),
  ...build(['stage'], STAGE_ROWS),
  ...build(['signal'], SIGNAL_ROWS),
  ...build(['run'], RUN_ROWS),
  ...build(['run', 'section'], WRITER_ROWS),
  ...build(['section'], SECTION_ROWS),
  ...build(['run'], LOOKUP_ROWS),
  ...build(['intake'], INTAKE_ROWS),
  ...build(['tier'], TIER_FINDING_ROWS),
  ...build(['owner'], OWNER_FINDING_ROWS),
  ...build(['rule'], RULE_FINDING_ROWS),
  ...build(['account'], ACCOUNT_FINDING_ROWS),
  ...build(['book'], BOOK_FINDING_ROWS),
  ...build(['account'], EXPLAIN_ACCOUNT_ROWS),
  ...build(['book'], EXPLAIN_BOOK_ROWS),
  ...build(['run'], RUN_FINDING_ROWS),
];

/** Of the sheets of `simulate` and `backtest` alone: no names that reports, or people who write on them, go by. */
export const TRIAL_METRICS: Metric[] = [
  ...build(['book', 'tier'], OUTCOME_ROWS),
  ...build(['run'], [...OUTCOME_RUN_ROWS, ...BACKTEST_RUN_ROWS]),
  ...build(['book'], SIMULATED_BOOK_ROWS),
  ...build(['account'], SIMULATED_ACCOUNT_ROWS),
];

const byKindAndId = new Map(
  [...CATALOGUE, ...TRIAL_METRICS].flatMap((metric) =>
    metric.subjects.map((kind) => [`${kind}.${metric.id}`, metric] as const),
  ),
);

/** The metric of that id for that kind of subject; undefined when the catalogue has none. */
export function metricOf(kind: SubjectKind, id: string): Metric | undefined {
  return byKindAndId.get(`${kind}.${id}`) ?? ofOutcome(kind, id);
}

/** `share_of_outcome_lost` is the row `share_of_outcome`. */
function ofOutcome(kind: SubjectKind, id: string): Metric | undefined {
  const at = id.indexOf(`${OF_OUTCOME}_`);
  return at < 0 ? undefined : byKindAndId.get(`${kind}.${id.slice(0, at)}${OF_OUTCOME}`);
}

/** Digits that sums and quotients of doubles keep: what lies beyond is binary drift, not value. */
const SIGNIFICANT_DIGITS = 13;
/** Below it a whole number stays exact when it is scaled by up to six decimals. */
const EXACT = 1e9;

/**
 * Rounds half away from zero to the given decimals, free of binary drift: 1.005 → 1.01 at two decimals, and a
 * sum that came out as 67.49999999999999 counts as the 67.5 it is.
 */
export function roundTo(value: number, decimals: number): number {
  // Whole numbers small enough to be exact in any unit are themselves; most values are.
  if (Number.isInteger(value) && Math.abs(value) < EXACT && decimals >= 0 && decimals <= 6) return value || 0;
  const size = Math.abs(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  const scaled = Number(`${size}e${decimals}`);
  const rounded = Number.isFinite(scaled) ? Number(`${Math.round(scaled)}e-${decimals}`) : size;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
