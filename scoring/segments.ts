/**
 * A model for each segment of one book [002-30]: a plan names the segments in order, and each account is tiered by the
 * model of the first one that it belongs to. What comes out are ordinary models, each with the scope of its segment,
 * so that runs, facts and audits know nothing of plans. Pure: reading files is the caller's.
 */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { ModelError } from '../domain/errors.ts';
import type { Condition } from '../domain/model.ts';
import { conditionSchema } from '../domain/model-conditions.ts';
import { featuresOf } from './conditions.ts';

/** Reason of accounts that another model of the plan tiers. */
export const OTHER_SEGMENT = 'other-segment';

const id = z.string().regex(/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/, 'an id is lower case, with - between words');

const planSchema = z.strictObject({
  /** Numbers that the conditions refer to as $name, as in a model. */
  settings: z
    .record(z.string(), z.strictObject({ value: z.number(), unit: z.string(), label: z.string() }))
    .default({}),
  segments: z
    .array(
      z.strictObject({
        id,
        label: z.string().min(1),
        /** Who belongs to it; all that it reads has to be known. Only the last may be without: it takes the rest. */
        when: conditionSchema.optional(),
        /** Preset, or path of a model file from where the plan stands. */
        model: z.string().min(1),
      }),
    )
    .min(2),
});
export type SegmentPlan = z.infer<typeof planSchema>;

/**
 * Reads a plan from YAML.
 * @param file how messages name it
 * @throws ModelError saying what is wrong where
 */
export function parsePlan(text: string, file: string): SegmentPlan {
  const document = parseDocument(text);
  const [syntax] = document.errors;
  if (syntax !== undefined) throw new ModelError(`${file}: not YAML: ${syntax.message.split('\n')[0]}`);
  const parsed = planSchema.safeParse(document.toJS({ maxAliasCount: 100 }));
  const hint = 'docs/models.md shows a plan, under "A model for each segment"';
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`);
    throw new ModelError(faults.slice(0, 10).join('\n'), { hint });
  }
  const { segments } = parsed.data;
  const open = segments.findIndex(({ when }) => when === undefined);
  if (open >= 0 && open < segments.length - 1)
    throw new ModelError(
      `${file}: ${segments[open]!.id} has no condition, so nothing is left for those after it`,
      { hint: 'Put it last, or say when an account belongs to it.' },
    );
  const twice = segments.find((each, at) => segments.findIndex(({ id }) => id === each.id) !== at);
  if (twice !== undefined) throw new ModelError(`${file}: two segments are called ${twice.id}`, { hint });
  return parsed.data;
}

/** True only where all that the condition reads is known: nobody is in two segments for want of a value. */
const known = (when: Condition): Condition => ({
  all: [...featuresOf(when).map((feature) => ({ feature, is: 'known' as const })), when],
});

/** Who belongs to the segment at that place: its own condition, and none of those before it. */
function belongs({ segments }: SegmentPlan, at: number): Condition {
  const before = segments.slice(0, at).map(({ when }): Condition => ({ not: known(when!) }));
  const { when } = segments[at]!;
  return { all: [...(when === undefined ? [] : [known(when)]), ...before] };
}

/**
 * The model of a segment as YAML: the given one under an id of its own, with everybody else out of its scope. Its
 * shares, quotas and caps then count the accounts of the segment only; norms are still those of the whole book.
 * @param text the model as written
 * @throws ModelError where the model has a setting of the plan's name
 */
export function segmentModelText(text: string, plan: SegmentPlan, at: number): string {
  const segment = plan.segments[at]!;
  const document = parseDocument(text);
  for (const [name, setting] of Object.entries(plan.settings)) {
    if (document.hasIn(['settings', name]))
      throw new ModelError(`${segment.model} has a setting ${name} of its own`, {
        hint: 'Give the setting of the plan another name.',
      });
    document.setIn(['settings', name], document.createNode(setting));
  }
  document.set('id', `${segment.id}-${document.get('id')}`);
  document.set('name', `${document.get('name')}, ${segment.label}`);
  const others = { id: OTHER_SEGMENT, label: 'other segment', when: { not: belongs(plan, at) } };
  const excluded: unknown = document.toJS().scope?.exclude;
  document.setIn(
    ['scope', 'exclude'],
    document.createNode([others, ...(Array.isArray(excluded) ? excluded : [])]),
  );
  return document.toString({ lineWidth: 0 });
}
