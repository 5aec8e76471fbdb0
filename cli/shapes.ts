/** The documented JSON of every command (docs/cli.md); a test holds each answer against its schema. */
import { z } from 'zod';
import { auditSchema, correctedAuditSchema } from '../domain/claims.ts';
import { companySignalSchema, ENRICHMENT_STATUSES, LOOKUP_REASONS } from '../domain/enrichment.ts';
import { importSummarySchema } from '../domain/intake.ts';
import { STAGES } from '../domain/ledger.ts';
import { snapshotSummarySchema } from '../intake/snapshot.ts';
import { BACKTEST_SHAPES } from './shapes-backtest.ts';
import {
  appliedOverrideSchema,
  disputeShape,
  overrideLineSchema,
  overrideShape,
  ruleCountSchema,
} from './shapes-decisions.ts';
import { LIVE_SHAPES, listsShape, liveSchema } from './shapes-live.ts';
import { MODEL_SHAPES } from './shapes-models.ts';
import { MOVE_SHAPES } from './shapes-moves.ts';
import { PATH_SHAPES } from './shapes-path.ts';
import { VERIFY_SHAPES } from './shapes-verify.ts';

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
  /** Of `score` and `explain`: what is published of it, and since when it stands elsewhere. */
  live: liveSchema.optional(),
  /** There where people set the tier; `modelTier` is what the model gives, both before caps. */
  override: appliedOverrideSchema.optional(),
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
  /** Whose outside signals could act, in the order of the look-ups. */
  lookups: z.array(
    z.strictObject({
      id: z.string(),
      reasons: z.array(z.enum(LOOKUP_REASONS)),
      status: z.enum(ENRICHMENT_STATUSES),
    }),
  ),
  accounts: z.array(scoredAccountSchema),
  ...listsShape,
  /** With `--beside` only: the second model's tiers; `axis` names its facts (value_tier, value_score). */
  beside: z
    .strictObject({
      axis: z.enum(['action', 'value', 'other']),
      model: modelSchema,
      accounts: z.array(
        z.strictObject({
          id: z.string(),
          status: z.string(),
          tier: z.number().int().nullable(),
          label: z.string().nullable(),
          score: z.number().nullable(),
        }),
      ),
    })
    .optional(),
  /** How often each rule fired, and for how many of those accounts a vote disputes it. */
  rules: z.array(ruleCountSchema.extend({ judged: z.number().int() })).optional(),
  /** There where overrides were asked for in this model by then: where each stands. */
  overrides: z.array(overrideLineSchema).optional(),
});

/** Of `score --segments`: each segment as `score` gives a book, with its own accounts alone. */
const segmentsShape = z.strictObject({
  segments: z.array(scoreShape.extend({ id: z.string(), label: z.string() })),
  inNoSegment: z.array(z.strictObject({ id: z.string(), name: z.string() })),
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

/** Of a question about the model itself: what a changed one would do, or what the tiers foretold. */
const askModelShape = z.strictObject({
  question: z.string(),
  about: z.enum(['simulation', 'backtest']),
  asOf: date,
  model: modelSchema.extend({ name: z.string() }),
  answer: z.string(),
  audit: auditSchema,
});

const askShape = z.union([
  explainShape.extend({ question: z.string(), askedTier: z.number().nullable() }),
  askModelShape,
]);

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
  /** `builtin`, or the id of the model. */
  writer: z.string(),
  /** US dollars paid to the model for this run, earlier starts included. */
  cost: z.number(),
  /** Of the paragraphs that a model was asked for, those that stand as it wrote them; null where none was asked. */
  paragraphs: z.strictObject({ written: z.number().int(), asked: z.number().int() }).nullable(),
  tiers: z.array(z.strictObject({ tier: z.number(), label: z.string(), accounts: z.number() })),
  /** With `--beside` only: the second model that the run carries; `axis` names its facts. */
  beside: z.strictObject({ axis: z.enum(['action', 'value', 'other']), model: modelSchema }).optional(),
  /** With `--pdf` only: how many pages were printed, or why none was. */
  pdf: z.strictObject({ made: z.number().int(), reason: z.string().nullable() }).optional(),
  /** There where the folder held edits by hand: how many are in the new report, how many in `hand-edits.md`. */
  edits: z.strictObject({ kept: z.number().int(), notKept: z.number().int() }).optional(),
  deliveries: deliveriesSchema,
});

