/** What `--segments PLAN` makes of score, explain and report: each account by the model of its segment [002-30]. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAccount } from '../agents/find-account.ts';
import { committedFor, standingsOf } from '../agents/live-account.ts';
import type { Database } from '../db/connection.ts';
import { UsageError } from '../domain/errors.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { csvText } from '../report/csv.ts';
import type { BookFlags } from './book.ts';
import type { CommandContext } from './context.ts';
import { scoreAnswer } from './score-answer.ts';
import {
  inNoSegment,
  isOwn,
  type Segment,
  type SegmentBook,
  type SegmentFlags,
  segmentBooks,
  segmentsOf,
} from './segments.ts';
import type { SegmentsAnswer } from './shapes.ts';

/** One list of the book, each account under its segment's labels. */
export async function scoreSegments(
  context: CommandContext,
  database: Database,
  segments: Segment[],
  flags: BookFlags,
): Promise<string> {
  const books = await segmentBooks(context, database, segments, flags);
  return context.json ? JSON.stringify(await segmentsAnswer(database, books), null, 1) : segmentsText(books);
}

async function segmentsAnswer(database: Database, books: SegmentBook[]): Promise<SegmentsAnswer> {
  const answers: SegmentsAnswer['segments'] = [];
  for (const { id, label, scored } of books) {
    const answer = scoreAnswer(scored, standingsOf(scored, await committedFor(database, scored)));
    const own = new Set(scored.book.accounts.filter(isOwn).map(({ accountId }) => accountId));
    answers.push({ id, label, ...answer, accounts: answer.accounts.filter((each) => own.has(each.id)) });
  }
  const without = inNoSegment(books).map(({ accountId, name }) => ({ id: accountId, name }));
  return { segments: answers, inNoSegment: without };
}

const standing = ({ tier, label, statusReason, status }: ScoredAccount): string =>
  tier === null ? (statusReason ?? status).replaceAll('_', ' ') : `Tier ${tier} ${label}`;

function byTier(a: ScoredAccount, b: ScoredAccount): number {
  const order = (a.tier ?? 99) - (b.tier ?? 99) || (b.score ?? -1) - (a.score ?? -1);
  return order || (a.accountId < b.accountId ? -1 : 1);
}

function segmentsText(books: SegmentBook[]): string {
  const parts = books.map(({ label, scored: { book } }) => {
    const own = book.accounts.filter(isOwn).sort(byTier);
    const width = Math.max(7, ...own.map(({ name }) => name.length));
    const rows = own.map(
      (account) =>
        `${account.name.padEnd(width)}  ${standing(account).padEnd(22)}  ${String(account.score ?? '–').padStart(5)}`,
    );
    const head = `${label}: ${own.length} accounts, model ${book.model.id} ${book.model.version}`;
    return [head, ...rows, ...book.warnings.map(({ text }) => `warning: ${text}`)].join('\n');
  });
  const without = inNoSegment(books).map(({ name }) => name);
  const none = without.length === 0 ? [] : [`In no segment of the plan: ${without.join(', ')}`];
  return [`As of ${books[0]!.scored.asOf}.`, ...parts, ...none].join('\n\n');
}

/**
 * The flags with the model of the segment that the account belongs to, for the commands that speak of one account.
 * @throws UsageError where the plan has no segment for it
 */
export async function flagsFor<Flags extends BookFlags & SegmentFlags>(
  context: CommandContext,
  database: Database,
  flags: Flags,
  wanted: string,
): Promise<Flags> {
  const segments = await segmentsOf(database, flags);
  if (segments === null) return flags;
  for (const { source, scored } of await segmentBooks(context, database, segments, flags))
    if (isOwn(findAccount(scored.book.accounts, wanted))) return { ...flags, source };
  throw new UsageError(`${wanted} is in no segment of the plan.`, {
    hint: 'Give the plan a last segment without a condition, or look at the account’s own columns.',
  });
}

const COLUMNS = [
  'account_id',
  'account',
  'owner',
  'segment',
  'model',
  'tier',
  'tier_label',
  'score',
  'status',
];

/** The whole book as one table beside the segments' reports: `accounts.csv` in the folder. */
export async function writeSegmentTable(
  context: CommandContext,
  segments: Segment[],
  flags: BookFlags,
  folder: string,
): Promise<string> {
  const books = await context.withDatabase((database) => segmentBooks(context, database, segments, flags));
  const rows = books.flatMap(({ label, scored: { book, model } }) =>
    book.accounts
      .filter(isOwn)
      .sort(byTier)
      .map((account) => rowOf(account, label, model.id)),
  );
  const none = inNoSegment(books).map((account) => [
    ...rowOf({ ...account, tier: null, label: null, score: null }, null, null).slice(0, -1),
    'in no segment',
  ]);
  const file = join(folder, 'accounts.csv');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, csvText(COLUMNS, [...rows, ...none]));
  return file;
}

function rowOf(account: ScoredAccount, segment: string | null, model: string | null) {
  const { accountId, name, features, tier, label, score, status, statusReason } = account;
  const owner = features.values['owner'] ?? null;
  return [accountId, name, owner, segment, model, tier, label, score, statusReason ?? status];
}
