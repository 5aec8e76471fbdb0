/** `tiers coverage`: people that the tiers need, how full each AE is, proposed owners, effort by tier. Writes nothing. */
import { coverBook } from '../books/cover-book.ts';
import { ownersAt, ownershipAt } from '../db/ownership.ts';
import { UsageError } from '../domain/errors.ts';
import { coverageText, proposalsCsv } from '../report/coverage-text.ts';
import type { CommandContext } from './context.ts';
import { bookOfFlags, formatOf, type MovementFlags } from './movement-flags.ts';
import type { CoverageAnswer } from './shapes-moves.ts';

export async function coverageCommand(
  context: CommandContext,
  flags: MovementFlags & { propose?: boolean },
): Promise<void> {
  const format = formatOf(context, flags.format, ['text', 'csv']);
  if (format === 'csv' && flags.propose !== true)
    throw new UsageError('--format csv gives the proposed owners.', { hint: 'Add --propose.' });
  const coverage = await context.withDatabase(async (database) => {
    const book = await bookOfFlags(context, database, flags);
    const owners = await ownersAt(database.pool, book.asOf);
    const ownership = await ownershipAt(database.pool, book.asOf, owners);
    return coverBook(book, owners, ownership, flags.propose === true);
  });
  if (format === 'csv') context.output.print(proposalsCsv(coverage.proposals ?? []));
  else if (format === 'text') context.output.print(coverageText(coverage));
  else {
    const answer: CoverageAnswer = {
      ...coverage,
      proposals:
        coverage.proposals?.map(({ accountId, ...rest }) => ({ account: accountId, ...rest })) ?? null,
    };
    context.output.print(JSON.stringify(answer, null, 1));
  }
}
