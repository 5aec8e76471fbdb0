/** `tiers explain`, and `tiers ask` about an account: from its ledger. */
import { type Answer, answerFor } from '../agents/answer-question.ts';
import { askedTier, findAccount, findMentionedAccount } from '../agents/find-account.ts';
import { insightOf } from '../agents/find-insight.ts';
import { liveStandingOf } from '../agents/live-account.ts';
import { intentOf } from '../agents/question-intent.ts';
import type { BookAtDate } from '../books/score-book.ts';
import { isClean } from '../claims/audit.ts';
import { CheckFailed } from '../domain/errors.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Standing } from '../domain/standing.ts';
import { bookBesideFor } from './beside-text.ts';
import { type BookFlags, bookFor } from './book.ts';
import { flagsFor } from './command-segments.ts';
import type { CommandContext } from './context.ts';
import { liveAnswer, liveText } from './live-text.ts';
import { accountAnswer } from './score-answer.ts';
import type { SegmentFlags } from './segments.ts';
import type { ExplainAnswer } from './shapes.ts';
import { listLines, listsOf } from './standing-lists.ts';

export async function explainCommand(
  context: CommandContext,
  wanted: string,
  flags: BookFlags & SegmentFlags,
): Promise<void> {
  const { scored, account, standing, told, insight } = await context.withDatabase(async (database) => {
    const own = await flagsFor(context, database, flags, wanted);
    const scored = await bookBesideFor(context, database, own);
    const account = findAccount(scored.book.accounts, wanted);
    const standing = await liveStandingOf(database, scored, account);
    const told = listLines(await listsOf(database, scored), account.accountId);
    const insight = await insightOf(database.pool, scored, account);
    return { scored, account, standing, told, insight };
  });
  say(context, scored, account, answerFor(scored, account, null, { insight }), {}, { standing, told });
}

/** @throws UsageError where the question names no account, or several */
export async function askAboutAccount(
  context: CommandContext,
  question: string,
  flags: BookFlags,
): Promise<void> {
  const { scored, account, asked, insight } = await context.withDatabase(async (database) => {
    const scored = await bookFor(context, database, flags);
    const account = findMentionedAccount(scored.book.accounts, question);
    const tiers = scored.model.tiers.map(({ number, label, labels }) => ({
      number,
      labels: [label, ...Object.values(labels)],
    }));
    const asked = askedTier(question, tiers);
    return { scored, account, asked, insight: await insightOf(database.pool, scored, account, asked) };
  });
  const answer = answerFor(scored, account, asked, { insight, intent: intentOf(question) });
  say(context, scored, account, answer, { question, askedTier: asked });
}

/** @throws CheckFailed when an answer cannot be made clean: it is then not printed. */
function say(
  context: CommandContext,
  { book }: BookAtDate,
  account: ScoredAccount,
  answer: Answer,
  more: object,
  live?: { standing: Standing; told: string[] },
): void {
  if (!isClean(answer.audit))
    throw new CheckFailed(`The answer on ${account.name} does not pass its audit and is not given.`);
  if (answer.withheld.length > 0)
    context.output.warn(
      `${answer.withheld.length} statements were withheld: the audit could not verify them.`,
    );
  const { rules } = answer.explanation;
  const json: ExplainAnswer = {
    asOf: book.asOf,
    model: book.model,
    account: accountAnswer(account, live && liveAnswer(live.standing)),
    answer: answer.text,
    audit: answer.audit,
    rules: rules.map((rule) => ({
      id: rule.id,
      label: rule.label,
      clears: rule.clears.map(({ feature, relation, value }) =>
        [feature, relation, value].filter((part) => part !== null).join(' '),
      ),
    })),
  };
  const beside = live === undefined ? [] : [`${liveText(live.standing)}.`, ...live.told];
  const text = [answer.text, ...beside].join('\n');
  context.output.print(context.json ? JSON.stringify({ ...json, ...more }, null, 1) : text);
}
