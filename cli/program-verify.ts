/** The command that proves a run (docs/verify.md). */
import type { Command } from 'commander';
import { later, type WithContext } from './action.ts';

export function addVerifyCommand(program: Command, withContext: WithContext): void {
  program
    .command('verify <run>')
    .description(
      'prove that a run is what its inputs give: rebuild it, compare hashes; exit 1 when one differs',
    )
    .option('--report <file|folder>', 'hold a report file, or each file of a folder, against the run')
    .addHelpText(
      'after',
      `
Rebuilds features, ledgers, facts and texts from what is stored with the run and names the first difference of each
part. What a model wrote is audited again and held against its stored replies; nobody is asked again.

  tiers verify latest                            the latest run that is made to its end
  tiers verify 3f2a91 --report report.md         one file: byte for byte, or what was changed by hand, by line
  tiers verify 3f2a91 --report reports/2026-05-31`,
    )
    .action(withContext(later(async () => (await import('./command-verify.ts')).verifyCommand)));
}
