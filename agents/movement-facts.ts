/**
 * Facts that texts about moves need beside those of a report: what each component earned before, the lines between
 * the tiers, and the service that an account got and gets. Made of the two ledgers and the model, nothing else.
 */

import type { DatedBook } from '../books/compared-books.ts';
import type { Fact } from '../domain/facts.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { PreviousBook } from '../domain/sheet-input.ts';
import { FactList } from '../facts/fact-list.ts';
import { accountSlugs } from '../facts/slugs.ts';
import { scoreLine } from '../scoring/distance.ts';
import { serviceRows } from '../scoring/service-levels.ts';

/** Subject ids of the accounts of both books. */
export function subjectsOfBoth(now: DatedBook, previous: PreviousBook): Map<string, string> {
  const known = new Set(now.book.accounts.map(({ accountId }) => accountId));
  const gone = previous.accounts.filter(({ accountId }) => !known.has(accountId));
  return accountSlugs([...now.book.accounts, ...gone]);
}

/** @returns facts in the order of the book */
export function movementFacts(now: DatedBook, previous: PreviousBook): Fact[] {
  const list = new FactList({ asOf: now.asOf, currency: now.currency ?? 'USD' });
  const slugs = subjectsOfBoth(now, previous);
  for (const { number } of now.model.tiers) {
    const line = scoreLine(now.model, number);
    if (line !== null) list.add(`tier-${number}`, 'line', 'score', { value: line });
  }
  const current = new Map(now.book.accounts.map((account) => [account.accountId, account]));
  for (const before of previous.accounts) {
    const slug = slugs.get(before.accountId)!;
    addPoints(list, slug, before);
    const account = current.get(before.accountId);
    if (account !== undefined) addService(list, slug, before.tier, account.tier, now.model);
  }
  return list.facts;
}

function addPoints(list: FactList, slug: string, before: ScoredAccount): void {
  for (const { id, points, absence } of before.components) {
    const absent = absence ?? { kind: 'not_judged' as const, reason: 'left out' };
    list.add(slug, `points_${id.replaceAll('-', '_')}`, 'points', { value: points, absent }, 'previous');
  }
}

/** `acme.service_tam` and `acme.service_tam@previous`, for what the grid promises its tiers. */
function addService(
  list: FactList,
  slug: string,
  from: number | null,
  to: number | null,
  model: Model,
): void {
  if (from === null || to === null || from === to) return;
  const absent = { kind: 'not_judged' as const, reason: 'the tier promises none' };
  for (const [tier, period] of [
    [from, 'previous'],
    [to, 'current'],
  ] as const) {
    for (const [kind, promise] of serviceRows(model, tier) ?? [])
      list.add(slug, `service_${kind}`, 'text', { value: promise, absent }, period);
  }
}
