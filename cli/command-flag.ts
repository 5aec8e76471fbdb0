/** `tiers flag`: a person asks for an interim re-score of a hot account [003-33, 003-37]; it bypasses no rule. */
import { findAccount } from '../agents/find-account.ts';
import { liveStandingOf } from '../agents/live-account.ts';
import { addFlag, flagsUpTo } from '../db/flags.ts';
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import { type BookFlags, liveBookFor } from './book.ts';
import { type CommandContext, dateOf } from './context.ts';
import { dayOf, nameOf, quoted, wordsOf } from './decision-flags.ts';
import { liveAnswer, liveText } from './live-text.ts';
import type { FlagAnswer } from './shapes-live.ts';

/** A flag lasts to the next quarter's review at most. */
const LONGEST_FLAG = 92;

interface FlagFlags extends BookFlags {
  why?: string;
  by?: string;
  expires?: string;
  on?: string;
}

/** @throws UsageError when the account, the person, the words or the last day cannot be used */
export async function flagCommand(
  context: CommandContext,
  wanted: string | undefined,
  flags: FlagFlags,
): Promise<void> {
  return wanted === undefined ? listFlags(context, flags) : setFlag(context, wanted, flags);
}

async function setFlag(context: CommandContext, wanted: string, flags: FlagFlags): Promise<void> {
  const setOn = dayOf(flags.on);
  const expires = lastDay(flags.expires, setOn);
  const setBy = nameOf(flags.by ?? '', '--by');
  const why = wordsOf(flags.why ?? '', '--why');
  const { answer, text } = await context.withDatabase(async (database) => {
    const scored = await liveBookFor(context, database, flags);
    const account = findAccount(scored.book.accounts, wanted);
    const { accountId, name } = account;
    await addFlag(database.pool, { accountId, why, setBy, setOn, expires });
    const standing = await liveStandingOf(database, scored, account);
    const flag = { id: accountId, name, why, by: setBy, on: setOn, expires, active: true };
    const answer: FlagAnswer = { flags: [flag], live: liveAnswer(standing) };
    const said = `${name} is flagged until ${expires}: ${quoted(why)} by ${setBy}. A flag moves nothing.`;
    return { answer, text: `${said}\nScored again: ${liveText(standing)}.` };
  });
  context.output.print(context.json ? JSON.stringify(answer, null, 1) : text);
}

function lastDay(expires: string | undefined, setOn: IsoDate): IsoDate {
  if (expires === undefined)
    throw new UsageError('A flag ends by itself: --expires says its last day.', {
      hint: `Write a date of the next ${LONGEST_FLAG} days, as 2026-05-31.`,
    });
  const date = dateOf(expires, '--expires');
  const days = daysBetween(setOn, date);
  if (days >= 0 && days <= LONGEST_FLAG) return date;
  throw new UsageError(`--expires ${date} is ${days < 0 ? 'before' : 'too long after'} ${setOn}.`, {
    hint: `A flag lasts ${LONGEST_FLAG} days at most; set it again if it is still needed.`,
  });
}

async function listFlags(context: CommandContext, flags: FlagFlags): Promise<void> {
  const on = dayOf(flags.on);
  const answer: FlagAnswer = await context.withDatabase(async (database) => {
    const { book } = await liveBookFor(context, database, flags);
    const names = new Map(book.accounts.map(({ accountId, name }) => [accountId, name]));
    const all = await flagsUpTo(database.pool, on);
    return {
      flags: all.map(({ accountId: id, why, setBy: by, setOn, expires }) => ({
        id,
        name: names.get(id) ?? id,
        why,
        by,
        on: setOn,
        expires,
        active: expires >= on,
      })),
    };
  });
  const lines = answer.flags.map(
    ({ name, why, by, on: day, expires, active }) =>
      `${name}: ${quoted(why)} by ${by} on ${day}, ${active ? 'until' : 'over since'} ${expires}`,
  );
  const text = lines.length === 0 ? 'No account is flagged.' : lines.join('\n');
  context.output.print(context.json ? JSON.stringify(answer, null, 1) : text);
}