const runSchema = z.strictObject({
  run: z.string(),
  asOf: date,
  status: z.enum(['running', 'draft', 'published', 'superseded']),
  model: z.string(),
  /** The second model that it carries; null without one. */
  beside: z.strictObject({ id: z.string(), version: z.number(), hash: z.string() }).nullable(),
  predecessor: z.string().nullable(),
  writer: z.string(),
  /** What the run did last, and when (ISO instant). */
  step: z.string().nullable(),
  stepAt: z.string().nullable(),
  /** A process is at work on it now. */
  atWork: z.boolean(),
  /** Its checkpoints are there, so that the same command goes on where it was. */
  resumable: z.boolean(),
  failure: z.string().nullable(),
  /** Where it stands, in words. */
  standing: z.string(),
});

const runsShape = z.array(runSchema);

const tokens = z.number().int();

/** `tiers runs RUN`: the whole record of one run. */
const runShape = runSchema.extend({
  /** Section of the report → who wrote it; empty before it was drafted. */
  writers: z.array(z.strictObject({ section: z.string(), writer: z.enum(['builtin', 'model', 'both']) })),
  lookups: z.array(
    z.strictObject({
      account: z.string(),
      name: z.string(),
      reasons: z.array(z.string()),
      status: z.enum(ENRICHMENT_STATUSES),
      reason: z.string(),
      provider: z.string(),
      signals: z.array(companySignalSchema),
      changedTier: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
      cached: z.boolean(),
      durationMs: z.number(),
    }),
  ),
  /** How many look-ups changed a tier, beside plain top and bottom with as many; null before there are any. */
  lookupSummary: z
    .strictObject({
      budget: z.number(),
      byReason: z.array(z.strictObject({ reason: z.string(), lookups: z.number(), changedTier: z.number() })),
      changedTier: z.number(),
      plain: z.strictObject({
        lookups: z.number(),
        changedTier: z.number().nullable(),
        notLookedUp: z.number(),
      }),
    })
    .nullable(),
  calls: z.array(
    z.strictObject({
      step: z.string(),
      prompts: z.array(z.string()),
      models: z.array(z.string()),
      calls: tokens,
      input: tokens,
      output: tokens,
      cacheRead: tokens,
      cacheWrite: tokens,
      cost: z.number().nullable(),
      durationMs: z.number(),
    }),
  ),
  events: z.array(z.strictObject({ step: z.string(), kind: z.string(), detail: z.string(), at: z.string() })),
  reviews: z.array(z.strictObject({ author: z.string(), comment: z.string(), at: z.string() })),
});

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
const snapshotShape = z.strictObject({
  path: z.string(),
  ...snapshotSummarySchema.shape,
  /** Rows and cells that could not be used. */
  faults: z.array(
    z.strictObject({
      file: z.string(),
      line: z.number(),
      column: z.string().nullable(),
      reason: z.string(),
      rowId: z.string().nullable(),
    }),
  ),
});

const fromOne = z.number().int().positive();

/** `tiers audit`: each claim with the place of its start, a line and column of Markdown or a paragraph of a .docx. */
const auditShape = correctedAuditSchema.extend({
  claims: z.array(
    correctedAuditSchema.shape.claims.element.extend({
      line: fromOne.optional(),
      column: fromOne.optional(),
      paragraph: fromOne.optional(),
    }),
  ),
  /** With `--fix` only: what was changed, at its place in the text as it was. */
  changes: z
    .array(z.strictObject({ line: fromOne, column: fromOne, from: z.string(), to: z.string() }))
    .optional(),
});

export const SHAPES = {
  report: reportShape,
  publish: publishShape,
  import: importSummarySchema,
  score: scoreShape,
  segments: segmentsShape,
  explain: explainShape,
  ask: askShape,
  audit: auditShape,
  runs: runsShape,
  run: runShape,
  doctor: doctorShape,
  demo: demoShape,
  snapshot: snapshotShape,
  ...MOVE_SHAPES,
  ...PATH_SHAPES,
  ...BACKTEST_SHAPES,
  ...LIVE_SHAPES,
  ...MODEL_SHAPES,
  ...VERIFY_SHAPES,
  override: overrideShape,
  dispute: disputeShape,
};

export type ScoreAnswer = z.infer<typeof scoreShape>;
export type SegmentsAnswer = z.infer<typeof segmentsShape>;
export type ExplainAnswer = z.infer<typeof explainShape>;
export type AskModelAnswer = z.infer<typeof askModelShape>;
export type ReportAnswer = z.infer<typeof reportShape>;
export type PublishAnswer = z.infer<typeof publishShape>;
export type AuditAnswer = z.infer<typeof auditShape>;
export type RunLine = z.infer<typeof runSchema>;
export type RunAnswer = z.infer<typeof runShape>;
export type DoctorAnswer = z.infer<typeof doctorShape>;
