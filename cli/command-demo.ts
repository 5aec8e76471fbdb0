/** `tiers demo`: the demo book as the files a CRM would export, for `tiers import` to read. */
import { resolve } from 'node:path';
import { UsageError } from '../domain/errors.ts';
import { DEMO_AS_OF, DEMO_SEED, generateDemoBook } from '../intake/demo.ts';
import { type CommandContext, dateOf } from './context.ts';
import { writeBook } from './demo-book.ts';

interface DemoFlags {
  out: string;
  seed?: string;
  asOf?: string;
  accounts?: string;
}

export async function demoCommand(context: CommandContext, flags: DemoFlags): Promise<void> {
  const seed = flags.seed === undefined ? DEMO_SEED : Number(flags.seed);
  if (!Number.isSafeInteger(seed)) throw new UsageError(`--seed ${flags.seed} is not a whole number.`);
  const asOf = flags.asOf ? dateOf(flags.asOf, '--as-of') : DEMO_AS_OF;
  const directory = resolve(flags.out);
  const files = generateDemoBook({ seed, asOf, ...sizeOf(flags) });
  await writeBook(directory, files);
  const answer = { directory, asOf, files: Object.keys(files).sort() };
  if (context.json) context.output.print(JSON.stringify(answer, null, 1));
  else
    context.output.print(
      `The demo book as of ${asOf} is in ${directory}.\nNext: tiers import ${flags.out} --from generic`,
    );
}

function sizeOf({ accounts }: DemoFlags): { accounts?: number } {
  if (accounts === undefined) return {};
  if (!Number.isSafeInteger(Number(accounts)))
    throw new UsageError(`--accounts ${accounts} is not a whole number.`);
  return { accounts: Number(accounts) };
}
