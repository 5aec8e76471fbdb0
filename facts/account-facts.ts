/** Facts of one account: its feature row, what the ledger made of it, and the same for the run before. */
import { ACCOUNT_METRICS } from '../domain/catalogue.ts';
import type { Unit } from '../domain/facts.ts';
import type { Absence } from '../domain/features.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { type Model, tierLabel } from '../domain/model.ts';
import type { FactSheetInput } from '../domain/sheet-input.ts';
import type { Cell, Cells, FactList } from './fact-list.ts';
import { allAccounts, type Names, textValue } from './names.ts';
import { addRanks } from './ranks.ts';

/** Metrics whose previous value and change a report may state. */
const COMPARED_ACCOUNT_METRICS = [
  'tier',
  'tier_number',
  'status',
  'score',
  'rank',
  'at_stake',
  'owner',
  'arr',
  'renewal_date',
  'open_deals',
  'open_value',
  'outcome_score',
  'outcome_band',
  'stagnant_deals',
  'touches_30d',
  'touch_norm_30d',
  'last_touch',
  'days_since_last_touch',
  'contacts_90d',
  'conversations_90d',
  'sentiment_90d',
  'override_by',
] as const;

const STATUS_TEXT = {
  tiered: 'tiered',
  not_enough_data: 'not enough data',
  not_tiered: 'not tiered',
} as const;

/** All cells of an account, features first, then what scoring says of it. */
function accountCells(account: ScoredAccount, model: Model, names: Names): Cells {
  const cells: Cells = new Map();
  for (const { id } of ACCOUNT_METRICS) {
    const cell = featureCell(account, id);
    if (cell !== null) cells.set(id, cell);
  }
  for (const [metric, cell] of scoringCells(account, model, names)) cells.set(metric, cell);
  return cells;
}

function featureCell(account: ScoredAccount, metric: string): Cell | null {
  const { values, absent, provenance, sources } = account.features;
  if (!(metric in values) && absent[metric] === undefined) return null;
  return {
    value: values[metric] ?? null,
    absent: absent[metric],
    provenance: provenance[metric],
    sources: sources[metric] ?? rowsBehind(account, metric),
  };
}

const ACCOUNT_ROW_METRICS = new Set(['name', 'customer_since', 'previous_owner', 'owner_changed_on']);
const OPEN_DEAL_METRICS = new Set([
  'open_deals_without_amount',
  'open_renewals',
  'overdue_deals',
  'outcome_band',
  'deal_age_days',
  'next_close_date',
  'days_to_close',
]);

/** The rows of metrics that scoring did not trace itself: the account's own, or its open deals. */
function rowsBehind(account: ScoredAccount, metric: string): string[] | undefined {
  if (ACCOUNT_ROW_METRICS.has(metric)) return [`accounts/${account.accountId}`];
  if (!OPEN_DEAL_METRICS.has(metric)) return undefined;
  return account.features.deals.map((deal) => `deals/${deal.dealId}`);
}

function scoringCells(account: ScoredAccount, model: Model, names: Names): Cells {
  const type = textValue(account, 'type');
  const label = (tier: number | null): Cell => ({
    value: tier === null ? null : tierLabel(model, tier, type),
    absent: noTier(account),
  });
  const definition = model.tiers.find((tier) => tier.number === account.tier);
  const displacing = account.displacedBy?.accountId;
  const row = [`accounts/${account.accountId}`];
  const cells: Cells = new Map<string, Cell>([
    ['name', { value: names.accountNames.get(account.accountId) ?? account.name, sources: row }],
    ['account_id', { value: account.accountId, sources: row }],
    ['status', { value: STATUS_TEXT[account.status] }],
    ['tier', { value: account.label, absent: noTier(account) }],
    ['tier_number', { value: account.tier, absent: noTier(account) }],
    ['scored_tier', label(account.scoredTier)],
    ['tier_without_signals', label(account.tierWithoutSignals)],
    ['action', { value: definition?.action ?? null, absent: noTier(account) }],
    ['score', { value: account.score, absent: noScore(account) }],
    ['points', { value: account.earned }],
    ['points_possible', { value: account.possible }],
  ]);
  if (account.statusReason !== null) cells.set('status_reason', { value: statusReason(account, model) });
  if (account.provisional !== null) {
    cells.set('tier_best', label(account.provisional.best));
    cells.set('tier_worst', label(account.provisional.worst));
  }
  if (displacing !== undefined)
    cells.set('displaced_by', { value: names.accountNames.get(displacing) ?? null });
  for (const [metric, cell] of overrideCells(account, label)) cells.set(metric, cell);
  const toClear = touchesToClear(account);
  if (toClear !== null) cells.set('touches_to_clear', { value: toClear });
  for (const [metric, cell] of rankingCells(account)) cells.set(metric, cell);
  return cells;
}

/** Who set the tier, until when, and what the model gives without it; nothing where nobody did. */
function overrideCells({ override }: ScoredAccount, label: (tier: number | null) => Cell): Cells {
  if (override === undefined) return new Map();
  const sources = [`overrides/${override.id}`];
  const roles = override.roles.map((role) => role.replaceAll('_', ' ')).join(' and ');
  return new Map<string, Cell>([
    ['override_by', { value: roles, sources }],
    ['override_since', { value: override.since, sources }],
    [
      'override_until',
      { value: override.until, sources, absent: { kind: 'not_judged', reason: 'no last day' } },
    ],
    ['override_tier', { ...label(override.tier), sources }],
    ['model_tier', label(override.modelTier)],
  ]);
}

