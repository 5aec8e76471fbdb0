/**
 * Facts of a second model beside the run's own [C1]: each account's tier and score under the name of the second
 * model's axis, and how many accounts of each tier are in which tier of the second model. Pure.
 */
import type { Fact, FactSheet } from '../domain/facts.ts';
import type { Absence } from '../domain/features.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { FactList } from './fact-list.ts';
import { isTiered } from './group-facts.ts';

/** What the second model's facts are called by: its axis, or `other` beside a model of the same axis. */
export type BesideName = 'action' | 'value' | 'other';

export interface BesideInput {
  name: BesideName;
  /** The second model. */
  model: Model;
  /** As the run's own model scored them. */
  own: readonly ScoredAccount[];
  /** The same accounts as the second model scored them. */
  second: readonly ScoredAccount[];
}

/** In the order of accounts, then tiers; what the sheet does not know as an account has none. */
export function besideFacts(input: BesideInput, sheet: FactSheet): Fact[] {
  const { name, model, second } = input;
  const list = new FactList(sheet);
  list.add('model', 'beside', 'name', { value: model.id });
  list.add('model', 'beside_version', 'number', { value: model.version });
  list.add('model', `beside_${name}`, 'name', { value: model.name });
  for (const { number, label } of model.tiers)
    list.add('model', `${name}_tier_${number}_label`, 'label', { value: label });
  const slugs = new Map(
    sheet.subjects.flatMap(({ kind, key, id }) => (kind === 'account' ? [[key, id]] : [])),
  );
  for (const account of second) {
    const slug = slugs.get(account.accountId);
    if (slug !== undefined) addAccountFacts(list, account, slug, name);
  }
  addGroupFacts(list, input, sheet);
  return list.facts;
}

function addAccountFacts(list: FactList, account: ScoredAccount, slug: string, name: BesideName): void {
  const sources = [`accounts/${account.accountId}`];
  const absent: Absence = {
    kind: account.status === 'not_enough_data' ? 'missing' : 'not_judged',
    reason: (account.statusReason ?? 'nothing to score').replaceAll('_', ' '),
  };
  list.add(slug, `${name}_tier`, 'label', { value: account.label, sources, absent });
  list.add(slug, `${name}_tier_number`, 'number', { value: account.tier, sources, absent });
  list.add(slug, `${name}_score`, 'score', { value: account.score, sources, absent });
}

/** Tiered accounts alone count in a tier and in the book; those that the second model alone tiers are counted apart. */
function addGroupFacts(
  list: FactList,
  { name, model, own, second }: BesideInput,
  { tiers }: FactSheet,
): void {
  const tierOf = new Map(second.map(({ accountId, tier }) => [accountId, tier]));
  const numbers = [...model.tiers.map(({ number }) => number), null];
  const addCounts = (subject: string, members: readonly ScoredAccount[]): void => {
    for (const number of numbers) {
      const value = members.filter(({ accountId }) => (tierOf.get(accountId) ?? null) === number).length;
      list.add(subject, `${name}_tier_${number ?? 'none'}_accounts`, 'count', { value });
    }
  };
  const tiered = own.filter(isTiered);
  for (const { number } of tiers)
    addCounts(
      `tier-${number}`,
      tiered.filter(({ tier }) => tier === number),
    );
  addCounts('book', tiered);
  const only = own.filter(
    (account) => !isTiered(account) && (tierOf.get(account.accountId) ?? null) !== null,
  );
  list.add('book', `${name}_tier_only_accounts`, 'count', { value: only.length });
}
