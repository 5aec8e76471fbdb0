/** Facts of groups of accounts: the book, its tiers, owners, segments, and the accounts that a rule flags. */
import { roundTo } from '../domain/catalogue.ts';
import type { SubjectKind } from '../domain/facts.ts';
import type { CapUse, ScoredAccount } from '../domain/ledger.ts';
import type { FactSheetInput } from '../domain/sheet-input.ts';
import type { Cell, Cells, FactList } from './fact-list.ts';
import { COMPARED_GROUP_METRICS, type GroupContext, groupCells, renewalWindow } from './group-metrics.ts';
import { type Names, textValue } from './names.ts';

/** A group: who belongs to it is a question put to any account of either run. */
export interface Group {
  kind: SubjectKind;
  slug: string;
  holds: (account: ScoredAccount) => boolean;
}

export const isTiered = (account: ScoredAccount): boolean => account.status === 'tiered';

/** All groups of a run, in the order in which the sheet lists them. */
export function groupsOf({ model }: FactSheetInput, names: Names): Group[] {
  const ofText = (kind: SubjectKind, metric: string, slugs: Map<string, string>): Group[] =>
    [...slugs].map(([value, slug]) => ({ kind, slug, holds: (each) => textValue(each, metric) === value }));
  return [
    { kind: 'book', slug: 'book', holds: () => true },
    ...model.tiers.map(
      (tier): Group => ({
        kind: 'tier',
        slug: `tier-${tier.number}`,
        holds: (account) => account.tier === tier.number,
      }),
    ),
    ...ofText('owner', 'owner', names.owners),
    ...ofText('segment', 'segment', names.segments),
    ...model.rules.map(
      (rule): Group => ({
        kind: 'rule',
        slug: names.rules.get(rule.id) ?? '',
        holds: (account) => account.rules.some((fired) => fired.id === rule.id),
      }),
    ),
  ];
}

/** Adds the facts of all groups, those of the run before beside them. */
export function addGroupFacts(list: FactList, input: FactSheetInput, names: Names): void {
  const { book, previous, model } = input;
  const earlier = previous?.accounts.filter(isTiered) ?? null;
  const tiered = book.accounts.filter(isTiered);
  const window = renewalWindow(model);
  const context: GroupContext = { asOf: book.asOf, renewalWindow: window, tiered: tiered.length };
  for (const group of groupsOf(input, names)) {
    const members = tiered.filter(group.holds);
    const cells = groupCells(members, context);
    for (const [metric, cell] of statusCells(book.accounts.filter(group.holds))) cells.set(metric, cell);
    const before = earlier?.filter(group.holds) ?? null;
    if (before !== null) {
      for (const [metric, cell] of movementCells(members, before, tiered, earlier ?? []))
        cells.set(metric, cell);
    }
    const beforeCells =
      before === null || previous === null
        ? null
        : groupCells(before, { asOf: previous.asOf, renewalWindow: window, tiered: earlier?.length ?? 0 });
    list.compared(group.kind, group.slug, cells, beforeCells, COMPARED_GROUP_METRICS);
  }
  addNameFacts(list, input, names);
  addRuleShares(list, input, names);
  addOverrideCounts(list, tiered);
  for (const cap of book.caps) addSeatFacts(list, cap, input, names);
}

function statusCells(members: ScoredAccount[]): Cells {
  const of = (status: ScoredAccount['status']): Cell => ({
    value: members.filter((account) => account.status === status).length,
  });
  return new Map([
    ['accounts_total', { value: members.length }],
    ['not_enough_data', of('not_enough_data')],
    ['not_tiered', of('not_tiered')],
  ]);
}

/**
 * Moves between two runs: `entered` and `left` mean the tiered book (000-28), the rest the accounts that are
 * in the group now. `left` counts those that were in the group.
 */
