/** Runs one command line and turns its outcome into an exit status. */
import { CommanderError } from 'commander';
import { describeFault, exitStatusOf, type Output } from './output.ts';
import { programOf } from './program.ts';

/** Runs the words after `tiers`; returns the exit status. Never throws. */
export async function runCommandLine(
  words: string[],
  output: Output,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  try {
    await programOf(output, environment).parseAsync(words, { from: 'user' });
    return 0;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
    output.warn(describeFault(fault));
    return exitStatusOf(fault);
  }
}
