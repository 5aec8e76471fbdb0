/** `tiers score`: tiers and ledgers of all accounts at a date. Writes nothing. */
import type { BookAtDate } from '../agents/score-book.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { type BookFlags, bookFor } from './book.ts';
import type { CommandContext } from './context.ts';
import type { ScoreAnswer } from './shapes.ts';

export async function scoreCommand(context: CommandContext, flags: BookFlags): Promise<void> {
  const scored = await context.withDatabase((database) => bookFor(context, database, flags));
  context.output.print(context.json ? JSON.stringify(scoreAnswer(scored), null, 1) : scoreText(scored));
}

function scoreAnswer({ book, lookups }: BookAtDate): ScoreAnswer {
  return {
    asOf: book.asOf,
    model: book.model,
    lookups: lookups.map(({ accountId, reasons, reply: { status } }) => ({ id: accountId, reasons, status })),
    accounts: book.accounts.map(accountAnswer),
  };
}

export function accountAnswer(account: ScoredAccount): ScoreAnswer['accounts'][number] {
  return {
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
  };
}

function scoreText({ book }: BookAtDate): string {
  const width = Math.max(7, ...book.accounts.map((account) => account.name.length));
  const rows = [...book.accounts]
    .sort(
      (a, b) =>
        (a.tier ?? 99) - (b.tier ?? 99) ||
        (b.score ?? -1) - (a.score ?? -1) ||
        (a.accountId < b.accountId ? -1 : 1),
    )
    .map((account) => {
      const tier =
        account.tier === null ? (account.status === 'not_tiered' ? '-' : '?') : String(account.tier);
      const label = account.label ?? account.statusReason ?? account.status.replaceAll('_', ' ');
      const rules = account.rules.map((rule) => rule.label).join(', ');
      return `${account.name.padEnd(width)}  ${tier}  ${label.padEnd(16)}  ${String(account.score ?? '–').padStart(5)}  ${rules}`.trimEnd();
    });
  const head = `${'Account'.padEnd(width)}  #  ${'Tier'.padEnd(16)}  Score  Rules`;
  const shares = book.rules.map(
    (rule) => `${rule.label}: ${rule.fired} of ${rule.judged} judged, ${rule.ofBook} % of tiered accounts`,
  );
  const warnings = book.warnings.map((warning) => `warning: ${warning.text}`);
  return [
    `As of ${book.asOf}, model ${book.model.id} ${book.model.version}.`,
    '',
    head,
    ...rows,
    '',
    'Rules',
    ...shares,
    ...warnings,
  ].join('\n');
}
