/** The documented JSON of every command (docs/cli.md); a test holds each answer against its schema. */
import { z } from 'zod';
import { auditSchema } from '../domain/claims.ts';
import { importSummarySchema } from '../domain/intake.ts';
import { STAGES } from '../domain/ledger.ts';

const scalar = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const ledgerLineSchema = z.strictObject({
  stage: z.enum(STAGES),
  effect: z.enum(['points', 'left_out', 'score', 'tier', 'hold', 'cap', 'none']),
  rule: z.string().nullable(),
  points: z.number().int().nullable(),
  possible: z.number().int().nullable(),
  tier: z.number().int().nullable(),
  reason: z.string(),
  facts: z.array(z.string()),
});

const scoredAccountSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  status: z.enum(['tiered', 'not_enough_data', 'not_tiered']),
  statusReason: z.string().nullable(),
  tier: z.number().int().nullable(),
  label: z.string().nullable(),
  score: z.number().nullable(),
  points: z.number().int(),
  pointsPossible: z.number().int(),
  pointsApplicable: z.number().int(),
  scoredTier: z.number().int().nullable(),
  provisional: z.boolean(),
  bestTier: z.number().int().nullable(),
  worstTier: z.number().int().nullable(),
  rules: z.array(z.string()),
  features: z.record(z.string(), scalar),
  absent: z.record(z.string(), z.object({ kind: z.enum(['missing', 'not_judged']), reason: z.string() })),
  provenance: z.record(z.string(), z.enum(['derived', 'reconstructed'])),
  ledger: z.array(ledgerLineSchema),
});

const modelSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.number(),
  hash: z.string(),
});

const scoreShape = z.strictObject({
  asOf: date,
  model: modelSchema,
  accounts: z.array(scoredAccountSchema),
});

const explainShape = z.strictObject({
  asOf: date,
  model: modelSchema,
  account: scoredAccountSchema,
  /** The answer as printed, audited against the facts. */
  answer: z.string(),
  audit: auditSchema,
  rules: z.array(z.strictObject({ id: z.string(), label: z.string(), clears: z.array(z.string()) })),
});

const askShape = explainShape.extend({ question: z.string(), askedTier: z.number().nullable() });

/** What became of the digest on each configured channel; absent where none is configured. */
const deliveriesSchema = z
  .array(
    z.strictObject({
      channel: z.string(),
      /** Host of the webhook; the rest of its address is a secret. */
      host: z.string(),
      outcome: z.enum(['sent', 'sent_before', 'failed', 'unknown']),
    }),
  )
  .optional();

const reportShape = z.strictObject({
  run: z.string(),
  asOf: date,
  status: z.string(),
  directory: z.string(),
  files: z.array(z.string()),
  withheld: z.number().int(),
  tiers: z.array(z.strictObject({ tier: z.number(), label: z.string(), accounts: z.number() })),
  /** With `--pdf` only: how many pages were printed, or why none was. */
  pdf: z.strictObject({ made: z.number().int(), reason: z.string().nullable() }).optional(),
  deliveries: deliveriesSchema,
});

const runsShape = z.array(
  z.strictObject({
    run: z.string(),
    asOf: date,
    status: z.enum(['running', 'draft', 'published', 'superseded']),
    model: z.string(),
    predecessor: z.string().nullable(),
  }),
);

const publishShape = z.strictObject({
  run: z.string(),
  asOf: date,
  status: z.literal('published'),
  deliveries: deliveriesSchema,
});

const doctorShape = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  leavesThisMachine: z.array(z.string()),
});

const demoShape = z.strictObject({ directory: z.string(), asOf: date, files: z.array(z.string()) });

/** Command → schema of what `--json` prints. */
export const SHAPES = {
  report: reportShape,
  publish: publishShape,
  import: importSummarySchema,
  score: scoreShape,
  explain: explainShape,
  ask: askShape,
  audit: auditSchema,
  runs: runsShape,
  doctor: doctorShape,
  demo: demoShape,
};

export type ScoreAnswer = z.infer<typeof scoreShape>;
export type ExplainAnswer = z.infer<typeof explainShape>;
export type ReportAnswer = z.infer<typeof reportShape>;
export type PublishAnswer = z.infer<typeof publishShape>;
export type RunsAnswer = z.infer<typeof runsShape>;
export type DoctorAnswer = z.infer<typeof doctorShape>;
