/** `tiers dispute`: the data is wrong, you lack context, or the rule is wrong. None of them changes a tier. */
import { findAccount } from '../agents/find-account.ts';
import type { BookAtDate } from '../books/score-book.ts';
import { addNote, readNotes, type StoredNote } from '../db/book.ts';
import type { Database } from '../db/connection.ts';
import { addDispute, readDisputes, settleDispute } from '../db/disputes.ts';
import { whileDeciding } from '../db/overrides.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Dispute } from '../domain/decisions.ts';
import { UsageError } from '../domain/errors.ts';
import type { RuleShare, ScoredAccount } from '../domain/ledger.ts';
import { openDisputes, withDisputes } from '../scoring/disputes.ts';
import { sameText } from '../scoring/override-standing.ts';
import { bookFor } from './book.ts';
import { type CommandContext, dateOf } from './context.ts';
import {
  checkAfterPublished,
  dayOf,
  decisionId,
  linkOf,
  nameOf,
  pickById,
  quoted,
  wordsOf,
} from './decision-flags.ts';
import { flagsOf } from './override-desk.ts';
import type { DisputeAnswer } from './shapes-decisions.ts';

interface Flags {
  by: string;
  on?: string;
  model?: string;
}

type Line = DisputeAnswer['disputes'][number];

/** What a command stores, and what it says happens next. */
interface Stored {
  line: Line;
  next: string;
}

async function record(
  context: CommandContext,
  flags: Flags,
  store: (database: Database, scored: BookAtDate, on: IsoDate) => Promise<Stored>,
): Promise<void> {
  const on = dayOf(flags.on);
  await context.withDatabase((database) =>
    whileDeciding(database.pool, async () => {
      await checkAfterPublished(database.pool, on);
      const scored = await bookFor(
        context,
        database,
        flags.model === undefined ? {} : { model: flags.model },
      );
      const { line, next } = await store(database, scored, on);
      const rules = await rulesOf(database, scored, on);
      const answer = { asOf: on, model: scored.model.id, disputes: [line], rules };
      const text = [`Stored: ${lineText(line)}`, next].join('\n');
      context.output.print(context.json ? JSON.stringify(answer, null, 1) : text);
    }),
  );
}

/** @throws UsageError when the account, the words or the link cannot be used, or it is on record already */
export async function disputeDataCommand(
  context: CommandContext,
  wanted: string,
  flags: Flags & { what: string; link?: string },
): Promise<void> {
  await record(context, flags, async (database, { book }, on) => {
    const { accountId } = findAccount(book.accounts, wanted);
    const by = nameOf(flags.by, '--by');
    const words = wordsOf(flags.what, '--what');
    const link = flags.link === undefined ? null : linkOf(flags.link);
    const disputeId = decisionId('D', [accountId, on, by, words, link]);
    const dispute = {
      disputeId,
      accountId,
      kind: 'data',
      on,
      by,
      words,
      link,
      modelId: null,
      rule: null,
    } as const;
    await checkNew(database, dispute);
    await addDispute(database.pool, dispute);
    const next = `Next, Rev Ops corrects the record and imports it again, then: tiers dispute settle ${disputeId} --by NAME --how "…"\nUntil then reports from ${on} on show it as a note of ${by}, unchecked. No tier changes by it.`;
    return { line: lineOf({ ...dispute, settled: null }), next };
  });
}

/** @throws UsageError as disputeDataCommand does, and when the rule did not fire for the account */
export async function disputeRuleCommand(
  context: CommandContext,
  wanted: string,
  flags: Flags & { rule: string; why: string },
): Promise<void> {
  await record(context, flags, async (database, { book, model }, on) => {
    const account = findAccount(book.accounts, wanted);
    const rule = firedRule(account, flags.rule);
    const by = nameOf(flags.by, '--by');
    const words = wordsOf(flags.why, '--why');
    const { accountId } = account;
    const disputeId = decisionId('V', [accountId, model.id, rule.id, on, by.toLowerCase()]);
    const modelId = model.id;
    const dispute = {
      disputeId,
      accountId,
      kind: 'rule',
      on,
      by,
      words,
      link: null,
      modelId,
      rule: rule.id,
    } as const;
    await checkNew(database, dispute);
    await addDispute(database.pool, dispute);
    const share = (await rulesOf(database, { book, model }, on)).find(({ id }) => id === rule.id);
    const next = `The ${rule.label} rule: fired ${share?.fired}, disputed ${share?.disputed}. Rev Ops sees the counts in tiers score and in the report; the rule acts until the model is changed.`;
    return { line: lineOf({ ...dispute, settled: null }), next };
  });
}

/** @throws UsageError with the rules that fired */
function firedRule(account: ScoredAccount, wanted: string): ScoredAccount['rules'][number] {
  const plain = wanted.trim().toLowerCase();
  const found = account.rules.find(({ id, label }) => id === plain || label.toLowerCase() === plain);
  if (found !== undefined) return found;
  const fired = account.rules.map(({ id }) => id).join(', ');
  throw new UsageError(`The rule ${wanted} did not fire for ${account.name}.`, {
    hint: fired === '' ? 'None did: dispute its data or context.' : `Fired: ${fired}.`,
  });
}

