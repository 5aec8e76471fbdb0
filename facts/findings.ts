/**
 * Findings: facts about groups that only a narrative needs and no single row holds, such as the ARR that renews
 * within the renewal window, how much of it sits in Watch, and what became of last month's list (000-19 …
 * 000-24). Pure: the same book gives the same facts in the same order.
 */
import { addDays, type IsoDate, monthEnd } from '../domain/dates.ts';
import type { Fact } from '../domain/facts.ts';
import type { DealFeatures } from '../domain/features.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Finding, FindingInput } from './finding-terms.ts';
import { count, inTier, money, numberOf, SHOWN, sellingDeals, sumOf } from './finding-terms.ts';
import { listFindings } from './findings-list.ts';
import { triageFindings } from './findings-triage.ts';
import { formatValue } from './format.ts';

/** All findings of a run, printed and ready for the sheet. Ids never collide with the sheet's own facts. */
export function findings(input: FindingInput): Fact[] {
  const rows = [
    ...runFindings(input),
    ...bookFindings(input),
    ...tierFindings(input),
    ...nurtureFindings(input),
    ...triageFindings(input),
    ...listFindings(input),
    ...accountFindings(input),
  ];
  return rows.map((row) => ({
    id: `${row.subject}.${row.metric}`,
    subject: row.subject,
    metric: row.metric,
    period: 'current',
    unit: row.unit,
    value: row.value,
    text: formatValue(row.value, row.unit, { asOf: input.book.asOf, currency: input.currency }),
    sources: row.sources ?? [],
  }));
}

/** First Friday at least ten days after the as-of date: a working day by which a person can have decided. */
export function decideBy(asOf: IsoDate): IsoDate {
  const earliest = addDays(asOf, 10);
  const weekday = new Date(`${earliest}T00:00:00Z`).getUTCDay();
  return addDays(earliest, (5 - weekday + 7) % 7);
}

function runFindings({ book, previous }: FindingInput): Finding[] {
  const next = addDays(monthEnd(book.asOf), 1).slice(0, 7);
  return [
    { subject: 'run', metric: 'decide_by', unit: 'date', value: decideBy(book.asOf) },
    { subject: 'run', metric: 'month', unit: 'month', value: book.asOf.slice(0, 7) },
    { subject: 'run', metric: 'next_month', unit: 'month', value: next },
    {
      subject: 'run',
      metric: 'previous_month',
      unit: 'month',
      value: previous === null ? null : previous.asOf.slice(0, 7),
    },
  ];
}

function bookFindings({ book, previous }: FindingInput): Finding[] {
  const of = (status: ScoredAccount['status']): number =>
    book.accounts.filter((account) => account.status === status).length;
  const moves = movesOf(book.accounts, previous?.accounts ?? null);
  return [
    count('book', 'accounts_total', book.accounts.length),
    count('book', 'not_tiered', of('not_tiered')),
    count('book', 'not_enough_data', of('not_enough_data')),
    ...Object.entries(moves).map(([metric, value]) => count('book', metric, value)),
    count('book', 'moves_not_shown', Math.max(0, moves.moved - SHOWN.moves)),
  ];
}

/** Moves between tiers; accounts that carry a tier in only one of the runs entered or left (000-28). */
function movesOf(
  accounts: ScoredAccount[],
  before: ScoredAccount[] | null,
): Record<'moved' | 'moved_up' | 'moved_down' | 'kept' | 'entered' | 'left', number> {
  const moves = { moved: 0, moved_up: 0, moved_down: 0, kept: 0, entered: 0, left: 0 };
  if (before === null) return moves;
  const earlier = new Map(before.map((account) => [account.accountId, account.tier]));
  for (const { accountId, tier } of accounts) {
    const was = earlier.get(accountId) ?? null;
    earlier.delete(accountId);
    if (tier === null && was !== null) moves.left++;
    else if (tier !== null && was === null) moves.entered++;
    else if (tier !== null && was !== null) {
      if (tier === was) moves.kept++;
      else moves.moved++;
      if (tier < was) moves.moved_up++;
      if (tier > was) moves.moved_down++;
    }
  }
  for (const was of earlier.values()) if (was !== null) moves.left++;
  return moves;
}

function renewalsDue(accounts: ScoredAccount[], window: number): ScoredAccount[] {
  return accounts.filter((account) => {
    const days = numberOf(account, 'days_to_renewal');
    return days !== null && days >= 0 && days <= window && (numberOf(account, 'arr') ?? 0) > 0;
  });
}

