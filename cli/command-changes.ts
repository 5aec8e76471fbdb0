/** `tiers changes`: who crossed a line between two runs, why, and who has to be told. Writes nothing. */
import { findAccount } from '../agents/find-account.ts';
import { movementsOf } from '../agents/movements.ts';
import { type Movements, noticesOf } from '../domain/movement.ts';
import { movementsCsv, movementsText } from '../report/movement-text.ts';
import type { CommandContext } from './context.ts';
import { comparedBooks, formatOf, type MovementFlags } from './movement-flags.ts';
import type { ChangesAnswer } from './shapes-moves.ts';

export async function changesCommand(context: CommandContext, flags: MovementFlags): Promise<void> {
  const format = formatOf(context, flags.format, ['text', 'csv']);
  const movements = await context.withDatabase(async (database) => {
    const compared = await comparedBooks(context, database, flags);
    const found = await movementsOf(database.pool, compared);
    if (flags.account === undefined) return found;
    const accounts = [...compared.book.accounts, ...compared.previous.accounts];
    const { accountId } = findAccount(uniqueById(accounts), flags.account);
    return { ...found, movements: found.movements.filter((each) => each.accountId === accountId) };
  });
  context.output.print(said(movements, format));
}

const uniqueById = <A extends { accountId: string }>(accounts: A[]): A[] => [
  ...new Map([...accounts].reverse().map((account) => [account.accountId, account])).values(),
];

function said(movements: Movements, format: 'text' | 'csv' | 'json'): string {
  if (format === 'csv') return movementsCsv(movements);
  return format === 'text' ? movementsText(movements) : JSON.stringify(changesAnswer(movements), null, 1);
}

function changesAnswer({ movements, ...frame }: Movements): ChangesAnswer {
  return {
    ...frame,
    movements: movements.map(({ accountId, ...movement }) => ({
      account: accountId,
      ...movement,
      notices: noticesOf([{ accountId, ...movement }]).map(({ role, recipient, standing, waitingFor }) => ({
        role,
        recipient,
        standing,
        waitingFor,
      })),
    })),
  };
}
