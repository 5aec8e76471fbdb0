/**
 * What a model's tiers are held against later (`tiers backtest`): each outcome with its window and whether it is
 * good news. A model may declare its own under `outcomes:`; else those below hold.
 */
import { z } from 'zod';
import { type NumberRef, numberRefSchema } from './model-conditions.ts';

/**
 * `deal_won`: a deal won in the window. `deal_lost`: a deal that was open is lost in it. `churned`: the type becomes
 * churned, the ARR zero, or a renewal deal is lost. `quiet`: no touch in it, with one in as long a time before.
 */
export const OUTCOME_KINDS = ['deal_won', 'deal_lost', 'churned', 'quiet'] as const;
export const DEAL_TYPES = ['new', 'expansion', 'renewal'] as const;
export type DealType = (typeof DEAL_TYPES)[number];

export const outcomeSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/, 'an id is lower case, with - or _ between words'),
    /** Reads after "of the accounts in Watch, 24": a verb in the past ("lost an open deal"). */
    label: z.string().min(1),
    kind: z.enum(OUTCOME_KINDS),
    /** Of deals won or lost: those of these types only. */
    deal_types: z.array(z.enum(DEAL_TYPES)).min(1).optional(),
    /** Of deals won or lost: so many of them; one unless said. */
    at_least: numberRefSchema.optional(),
    /** Whether more of it is expected in better tiers. */
    good: z.boolean(),
    /** Months after the month end in which it happens or does not; six unless said. */
    months: numberRefSchema.optional(),
  })
  .refine(
    ({ kind, deal_types, at_least }) =>
      kind === 'deal_won' || kind === 'deal_lost' || (deal_types === undefined && at_least === undefined),
    'deal_types and at_least stand with deal_won and deal_lost only',
  );

/** An outcome with its numbers looked up. */
export interface Outcome {
  id: string;
  label: string;
  kind: (typeof OUTCOME_KINDS)[number];
  /** Null: deals of every type. */
  dealTypes: readonly DealType[] | null;
  /** Deals that it takes. */
  atLeast: number;
  good: boolean;
  /** Whole months. */
  months: number;
}

const MONTHS = 6;

type Declared = z.infer<typeof outcomeSchema>;

const DEFAULTS: readonly Declared[] = [
  {
    id: 'won-expansion',
    label: 'won an expansion deal',
    kind: 'deal_won',
    deal_types: ['expansion'],
    good: true,
  },
  { id: 'won', label: 'won a deal', kind: 'deal_won', good: true },
  { id: 'lost', label: 'lost an open deal', kind: 'deal_lost', good: false },
  { id: 'churned', label: 'churned', kind: 'churned', good: false },
  { id: 'quiet', label: 'went quiet', kind: 'quiet', good: false },
];

/**
 * The outcomes of a model, or those in code where it declares none.
 * @param months window of all of them in place of their own
 * @param numberOf what a number of the model stands for
 */
export function outcomesOf(
  declared: readonly Declared[] | undefined,
  numberOf: (ref: NumberRef) => number,
  months: number | null,
): Outcome[] {
  return (declared ?? DEFAULTS).map((each) => ({
    id: each.id,
    label: each.label,
    kind: each.kind,
    dealTypes: each.deal_types ?? null,
    atLeast: each.at_least === undefined ? 1 : numberOf(each.at_least),
    good: each.good,
    months: months ?? (each.months === undefined ? MONTHS : numberOf(each.months)),
  }));
}
