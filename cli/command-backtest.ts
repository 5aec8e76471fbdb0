/** `tiers backtest`: whether the model's tiers foretold what happened. Writes nothing. */

import { tellBacktest } from '../agents/tell-backtest.ts';
import { backtestBook } from '../books/backtest-book.ts';
import { inUseBefore, namedModel } from '../books/named-model.ts';
import { UsageError } from '../domain/errors.ts';
import { backtestText } from '../report/backtest-text.ts';
import { type CommandContext, dateOf } from './context.ts';
import { formatOf } from './movement-flags.ts';
import type { BacktestAnswer } from './shapes-backtest.ts';
import { writePage } from './write-page.ts';

interface BacktestFlags {
  model?: string;
  against?: string;
  from?: string;
  to?: string;
  months?: string;
  format?: string;
  out?: string;
}

export async function backtestCommand(context: CommandContext, flags: BacktestFlags): Promise<void> {
  const format = formatOf(context, flags.format, ['text', 'md']);
  const when = {
    from: flags.from === undefined ? null : dateOf(flags.from, '--from'),
    to: flags.to === undefined ? null : dateOf(flags.to, '--to'),
    months: flags.months === undefined ? null : monthsOf(flags.months),
  };
  if (when.from !== null && when.to !== null && when.from > when.to)
    throw new UsageError(`--from ${when.from} is after --to ${when.to}.`, {
      hint: 'The first month end that is tried comes first.',
    });
  const { told, page } = await context.withDatabase(async ({ pool }) => {
    const model = await namedModel(pool, flags.model ?? context.settings.model);
    const against =
      flags.against === undefined ? await inUseBefore(pool, model) : await namedModel(pool, flags.against);
    const progress = (line: string): void => context.output.progress(line);
    return tellBacktest(await backtestBook(pool, { ...when, model, against, progress }), model.model);
  });
  if (flags.out !== undefined) context.output.progress(writePage(flags.out, 'backtest.md', page));
  if (format === 'json') context.output.print(JSON.stringify(told satisfies BacktestAnswer, null, 1));
  else context.output.print(format === 'md' ? page.text : backtestText(told));
}

/** @throws UsageError unless it is a whole number of months, 1 to 36 */
function monthsOf(text: string): number {
  const months = Number(text);
  if (/^\d{1,2}$/.test(text) && months >= 1 && months <= 36) return months;
  throw new UsageError(`--months ${text} is no window.`, {
    hint: 'Write how many months after a month end count: 1 to 36.',
  });
}
