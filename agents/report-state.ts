/** The state of a report's graph: ids and counts, plain JSON (rows and texts live in our tables). */
import { StateSchema } from '@langchain/langgraph';
import { z } from 'zod';

export const reportState = new StateSchema({
  runId: z.string().default(''),
  /** Accounts worth a closer look: ends of the ranking and movers; enrichment starts from them. */
  chosen: z.array(z.string()).default([]),
  faults: z.number().default(0),
  rounds: z.number().default(0),
  withheld: z.number().default(0),
  draftOnly: z.boolean().default(false),
  status: z.string().default('running'),
});

export type ReportState = typeof reportState.State;
export type ReportUpdate = typeof reportState.Update;
