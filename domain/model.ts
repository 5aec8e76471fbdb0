/**
 * A tiering model as data (design, The tiering engine): tiers, components, gates, cut, rules, holds, signals,
 * hysteresis, caps and ranking, each number a named setting. The engine knows this form and no model's content.
 * docs/models.md shows how one is written; scoring/load-model.ts reads and checks it.
 */
import { z } from 'zod';
import { UNITS } from './facts.ts';
import { conditionSchema, type NumberRef, numberRefSchema } from './model-conditions.ts';
import { attributeSchema, computedSchema, moneySchema } from './model-features.ts';
import { leverSchema } from './model-levers.ts';
import { clocksSchema, familiesSchema, signalsSchema } from './model-live.ts';
import { outcomeSchema } from './model-outcomes.ts';
import { overridesSchema } from './model-overrides.ts';

export type { Comparison, Condition, NumberRef, Operand } from './model-conditions.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/, 'an id is lower case, with - or _ between words');

const settingSchema = z.strictObject({
  value: z.number(),
  unit: z.enum(UNITS),
  /** Noun phrase that reports and docs print beside the figure. */
  label: z.string(),
});

const tierSchema = z.strictObject({
  number: z.int().min(0).max(9),
  label: z.string(),
  /** Labels by account type, where another word is used for the same tier. */
  labels: z.record(z.string(), z.string()).default({}),
  action: z.string(),
  /** What puts an account there; numbers as references `[[model.setting]]`. */
  definition: z.string(),
});

/** What the engine needs to make features comparable: norms, medians, coverage, minimum counts. */
const inputsSchema = z.strictObject({
  /** Latest interaction of the book at most so many days before the as-of date, else silence is not known. */
  coverage_gap: numberRefSchema,
  norm: z.strictObject({
    /** Months of the segment's mean that are added to the account's own months. */
    shrinkage_months: numberRefSchema,
    /** Segments with fewer accounts use the book's mean. */
    segment_min_accounts: numberRefSchema,
    /** Days an account must have been observed. */
    min_days: numberRefSchema,
    /** Own touches a year under which volume and recency are not judged. */
    min_per_year: numberRefSchema,
  }),
  stagnation: z.strictObject({
    stagnant_times: numberRefSchema,
    stagnant_floor: numberRefSchema,
    long_times: numberRefSchema,
    long_floor: numberRefSchema,
    /** Stays of won deals that a stage's median needs. */
    min_stays: numberRefSchema,
    /** Judged open deals that the book's own stagnant share needs. */
    book_min_deals: numberRefSchema,
  }),
  sentiment: z.strictObject({ min_conversations: numberRefSchema }),
  /** Closed deals that a stage win rate needs before an outcome score is derived from it (db). */
  derived_outcome: z.strictObject({ min_deals: numberRefSchema }),
  /** Bands of the outcome score, best first; the last has no lower end. */
  outcome_bands: z.array(z.strictObject({ label: z.string(), at_least: numberRefSchema.optional() })).min(1),
});

const featureName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'a feature is named in lower case, with _ between words');

/**
 * Points by ramp (straight line from zero_at to full_at), by bands (at_least or above … below or at_most), by label,
 * or by the first of the cases whose condition holds.
 */
const scaleSchema = z.union([
  z.strictObject({ ramp: z.strictObject({ zero_at: numberRefSchema, full_at: numberRefSchema }) }),
  z.strictObject({
    bands: z
      .array(
        z.strictObject({
          at_least: numberRefSchema.optional(),
          above: numberRefSchema.optional(),
          below: numberRefSchema.optional(),
          at_most: numberRefSchema.optional(),
          points: numberRefSchema,
        }),
      )
      .min(1),
  }),
  z.strictObject({ labels: z.record(z.string(), numberRefSchema) }),
  z.strictObject({
    /** The first that holds gives the points; one that cannot be known leaves the component missing. The last may be without a condition. */
    cases: z.array(z.strictObject({ when: conditionSchema.optional(), points: numberRefSchema })).min(1),
    /** Where none holds. */
    otherwise: z.enum(['missing', 'not_judged', 'zero']).default('missing'),
  }),
]);

const componentSchema = z.strictObject({
  id,
  label: z.string(),
  weight: numberRefSchema,
  feature: z.string(),
  scale: scaleSchema,
  /** Full points whatever the scale says (a meeting is booked). */
  full_when: conditionSchema.optional(),
  /** Where it does not hold there is nothing to judge. */
  judged_when: conditionSchema.optional(),
  /** What a missing value does: leaves the denominator, or counts as no points (said in the ledger). */
  if_missing: z.enum(['leave_out', 'zero']).default('leave_out'),
  /** Share of the weight that counts when the feature is only derived. */
  derived_share: numberRefSchema.optional(),
  /** Left out for everyone when the middle 80 % of the book's values span less than this. */
  min_spread: numberRefSchema.optional(),
  /** Reports print `label: measures` and `full`; numbers as references. */
  measures: z.string(),
  full: z.string(),
});
export type Component = z.infer<typeof componentSchema>;

