/** Who drafts a report: flags over the settings. A key in the environment alone chooses nobody. */
import type { RunWriter } from '../agents/workbench.ts';
import { UsageError } from '../domain/errors.ts';
import { type WriterSettings, writerSettingsSchema } from '../domain/settings.ts';
import type { CommandContext } from './context.ts';

export interface WriterFlags {
  writer?: string;
  writerModel?: string;
  maxCost?: string;
}

/** @throws UsageError for a writer that there is none of, a cost that is no number, or a key that is missing. */
export async function writerOf(context: CommandContext, flags: WriterFlags): Promise<RunWriter> {
  const settings = writerSettingsOf(context, flags);
  switch (settings.kind) {
    case 'builtin':
      return { kind: 'builtin' };
    case 'claude': {
      // A provider's library is read by those who use it.
      const { claudeModel } = await import('../agents/claude.ts');
      const { anthropicUrl, secrets } = context.settings;
      const model = claudeModel({ apiKey: secrets.anthropicKey, baseUrl: anthropicUrl, settings });
      return { kind: 'model', model, settings };
    }
    case 'langchain': {
      const { langchainModel } = await import('../agents/langchain-model.ts');
      return { kind: 'model', model: await langchainModel({ settings }), settings };
    }
  }
}

/** The settings with the flags over them. */
export function writerSettingsOf(context: CommandContext, flags: WriterFlags): WriterSettings {
  const kinds = writerSettingsSchema.shape.kind.unwrap().options;
  const kind = kinds.find((each) => each === (flags.writer ?? context.settings.agent.writer.kind));
  if (kind === undefined)
    throw new UsageError(`There is no writer "${flags.writer}".`, { hint: `Possible: ${kinds.join(', ')}.` });
  return {
    ...context.settings.agent.writer,
    kind,
    ...(flags.writerModel === undefined ? {} : { model: flags.writerModel }),
    ...(flags.maxCost === undefined ? {} : { max_cost: amountOf(flags.maxCost, '--max-cost') }),
  };
}

/** @throws UsageError when it is no number of zero or more. */
function amountOf(text: string, flag: string): number {
  const amount = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(amount) && amount >= 0) return amount;
  throw new UsageError(`${flag} ${text} is not an amount.`, {
    hint: 'Write it in US dollars, such as 2.50.',
  });
}
