/** `tiers override`: asked for, approved or rejected, reviewed, ended, listed; scoring holds every bound again. */
import { findAccount } from '../agents/find-account.ts';
import { lastCommitOn } from '../db/committed.ts';
import { addOverrideEvent, whileDeciding } from '../db/overrides.ts';
import { OVERRIDE_STATUSES, type OverrideEvent } from '../domain/decisions.ts';
import { UsageError } from '../domain/errors.ts';
import type { Model } from '../domain/model.ts';
import { checkAnswer, checkRequest, checkUnderWay, modelTierOf } from '../scoring/override-requests.ts';
import { type CommandContext, dateOf } from './context.ts';
import { checkAfterPublished, dayOf, decisionId, nameOf, pickById, wordsOf } from './decision-flags.ts';
import { answerOf, type Desk, deskOf, tierOf } from './override-desk.ts';
import { withOutcomes } from './override-outcomes.ts';
import { listText, nextText, overrideText } from './override-texts.ts';

interface ActFlags {
  by: string;
  role: string;
  on?: string;
  model?: string;
  comment?: string;
}

interface RequestFlags extends ActFlags {
  tier: string;
  reason: string;
  expires?: string;
}

interface ListFlags {
  status?: string;
  outcomes?: boolean;
  asOf?: string;
  model?: string;
}

/** @throws UsageError when it may not be asked for, with the figures of the bound that is in the way */
export async function requestCommand(
  context: CommandContext,
  wanted: string,
  flags: RequestFlags,
): Promise<void> {
  const on = dayOf(flags.on);
  await context.withDatabase((database) =>
    whileDeciding(database.pool, async () => {
      await checkAfterPublished(database.pool, on);
      const desk = await deskOf(context, database, flags, on);
      const event = await requestOf(desk, wanted, flags);
      checkRequest(desk, event);
      await addOverrideEvent(database.pool, event);
      sayStored(context, desk, event);
    }),
  );
}

async function requestOf(desk: Desk, wanted: string, flags: RequestFlags): Promise<OverrideEvent> {
  const { model, book, on, database } = desk;
  const account = findAccount(book.accounts, wanted);
  const tier = tierOf(flags.tier, model);
  const by = nameOf(flags.by, '--by');
  const words = wordsOf(flags.reason, '--reason');
  const request = {
    modelId: model.id,
    tier,
    modelTier: modelTierOf(account),
    expires: flags.expires === undefined ? null : dateOf(flags.expires, '--expires'),
    committedOn: await lastCommitOn(database.pool, { asOf: on, modelId: model.id }),
  };
  const overrideId = decisionId('O', [account.accountId, model.id, tier, on, by, words, request.expires]);
  const { accountId } = account;
  return {
    overrideId,
    accountId,
    kind: 'requested',
    on,
    by,
    role: nameOf(flags.role, '--role'),
    words,
    request,
  };
}

type Answer = 'approved' | 'rejected' | 'reviewed' | 'ended';

/** @throws UsageError when the override, the role or the person cannot do that on that day */
async function act(context: CommandContext, id: string, kind: Answer, flags: ActFlags): Promise<void> {
  const on = dayOf(flags.on);
  await context.withDatabase((database) =>
    whileDeciding(database.pool, async () => {
      await checkAfterPublished(database.pool, on);
      const desk = await deskOf(context, database, flags, on);
      const asked = pickById(
        desk.events.filter(({ request }) => request !== null),
        id,
        ({ overrideId }) => overrideId,
      );
      checkModel(asked, desk.model);
      const words = flags.comment === undefined ? null : wordsOf(flags.comment, '--comment');
      const { overrideId, accountId } = asked;
      const who = { by: nameOf(flags.by, '--by'), role: nameOf(flags.role, '--role') };
      const given: OverrideEvent = { overrideId, accountId, kind, on, ...who, words, request: null };
      const answers = kind === 'approved' || kind === 'rejected';
      const event = answers ? checkAnswer(desk, given) : checkUnderWay(desk, given);
      await addOverrideEvent(database.pool, event);
      sayStored(context, desk, event);
    }),
  );
}

function checkModel({ overrideId, request }: OverrideEvent, model: Model): void {
  if (request === null || request.modelId === model.id) return;
  throw new UsageError(`${overrideId} is an override in the model ${request.modelId}.`, {
    hint: `Give --model ${request.modelId}.`,
  });
}

export const approveCommand = (context: CommandContext, id: string, flags: ActFlags): Promise<void> =>
  act(context, id, 'approved', flags);
export const rejectCommand = (context: CommandContext, id: string, flags: ActFlags): Promise<void> =>
  act(context, id, 'rejected', flags);
export const endCommand = (context: CommandContext, id: string, flags: ActFlags): Promise<void> =>
  act(context, id, 'ended', flags);

/** Where it stands with the event just stored, and what happens next. */
function sayStored(context: CommandContext, desk: Desk, event: OverrideEvent): void {
  const after = { ...desk, events: [...desk.events, event] };
  const answer = answerOf(after, ({ override }) => override.id === event.overrideId);
  const [line] = answer.overrides;
  const what = {
    requested: 'asked for',
    approved: 'approval',
    rejected: 'rejection',
    reviewed: 'review',
    ended: 'end',
  };
  const stored = `Stored on ${event.on}, ${what[event.kind]} by ${event.by} (${event.role}).`;
  const text = [stored, overrideText(line!), nextText(line!)].join('\n');
  context.output.print(context.json ? JSON.stringify(answer, null, 1) : text);
}

/** @throws UsageError for a status that there is not */
export async function listCommand(context: CommandContext, flags: ListFlags): Promise<void> {
  const { status } = flags;
  if (status !== undefined && !OVERRIDE_STATUSES.some((each) => each === status))
    throw new UsageError(`--status ${status} is none.`, {
      hint: `Possible: ${OVERRIDE_STATUSES.join(', ')}.`,
    });
  const answer = await context.withDatabase(async (database) => {
    const desk = await deskOf(
      context,
      database,
      flags,
      flags.asOf ? dateOf(flags.asOf, '--as-of') : dayOf(undefined),
    );
    const all = answerOf(desk, (each) => status === undefined || each.status === status);
    return flags.outcomes === true ? withOutcomes(database.pool, all) : all;
  });
  const nothing = `No override${status === undefined ? '' : ` is ${status.replaceAll('_', ' ')}`} as of ${answer.asOf}.`;
  context.output.print(context.json ? JSON.stringify(answer, null, 1) : listText(answer, nothing));
}

/** Those to be looked at: requests that wait, and overrides whose review is due; with an id, notes a review. */
export async function reviewCommand(
  context: CommandContext,
  id: string | undefined,
  flags: Partial<ActFlags>,
): Promise<void> {
  const { by, role } = flags;
  if (id !== undefined) {
    if (by === undefined || role === undefined)
      throw new UsageError('A review is noted with --by NAME and --role ROLE.', {
        hint: 'Without an id, the command lists what is due.',
      });
    return act(context, id, 'reviewed', { ...flags, by, role });
  }
  const on = dayOf(flags.on);
  const answer = await context.withDatabase(async (database) => {
    const desk = await deskOf(context, database, flags, on);
    return answerOf(
      desk,
      ({ status, reviewOn }) => status === 'waiting' || (reviewOn !== null && reviewOn <= on),
    );
  });
  context.output.print(
    context.json
      ? JSON.stringify(answer, null, 1)
      : listText(answer, `Nothing waits and no review is due as of ${on}.`),
  );
}
