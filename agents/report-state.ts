/** State of the monthly-report graph: ids, counts and words only, as plain JSON (rows and texts live in our tables). */
import { StateSchema } from '@langchain/langgraph';
import { z } from 'zod';
import { LOOKUP_REASONS } from '../domain/enrichment.ts';

const chosenAccount = z.object({ accountId: z.string(), reasons: z.array(z.enum(LOOKUP_REASONS)) });

export const reportState = new StateSchema({
  runId: z.string().default(''),
  /** Accounts that are looked up, in the order of their look-ups, and why each. */
  chosen: z.array(chosenAccount).default([]),
  /** Batches of units that the model drafts; empty with the built-in writer. */
  batches: z.array(z.string()).default([]),
  /** Batches with a unit that the audit refuses as the model wrote it. */
  faulty: z.array(z.string()).default([]),
  /** All faults of the last audit. */
  faults: z.number().default(0),
  /** Those of them in texts of the built-in writer, which are withheld. */
  builtinFaults: z.number().default(0),
  /** Rounds of repair that the model was given. */
  repairs: z.number().default(0),
  /** The built-in text took the place of what was faulty after the last repair. */
  fellBack: z.boolean().default(false),
  /** Rounds of withholding. */
  rounds: z.number().default(0),
  /** Statements withheld. */
  withheld: z.number().default(0),
  /** What a reviewer decided of the draft. */
  decision: z.enum(['none', 'publish', 'send_back']).default('none'),
  status: z.string().default('running'),
});

export type ReportState = typeof reportState.State;
export type ReportUpdate = typeof reportState.Update;

/** Whether texts go back to the model, or to the built-in writer after the last repair, and are audited again then. */
export const goesBack = ({ fellBack }: Pick<ReportState, 'fellBack'>, faulty: readonly unknown[]): boolean =>
  faulty.length > 0 && !fellBack;

/** Rounds of withholding before a report that still has faults is refused. */
export const WITHHOLDING_ROUNDS = 3;

/** What a Send hands to the node that drafts or repairs one batch. */
export interface BatchTask {
  runId: string;
  batch: string;
  /** 0 for the draft, then the round of repair from 1. */
  round: number;
}
