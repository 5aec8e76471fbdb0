/**
 * Facts of a second model beside the run's own [C1]: each account's tier and score under the name of the second
 * model's axis, and how many accounts of each tier are in which tier of the second model. Pure.
 */
import type { Fact, FactSheet, Unit } from '../domain/facts.ts';
import type { Absence } from '../domain/features.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { formatValue } from './format.ts';
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
  const slugs = new Map(
    sheet.subjects.flatMap(({ kind, key, id }) => (kind === 'account' ? [[key, id]] : [])),
  );
  const accounts = second.flatMap((account) => {
    const slug = slugs.get(account.accountId);
    return slug === undefined ? [] : accountFacts(account, slug, name);
  });
  return [
    fact('model', 'beside', 'name', model.id),
    fact('model', 'beside_version', 'number', model.version),
    fact('model', `beside_${name}`, 'name', model.name),
    ...model.tiers.map(({ number, label }) => fact('model', `${name}_tier_${number}_label`, 'label', label)),
    ...accounts,
    ...groupFacts(input, sheet),
  ];
}

function accountFacts(account: ScoredAccount, slug: string, name: BesideName): Fact[] {
  const sources = [`accounts/${account.accountId}`];
  const absent: Absence = {
    kind: account.status === 'not_enough_data' ? 'missing' : 'not_judged',
    reason: (account.statusReason ?? 'nothing to score').replaceAll('_', ' '),
  };
  return [
    fact(slug, `${name}_tier`, 'label', account.label, sources, absent),
    fact(slug, `${name}_tier_number`, 'number', account.tier, sources, absent),
    fact(slug, `${name}_score`, 'score', account.score, sources, absent),
  ];
}

/** Tiered accounts alone count in a tier and in the book; those that the second model alone tiers are counted apart. */
function groupFacts({ name, model, own, second }: BesideInput, { tiers }: FactSheet): Fact[] {
  const tierOf = new Map(second.map(({ accountId, tier }) => [accountId, tier]));
  const numbers = [...model.tiers.map(({ number }) => number), null];
  const counts = (subject: string, members: readonly ScoredAccount[]): Fact[] =>
    numbers.map((number) => {
      const count = members.filter(({ accountId }) => (tierOf.get(accountId) ?? null) === number).length;
      return fact(subject, `${name}_tier_${number ?? 'none'}_accounts`, 'count', count);
    });
  const tiered = own.filter(isTiered);
  const only = own.filter(
    (account) => !isTiered(account) && (tierOf.get(account.accountId) ?? null) !== null,
  );
  return [
    ...tiers.flatMap(({ number }) =>
      counts(
        `tier-${number}`,
        tiered.filter(({ tier }) => tier === number),
      ),
    ),
    ...counts('book', tiered),
    fact('book', `${name}_tier_only_accounts`, 'count', only.length),
  ];
}

function fact(
  subject: string,
  metric: string,
  unit: Unit,
  value: string | number | null,
  sources: string[] = [],
  absent?: Absence,
): Fact {
  return {
    id: `${subject}.${metric}`,
    subject,
    metric,
    period: 'current',
    unit,
    value,
    text: formatValue(value, unit, { asOf: '', currency: 'USD' }),
    ...(value === null && absent !== undefined ? { absent } : {}),
    sources,
  };
}