function movementCells(
  members: ScoredAccount[],
  before: ScoredAccount[],
  tieredNow: ScoredAccount[],
  tieredBefore: ScoredAccount[],
): Cells {
  const was = new Map(tieredBefore.map((account) => [account.accountId, account.tier ?? 0]));
  const now = new Set(tieredNow.map((account) => account.accountId));
  const counts = { moved_up: 0, moved_down: 0, kept: 0, entered: 0 };
  for (const account of members) {
    const from = was.get(account.accountId);
    const to = account.tier ?? 0;
    if (from === undefined) counts.entered++;
    else if (to < from) counts.moved_up++;
    else if (to > from) counts.moved_down++;
    else counts.kept++;
  }
  const left = before.filter((account) => !now.has(account.accountId)).length;
  const cells: Cells = new Map(Object.entries(counts).map(([metric, value]) => [metric, { value }]));
  cells.set('moved', { value: counts.moved_up + counts.moved_down });
  cells.set('left', { value: left });
  return cells;
}

function addNameFacts(list: FactList, { model }: FactSheetInput, names: Names): void {
  for (const tier of model.tiers) {
    const slug = `tier-${tier.number}`;
    list.metric('tier', slug, 'name', { value: `Tier ${tier.number} — ${tier.label}` });
    list.metric('tier', slug, 'label', { value: tier.label });
    list.metric('tier', slug, 'number', { value: tier.number });
    list.metric('tier', slug, 'action', { value: tier.action });
    for (const [type, label] of Object.entries(tier.labels)) {
      list.add(slug, `label_${type}`, 'label', { value: label });
    }
  }
  for (const [owner, slug] of names.owners) {
    list.metric('owner', slug, 'name', { value: owner });
    list.metric('owner', slug, 'short_name', { value: names.shortOwners.get(owner) ?? owner });
  }
  for (const [segment, slug] of names.segments) list.metric('segment', slug, 'name', { value: segment });
  for (const rule of model.rules) {
    const slug = names.rules.get(rule.id) ?? '';
    list.metric('rule', slug, 'name', { value: rule.label });
    list.metric('rule', slug, 'label', { value: rule.label });
    list.add(slug, 'rule_tier', 'number', { value: rule.tier });
  }
}

function addRuleShares(list: FactList, { book }: FactSheetInput, names: Names): void {
  const tiered = book.accounts.filter(isTiered).length;
  for (const share of book.rules) {
    const slug = names.rules.get(share.id);
    if (slug === undefined) continue;
    list.metric('rule', slug, 'judged', { value: share.judged });
    list.metric('rule', slug, 'fired', { value: share.fired });
    const percent = tiered === 0 ? 0 : (share.fired / tiered) * 100;
    list.metric('rule', slug, 'fired_share', { value: roundTo(percent, 0) });
    if (share.disputed !== undefined) list.metric('rule', slug, 'disputed', { value: share.disputed });
  }
}

/** Accounts whose tier people set, and those of them that they set better than the model; nothing without any. */
function addOverrideCounts(list: FactList, tiered: ScoredAccount[]): void {
  const overrides = tiered.flatMap(({ override }) => override ?? []);
  if (overrides.length === 0) return;
  list.metric('book', 'book', 'overridden', { value: overrides.length });
  const raised = overrides.filter(({ tier, modelTier }) => tier < modelTier).length;
  list.metric('book', 'book', 'overridden_up', { value: raised });
}

/** Seats of the book-wide cap stand with the tier, seats of a cap per owner with that owner. */
function addSeatFacts(list: FactList, cap: CapUse, { book }: FactSheetInput, names: Names): void {
  const owner = [...names.owners.keys()].find((name) => cap.scope === name || cap.scope.endsWith(`:${name}`));
  const [kind, slug]: [SubjectKind, string] =
    owner === undefined ? ['tier', `tier-${cap.tier}`] : ['owner', names.owners.get(owner) ?? ''];
  if (list.has(`${slug}.seats`)) return;
  list.metric(kind, slug, 'seats', { value: cap.seats });
  list.metric(kind, slug, 'seats_used', { value: cap.used });
  list.metric(kind, slug, 'displaced', { value: cap.displaced.length });
  const first = book.accounts.find((account) => cap.displaced.includes(account.accountId));
  const last = first?.displacedBy?.accountId;
  if (last !== undefined)
    list.metric(kind, slug, 'last_seat', { value: names.accountNames.get(last) ?? null });
}
