/**
 * Findings: facts that only a narrative needs and no row holds, such as why accounts are in tier 4, who is near
 * the line of tier 1, and what became of last month's list (000-20 … 000-24). Pure: the same book gives the
 * same facts in the same order. The catalogue has their rows in domain/catalogue-findings.ts.
 */
import type { Fact } from '../domain/facts.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Finding, FindingInput } from './finding-terms.ts';
import { count, inTier, SHOWN } from './finding-terms.ts';
import { groupFindings } from './findings-groups.ts';
import { listFindings } from './findings-list.ts';
import { triageFindings } from './findings-triage.ts';
import { formatValue } from './format.ts';

/** All findings of a run, printed and ready for the sheet. Ids never collide with the sheet's own facts. */
export function findings(input: FindingInput): Fact[] {
  const rows = [
    ...inputFindings(input),
    ...moveFindings(input),
    ...lengthFindings(input),
    ...nurtureFindings(input),
    ...triageFindings(input),
    ...listFindings(input),
    ...groupFindings(input),
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

/** Tiered accounts with an input that was not simply read. */
function inputFindings({ book }: FindingInput): Finding[] {
  const tiered = book.accounts.filter((account) => account.status === 'tiered');
  const having = (metric: string, holds: (account: ScoredAccount) => boolean): Finding =>
    count('book', metric, tiered.filter(holds).length);
  return [
    having('outcome_derived', ({ features }) => features.provenance['outcome_score'] === 'derived'),
    having('sentiment_derived', ({ features }) => features.provenance['sentiment_90d'] === 'derived'),
    having('reconstructed', ({ features }) => Object.values(features.provenance).includes('reconstructed')),
  ];
}

function lengthFindings({ book }: FindingInput): Finding[] {
  const tiered = book.accounts.filter((account) => account.status === 'tiered');
  const numbers = [...new Set(tiered.flatMap((account) => account.tier ?? []))].sort((a, b) => a - b);
  return numbers.map((tier) =>
    count(`tier-${tier}`, 'not_shown', Math.max(0, inTier(tiered, tier).length - SHOWN.prose - SHOWN.rows)),
  );
}

function moveFindings({ book, previous }: FindingInput): Finding[] {
  if (previous === null) return [];
  const before = new Map(previous.accounts.map((account) => [account.accountId, account.tier]));
  const moved = book.accounts.filter(({ accountId, tier }) => {
    const was = before.get(accountId) ?? null;
    return tier !== null && was !== null && tier !== was;
  });
  return [count('book', 'moves_not_shown', Math.max(0, moved.length - SHOWN.moves))];
}

/** Accounts that miss the line of tier 1 by the hysteresis margin or less, best first. */
export function nearLine(accounts: ScoredAccount[], settings: Record<string, number>): ScoredAccount[] {
  const line = settings['expand_score'];
  const margin = settings['hysteresis_margin'];
  if (line === undefined || margin === undefined) return [];
  return inTier(accounts, 2)
    .filter(({ score }) => score !== null && score < line && score >= line - margin)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.accountId < b.accountId ? -1 : 1));
}

function nurtureFindings({ book, settings }: FindingInput): Finding[] {
  return [count('tier-2', 'near_line', nearLine(book.accounts, settings).length)];
}
