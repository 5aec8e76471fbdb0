/** Every subject's slug and printed name, worked out once for a run and the run it is compared with. */
import type { ScoredAccount } from '../domain/ledger.ts';
import type { FactSheetInput } from '../domain/sheet-input.ts';
import { accountSlugs, prefixedSlugs } from './slugs.ts';

export interface Names {
  /** By account id; accounts of the previous run that are gone included. */
  accounts: Map<string, string>;
  /** Printed name by account id: namesakes carry their id, `Acme (A-7)`. */
  accountNames: Map<string, string>;
  /** By the owner's name. */
  owners: Map<string, string>;
  /** Last name by owner name, where no other owner has it; else the full name. */
  shortOwners: Map<string, string>;
  segments: Map<string, string>;
  stages: Map<string, string>;
  deals: Map<string, string>;
  rules: Map<string, string>;
}

/** The text value of a feature; null when it is absent or empty. */
export function textValue(account: ScoredAccount, metric: string): string | null {
  const value = account.features.values[metric];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

const present = (values: (string | null)[]): string[] => values.filter((value) => value !== null);

/** Accounts of both runs by account id, the current run's version first. */
export function allAccounts(input: FactSheetInput): ScoredAccount[] {
  const known = new Set(input.book.accounts.map((account) => account.accountId));
  const gone = (input.previous?.accounts ?? []).filter((account) => !known.has(account.accountId));
  return [...input.book.accounts, ...gone];
}

export function namesOf(input: FactSheetInput): Names {
  const accounts = allAccounts(input);
  const everyVersion = [...input.book.accounts, ...(input.previous?.accounts ?? [])];
  const owners = present([
    ...everyVersion.flatMap((account) => [textValue(account, 'owner'), textValue(account, 'previous_owner')]),
    ...everyVersion.flatMap((account) => account.features.deals.map((deal) => deal.owner)),
  ]);
  const deals = everyVersion.flatMap((account) => account.features.deals);
  const stages = [...deals.map((deal) => deal.stage), ...input.book.stageMedians.map((each) => each.stage)];
  return {
    accounts: accountSlugs(accounts),
    accountNames: printedNames(accounts),
    owners: prefixedSlugs('owner', owners),
    shortOwners: shortNames([...new Set(owners)]),
    segments: prefixedSlugs('segment', present(everyVersion.map((each) => textValue(each, 'segment')))),
    stages: prefixedSlugs('stage', present(stages)),
    deals: prefixedSlugs(
      'deal',
      deals.map((deal) => deal.dealId),
    ),
    rules: prefixedSlugs(
      'rule',
      input.model.rules.map((rule) => rule.id),
    ),
  };
}

function printedNames(accounts: ScoredAccount[]): Map<string, string> {
  const counts = new Map<string, number>();
  const keyOf = (name: string): string => name.trim().toLowerCase();
  for (const { name } of accounts) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
  return new Map(
    accounts.map(({ accountId, name }) => [
      accountId,
      (counts.get(keyOf(name)) ?? 0) > 1 ? `${name} (${accountId})` : name,
    ]),
  );
}

function shortNames(owners: string[]): Map<string, string> {
  const last = (name: string): string => name.trim().split(/\s+/).at(-1) ?? name;
  const counts = new Map<string, number>();
  for (const owner of owners) counts.set(last(owner), (counts.get(last(owner)) ?? 0) + 1);
  return new Map(owners.map((owner) => [owner, counts.get(last(owner)) === 1 ? last(owner) : owner]));
}
