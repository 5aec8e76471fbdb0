/** The command about what would move an account (docs/paths.md). */
import type { Command } from 'commander';
import { later, type WithContext } from './action.ts';

export function addPathCommand(program: Command, withContext: WithContext): void {
  program
    .command('path <account>')
    .description(
      'the smallest change that brings an account to a better tier, and what would push it down first',
    )
    .option('--to <tier>', 'number or label of the tier (default: each better one)')
    .option('--by <date>', 'stand there at the end of that date (default: the as-of date)')
    .option('--as-of <date>', 'rows known at the end of this date (default: as for report)')
    .option('--model <id|file>', 'tiering model; its levers say what can be changed')
    .option(
      '--segments <plan>',
      'a model for each segment: the account is held against its own (docs/models.md)',
    )
    .addHelpText(
      'after',
      `
A path is made of levers that the model declares: touches, a booked meeting, a deal that moves on, attributes that a
team can work on. The smallest set is searched and checked by scoring the whole book again, so seats and who would
lose one are part of the answer. Where there is none, the first thing that no lever moves is named.

  tiers path "Acme"                          to each better tier, and the slide
  tiers path "Acme" --to Expand              the smallest set that gets it there, or why there is none
  tiers path "Acme" --to 2 --by 2026-06-30   standing there at the end of June`,
    )
    .action(withContext(later(async () => (await import('./command-path.ts')).pathCommand)));
}