/** The touches in the window that clear the volume rule, as the fired rules say; null when none asks for touches. */
function touchesToClear(account: ScoredAccount): number | null {
  const needed = account.rules
    .flatMap((rule) => rule.clears)
    .flatMap(({ feature, relation, value }) =>
      feature === 'touches_30d' && relation === 'at_least' && typeof value === 'number' ? value : [],
    );
  return needed.length === 0 ? null : Math.max(...needed);
}

function rankingCells({ ranking }: ScoredAccount): Cells {
  if (ranking === null) return new Map();
  return new Map<string, Cell>([
    ['rank', { value: ranking.rank }],
    ['owner_rank', { value: ranking.ownerRank, absent: { kind: 'not_judged', reason: 'no owner' } }],
    ['at_stake', { value: ranking.atStake }],
    ['chance', { value: ranking.chance * 100 }],
    ['urgency', { value: ranking.urgency * 100 }],
    ['priority', { value: ranking.priority }],
    ['due_on', { value: ranking.dueOn, absent: { kind: 'not_judged', reason: 'no date ahead' } }],
    ['due_why', { value: ranking.dueWhy, absent: { kind: 'not_judged', reason: 'no date ahead' } }],
  ]);
}

function noTier(account: ScoredAccount): Absence {
  return account.status === 'not_enough_data'
    ? { kind: 'missing', reason: 'not enough data' }
    : { kind: 'not_judged', reason: account.statusReason ?? 'not tiered' };
}

function noScore(account: ScoredAccount): Absence {
  return account.applicable > account.possible
    ? { kind: 'missing', reason: 'too little could be scored' }
    : { kind: 'not_judged', reason: 'nothing to score' };
}

function statusReason(account: ScoredAccount, model: Model): string {
  const id = account.statusReason ?? '';
  return [...model.scope.exclude, model.scope.otherwise].find((each) => each.id === id)?.label ?? id;
}

/** Adds the facts of all accounts of both runs, in the order of the book, those that are gone last. */
export function addAccountFacts(list: FactList, input: FactSheetInput, names: Names): void {
  const { book, model, previous } = input;
  const before = new Map((previous?.accounts ?? []).map((account) => [account.accountId, account]));
  const current = new Set(book.accounts.map((account) => account.accountId));
  for (const account of allAccounts(input)) {
    const slug = names.accounts.get(account.accountId) ?? '';
    const earlier = before.get(account.accountId);
    const earlierCells = earlier === undefined ? null : accountCells(earlier, model, names);
    if (current.has(account.accountId)) {
      const cells = accountCells(account, model, names);
      list.compared('account', slug, cells, earlierCells, COMPARED_ACCOUNT_METRICS);
      addAttributeFacts(list, account, slug, model);
      addComponentFacts(list, account, slug);
    } else {
      const cells: Cells = new Map<string, Cell>([
        ['name', { value: names.accountNames.get(account.accountId) ?? account.name }],
        ['status', { value: STATUS_TEXT.not_tiered }],
        ['status_reason', { value: 'no longer in the sources' }],
      ]);
      list.compared('account', slug, cells, earlierCells, COMPARED_ACCOUNT_METRICS);
    }
  }
  addRanks(list, input, names);
}

/** Features that the model declares, attributes and computed ones; the catalogue does not know them. */
function addAttributeFacts(list: FactList, account: ScoredAccount, slug: string, model: Model): void {
  for (const [metric, declared] of Object.entries({ ...model.attributes, ...model.computed })) {
    const cell = featureCell(account, metric);
    if (cell === null || list.has(`${slug}.${metric}`)) continue;
    const kind = 'kind' in declared ? declared.kind : undefined;
    // Words of a model are ids (industry_leader); people read them with spaces.
    const value = kind === 'label' ? String(cell.value ?? '').replaceAll('_', ' ') || null : cell.value;
    list.add(slug, metric, declared.unit ?? unitOf(kind, cell), { ...cell, value });
  }
}

/** Of a feature whose unit is not declared. */
function unitOf(kind: string | undefined, { value }: Cell): Unit {
  const byKind = { label: 'label', flag: 'boolean', date: 'date', number: 'number' } as const;
  const byType = { number: 'number', boolean: 'boolean' } as const;
  return byKind[kind as keyof typeof byKind] ?? byType[typeof value as keyof typeof byType] ?? 'text';
}

/** `acme.points_recency`, `acme.possible_recency`: the steps that a reader can redo. */
function addComponentFacts(list: FactList, account: ScoredAccount, slug: string): void {
  for (const component of account.components) {
    const id = component.id.replaceAll('-', '_');
    const absent = component.absence ?? { kind: 'not_judged' as const, reason: 'left out' };
    list.add(slug, `points_${id}`, 'points', { value: component.points, absent });
    list.add(slug, `possible_${id}`, 'points', { value: component.possible });
  }
}
