/** Two models side by side on the command line [C1]: what `--beside` adds to the answers of score and explain. */

import type { RunBook, SecondModel } from '../agents/workbench.ts';
import { scoreBeside } from '../books/beside.ts';
import { namedModel } from '../books/named-model.ts';
import type { Database } from '../db/connection.ts';
import { type BookFlags, bookFor } from './book.ts';
import type { CommandContext } from './context.ts';

/** The book for a command that reads, with the second model's tiers where `--beside` names one. @throws ModelError */
export async function bookBesideFor(
  context: CommandContext,
  database: Database,
  flags: BookFlags,
): Promise<RunBook> {
  const second = await secondModelOf(database, flags);
  const book = await bookFor(context, database, flags);
  return second === null ? book : scoreBeside(book, second.model);
}

/** The model that `--beside` names; null without it. @throws ModelError */
export async function secondModelOf(
  { pool }: Database,
  { beside }: Pick<BookFlags, 'beside'>,
): Promise<SecondModel | null> {
  if (beside === undefined) return null;
  const { model, text } = await namedModel(pool, beside);
  return { model, text };
}

/** Of the documented JSON; nothing without a second model. */
export function besideAnswer(scored: RunBook): object {
  if (!('beside' in scored)) return {};
  const { name, book } = scored.beside;
  const accounts = book.accounts.map(({ accountId, status, tier, label, score }) => ({
    id: accountId,
    status,
    tier,
    label,
    score,
  }));
  return { beside: { axis: name, model: book.model, accounts } };
}

/** How many accounts of each tier are in which tier of the second model, by label: a bare number says neither. */
export function besideLines(scored: RunBook): string[] {
  if (!('beside' in scored)) return [];
  const { name, model, book } = scored.beside;
  const second = new Map(book.accounts.map((each) => [each.accountId, each]));
  const rows = scored.book.accounts.map((account) => {
    const other = second.get(account.accountId);
    const standing = other?.label ?? (other?.statusReason ?? 'not tiered').replaceAll('_', ' ');
    const own = account.label ?? (account.statusReason ?? 'not tiered').replaceAll('_', ' ');
    return `${account.name}: ${own}, ${name} tier ${standing}${other?.score == null ? '' : `, ${name} score ${other.score}`}`;
  });
  return ['', `Beside it, model ${model.id} ${model.version}`, ...rows];
}
