/** `tiers ask`: a question about an account, about a changed model, or about what the tiers foretold. */
import type { AuditedPage } from '../agents/audited-page.ts';
import {
  type AskedSetting,
  type ModelQuestion,
  modelQuestionOf,
  placeAsked,
} from '../agents/model-question.ts';
import { answerBacktest } from '../agents/tell-backtest.ts';
import { tellSimulation } from '../agents/tell-simulation.ts';
import { backtestBook } from '../books/backtest-book.ts';
import { type NamedModel, namedModel } from '../books/named-model.ts';
import type { Database } from '../db/connection.ts';
import { UsageError } from '../domain/errors.ts';
import type { BookFlags } from './book.ts';
import { askAboutAccount } from './command-explain.ts';
import { simulate } from './command-simulate.ts';
import type { CommandContext } from './context.ts';
import type { AskModelAnswer } from './shapes.ts';

/**
 * @throws UsageError for a setting that the model has not, with the nearest ones, or month ends that the rows do not
 *   cover; CheckFailed for an answer that does not pass its audit
 */
export async function askCommand(context: CommandContext, question: string, flags: BookFlags): Promise<void> {
  const asked = modelQuestionOf(question);
  if (asked === null) return askAboutAccount(context, question, flags);
  const answer = await context.withDatabase(async (database) => {
    const from = await namedModel(database.pool, flags.model ?? context.settings.model);
    if (asked.about === 'backtest') return { from, page: await foretold(context, database, from, asked) };
    const places = asked.settings.map((setting) => ({ setting, place: placeAsked(from.model, setting) }));
    const lost = places.find(({ place }) => 'nearest' in place);
    if (lost !== undefined) return { ...lost, from };
    const changes = places.map(
      ({ setting, place }) => `${'path' in place ? place.path : ''}=${setting.value}`,
    );
    return { from, page: await whatIf(context, database, changes, flags) };
  });
  if ('page' in answer) return say(context, question, asked.about, answer.from, answer.page);
  // "What if Acme had …" is about an account, where one is named.
  return askAboutAccount(context, question, flags).catch((cause: unknown) => {
    throw cause instanceof UsageError ? noSetting(answer.from, answer.setting, answer.place) : cause;
  });
}

function noSetting(
  { name }: NamedModel,
  { named }: AskedSetting,
  place: ReturnType<typeof placeAsked>,
): UsageError {
  const nearest = 'nearest' in place ? place.nearest : [];
  return new UsageError(`${name} has nothing that is called “${named}”.`, {
    hint: `Near it: ${nearest.join(', ')}; for instance: tiers ask "what if ${nearest[0]}=30?"`,
  });
}

async function foretold(
  context: CommandContext,
  { pool }: Database,
  model: NamedModel,
  { kinds }: Extract<ModelQuestion, { about: 'backtest' }>,
): Promise<AuditedPage> {
  const when = { from: null, to: null, months: null };
  const progress = (line: string): void => context.output.progress(line);
  return answerBacktest(
    await backtestBook(pool, { model, against: null, ...when, progress }),
    model.model,
    kinds,
  );
}

/** Other weights are rescaled, so that one may be asked for alone; the answer says so. */
async function whatIf(
  context: CommandContext,
  database: Database,
  set: string[],
  flags: BookFlags,
): Promise<AuditedPage> {
  const { from, changed, simulated } = await simulate(context, database, { ...flags, set, rescale: true });
  return tellSimulation({ base: from.name, differences: changed.differences, simulated }, 'answer');
}

function say(
  context: CommandContext,
  question: string,
  about: ModelQuestion['about'],
  { name, model: { id, version, hash } }: NamedModel,
  { text, audit, sheet }: AuditedPage,
): void {
  const model = { name, id, version, hash };
  const answer: AskModelAnswer = { question, about, asOf: sheet.asOf, model, answer: text, audit };
  context.output.print(context.json ? JSON.stringify(answer, null, 2) : text);
}
