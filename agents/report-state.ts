/** The state of a report's graph: ids and counts, plain JSON (rows and texts live in our tables). */
import { StateSchema } from '@langchain/langgraph';
import { z } from 'zod';
import { LOOKUP_REASONS } from '../domain/enrichment.ts';

export const reportState = new StateSchema({
  runId: z.string().default(''),
  /** Accounts to look up, in that order, and why each. */
  chosen: z.array(z.object({ accountId: z.string(), reasons: z.array(z.enum(LOOKUP_REASONS)) })).default([]),
  faults: z.number().default(0),
  rounds: z.number().default(0),
  withheld: z.number().default(0),
  draftOnly: z.boolean().default(false),
  status: z.string().default('running'),
});

export type ReportState = typeof reportState.State;
export type ReportUpdate = typeof reportState.Update;
