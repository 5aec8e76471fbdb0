/** The documented JSON of the commands about moves and coverage (docs/moves.md). */
import { z } from 'zod';
import { SCORE_CAUSES, TIER_CAUSES, TIER_STAGES } from '../domain/attribution.ts';
import { EFFORT_BREACHES, WHY_MOVE } from '../domain/coverage.ts';
import { OUTCOMES } from '../domain/follow-up.ts';
import { MOVEMENT_KINDS, PACKET_STATES } from '../domain/movement.ts';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const tier = z.strictObject({ tier: z.number().int(), label: z.string() }).nullable();

const frame = {
  run: z.string(),
  asOf: date,
  model: z.strictObject({ id: z.string(), version: z.number() }),
  since: z.strictObject({
    run: z.string().nullable(),
    asOf: date,
    kind: z.enum(['published', 'reconstructed']),
  }),
};

const serviceSchema = z
  .array(z.strictObject({ kind: z.string(), from: z.string().nullable(), to: z.string().nullable() }))
  .nullable();

const scoreCause = z.enum(SCORE_CAUSES);
const tierCause = z.enum(TIER_CAUSES);
const cell = z.union([z.string(), z.number(), z.boolean()]).nullable();
const partsOf = <Of extends z.ZodType<string>>(of: Of) =>
  z.array(z.strictObject({ of, by: z.number().int() }));
const tierStage = z.enum(TIER_STAGES);

/** What moved an account: each list of parts sums to the difference of its ends exactly. */
const attributionShape = {
  /** Null where one of the runs has no score. */
  score: z.strictObject({ from: z.number(), to: z.number(), parts: partsOf(scoreCause) }).nullable(),
  /** Null where one of the runs has no tier; a positive part is towards a worse tier. */
  tier: z
    .strictObject({
      from: z.number().int(),
      to: z.number().int(),
      byCause: partsOf(tierCause),
      byStage: partsOf(tierStage),
    })
    .nullable(),
  components: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      cause: scoreCause,
      from: z.number().nullable(),
      to: z.number().nullable(),
    }),
  ),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      kind: z.enum(['began', 'ended']),
      cause: tierCause,
    }),
  ),
};
const pair = z.tuple([z.number().nullable(), z.number().nullable()]);
const inputsFrom = z.enum(['run', 'rows']);

const changesShape = z.strictObject({
  ...frame,
  /** The first day that can commit, where the run lies between two commits; else null. */
  commitsOn: date.nullable(),
  kept: z.number().int(),
  movements: z.array(
    z.strictObject({
      account: z.string(),
      name: z.string(),
      kind: z.enum(MOVEMENT_KINDS),
      from: tier,
      to: tier,
      why: z.string(),
      /** `facts`: each clause was audited; `ledger`: the deciding line's own words. */
      whyFrom: z.enum(['facts', 'ledger']),
      causes: z.array(z.string()),
      /** Null while the run commits nothing. */
      effectiveOn: date.nullable(),
      owner: z.string().nullable(),
      previousOwner: z.string().nullable(),
      manager: z.string().nullable(),
      /** Null where the model has no service grid. */
      service: serviceSchema,
      packet: z.enum(PACKET_STATES),
      notices: z.array(
        z.strictObject({
          role: z.enum(['rep', 'manager']),
          recipient: z.string().nullable(),
          standing: z.enum(['due', 'waiting']),
          waitingFor: z.enum(['commit', 'packet']).nullable(),
        }),
      ),
      /** Null where scoring the runs again gives another score or tier than they have. */
      attribution: z.strictObject(attributionShape).nullable(),
    }),
  ),
  attribution: z.strictObject({
    /** Causes in the order in which inputs are exchanged. */
    order: z.array(tierCause),
    /** `run`: as kept with the run; `rows`: the rows of its date as they are known now. */
    inputs: z.strictObject({ since: inputsFrom, asOf: inputsFrom }),
    /** Tier moves by what made them; each account is in one group. */
    groups: z.array(
      z.strictObject({
        kind: z.enum(['up', 'down']),
        cause: tierCause,
        rule: z.string().nullable(),
        label: z.string().nullable(),
        accounts: z.array(z.string()),
      }),
    ),
    totals: z.array(
      z.strictObject({ cause: scoreCause, points: z.number().int(), accounts: z.number().int() }),
    ),
    unattributed: z.array(
      z.strictObject({
        accountId: z.string(),
        name: z.string(),
        runs: z.strictObject({ score: pair, tier: pair }),
        anew: z.strictObject({ score: pair.nullable(), tier: pair.nullable() }),
      }),
    ),
  }),
  /** With --scores or --account; else null. */
  accounts: z
    .array(
      z.strictObject({
        accountId: z.string(),
        name: z.string(),
        presence: z.enum(['both', 'entered', 'left', 'merged']),
        ...attributionShape,
        features: z.array(z.strictObject({ feature: z.string(), cause: scoreCause, from: cell, to: cell })),
      }),
    )
    .nullable(),
});

