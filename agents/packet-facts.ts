/** Facts of packets: people, names of the service rows, what else would bring an account back, the next re-tier. */
import type { OwnerAt } from '../db/ownership.ts';
import { metricOf } from '../domain/catalogue.ts';
import { addDays, type IsoDate, monthEnd } from '../domain/dates.ts';
import type { Fact, Unit } from '../domain/facts.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { serviceLabel } from '../domain/movement.ts';
import type { PreviousBook } from '../domain/sheet-input.ts';
import { FactList } from '../facts/fact-list.ts';
import { formatValue } from '../facts/format.ts';
import { clockStanding, fiscalQuarterEnd } from '../scoring/clock.ts';
import { explainAccount } from '../scoring/explain.ts';
import type { DatedBook } from './compared-books.ts';
import { movementFacts, subjectsOfBoth } from './movement-facts.ts';

const WORDS = { at_least: 'at least', above: 'above', at_most: 'at most', below: 'below', is: '' } as const;

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
  needs.forEach(({ feature, relation, value, now: standing }, at) => {
    const { label, unit } = described(feature, model);
    const wanted = [WORDS[relation], formatValue(value, unit, context)]
      .filter((part) => part !== '')
      .join(' ');
    const stands = standing === null ? 'not known' : formatValue(standing, unit, context);
    list.add(slug, `way_back_${at + 1}`, 'text', { value: `${label} ${wanted}, now ${stands}` });
  });
}

/** Words and unit of a feature, by the model's declaration or the catalogue. */
function described(feature: string, model: Model): { label: string; unit: Unit } {
  const declared = model.attributes[feature] ?? model.computed?.[feature];
  const metric = metricOf('account', feature);
  const label = declared?.label ?? metric?.names[0] ?? feature.replaceAll('_', ' ');
  return { label, unit: declared?.unit ?? metric?.unit ?? 'text' };
}
