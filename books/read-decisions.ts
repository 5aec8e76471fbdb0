/** What people decided and dispute, as a run at a date knows it: overrides, votes, and their words as notes. */
import type pg from 'pg';
import { readDisputes } from '../db/disputes.ts';
import { readOverrideEvents } from '../db/overrides.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Dispute, OverrideEvent } from '../domain/decisions.ts';
import type { ScoredBook } from '../domain/ledger.ts';
import { type Model, tierLabel } from '../domain/model.ts';
import type { FactSheetInput } from '../domain/sheet-input.ts';
import { openDisputes } from '../scoring/disputes.ts';

/** Events up to the date; of overrides and votes those of one model, since tiers and rules are a model's own. */
export interface Decisions {
  overrides: OverrideEvent[];
  disputes: Dispute[];
}

export async function readDecisions(pool: pg.Pool, asOf: IsoDate, model: Model): Promise<Decisions> {
  const events = await readOverrideEvents(pool, asOf);
  const own = new Set(
    events.flatMap(({ request, overrideId }) => (request?.modelId === model.id ? overrideId : [])),
  );
  const disputes = await readDisputes(pool, asOf);
  return {
    overrides: events.filter(({ overrideId }) => own.has(overrideId)),
    disputes: disputes.filter(({ modelId }) => modelId === null || modelId === model.id),
  };
}

/** Decisions as part of what a run was made from; nothing where there are none, so that such a run keeps its id. */
export function decisionsMade({ overrides, disputes }: Decisions): Partial<Decisions> {
  return overrides.length + disputes.length === 0 ? {} : { overrides, disputes };
}

/** Reasons of overrides in force and data that is disputed, in their authors' words: unchecked, like any note. */
export function decisionNotes(
  { overrides, disputes }: Decisions,
  book: ScoredBook,
  model: Model,
): FactSheetInput['notes'] {
  const inForce = new Set(book.accounts.flatMap(({ override }) => override?.id ?? []));
  const reasons = overrides.flatMap(({ overrideId, accountId, by, on, words, request }) => {
    if (request === null || !inForce.has(overrideId)) return [];
    const text = `Override to ${tierLabel(model, request.tier)}: ${words ?? ''}`;
    return { accountId, author: by, date: on, text };
  });
  const known = new Set(book.accounts.map(({ accountId }) => accountId));
  const data = openDisputes(disputes, book.asOf)
    .filter(({ kind, accountId }) => kind === 'data' && known.has(accountId))
    .map(({ accountId, by, on, words, link }) => {
      const text = `Data disputed: ${words}${link === null ? '' : ` (${link})`}`;
      return { accountId, author: by, date: on, text };
    });
  return [...reasons, ...data];
}
