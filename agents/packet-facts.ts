/** Facts of packets: people, names of the service rows, what else would bring an account back, the next re-tier. */

import type { DatedBook } from '../books/compared-books.ts';
import type { OwnerAt } from '../db/ownership.ts';
import { addDays, type IsoDate, monthEnd } from '../domain/dates.ts';
import type { Fact } from '../domain/facts.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { serviceLabel } from '../domain/movement.ts';
import type { PreviousBook } from '../domain/sheet-input.ts';
import { FactList } from '../facts/fact-list.ts';
import { needWords } from '../facts/need-words.ts';
import { clockStanding, fiscalQuarterEnd } from '../scoring/clock.ts';
import { explainAccount } from '../scoring/explain.ts';
import { movementFacts, subjectsOfBoth } from './movement-facts.ts';

/** The facts of movements, and those that only packets need. */
export function packetFacts(now: DatedBook, previous: PreviousBook, ownership: Map<string, OwnerAt>): Fact[] {
  const list = new FactList({ asOf: now.asOf, currency: now.currency ?? 'USD' });
  const slugs = subjectsOfBoth(now, previous);
  const before = new Map(previous.accounts.map((account) => [account.accountId, account]));
  list.add('run', 'next_retier', 'date', { value: nextRetier(now.model, now.asOf) });
  for (const kind of serviceKinds(now.model))
    list.add('model', `service_${kind}_label`, 'label', { value: serviceLabel(kind) });
  for (const account of now.book.accounts) {
    const slug = slugs.get(account.accountId)!;
    const owner = ownership.get(account.accountId);
    const manager = owner?.name === account.features.values['owner'] ? (owner?.manager ?? null) : null;
    list.add(slug, 'manager', 'name', { value: manager });
    if ((before.get(account.accountId)?.tier ?? 99) < (account.tier ?? 0))
      addWayBack(list, slug, account, now);
  }
  return [...movementFacts(now, previous), ...list.facts];
}

/** The next day on which tiers can change, by the model's clocks; the end of the next period where every run commits. */
function nextRetier(model: Model, asOf: IsoDate): IsoDate {
  const standing = clockStanding(model, asOf, asOf);
  if (standing !== null) return standing.nextCommitOn;
  const { commit } = model.clocks;
  if (commit === 'weekly') return addDays(asOf, 7);
  const tomorrow = addDays(asOf, 1);
  return commit === 'quarterly' ? fiscalQuarterEnd(tomorrow, model) : monthEnd(tomorrow);
}

function serviceKinds(model: Model): string[] {
  return [...new Set(Object.values(model.service ?? {}).flatMap((rows) => Object.keys(rows)))].sort();
}

/** What the line of the tier above asks for besides the score, and what clears rules that it has no clause for. */
function addWayBack(
  list: FactList,
  slug: string,
  account: ScoredAccount,
  { book, model, ...now }: DatedBook,
): void {
  const { better } = explainAccount(account, book, model);
  const context = { asOf: now.asOf, currency: now.currency ?? 'USD' };
  const needs = (better?.needs ?? []).filter(({ feature, value }) => feature !== 'score' && value !== null);
  for (const [at, need] of needs.entries())
    list.add(slug, `way_back_${at + 1}`, 'text', { value: needWords(need, model, context) });
}
