/**
 * The settings of writer, look-ups, digest and traces: what the configuration file may hold (docs/cli.md). Keys and
 * webhook addresses are secrets; they come from the environment alone and never stand here.
 */
import { z } from 'zod';

const dollars = z.number().nonnegative();

/** US dollars per million tokens. */
const priceSchema = z.strictObject({
  input: dollars,
  output: dollars,
  cache_read: dollars,
  cache_write: dollars,
});

export const writerSettingsSchema = z.strictObject({
  /** Who drafts: the built-in writer; Claude through Anthropic's SDK; or another model through langchain. */
  kind: z.enum(['builtin', 'claude', 'langchain']).default('builtin'),
  /** For claude a model id; for langchain `provider:model` as initChatModel takes it. */
  model: z.string().default('claude-opus-5-5'),
  effort: z.enum(['low', 'medium', 'high']).default('medium'),
  /** Calls at once: a whole report has about a dozen drafts, which then take the time of the slowest. */
  concurrency: z.int().min(1).max(64).default(16),
  /** US dollars a run may spend on the model; the built-in writer goes on beyond it. */
  max_cost: dollars.default(5),
  /** Seconds until a call is given up. */
  timeout: z.number().positive().default(180),
  /** Rounds of repair before the built-in paragraph takes a faulty one's place. */
  repairs: z.int().min(0).max(2).default(2),
  /** Tool calls that the model may make before it drafts, and look-ups among them. */
  tool_calls: z.int().min(0).max(50).default(12),
  tool_lookups: z.int().min(0).max(50).default(5),
  /** Accounts in one request. */
  batch: z.int().min(1).max(20).default(5),
  prices: z.record(z.string(), priceSchema).default({
    'claude-opus-5-5': { input: 4, output: 20, cache_read: 0.4, cache_write: 5 },
    'claude-sonnet-5-5': { input: 2, output: 10, cache_read: 0.2, cache_write: 2.5 },
    'claude-haiku-5-5': { input: 0.1, output: 0.5, cache_read: 0.01, cache_write: 0.125 },
  }),
});

export const enrichmentSettingsSchema = z.strictObject({
  provider: z
    .enum(['snapshot', 'people-data-labs', 'apollo', 'crunchbase', 'mcp', 'none'])
    .default('snapshot'),
  /** Accounts from each end of the book. */
  ends: z.int().min(0).max(1000).default(10),
  /** Look-ups of a run, those that the writer asks for included. */
  budget: z.int().min(0).max(100_000).default(60),
  /** Days that an answer is used again. */
  keep_days: z.number().min(0).default(30),
  concurrency: z.int().min(1).max(64).default(4),
  /** Seconds until a look-up is given up. */
  timeout: z.number().positive().default(20),
  /** Where the provider answers; its own address unless set. */
  base_url: z.string().optional(),
  /** For `mcp`: the server's address, or the command that starts it. */
  mcp: z
    .strictObject({
      url: z.string().optional(),
      command: z.string().optional(),
      args: z.array(z.string()).default([]),
      tool: z.string().default('external_search'),
    })
    .optional(),
});

export const agentSettingsSchema = z.strictObject({
  writer: writerSettingsSchema.prefault({}),
  enrichment: enrichmentSettingsSchema.prefault({}),
  /** Days that the checkpoints of an unfinished run are kept; a finished run needs none. */
  checkpoint_days: z.number().min(0).default(30),
  /** Put prompts, replies and tool inputs into the traces; off unless asked for. */
  trace_contents: z.boolean().default(false),
});

export type WriterSettings = z.infer<typeof writerSettingsSchema>;
export type EnrichmentSettings = z.infer<typeof enrichmentSettingsSchema>;
export type AgentSettings = z.infer<typeof agentSettingsSchema>;
