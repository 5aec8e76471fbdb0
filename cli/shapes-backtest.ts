/** The documented JSON of `tiers backtest` (docs/backtest.md). */
import { z } from 'zod';
import { VERDICTS } from '../domain/backtest.ts';
import { DEAL_TYPES, OUTCOME_KINDS } from '../domain/model-outcomes.ts';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
const model = z.strictObject({ name: z.string(), id: z.string(), version: z.number(), hash: z.string() });

const intervalSchema = z.strictObject({ low: z.number(), high: z.number() });

const shareSchema = z.strictObject({
  observations: count,
  accounts: count,
  with: count,
  share: share.nullable(),
  interval: intervalSchema.nullable(),
});

const tierSchema = shareSchema.extend({
  tier: z.number().int(),
  label: z.string(),
  lift: z.number().nullable(),
  liftInterval: intervalSchema.nullable(),
});

const concordanceSchema = z.strictObject({ value: share, interval: intervalSchema, pairs: count });

const comparisonSchema = z.strictObject({
  model: concordanceSchema,
  other: concordanceSchema,
  difference: z.number(),
  interval: intervalSchema,
});

const shuffleSchema = z.strictObject({ concordance: concordanceSchema, chance: share, p: share });

const figuresSchema = z.strictObject({
  monthEnds: count,
  book: shareSchema,
  tiers: z.array(tierSchema),
  latest: z.strictObject({ asOf: date, tiers: z.array(tierSchema) }),
  scoreBands: z.array(shareSchema.extend({ from: z.number(), to: z.number() })),
  calibration: z.array(
    z.strictObject({
      tier: z.number().int(),
      label: z.string(),
      expected: share,
      observed: shareSchema,
      holds: z.boolean(),
    }),
  ),
  order: shuffleSchema,
  tier: shuffleSchema,
  score: shuffleSchema,
  shuffles: count,
  column: comparisonSchema.extend({ name: z.string(), chosenAt: share }).nullable(),
  against: comparisonSchema.nullable(),
  verdict: z.enum(VERDICTS),
  adjustedP: share,
});

const spokenSchema = z.array(
  z.strictObject({
    tier: z.number().int(),
    label: z.string(),
    spoken: z.strictObject({ accounts: count, with: count }),
    others: z.strictObject({ accounts: count, with: count }),
  }),
);

const outcomeSchema = z.strictObject({
  outcome: z.strictObject({
    id: z.string(),
    label: z.string(),
    kind: z.enum(OUTCOME_KINDS),
    dealTypes: z.array(z.enum(DEAL_TYPES)).readonly().nullable(),
    atLeast: z.number(),
    good: z.boolean(),
    months: z.number().int(),
  }),
  standing: z.enum(['judged', 'not_enough', 'not_known']),
  with: count,
  without: count,
  needed: count,
  notKnown: count,
  notApplicable: count,
  sentence: z.string(),
  figures: figuresSchema.nullable(),
  people: z.strictObject({
    overrides: z.strictObject({ overrides: count, people: count, model: count }),
    disputed: spokenSchema,
    noted: spokenSchema,
  }),
});

const backtestShape = z.strictObject({
  model,
  against: model.nullable(),
  data: z.strictObject({ from: date, to: date }),
  months: z.array(z.strictObject({ asOf: date, tiered: count, notEnoughData: count, provisional: count })),
  standing: z.enum(['tried', 'no_tiers']),
  refused: z.array(z.strictObject({ input: z.string(), accounts: count, monthEnds: count })),
  outcomes: z.array(outcomeSchema),
  sentence: z.string(),
});

export const BACKTEST_SHAPES = { backtest: backtestShape };

export type BacktestAnswer = z.infer<typeof backtestShape>;