const clearanceSchema = z.strictObject({
  feature: z.string(),
  /** `any`: any change of it clears; otherwise the value is worked out from the rule. */
  relation: z.literal('any').optional(),
});

const ruleSchema = z.strictObject({
  id,
  label: z.string(),
  tier: z.int(),
  when: conditionSchema,
  /** Reasons not to act although `when` holds, each named in the ledger. */
  unless: z.array(z.strictObject({ id, text: z.string(), when: conditionSchema })).default([]),
  text: z.string(),
  /** Features whose change clears it, each alone. */
  clears: z.array(clearanceSchema).default([]),
});
export type Rule = z.infer<typeof ruleSchema>;

const holdSchema = z.strictObject({
  id,
  label: z.string(),
  tier: z.int(),
  when: conditionSchema,
  /** Rule ids that do not act during the hold. */
  blocks: z.array(z.string()).default([]),
  text: z.string(),
});
export type Hold = z.infer<typeof holdSchema>;

const orderKeySchema = z.strictObject({
  feature: z.string(),
  order: z.enum(['ascending', 'descending']).default('descending'),
});
export type OrderKey = z.infer<typeof orderKeySchema>;

const cutLineSchema = z.strictObject({
  tier: z.int(),
  /** threshold: the first line that holds sets the tier; the last line has no condition. */
  when: conditionSchema.optional(),
  /** quota: per cent of the tiered accounts, rounded up, best first. */
  share: numberRefSchema.optional(),
});

const capSchema = z.strictObject({
  id,
  label: z.string(),
  tier: z.int(),
  /** Tier of the displaced. */
  to: z.int(),
  /** Seats: a count, or per cent of the tiered accounts rounded up. */
  seats: numberRefSchema.optional(),
  share: numberRefSchema.optional(),
  /** Which way a share of the accounts is made whole; up unless said. */
  rounding: z.enum(['up', 'down']).optional(),
  /** One pool for the book, or one per value of a feature (owner). */
  per: z.string().optional(),
  text: z.string(),
});
export type Cap = z.infer<typeof capSchema>;

const capacitySchema = z.strictObject({
  tier: z.int(),
  /** AE, SE, CSM, … as the seed names it. */
  role: z.string(),
  /** What is counted per person: accounts of the tier, or the AEs that carry them. */
  of: z.enum(['accounts', 'AEs']).default('accounts'),
  /** Fewest and most of them; more is over capacity. */
  at_least: numberRefSchema.optional(),
  at_most: numberRefSchema,
});

/** How a tier's share of the effort should stand to its share of the accounts, in per cent [002-18]. */
const effortSchema = z.strictObject({
  tier: z.int(),
  accounts_at_least: numberRefSchema.optional(),
  accounts_at_most: numberRefSchema.optional(),
  effort_at_least: numberRefSchema.optional(),
  effort_at_most: numberRefSchema.optional(),
});

const rankingTierSchema = z.strictObject({
  tier: z.int(),
  /** Features whose sum is at stake; what is not known counts as nothing at stake. */
  at_stake: z.array(z.string()).min(1),
  /** Chance that acting matters: a feature in per cent, or the largest of the fired rules' settings. */
  chance: z.strictObject({
    feature: z.string().optional(),
    rules: z.record(z.string(), numberRefSchema).default({}),
    otherwise: numberRefSchema,
  }),
});

const warningSchema = z.strictObject({
  id,
  tier: z.int(),
  /** Warns when the tier's share of tiered accounts is above, or its accounts are fewer than. */
  share_above: numberRefSchema.optional(),
  accounts_below: numberRefSchema.optional(),
  /** Warns when accounts of the tier meet it, and says how many (a rule that its own source contradicts). */
  when: conditionSchema.optional(),
  text: z.string(),
});

