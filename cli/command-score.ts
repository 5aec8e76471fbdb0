/** `tiers score`: tiers and ledgers of all accounts, or of one, at a date, beside what is published. Writes nothing. */
import { findAccount } from '../agents/find-account.ts';
import { committedFor, liveStandingOf, standingsOf } from '../agents/live-account.ts';
import { adoptedText } from '../books/named-model.ts';
import type { BookAtDate } from '../books/score-book.ts';
import type { Database } from '../db/connection.ts';
import type { RuleShare, ScoredBook } from '../domain/ledger.ts';
import type { Standing } from '../domain/standing.ts';
import { waitingText } from '../scoring/committed.ts';
import { besideAnswer, besideLines, bookBesideFor } from './beside-text.ts';
import { type BookFlags, liveBookFor } from './book.ts';
import { flagsFor, scoreSegments } from './command-segments.ts';
import type { CommandContext } from './context.ts';
import { liveText } from './live-text.ts';
import { scoreAnswer } from './score-answer.ts';
import { type SegmentFlags, segmentsOf } from './segments.ts';
import { listLines, listsOf } from './standing-lists.ts';

export interface ScoreFlags extends BookFlags, SegmentFlags {
  /** One account by name or id: scored at the day that the rows reach to, with the day since when. */
  account?: string;
}

export async function scoreCommand(context: CommandContext, flags: ScoreFlags): Promise<void> {
  const { account } = flags;
  const text = await context.withDatabase(async (database) => {
    const segments = await segmentsOf(database, flags);
    if (account !== undefined)
      return oneAccount(context, database, await flagsFor(context, database, flags, account), account);
    return segments === null
      ? wholeBook(context, database, flags)
      : scoreSegments(context, database, segments, flags);
  });
  context.output.print(text);
}

async function wholeBook(context: CommandContext, database: Database, flags: BookFlags): Promise<string> {
  const scored = await bookBesideFor(context, database, flags);
  const standings = standingsOf(scored, await committedFor(database, scored));
  const lists = await listsOf(database, scored);
  if (context.json)
    return JSON.stringify({ ...scoreAnswer(scored, standings), ...lists, ...besideAnswer(scored) }, null, 1);
  const adopted = await adoptedText(database.pool, scored.model);
  return [scoreText(scored, standings, adopted), ...besideLines(scored), ...listLines(lists)].join('\n');
}

/** The interim re-score of one account: the whole book is read for its norms and seats, nothing is stored. */
async function oneAccount(
  context: CommandContext,
  database: Database,
  flags: BookFlags,
  wanted: string,
): Promise<string> {
  const scored = await liveBookFor(context, database, flags);
  const account = findAccount(scored.book.accounts, wanted);
  const standing = await liveStandingOf(database, scored, account);
  const answer = scoreAnswer(scored, [standing]);
  answer.accounts = answer.accounts.filter(({ id }) => id === account.accountId);
  if (context.json) return JSON.stringify(answer, null, 1);
  const { book } = scored;
  return [
    `${liveText(standing)}.`,
    `As of ${book.asOf}, model ${book.model.id} ${book.model.version}; nothing is written, what is published stands.`,
    '',
    ...account.ledger.map((line) => `${line.stage.padEnd(13)} ${line.reason}`),
    ...listLines(await listsOf(database, scored), account.accountId),
  ].join('\n');
}

/** @param adopted which version people put to use, where it is one */
function scoreText({ book }: BookAtDate, standings: Standing[], adopted: string | null): string {
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
    (rule) =>
      `${rule.label}: ${rule.fired} of ${rule.judged} judged, ${rule.ofBook} % of tiered accounts${disputedText(rule)}`,
  );
  const warnings = book.warnings.map((warning) => `warning: ${warning.text}`);
  return [
    `As of ${book.asOf}, model ${book.model.id} ${book.model.version}${adopted === null ? '' : ` (${adopted})`}.`,
    ...[waitingText(book.clock) ?? []].flat(),
    '',
    head,
    ...rows,
    '',
    'Rules',
    ...shares,
    ...warnings,
    ...overridesText(book),
    ...movedText(standings),
  ].join('\n');
}

/** "; fired 14, disputed 9", where anybody has voted. */
const disputedText = ({ fired, disputed }: RuleShare): string =>
  disputed === undefined ? '' : `; fired ${fired}, disputed ${disputed}`;

/** What is in force and what is asked for; what is over, `tiers override list` has. */
function overridesText({ overrides, accounts }: ScoredBook): string[] {
  const names = new Map(accounts.map(({ accountId, name }) => [accountId, name]));
  const open = (overrides ?? []).filter(({ status }) => /^(in_force|waiting|refused)$/.test(status));
  if (open.length === 0) return [];
  const lines = open.map(
    ({ id, accountId, tier, status, why }) =>
      `${names.get(accountId) ?? accountId}: to Tier ${tier}, ${status === 'refused' ? `refused: ${why}` : why} (${id})`,
  );
  return ['', 'Overrides', ...lines];
}

/** Accounts that stand elsewhere than published. */
function movedText(standings: Standing[]): string[] {
  const moved = standings.filter(
    ({ since }) => since.kind !== 'unmoved' && since.kind !== 'nothing_committed',
  );
  return moved.length === 0 ? [] : ['', 'Live and published', ...moved.map(liveText)];
}
