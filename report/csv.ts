/**
 * `accounts.csv`: the whole book, one row per account, those without a tier included with the reason. RFC 4180,
 * UTF-8, figures unformatted (a dot for decimals, fractions of a per cent as per cent, dates ISO), empty for what
 * is not known: `not_scored` says which and why.
 */
import { ACCOUNT_METRICS } from '../domain/catalogue.ts';
import type { Scalar } from '../domain/features.ts';
import type { PreviousTier, ScoredAccount, ScoredBook } from '../domain/ledger.ts';

export interface AccountsCsvInput {
  book: ScoredBook;
  /** The book compared with, by account; null when there is no comparison. */
  previous: readonly Pick<PreviousTier, 'accountId' | 'label'>[] | null;
  /** The second model's tiers under the name of its axis; null for a run that carries none. */
  beside?: {
    name: string;
    accounts: readonly Pick<PreviousTier, 'accountId' | 'tier' | 'label' | 'score'>[];
  } | null;
  /** Why the account stands where it does, in at most twelve words of plain text. */
  why: (account: ScoredAccount) => string;
}

type Cell = (account: ScoredAccount) => Scalar;

/** The CSV text. Tiered accounts first, by tier and score, then the others; ties by name and id. */
export function accountsCsv({ book, previous, beside, why }: AccountsCsvInput): string {
  const before = new Map((previous ?? []).map((account) => [account.accountId, account.label]));
  const first = leading(before, book.accounts, besideColumns(beside));
  const columns: [string, Cell][] = [
    ...first,
    ...componentColumns(book.accounts),
    ...featureColumns(book.accounts, new Set(first.map(([name]) => name))),
    ['not_scored', (account) => notScored(account)],
    ['why', why],
  ];
  return csvText(
    columns.map(([name]) => name),
    inReadingOrder(book.accounts).map((account) => columns.map(([, cell]) => cell(account))),
  );
}

/** A table as RFC 4180 has it: its columns' names, then its rows. */
export function csvText(columns: readonly string[], rows: readonly (readonly Scalar[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Only of a run between two commits, whose own tiers are live. */
function committedColumns(accounts: ScoredAccount[]): [string, Cell][] {
  if (accounts.every(({ committed }) => committed === undefined)) return [];
  return [
    ['committed_tier', (account) => account.committed?.tier ?? null],
    ['committed_tier_label', (account) => account.committed?.label ?? null],
    ['committed_on', (account) => account.committed?.asOf ?? null],
  ];
}

/** Only of a run that carries a second model. */
function besideColumns(beside: AccountsCsvInput['beside']): [string, Cell][] {
  if (!beside) return [];
  const second = new Map(beside.accounts.map((account) => [account.accountId, account]));
  return [
    [`${beside.name}_tier`, ({ accountId }) => second.get(accountId)?.tier ?? null],
    [`${beside.name}_tier_label`, ({ accountId }) => second.get(accountId)?.label ?? null],
    [`${beside.name}_score`, ({ accountId }) => second.get(accountId)?.score ?? null],
  ];
}

function leading(
  before: Map<string, string | null>,
  accounts: ScoredAccount[],
  beside: [string, Cell][],
): [string, Cell][] {
  return [
    ['account_id', (account) => account.accountId],
    ['name', (account) => account.name],
    ['status', (account) => account.status],
    ['status_reason', (account) => account.statusReason],
    ['tier', (account) => account.tier],
    ['tier_label', (account) => account.label],
    ...beside,
    ['previous_tier_label', (account) => before.get(account.accountId) ?? null],
    ...committedColumns(accounts),
    ['scored_tier', (account) => account.scoredTier],
    ['tier_without_signals', (account) => account.tierWithoutSignals],
    ['best_possible_tier', (account) => account.provisional?.best ?? null],
    ['worst_possible_tier', (account) => account.provisional?.worst ?? null],
    ['score', (account) => account.score],
    ['points', (account) => account.earned],
    ['points_possible', (account) => account.possible],
    ['points_applicable', (account) => account.applicable],
    ['rules', (account) => account.rules.map((rule) => rule.id).join('; ')],
    ['holds', (account) => account.holds.join('; ')],
    ['displaced_by', (account) => account.displacedBy?.accountId ?? null],
    ['rank', (account) => account.ranking?.rank ?? null],
    ['at_stake', (account) => account.ranking?.atStake ?? null],
  ];
}

/** What each component of the model earned, in the model's order; empty where it was not scored. */
function componentColumns(accounts: ScoredAccount[]): [string, Cell][] {
  const ids = new Set(accounts.flatMap((account) => account.components.map((component) => component.id)));
  return [...ids].map((id) => [
    `points_${id}`,
    (account) => account.components.find((component) => component.id === id)?.points ?? null,
  ]);
}

/**
 * Features under their own names, in the catalogue's order, then others that the accounts carry, by name.
 * @param taken names of columns that stand before them
 */
function featureColumns(accounts: ScoredAccount[], taken: ReadonlySet<string>): [string, Cell][] {
  const present = new Set(accounts.flatMap((account) => Object.keys(account.features.values)));
  const known = ACCOUNT_METRICS.map((metric) => metric.id).filter((id) => present.delete(id));
  const others = [...present].sort((a, b) => (a < b ? -1 : 1));
  return [...known, ...others]
    .filter((id) => !taken.has(id))
    .map((id) => [id, (account) => account.features.values[id] ?? null]);
}

function notScored(account: ScoredAccount): string {
  const ids = Object.keys(account.features.absent).sort((a, b) => (a < b ? -1 : 1));
  return ids.map((id) => `${id}: ${account.features.absent[id]!.reason}`).join('; ');
}

function inReadingOrder(accounts: ScoredAccount[]): ScoredAccount[] {
  const key = (account: ScoredAccount) =>
    [
      account.tier ?? Number.POSITIVE_INFINITY,
      -(account.score ?? -1),
      account.name,
      account.accountId,
    ] as const;
  return [...accounts].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
  });
}

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe in front; a number is written
 * as it is, a negative one too, because it was typed as a number and not read from someone's text.
 */
export function csvCell(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? plainDigits(value) : '';
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : neutralised(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Without an exponent, which spreadsheets round. */
function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(12) : BigInt(value).toString();
}
