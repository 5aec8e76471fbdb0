/** `tiers changes`: who crossed a line between two runs, why, what moved it, and who has to be told. Writes nothing. */

import { findAccount } from '../agents/find-account.ts';
import { movementsOf } from '../agents/movements.ts';
import { attributedBooks } from '../books/attributed-books.ts';
import { type Attribution, type ComparedAttribution, TIER_CAUSES } from '../domain/attribution.ts';
import { type Movements, noticesOf } from '../domain/movement.ts';
import { attributionCsv, attributionText } from '../report/attribution-text.ts';
import { movementsCsv, movementsText } from '../report/movement-text.ts';
import type { CommandContext } from './context.ts';
import { comparedBooks, formatOf, type MovementFlags } from './movement-flags.ts';
import type { ChangesAnswer } from './shapes-moves.ts';

export interface ChangesFlags extends MovementFlags {
  /** Every account whose score moved, not only those that changed tier. */
  scores?: boolean;
}

interface Found {
  movements: Movements;
  attribution: ComparedAttribution;
  /** Accounts that are told in full; null where none were asked for. */
  told: Attribution[] | null;
  /** One account was asked for. */
  alone: boolean;
}

export async function changesCommand(context: CommandContext, flags: ChangesFlags): Promise<void> {
  const format = formatOf(context, flags.format, ['text', 'csv']);
  const found = await context.withDatabase(async (database): Promise<Found> => {
    const compared = await comparedBooks(context, database, flags);
    const movements = await movementsOf(database.pool, compared);
    context.output.progress('scoring the books between the two, to tell what moved each account');
    const attribution = await attributedBooks(database.pool, compared);
    const told = flags.scores === true ? attribution.accounts.filter(scoreMoved) : null;
    if (flags.account === undefined) return { movements, attribution, told, alone: false };
    const accounts = [...compared.book.accounts, ...compared.previous.accounts];
    const { accountId } = findAccount(uniqueById(accounts), flags.account);
    const own = <Each extends { accountId: string }>(all: Each[]) =>
      all.filter((each) => each.accountId === accountId);
    return {
      movements: { ...movements, movements: own(movements.movements) },
      attribution,
      told: own(attribution.accounts),
      alone: true,
    };
  });
  context.output.print(said(found, format));
}

const scoreMoved = ({ score, tier }: Attribution): boolean =>
  (score !== null && score.from !== score.to) || (tier !== null && tier.from !== tier.to);

const uniqueById = <A extends { accountId: string }>(accounts: A[]): A[] => [
  ...new Map([...accounts].reverse().map((account) => [account.accountId, account])).values(),
];

function said({ movements, attribution, told, alone }: Found, format: 'text' | 'csv' | 'json'): string {
  if (format === 'json') return JSON.stringify(changesAnswer(movements, attribution, told), null, 1);
  if (format === 'csv') return told === null ? movementsCsv(movements, attribution) : attributionCsv(told);
  const text = movementsText(movements, attribution, alone);
  return told === null ? text : [text, '', ...told.flatMap(attributionText)].join('\n');
}

function changesAnswer(
  { movements, ...frame }: Movements,
  { accounts, groups, totals, inputs, unattributed }: ComparedAttribution,
  told: Attribution[] | null,
): ChangesAnswer {
  const parts = new Map(accounts.map((account) => [account.accountId, account]));
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
      attribution: partsOf(parts.get(accountId)),
    })),
    attribution: { order: [...TIER_CAUSES], inputs, groups, totals, unattributed },
    accounts: told,
  };
}

function partsOf(found: Attribution | undefined): ChangesAnswer['movements'][number]['attribution'] {
  if (found === undefined) return null;
  const { score, tier, components, rules } = found;
  return { score, tier, components, rules };
}