/** @throws UsageError as disputeDataCommand does, and when the last day lies before the first */
export async function disputeContextCommand(
  context: CommandContext,
  wanted: string,
  flags: Flags & { note: string; expires: string },
): Promise<void> {
  await record(context, flags, async (database, { book }, on) => {
    const { accountId } = findAccount(book.accounts, wanted);
    const expires = dateOf(flags.expires, '--expires');
    if (expires < on) throw new UsageError(`--expires ${expires} lies before ${on}, the day of the note.`);
    const text = wordsOf(flags.note, '--note');
    const note = { accountId, author: nameOf(flags.by, '--by'), date: on, text, expires };
    await addNote(database.pool, note);
    const next = `Reports and answers as of ${on} up to ${expires} show it as a note of ${note.author}, unchecked, with what is on record beside it. No tier changes by it.`;
    return { line: noteLine(note), next };
  });
}

/** The same on the same day is one; a person has one open vote on a rule and account, whatever the day and the reason. */
async function checkNew({ pool }: Database, dispute: Omit<Dispute, 'settled'>): Promise<void> {
  const { on, rule, accountId, disputeId } = dispute;
  const known = await readDisputes(pool, on);
  const open = openDisputes(known, on);
  const vote = open.find(
    (each) => each.rule === rule && each.accountId === accountId && sameText(each.by, dispute.by),
  );
  const found = known.find((each) => each.disputeId === disputeId) ?? (rule === null ? undefined : vote);
  if (found === undefined) return;
  const settled = found.settled === null ? '' : `, settled on ${found.settled.on}`;
  throw new UsageError(`That is on record already: ${found.disputeId} of ${found.on}${settled}.`);
}

/** @throws UsageError when nothing open has that id */
export async function settleCommand(
  context: CommandContext,
  id: string,
  flags: Flags & { how: string },
): Promise<void> {
  await record(context, flags, async (database, _scored, on) => {
    const open = openDisputes(await readDisputes(database.pool, on), on);
    const dispute = pickById(open, id, ({ disputeId }) => disputeId);
    const settled = { on, by: nameOf(flags.by, '--by'), words: wordsOf(flags.how, '--how') };
    await settleDispute(database.pool, dispute, settled);
    return {
      line: lineOf({ ...dispute, settled }),
      next: `From ${on} on it is counted no more; it stays on record.`,
    };
  });
}

/** Everything disputed by the day, and what each rule fired and is disputed for. */
export async function disputesCommand(
  context: CommandContext,
  flags: { all?: boolean; asOf?: string; model?: string },
): Promise<void> {
  const on = flags.asOf === undefined ? dayOf(undefined) : dateOf(flags.asOf, '--as-of');
  const answer = await context.withDatabase(async (database): Promise<DisputeAnswer> => {
    const scored = await bookFor(context, database, await flagsOf(database, flags.model, flags.asOf));
    const every = await readDisputes(database.pool, on);
    const shown = flags.all === true ? every : openDisputes(every, on);
    const notes = (await readNotes(database.pool, on)).map(noteLine);
    const lines = [...shown.map(lineOf), ...notes].sort((a, b) =>
      a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1,
    );
    return { asOf: on, model: scored.model.id, disputes: lines, rules: await rulesOf(database, scored, on) };
  });
  const counts = answer.rules.map(
    ({ label, fired, disputed }) => `${label} rule: fired ${fired}, disputed ${disputed}`,
  );
  const lines = answer.disputes.length === 0 ? ['Nothing is disputed.'] : answer.disputes.map(lineText);
  context.output.print(context.json ? JSON.stringify(answer, null, 1) : [...lines, '', ...counts].join('\n'));
}

async function rulesOf(
  { pool }: Database,
  { book, model }: Pick<BookAtDate, 'book' | 'model'>,
  on: IsoDate,
): Promise<DisputeAnswer['rules']> {
  const bare = book.rules.map(({ disputed: _disputed, ...share }): RuleShare => share);
  const disputes = await readDisputes(pool, on);
  const shares = withDisputes(bare, book.accounts, disputes, { asOf: on, modelId: model.id });
  return shares.map(({ id, label, fired, disputed }) => ({ id, label, fired, disputed: disputed ?? 0 }));
}

const lineOf = ({ disputeId, accountId, kind, on, by, words, link, rule, settled }: Dispute): Line => ({
  ...{ id: disputeId, account: accountId, kind, on, by, words, link, rule, expires: null, settled },
});

/** A note has no id of its own: nothing is settled about it, it expires. */
const noteLine = ({ accountId, author, date, text, expires }: StoredNote): Line => ({
  ...{ id: 'note', account: accountId, kind: 'context', on: date, by: author, words: text },
  ...{ link: null, rule: null, expires, settled: null },
});

/** "V-3f9a2c1b  A-2  rule volume, by T. Okafor on 2026-06-03: “…”" */
function lineText({ id, account, kind, on, by, words, link, rule, expires, settled }: Line): string {
  const what = kind === 'rule' ? `rule ${rule}` : kind;
  const until = expires === null ? '' : ` until ${expires}`;
  const more = link === null ? '' : ` (${link})`;
  const end = settled === null ? '' : `; settled by ${settled.by} on ${settled.on}: ${quoted(settled.words)}`;
  return `${id}  ${account}  ${what}, by ${by} on ${on}${until}: ${quoted(words)}${more}${end}`;
}
