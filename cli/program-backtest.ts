/** The command that holds a model against what happened later (docs/backtest.md). */
import type { Command } from 'commander';
import { later, type WithContext } from './action.ts';

export function addBacktestCommand(program: Command, withContext: WithContext): void {
  program
    .command('backtest')
    .description('did the tiers of past month ends foretell what happened? only with what was known then')
    .option('--model <id|file>', 'the model on trial (default: living-doc-4)')
    .option(
      '--against <id|file>',
      'a second model on the same months (default: the version before an adopted one)',
    )
    .option('--from <date>', 'first month end (default: twelve of them)')
    .option('--to <date>', 'last month end (default: the last whose window the rows cover)')
    .option('--months <n>', 'window of every outcome in months (default: the model says, else 6)')
    .option('--format <form>', 'text (default), md (the audited page) or json')
    .option('--out <dir>', 'write backtest.md and its facts.json there; tiers audit holds the page')
    .addHelpText(
      'after',
      `
Each past month end is scored from rows dated by then; what was observed only later is refused, and listed. Outcomes
are declared in the model (outcomes:). With fewer than 20 accounts that had one, or had it not, nothing is said of it.

  tiers backtest                             the default model, six months after each of twelve month ends
  tiers backtest --months 3 --out trial      a shorter window, as a page with its facts
  tiers backtest --model mine.yaml --against living-doc-4
                                             is the new model better than the old one?`,
    )
    .action(withContext(later(async () => (await import('./command-backtest.ts')).backtestCommand)));
}
