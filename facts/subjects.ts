/** The subjects of a sheet: everything a fact can be about, with the names that mean it in a text. */
import type { Subject } from '../domain/facts.ts';
import type { FactSheetInput } from '../domain/sheet-input.ts';
import { orderedSignals } from './deal-facts.ts';
import { groupsOf, isTiered } from './group-facts.ts';
import { allAccounts, type Names } from './names.ts';

/** Ids that cannot be mistaken for a figure or a word: they hold a digit and a letter. */
const isTellingId = (id: string): boolean => /\p{L}/u.test(id) && /\d/.test(id);

function accountSubjects(input: FactSheetInput, names: Names): Subject[] {
  return allAccounts(input).map(({ accountId, name }) => {
    const printed = names.accountNames.get(accountId) ?? name;
    return {
      id: names.accounts.get(accountId) ?? '',
      kind: 'account',
      name: printed,
      aliases: isTellingId(accountId) && accountId !== printed ? [accountId] : [],
      key: accountId,
    };
  });
}

function dealSubjects({ book }: FactSheetInput, names: Names): Subject[] {
  return book.accounts.flatMap((account) =>
    account.features.deals.map(
      (deal): Subject => ({
        id: names.deals.get(deal.dealId) ?? '',
        kind: 'deal',
        name: deal.name,
        aliases: [],
        key: deal.dealId,
        parent: names.accounts.get(account.accountId) ?? '',
      }),
    ),
  );
}

function groupSubjects(input: FactSheetInput, names: Names): Subject[] {
  const tiered = input.book.accounts.filter(isTiered);
  const described = groupDescriptions(input, names);
  return groupsOf(input, names).map(({ kind, slug, holds }) => {
    const { name, aliases, key } = described.get(slug) ?? { name: 'the book', aliases: [], key: 'book' };
    const members = tiered.filter(holds).map((account) => names.accounts.get(account.accountId) ?? '');
    return { id: slug, kind, name, aliases, key, members };
  });
}

function groupDescriptions(
  { model }: FactSheetInput,
  names: Names,
): Map<string, { name: string; aliases: string[]; key: string }> {
  const described = new Map<string, { name: string; aliases: string[]; key: string }>();
  for (const tier of model.tiers) {
    const aliases = [...new Set([`Tier ${tier.number}`, tier.label, ...Object.values(tier.labels)])];
    described.set(`tier-${tier.number}`, {
      name: `Tier ${tier.number} — ${tier.label}`,
      aliases,
      key: String(tier.number),
    });
  }
  for (const [owner, slug] of names.owners) {
    const short = names.shortOwners.get(owner) ?? owner;
    described.set(slug, { name: owner, aliases: short === owner ? [] : [short], key: owner });
  }
  for (const [segment, slug] of names.segments)
    described.set(slug, { name: segment, aliases: [], key: segment });
  for (const rule of model.rules) {
    described.set(names.rules.get(rule.id) ?? '', { name: rule.label, aliases: [], key: rule.id });
  }
  return described;
}

/** All subjects: book, tiers, owners, segments, rules, accounts, deals, stages, signals, model, run, intake. */
export function subjectsOf(input: FactSheetInput, names: Names): Subject[] {
  const plain = (id: string, kind: Subject['kind'], name: string, key: string): Subject => ({
    id,
    kind,
    name,
    aliases: [],
    key,
  });
  const signals = orderedSignals(input.signals).map(
    (signal, index): Subject => ({
      ...plain(`signal-${index + 1}`, 'signal', signal.type.replaceAll('_', ' '), String(index + 1)),
      parent: names.accounts.get(signal.accountId) ?? '',
    }),
  );
  return [
    ...groupSubjects(input, names),
    ...accountSubjects(input, names),
    ...dealSubjects(input, names),
    ...[...names.stages].map(([stage, slug]) => plain(slug, 'stage', stage, stage)),
    ...signals,
    plain('model', 'model', input.model.name, input.model.id),
    plain('run', 'run', 'this run', input.run),
    plain('intake', 'intake', 'the import', 'intake'),
  ];
}
