/** `tiers path`: the smallest change that brings an account to another tier, and what would push it down. Writes nothing. */
import { findAccount } from '../agents/find-account.ts';
import { outlookInputsOf } from '../books/outlook-book.ts';
import { UsageError } from '../domain/errors.ts';
import type { Model } from '../domain/model.ts';
import type { Outlook, PathStep } from '../domain/path.ts';
import { outlookOf } from '../explain/path.ts';
import { outlookText } from '../report/path-text.ts';
import { type BookFlags, bookFor } from './book.ts';
import { flagsFor } from './command-segments.ts';
import { type CommandContext, dateOf } from './context.ts';
import type { SegmentFlags } from './segments.ts';
import type { PathAnswer } from './shapes-path.ts';

export interface PathFlags extends BookFlags, SegmentFlags {
  /** Number or label of a tier. */
  to?: string;
  /** Date at whose end the account stands there. */
  by?: string;
}

export async function pathCommand(context: CommandContext, wanted: string, flags: PathFlags): Promise<void> {
  const by = flags.by === undefined ? undefined : dateOf(flags.by, '--by');
  const { inputs, accountId } = await context.withDatabase(async (database) => {
    const scored = await bookFor(context, database, await flagsFor(context, database, flags, wanted));
    const { accountId } = findAccount(scored.book.accounts, wanted);
    return { inputs: await outlookInputsOf(database.pool, scored), accountId };
  });
  const to = flags.to === undefined ? undefined : tierNamed(flags.to, inputs.model);
  context.output.progress(`trying the levers of ${inputs.model.id} on ${accountId}`);
  const outlook = outlookOf(inputs, accountId, {
    ...(to === undefined ? {} : { to }),
    ...(by === undefined ? {} : { by }),
  });
  const answer = answerOf(outlook, inputs.asOf, inputs.model);
  context.output.print(context.json ? JSON.stringify(answer, null, 1) : outlookText(outlook, inputs.asOf));
}

/** By number, or by any of its labels whatever the case. @throws UsageError for a tier that is not there */
export function tierNamed(text: string, model: Pick<Model, 'id' | 'tiers'>): number {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^tier\s*/, '');
  const found = model.tiers.find(
    ({ number, label, labels }) =>
      String(number) === plain ||
      [label, ...Object.values(labels)].some((each) => each.toLowerCase() === plain),
  );
  if (found !== undefined) return found.number;
  const possible = model.tiers.map(({ number, label }) => `${number} ${label}`).join(', ');
  throw new UsageError(`There is no tier ${text} in ${model.id}.`, { hint: `Tiers: ${possible}.` });
}

function answerOf(
  { accountId, name, asOf: by, paths, slide, untiered }: Outlook,
  asOf: string,
  { id, version }: Model,
): PathAnswer {
  return {
    asOf,
    model: { id, version },
    account: accountId,
    name,
    by,
    paths: paths.map(({ from, target, outcome, steps, reached, displaced, why }) => ({
      ...{ from, target, outcome, steps: steps.map(stepAnswer), reached },
      displaced: displaced.map(({ accountId: account, ...rest }) => ({ account, ...rest })),
      why,
    })),
    slide: slide && { steps: slide.steps.map(stepAnswer), reached: slide.reached },
    untiered: untiered ?? null,
  };
}

const stepAnswer = ({ dealId: deal, lever, text, times, feature, from, to }: PathStep) => ({
  ...{ lever, text, times, deal, feature, from, to },
});
