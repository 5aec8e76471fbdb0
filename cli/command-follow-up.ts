/** `tiers follow-up`: what became of the accounts that the run before recommended (000-24). Writes nothing. */

import { followUp } from '../agents/follow-up.ts';
import { compareWith } from '../books/compared-books.ts';
import { dealsClosedBetween } from '../db/closed-deals.ts';
import { UsageError } from '../domain/errors.ts';
import { followUpCsv, followUpText } from '../report/follow-up-text.ts';
import type { CommandContext } from './context.ts';
import { bookOfFlags, formatOf, type MovementFlags } from './movement-flags.ts';
import type { FollowUpAnswer } from './shapes-moves.ts';

/** Places of the list that a report prints. */
const TOP = '10';

export async function followUpCommand(
  context: CommandContext,
  flags: MovementFlags & { top?: string },
): Promise<void> {
  const format = formatOf(context, flags.format, ['text', 'csv']);
  const top = flags.top ?? TOP;
  if (!/^[1-9]\d{0,5}$/.test(top))
    throw new UsageError(`--top ${top} is not a number of accounts.`, {
      hint: 'Write a whole number from 1.',
    });
  const found = await context.withDatabase(async (database) => {
    const now = await bookOfFlags(context, database, flags);
    const compared = await compareWith(database.pool, now, flags.since);
    const closed = await dealsClosedBetween(database.pool, compared.previous.asOf, compared.asOf);
    return followUp(compared, closed, Number(top));
  });
  const answer: FollowUpAnswer = {
    ...found,
    accounts: found.accounts.map(({ accountId, ...rest }) => ({ account: accountId, ...rest })),
  };
  if (format === 'json') context.output.print(JSON.stringify(answer, null, 1));
  else context.output.print(format === 'csv' ? followUpCsv(found) : followUpText(found));
}