function dealsDue(accounts: ScoredAccount[], asOf: IsoDate): DealFeatures[] {
  const end = monthEnd(addDays(monthEnd(asOf), 1));
  return accounts
    .flatMap(sellingDeals)
    .filter((deal) => deal.closeDate !== null && deal.closeDate > asOf && deal.closeDate <= end);
}

function tierFindings(input: FindingInput): Finding[] {
  const { book, settings } = input;
  const tiered = book.accounts.filter((account) => account.status === 'tiered');
  const numbers = [...new Set(tiered.flatMap((account) => account.tier ?? []))].sort((a, b) => a - b);
  const groups: [string, ScoredAccount[]][] = [
    ['book', tiered],
    ...[...new Set([1, 2, 3, 4, ...numbers])].map((tier): [string, ScoredAccount[]] => [
      `tier-${tier}`,
      inTier(tiered, tier),
    ]),
  ];
  return groups.flatMap(([subject, accounts]) => {
    const renewals = renewalsDue(accounts, settings['renewal_window'] ?? 120);
    const deals = dealsDue(accounts, book.asOf);
    const largest = byArr(renewals)[0];
    const rest = accounts.length - SHOWN.prose;
    return [
      count(subject, 'renewals_due', renewals.length),
      money(subject, 'renewals_due_arr', sumOf(renewals, 'arr')),
      ...(largest === undefined
        ? []
        : [{ subject, metric: 'largest_renewal', unit: 'name', value: largest.name } satisfies Finding]),
      count(subject, 'deals_due', deals.length),
      money(
        subject,
        'deals_due_value',
        deals.reduce((sum, deal) => sum + (deal.amount ?? 0), 0),
      ),
      count(subject, 'deals_due_without_amount', deals.filter((deal) => deal.amount === null).length),
      count(subject, 'not_shown', Math.max(0, rest - SHOWN.rows)),
    ];
  });
}

const byArr = (accounts: ScoredAccount[]): ScoredAccount[] =>
  [...accounts].sort(
    (a, b) => (numberOf(b, 'arr') ?? 0) - (numberOf(a, 'arr') ?? 0) || (a.accountId < b.accountId ? -1 : 1),
  );

/** The customer with the largest ARR whose renewal falls into the window; undefined when there is none. */
export function largestRenewal(accounts: ScoredAccount[], window: number): ScoredAccount | undefined {
  return byArr(renewalsDue(accounts, window))[0];
}

/** Accounts of the tier whose recency was judged: quiet ones by norm are no alarm (default-model.md). */
export function judgedForRecency(accounts: ScoredAccount[]): ScoredAccount[] {
  return accounts.filter((account) =>
    account.components.some((component) => component.id === 'recency' && component.status === 'scored'),
  );
}

/** Accounts that miss the line of tier 1 by the hysteresis margin or less, best first. */
export function nearLine(accounts: ScoredAccount[], settings: Record<string, number>): ScoredAccount[] {
  const line = settings['expand_score'];
  const margin = settings['hysteresis_points'];
  if (line === undefined || margin === undefined) return [];
  return inTier(accounts, 2)
    .filter(({ score }) => score !== null && score < line && score >= line - margin)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.accountId < b.accountId ? -1 : 1));
}

function nurtureFindings({ book, settings }: FindingInput): Finding[] {
  const silences = judgedForRecency(inTier(book.accounts, 2)).flatMap(
    (account) => numberOf(account, 'days_since_last_touch') ?? [],
  );
  return [
    {
      subject: 'tier-2',
      metric: 'longest_silence',
      unit: 'days',
      value: silences.length === 0 ? null : Math.max(...silences),
    },
    count('tier-2', 'near_line', nearLine(book.accounts, settings).length),
  ];
}

/** Per account: the touches that would clear its volume rule, as the fired rule itself says. */
function accountFindings({ book, slugs }: FindingInput): Finding[] {
  return book.accounts.flatMap((account) => {
    const needed = account.rules
      .flatMap((rule) => rule.clears)
      .flatMap(({ feature, relation, value }) =>
        feature === 'touches_30d' && relation === 'at_least' && typeof value === 'number' ? value : [],
      );
    const subject = slugs.get(account.accountId);
    if (subject === undefined || needed.length === 0) return [];
    return [count(subject, 'touches_to_clear', Math.max(...needed))];
  });
}
