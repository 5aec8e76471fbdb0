/** `tiers backtest`: whether the model's tiers foretold what happened. Writes nothing. */
import { backtestBook } from '../agents/backtest-book.ts';
import { UsageError } from '../domain/errors.ts';
import type { Model } from '../domain/model.ts';
import { backtestMarkdown, backtestText } from '../report/backtest-text.ts';
import { parseModel } from '../scoring/load-model.ts';
import { readModelText } from '../scoring/model-files.ts';
import { type CommandContext, dateOf } from './context.ts';
import { formatOf } from './movement-flags.ts';
import type { BacktestAnswer } from './shapes-backtest.ts';

interface BacktestFlags {
  model?: string;
  against?: string;
  from?: string;
  to?: string;
  months?: string;
  format?: string;
}

export async function backtestCommand(context: CommandContext, flags: BacktestFlags): Promise<void> {
  const format = formatOf(context, flags.format, ['text', 'md']);
  const asked = {
    model: modelOf(flags.model ?? context.settings.model),
    against: flags.against === undefined ? null : modelOf(flags.against),
    from: flags.from === undefined ? null : dateOf(flags.from, '--from'),
    to: flags.to === undefined ? null : dateOf(flags.to, '--to'),
    months: flags.months === undefined ? null : monthsOf(flags.months),
    progress: context.output.progress,
  };
  if (asked.from !== null && asked.to !== null && asked.from > asked.to)
    throw new UsageError(`--from ${asked.from} is after --to ${asked.to}.`, {
      hint: 'The first month end that is tried comes first.',
    });
  const backtest: BacktestAnswer = await context.withDatabase(({ pool }) => backtestBook(pool, asked));
  if (format === 'json') context.output.print(JSON.stringify(backtest, null, 1));
  else context.output.print(format === 'md' ? backtestMarkdown(backtest) : backtestText(backtest));
}

function modelOf(named: string): Model {
  const { text, file } = readModelText(named);
  return parseModel(text, file);
}

/** @throws UsageError unless it is a whole number of months, 1 to 36 */
function monthsOf(text: string): number {
  const months = Number(text);
  if (/^\d{1,2}$/.test(text) && months >= 1 && months <= 36) return months;
  throw new UsageError(`--months ${text} is no window.`, {
    hint: 'Write how many months after a month end count: 1 to 36.',
  });
}
