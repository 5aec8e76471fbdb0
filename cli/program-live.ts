/** Commands about what happens to accounts between two runs (docs/live.md). */
import type { Command } from 'commander';
import { later, type WithContext } from './action.ts';

const families = () => import('./command-family.ts');

export function addLiveCommands(program: Command, withContext: WithContext): void {
  program
    .command('flag [account]')
    .description('ask for an interim re-score of a hot account, or list who is flagged; a flag moves nothing')
    .option('--why <text>', 'why; kept as your words')
    .option('--by <name>', 'who asks')
    .option('--expires <date>', 'last day of the flag, at most 92 days on')
    .option('--on <date>', 'the day it is set, or listed for (default: today, UTC)')
    .option('--as-of <date>', 'day that is scored (default: the day that the rows reach to)')
    .option('--model <id|file>', 'tiering model')
    .addHelpText(
      'after',
      `
  tiers flag "Acme" --why "RFP is out" --by "T. Okafor" --expires 2026-06-30
  tiers flag                                 who is flagged, and whose flag is over`,
    )
    .action(withContext(later(async () => (await import('./command-flag.ts')).flagCommand)));
  addFamilyCommands(program, withContext);
}

function addFamilyCommands(program: Command, withContext: WithContext): void {
  const family = program
    .command('family')
    .description('accounts that merge or split from a day on, and what belongs together')
    .addHelpText(
      'after',
      `
A merged account counts with the survivor from its day on: deals, touches, ARR; name and owner are the survivor's.
Dates before are scored as if nothing had happened, and the history of both stays.

  tiers family merge "Brix" --into "Acme" --effective 2026-05-10 --why "acquired" --by "D. Ruiz"
  tiers family split "Brix" --from "Acme" --effective 2026-09-01 --why "divested" --by "D. Ruiz"
  tiers family show "Acme"                   members, merges and splits, published tiers`,
    );
  for (const [name, other, description] of [
    ['merge', '--into <account>', 'the account counts with another from a day on'],
    ['split', '--from <account>', 'the account stands alone from a day on'],
  ] as const)
    family
      .command(`${name} <account>`)
      .description(description)
      .requiredOption(other, name === 'merge' ? 'the account that survives' : 'the family that it leaves')
      .requiredOption('--effective <date>', 'the first day on which it holds')
      .requiredOption('--why <text>', 'why; kept as your words')
      .requiredOption('--by <name>', 'who says so')
      .option('--as-of <date>', 'day whose book knows the accounts (default: as for report)')
      .action(withContext(later(async () => (await families())[`${name}Command`] as never)));
  family
    .command('show <account>')
    .description('members by parent link, merges and splits, the published tiers of each')
    .option('--as-of <date>', 'as for report')
    .option('--model <id|file>', 'tiering model')
    .action(withContext(later(async () => (await families()).showFamilyCommand)));
}
