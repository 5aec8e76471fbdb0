/** The documented JSON of a scored book and of an account in it, as score, explain and ask give them. */
import type { BookAtDate } from '../books/score-book.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Standing } from '../domain/standing.ts';
import { liveAnswer } from './live-text.ts';
import type { ScoreAnswer } from './shapes.ts';

export function scoreAnswer({ book, lookups }: BookAtDate, standings: Standing[]): ScoreAnswer {
  const live = new Map(standings.map((each) => [each.accountId, liveAnswer(each)]));
  return {
    asOf: book.asOf,
    model: book.model,
    lookups: lookups.map(({ accountId, reasons, reply: { status } }) => ({ id: accountId, reasons, status })),
    accounts: book.accounts.map((account) => accountAnswer(account, live.get(account.accountId))),
    rules: book.rules.map(({ id, label, fired, judged, disputed }) => ({
      ...{ id, label, fired, judged },
      disputed: disputed ?? 0,
    })),
    ...(book.overrides === undefined ? {} : { overrides: book.overrides }),
  };
}

export function accountAnswer(
  account: ScoredAccount,
  live?: ScoreAnswer['accounts'][number]['live'],
): ScoreAnswer['accounts'][number] {
  return {
    ...(live === undefined ? {} : { live }),
    id: account.accountId,
    name: account.name,
    status: account.status,
    statusReason: account.statusReason,
    tier: account.tier,
    label: account.label,
    score: account.score,
    points: account.earned,
    pointsPossible: account.possible,
    pointsApplicable: account.applicable,
    scoredTier: account.scoredTier,
    provisional: account.provisional !== null,
    bestTier: account.provisional?.best ?? account.tier,
    worstTier: account.provisional?.worst ?? account.tier,
    rules: account.rules.map((rule) => rule.id),
    features: account.features.values,
    absent: account.features.absent,
    provenance: account.features.provenance,
    ledger: account.ledger,
    ...(account.override === undefined ? {} : { override: account.override }),
  };
}
