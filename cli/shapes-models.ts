/** The documented JSON of `simulate` and `models` (docs/models.md, Changing a model). */
import { z } from 'zod';
import { EFFORT_BREACHES } from '../domain/coverage.ts';
import { STAGES } from '../domain/ledger.ts';
import { DIFFERENCE_KINDS } from '../domain/model-change.ts';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const count = z.number().int();
const model = { id: z.string(), version: count, hash: z.string() };
const scoredModel = z.strictObject({ ...model, name: z.string() });

/** Null where only the other side has it. */
const bothWays = <Side extends z.ZodType>(side: Side) => ({
  before: side.nullable(),
  after: side.nullable(),
});

const differencesSchema = z.array(
  z.strictObject({
    kind: z.enum(DIFFERENCE_KINDS),
    part: z.string(),
    name: z.string(),
    label: z.string().nullable(),
    unit: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
);

const placeSchema = z.strictObject({
  tier: count.nullable(),
  label: z.string(),
  score: z.number().nullable(),
  stage: z.enum(STAGES),
  rule: z.string().nullable(),
  why: z.string(),
});

const simulationSchema = z.strictObject({
  asOf: date,
  model: scoredModel,
  changed: scoredModel,
  accounts: count,
  scores: count,
  tiers: z.array(z.strictObject({ tier: count.nullable(), label: z.string(), before: count, after: count })),
  moves: z.array(
    z.strictObject({
      account: z.string(),
      name: z.string(),
      kind: z.enum(['up', 'down', 'entered', 'left']),
      from: placeSchema,
      to: placeSchema,
    }),
  ),
  caps: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      scope: z.string(),
      ...bothWays(
        z.strictObject({
          seats: z.number(),
          used: count,
          displaced: z.array(z.strictObject({ account: z.string(), name: z.string() })),
        }),
      ),
    }),
  ),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      ...bothWays(z.strictObject({ fired: count, judged: count, ofBook: z.number() })),
    }),
  ),
  leftOut: z.strictObject(bothWays(z.array(z.string()))),
  warnings: z.strictObject({
    appear: z.array(z.string()),
    go: z.array(z.string()),
    stay: z.array(z.string()),
  }),
});

const coverageSchema = z.strictObject({
  needs: z.array(
    z.strictObject({
      tier: count,
      label: z.string(),
      role: z.string(),
      people: count.nullable(),
      ...bothWays(z.strictObject({ carried: count, fewest: count, most: count.nullable() })),
    }),
  ),
  owners: z.array(
    z.strictObject({
      name: z.string(),
      ...bothWays(z.strictObject({ load: z.number(), standing: z.enum(['over', 'within', 'under']) })),
    }),
  ),
  effort: z.array(
    z.strictObject({
      tier: count,
      label: z.string(),
      ...bothWays(
        z.strictObject({
          accountShare: z.number(),
          touchShare: z.number().nullable(),
          breaches: z.array(z.enum(EFFORT_BREACHES)),
        }),
      ),
    }),
  ),
});

const simulateShape = z.strictObject({
  /** How the model that is changed is named. */
  base: z.string(),
  settings: z.array(
    z.strictObject({
      asked: z.string().nullable(),
      name: z.string(),
      label: z.string().nullable(),
      unit: z.string().nullable(),
      from: z.string(),
      to: z.string(),
      also: z.array(z.string()),
    }),
  ),
  differences: differencesSchema,
  simulation: simulationSchema,
  coverage: coverageSchema.nullable(),
  saved: z.string().nullable(),
});

const sideSchema = z.strictObject({ ...model, named: z.string() });

const versionSchema = {
  version: count,
  at: z.string(),
  by: z.string(),
  note: z.string().nullable(),
  file: z.string().nullable(),
  backTo: count.nullable(),
  hash: z.string(),
};

/** `models list`, `diff`, `log`, and what `adopt` and `back` have stored. */
const modelsShape = z.union([
  z.strictObject({
    models: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        /** Hash of the shipped file; null where the program ships none. */
        shipped: z.string().nullable(),
        hash: z.string(),
        /** In use; 0 is the shipped one. */
        version: count,
        versions: count,
        by: z.string().nullable(),
        chosen: z.boolean(),
      }),
    ),
  }),
  z.strictObject({ from: sideSchema, to: sideSchema, differences: differencesSchema }),
  z.strictObject({
    log: z.array(
      z.strictObject({
        model: z.string(),
        ...versionSchema,
        inUse: z.boolean(),
        differences: differencesSchema,
      }),
    ),
  }),
  z.strictObject({
    adopted: z.strictObject({ modelId: z.string(), ...versionSchema }),
    /** What was in use before; null for a model of its own. */
    from: sideSchema.nullable(),
    differences: differencesSchema,
    /** Null where the database has no rows. */
    simulation: simulationSchema.nullable(),
  }),
]);

export const MODEL_SHAPES = { simulate: simulateShape, models: modelsShape };

export type SimulateAnswer = z.infer<typeof simulateShape>;
export type ModelsAnswer = z.infer<typeof modelsShape>;