const packetShape = z.strictObject({
  run: z.string(),
  asOf: date,
  since: frame.since,
  directory: z.string().nullable(),
  /** Kept in the run's record, so that the rep's notice is due. */
  noted: z.boolean(),
  /** The account whose packet was declared delivered. */
  delivered: z.string().nullable(),
  packets: z.array(
    z.strictObject({
      account: z.string(),
      name: z.string(),
      kind: z.enum(['downgrade', 'upgrade']),
      file: z.string(),
      /** What its marked slots lack. */
      unfilled: z.array(z.string()),
      /** Claims of its text that the audit verified; there are no others. */
      verified: z.number().int(),
    }),
  ),
});

const owner = z.string().nullable();
const tierNumber = z.number().int().nullable();

const followUpShape = z.strictObject({
  run: z.string(),
  asOf: date,
  since: frame.since,
  currency: z.string(),
  accounts: z.array(
    z.strictObject({
      account: z.string(),
      name: z.string(),
      rank: z.number().int(),
      atStake: z.number(),
      ownerThen: owner,
      ownerNow: owner,
      tierThen: tierNumber,
      tierNow: tierNumber,
      outcomes: z.array(z.enum(OUTCOMES)),
      events: z.array(
        z.strictObject({
          kind: z.enum(OUTCOMES).exclude(['ignored', 'gone']),
          on: date.nullable(),
          row: z.string().nullable(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          amount: z.number().nullable(),
        }),
      ),
    }),
  ),
  /** Accounts by outcome; one may count under several. */
  counts: z.record(z.enum(OUTCOMES), z.number().int()),
});

const count = z.number().int();
const bound = z.tuple([z.number().nullable(), z.number().nullable()]);

const coverageShape = z.strictObject({
  asOf: date,
  model: frame.model,
  needs: z.array(
    z.strictObject({
      tier: count,
      label: z.string(),
      role: z.string(),
      of: z.enum(['accounts', 'AEs']),
      carried: count,
      atLeast: z.number().nullable(),
      atMost: z.number(),
      /** People at the most that one may carry, and at the least. */
      fewest: count,
      most: count.nullable(),
      /** Active people of the role on record, for all tiers together; null where the export names none. */
      people: count.nullable(),
    }),
  ),
  owners: z.array(
    z.strictObject({
      ownerId: z.string(),
      name: z.string(),
      region: z.string().nullable(),
      role: z.string().nullable(),
      active: z.boolean(),
      load: z.number(),
      standing: z.enum(['over', 'within', 'under']),
      byTier: z.array(z.strictObject({ tier: count, accounts: count })),
      uncovered: count,
    }),
  ),
  /** Null without --propose; `to` is null where nobody has room. */
  proposals: z
    .array(
      z.strictObject({
        account: z.string(),
        name: z.string(),
        tier: count,
        from: owner,
        to: owner,
        because: z.enum(WHY_MOVE),
        skills: z.array(z.enum(['region', 'role', 'segment'])),
      }),
    )
    .nullable(),
  effort: z.array(
    z.strictObject({
      tier: count,
      label: z.string(),
      accounts: count,
      accountShare: z.number(),
      touches: count,
      touchShare: z.number().nullable(),
      /** Least and most that the model declares, in per cent. */
      bounds: z.strictObject({ accounts: bound, effort: bound }).nullable(),
      breaches: z.array(z.enum(EFFORT_BREACHES)),
    }),
  ),
  warnings: z.array(z.string()),
});

export const MOVE_SHAPES = {
  changes: changesShape,
  packet: packetShape,
  'follow-up': followUpShape,
  coverage: coverageShape,
};

export type ChangesAnswer = z.infer<typeof changesShape>;
export type PacketAnswer = z.infer<typeof packetShape>;
export type FollowUpAnswer = z.infer<typeof followUpShape>;
export type CoverageAnswer = z.infer<typeof coverageShape>;
