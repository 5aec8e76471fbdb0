/** `tiers family`: merges and splits with the day from which they hold, and what a family is [001-45, 001-47]. */
import { findAccount } from '../agents/find-account.ts';
import type { BookAtDate } from '../books/score-book.ts';
import { addFamilyEvent, familyEventsUpTo } from '../db/families.ts';
import { tierHistory } from '../db/runs.ts';
import { UsageError } from '../domain/errors.ts';
import type { FamilyEvent } from '../domain/families.ts';
import { familiesOf } from '../scoring/families.ts';
import { type BookFlags, bookFor } from './book.ts';
import { type CommandContext, dateOf } from './context.ts';
import { nameOf, quoted, wordsOf } from './decision-flags.ts';
import type { FamilyAnswer, FamilyEventAnswer } from './shapes-live.ts';

interface EventFlags extends BookFlags {
  effective: string;
  why: string;
  by: string;
}

/** @throws UsageError when one of the two is not known, or the two are one */
export function mergeCommand(
  context: CommandContext,
  wanted: string,
  flags: EventFlags & { into: string },
): Promise<void> {
  return record(context, 'merge', wanted, flags.into, flags);
}

/** @throws UsageError as mergeCommand does */
export function splitCommand(
  context: CommandContext,
  wanted: string,
  flags: EventFlags & { from: string },
): Promise<void> {
  return record(context, 'split', wanted, flags.from, flags);
}

async function record(
  context: CommandContext,
  kind: FamilyEvent['kind'],
  wanted: string,
  other: string,
  flags: EventFlags,
): Promise<void> {
  const effectiveOn = dateOf(flags.effective, '--effective');
  const [saidBy, why] = [nameOf(flags.by, '--by'), wordsOf(flags.why, '--why')];
  const { event, text } = await context.withDatabase(async (database) => {
    const { book } = await bookFor(context, database, flags);
    const [account, head] = [findAccount(book.accounts, wanted), findAccount(book.accounts, other)];
    if (account.accountId === head.accountId)
      throw new UsageError(`${account.name} cannot ${kind} with itself.`, {
        hint: 'Name the other account.',
      });
    const [accountId, headId] = [account.accountId, head.accountId];
    const event: FamilyEvent = { accountId, kind, headId, effectiveOn, why, saidBy };
    await addFamilyEvent(database.pool, event);
    const does = kind === 'merge' ? 'counts with' : 'stands without';
    const text = `From ${effectiveOn} on ${account.name} ${does} ${head.name}; before that day nothing changes.`;
    return { event, text };
  });
  context.output.print(context.json ? JSON.stringify({ recorded: eventAnswer(event) }, null, 1) : text);
}

const eventAnswer = (event: FamilyEvent): FamilyEventAnswer => ({
  id: event.accountId,
  other: event.headId,
  kind: event.kind,
  effective: event.effectiveOn,
  why: event.why,
  by: event.saidBy,
});

/** Members, merges and splits, and the published tiers of each. */
export async function showFamilyCommand(
  context: CommandContext,
  wanted: string,
  flags: BookFlags,
): Promise<void> {
  const answer = await context.withDatabase(async (database) => {
    const scored = await bookFor(context, database, flags);
    const events = await familyEventsUpTo(database.pool, scored.asOf);
    const { accountId } = findAccount(scored.book.accounts, wanted);
    const ids = idsOf(scored, events, accountId);
    const members = scored.book.accounts.filter((each) => ids.has(each.accountId));
    return {
      asOf: scored.asOf,
      head: familiesOf(scored.raw).get(accountId)?.head ?? null,
      members: await Promise.all(
        members.map(async (each) => ({
          id: each.accountId,
          name: each.name,
          tier: each.tier,
          status: each.statusReason ?? each.status,
          history: (await tierHistory(database.pool, each.accountId)).map(({ asOf, tier, label }) => ({
            asOf,
            tier,
            label,
          })),
        })),
      ),
      events: events.filter((event) => ids.has(event.accountId) || ids.has(event.headId)).map(eventAnswer),
    } satisfies FamilyAnswer;
  });
  context.output.print(context.json ? JSON.stringify(answer, null, 1) : familyText(answer));
}

/** The family by parent links, and whoever was merged with or split from it. */
function idsOf({ raw }: BookAtDate, events: FamilyEvent[], accountId: string): Set<string> {
  const family =
    familiesOf(raw)
      .get(accountId)
      ?.members.map((each) => each.accountId) ?? [];
  const ids = new Set([accountId, ...family]);
  for (const { accountId: id, headId } of events)
    if (ids.has(id) || ids.has(headId)) for (const each of [id, headId]) ids.add(each);
  return ids;
}

function familyText({ asOf, head, members, events }: FamilyAnswer): string {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const lines = members.map(({ id, name, tier, status, history }) => {
    const then = history.map(
      (each) => `${each.asOf} ${each.tier === null ? 'no tier' : `Tier ${each.tier}`}`,
    );
    const now = tier === null ? `no tier (${status})` : `Tier ${tier}`;
    const past = then.length === 0 ? '' : `; published ${then.join(', ')}`;
    return `${name}${id === head ? ' (head)' : ''}: ${now}${past}`;
  });
  const told = events.map(({ id, other, kind, effective, why, by }) => {
    const word = kind === 'merge' ? 'merged into' : 'split from';
    return `${effective}: ${names.get(id) ?? id} ${word} ${names.get(other) ?? other}, ${quoted(why)} by ${by}`;
  });
  return [`As of ${asOf}`, ...lines, ...(told.length === 0 ? [] : ['', ...told])].join('\n');
}