export const modelSchema = z.strictObject({
  id,
  name: z.string(),
  version: z.int().min(1),
  describes: z.string(),
  /** The score runs from 0 to this; the component weights sum to it. */
  scale: numberRefSchema,
  /** Possible points under this per cent of the applicable ones: not enough data. */
  floor: numberRefSchema,
  settings: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), settingSchema),
  /** What a tier of it says: where effort goes now (action, unless said) or what an account is worth (value) [C1]. */
  axis: z.enum(['action', 'value']).optional(),
  /** Account attributes that the model uses as features. */
  attributes: z.record(featureName, attributeSchema).default({}),
  /** Features worked out from others, in this order. */
  computed: z.record(featureName, computedSchema).optional(),
  /** Accounts that state their money in another currency than the book. */
  money: moneySchema.optional(),
  inputs: inputsSchema,
  tiers: z.array(tierSchema).min(2),
  scope: z.strictObject({
    /** Kinds of account that are never tiered, tested in order. */
    exclude: z.array(z.strictObject({ id, label: z.string(), when: conditionSchema })).default([]),
    include: conditionSchema,
    /** Reason of those that `include` leaves out. */
    otherwise: z.strictObject({ id, label: z.string() }),
    text: z.string(),
  }),
  components: z.array(componentSchema).min(1),
  /** A component is only left out as saying nothing when at least so many accounts have a value. */
  spread_min_accounts: numberRefSchema,
  /** Where a gate's condition does not hold, the account can be at best in that tier. */
  gates: z
    .array(
      z.strictObject({ id, label: z.string(), when: conditionSchema, at_best: z.int(), text: z.string() }),
    )
    .default([]),
  cut: z.strictObject({
    mode: z.enum(['threshold', 'quota', 'threshold_then_cap']),
    lines: z.array(cutLineSchema).min(1),
    /** Tier of an account that has nothing to score and no rule. */
    unscored: z.int(),
  }),
  rules: z.array(ruleSchema).default([]),
  holds: z.array(holdSchema).default([]),
  signals: signalsSchema.optional(),
  new_account: z.strictObject({ when: conditionSchema, tier: z.int(), text: z.string() }).optional(),
  hysteresis: z.strictObject({ margin: numberRefSchema, text: z.string() }).optional(),
  overrides: overridesSchema,
  /** Order in which seats and quotas are given; lastly always the account id. */
  order: z.array(orderKeySchema).min(1),
  caps: z.array(capSchema).default([]),
  /**
   * Tier number → service rows (event kind → promise), for models that carry a service grid. Kinds are the model's
   * own and never merged: an hour of an email is no hour of an outage [C7].
   */
  service: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** How much one person of a role carries in a tier, for the capacity check [001-42]. */
  capacity: z.array(capacitySchema).optional(),
  /** Shares of accounts and of effort by tier, for `tiers coverage` [002-18]. */
  effort: z.array(effortSchema).optional(),
  clocks: clocksSchema,
  families: familiesSchema.optional(),
  /** What a team can change, in the order in which a path prefers it; nothing else is ever proposed. */
  levers: z.array(leverSchema).optional(),
  /** Different levers of one path at most; all of them unless said. */
  levers_together: numberRefSchema.optional(),
  ranking: z.strictObject({
    tiers: z.array(rankingTierSchema).min(1),
    /** Full urgency up to so many days to the date, falling in a straight line to `least` at `least_at`. */
    urgency: z.strictObject({ full_at: numberRefSchema, least_at: numberRefSchema, least: numberRefSchema }),
    text: z.string(),
  }),
  warnings: z.array(warningSchema).default([]),
  /** What its tiers are held against later; those of domain/model-outcomes.ts unless said. */
  outcomes: z.array(outcomeSchema).min(1).optional(),
});

/** A checked model; `hash` is the SHA-256 of its content (comments and layout aside). */
export type Model = z.infer<typeof modelSchema> & { hash: string };

/** `$name` → `name`: references are looked up at every account. */
const names = new Map<string, string>();

function nameOf(ref: string): string {
  let name = names.get(ref);
  if (name === undefined) {
    name = ref.slice(1);
    names.set(ref, name);
  }
  return name;
}

/**
 * The number a reference stands for.
 * @throws RangeError for a setting that does not exist; a loaded model has none such
 */
export function settingValue(model: Pick<Model, 'settings'>, ref: NumberRef): number {
  if (typeof ref === 'number') return ref;
  const setting = model.settings[nameOf(ref)];
  if (setting === undefined) throw new RangeError(`no setting ${ref} in the model`);
  return setting.value;
}

/** As a factor: settings in per cent count as hundredths (50 → 0.5). */
export function settingFactor(model: Pick<Model, 'settings'>, ref: NumberRef): number {
  if (typeof ref === 'number') return ref;
  const value = settingValue(model, ref);
  return model.settings[nameOf(ref)]?.unit === 'percent' ? value / 100 : value;
}

/** The label of a tier for an account of that type. */
export function tierLabel(model: Pick<Model, 'tiers'>, tier: number, accountType?: string | null): string {
  const definition = model.tiers.find((each) => each.number === tier);
  if (definition === undefined) return `Tier ${tier}`;
  return (accountType == null ? undefined : definition.labels[accountType]) ?? definition.label;
}
