/** Commands about what follows a tier change (docs/moves.md). */
import type { Command } from 'commander';
import { later, type WithContext } from './action.ts';

export function addMoveCommands(program: Command, withContext: WithContext): void {
  program
    .command('changes')
    .description(
      'who crossed a line between two runs, why, what moved it, and who has to be told; writes nothing',
    )
    .option('--since <run|date>', 'compare with this run or date (default: the published run before)')
    .option('--run <run>', 'the later run (default: the latest published one)')
    .option('--as-of <date>', 'instead of a run: the book as scored at this date')
    .option('--model <id|file>', 'instead of a run: scored by this model')
    .option('--account <name|id>', 'one account in full, whether or not it moved')
    .option(
      '--scores',
      'every account whose score or tier moved, in full; as csv a row for each, parts in columns',
    )
    .option('--format <form>', 'text (default), csv (one row for the rep, one for the manager) or json')
    .addHelpText(
      'after',
      `
A rep is told of a downgrade only after its packet: "notification" is "waiting" until then.
What moved a score or tier is told by causes whose parts sum to the difference: the model, the population, values
that became known or unknown, the account's own data, outside signals, earlier tiers, overrides, seats.

  tiers changes --account "Acme"             what moved Acme, also where its tier stayed
  tiers changes --scores --format csv        every score that moved, a column for each cause
  tiers changes                              since the published run before
  tiers changes --since 2026-03-31           since the run of that day, or its rows scored again
  tiers changes --format csv > moves.csv     for the CRM's import
  tiers packet "Acme" --out packets          the downgrade packet of one account`,
    )
    .action(withContext(later(async () => (await import('./command-changes.ts')).changesCommand)));
  program
    .command('packet [account]')
    .description(
      'what is said before a rep hears of a downgrade, every slot from the facts or marked unfilled',
    )
    .option('--all', 'every account that moved: packets for downgrades, notes for upgrades')
    .option('--out <dir>', 'folder of the packets and of the facts that they are audited against')
    .option('--format <form>', 'md (default) or json')
    .option('--since <run|date>', 'as for changes')
    .option('--run <run>', 'as for changes')
    .option('--as-of <date>', 'as for changes')
    .option('--model <id|file>', 'as for changes')
    .option('--delivered', 'declare that the talk was had, with or without a packet; needs --by')
    .option('--by <name>', 'who had it')
    .option('--on <date>', 'on which day')
    .addHelpText(
      'after',
      `
The order: the packet first, then the talk, then the rep's notification. tiers changes keeps the notification
waiting until the packet was made or the talk declared.

  tiers packet "Acme" --out packets
  tiers audit packets/acme.md                every word of it can be held against packets/facts.json
  tiers packet "Acme" --delivered --by "M. Quist" --on 2026-06-03`,
    )
    .action(withContext(later(async () => (await import('./command-packet.ts')).packetCommand)));
  program
    .command('follow-up')
    .description(
      "what became of the accounts on last run's list: won, lost, advanced, touched, ignored; writes nothing",
    )
    .option('--top <n>', 'places of the list that are followed (default: 10, as the report prints)')
    .option('--since <run|date>', 'the run that gave the list, as for changes')
    .option('--run <run>', 'as for changes')
    .option('--as-of <date>', 'as for changes')
    .option('--model <id|file>', 'as for changes')
    .option('--format <form>', 'text (default), csv (one row for each thing that happened) or json')
    .action(withContext(later(async () => (await import('./command-follow-up.ts')).followUpCommand)));
  program
    .command('coverage')
    .description(
      'people that the tiers need by the model’s ratios, how full each AE is, effort by tier; writes nothing',
    )
    .option('--propose', 'propose owners for what nobody has room for; what fits stays where it is')
    .option('--run <run>', 'as for changes')
    .option('--as-of <date>', 'as for changes')
    .option('--model <id|file>', 'a model with ratios (capacity) or shares (effort)')
    .option('--format <form>', 'text (default), csv (the proposals) or json')
    .addHelpText(
      'after',
      `
No report has it unless it is asked for, and nothing of it moves an account.

  tiers coverage --model strategic-100 --propose
  tiers coverage --model icp-gate-3          effort against the shares that the model declares`,
    )
    .action(withContext(later(async () => (await import('./command-coverage.ts')).coverageCommand)));
}
