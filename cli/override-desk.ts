/** What a decision on an override is made from: the book as scored last and the events on record, and what is said of it. */
import { defaultAsOf } from '../books/base-book.ts';
import type { BookAtDate } from '../books/score-book.ts';
import type { Database } from '../db/connection.ts';
import { readOverrideEvents } from '../db/overrides.ts';
import type { IsoDate } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import { type Model, tierLabel } from '../domain/model.ts';
import { type DecisionDesk, modelTierOf, standingsAt } from '../scoring/override-requests.ts';
import type { OverrideStanding } from '../scoring/override-standing.ts';
import { type BookFlags, bookFor } from './book.ts';
import type { CommandContext } from './context.ts';
import type { OverrideAnswer } from './shapes-decisions.ts';

/** The book as scored last, and all events up to the day. */
export interface Desk extends DecisionDesk {
  database: Database;
  on: IsoDate;
}

/** @throws UsageError when the date or the model cannot be used */
export async function deskOf(
  context: CommandContext,
  database: Database,
  { model: wanted, asOf }: { model?: string; asOf?: string },
  on: IsoDate,
): Promise<Desk> {
  const flags = await flagsOf(database, wanted, asOf);
  const { book, model }: BookAtDate = await bookFor(context, database, flags);
  return { database, model, book, on, events: await readOverrideEvents(database.pool, on) };
}

/** A book is scored where its rows reach to: beyond that, what is judged would only be what is missing. */
export async function flagsOf({ pool }: Database, model?: string, asOf?: IsoDate): Promise<BookFlags> {
  const named = model === undefined ? {} : { model };
  return asOf !== undefined && asOf < (await defaultAsOf(pool)) ? { ...named, asOf } : named;
}

/** A tier by number or label. @throws UsageError with the tiers that there are */
export function tierOf(wanted: string, model: Model): number {
  const plain = wanted
    .trim()
    .toLowerCase()
    .replace(/^tier\s*/, '');
  const found = model.tiers.find(
    ({ number, label, labels }) =>
      plain === String(number) ||
      [label, ...Object.values(labels)].some((each) => each.toLowerCase() === plain),
  );
  if (found !== undefined) return found.number;
  const known = model.tiers.map(({ number, label }) => `${number} (${label})`).join(', ');
  throw new UsageError(`--tier ${wanted} is no tier of ${model.id}.`, { hint: `Possible: ${known}.` });
}

/** The overrides that are asked for, as the day finds them. */
export function answerOf(desk: Desk, wanted: (standing: OverrideStanding) => boolean): OverrideAnswer {
  const { model, book, on } = desk;
  const { standings, most } = standingsAt(desk, on);
  const accounts = new Map(book.accounts.map((account) => [account.accountId, account]));
  const overrides = standings.filter(wanted).map(({ override, ...standing }) => {
    const { id, accountId, tier, modelTier, reason, requestedBy, requestedRole, requestedOn } = override;
    const account = accounts.get(accountId);
    const now = account === undefined ? null : modelTierOf(account);
    return {
      ...{ id, account: accountId, name: account?.name ?? accountId, model: model.id, tier },
      ...{ label: tierLabel(model, tier), modelTier, modelTierNow: now },
      ...{ reason, requestedBy, requestedRole, requestedOn, ...standing },
    };
  });
  const tiered = book.accounts.filter(({ status }) => status === 'tiered').length;
  return { asOf: on, model: model.id, most, tiered, overrides };
}
