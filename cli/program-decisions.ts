/** Commands with which people disagree, in three ways or by an override (docs/decisions.md). */
import type { Command } from 'commander';
import { later, type WithContext } from './action.ts';

const overrides = () => import('./command-override.ts');
const disputes = () => import('./command-dispute.ts');

const ON = [
  '--on <date>',
  'the day it was decided (default: today, UTC); nothing is dated back to a published report',
] as const;
const MODEL = [
  '--model <id|file>',
  'tiering model: its tiers, and who may set them (default: as for report)',
] as const;
const BY = ['--by <name>', 'who says so'] as const;

export function addDecisionCommands(program: Command, withContext: WithContext): void {
  addOverrideCommands(program, withContext);
  addDisputeCommands(program, withContext);
}

function addOverrideCommands(program: Command, withContext: WithContext): void {
  const override = program
    .command('override')
    .description(
      'set a tier against the model, by request and approval, within the bounds that the model declares',
    )
    .addHelpText(
      'after',
      `
Asked for → approved or rejected → in force until its last day → reviewed meanwhile, never renewed by itself.
Who approves, how many accounts at most, for how long and when not: the model's overrides: block (docs/decisions.md).

  tiers override request "Acme" --tier 1 --reason "board seat" --by "T. Okafor" --role AE --expires 2026-09-30
  tiers override approve O-3f9a --by "D. Ruiz" --role "VP Sales"
  tiers override review                      what waits, and what is to be looked at again
  tiers override list --outcomes             each against the model's tier, and what happened since`,
    );
  override
    .command('request <account>')
    .description('ask for another tier; nothing changes until it is approved')
    .requiredOption('--tier <tier>', 'number or label of the tier')
    .requiredOption('--reason <text>', 'why; kept as your words')
    .requiredOption(...BY)
    .requiredOption('--role <role>', 'in which role')
    .option('--expires <date>', 'last day it is to hold (default: the longest that the model allows)')
    .option(...ON)
    .option(...MODEL)
    .action(withContext(later(async () => (await overrides()).requestCommand)));
  for (const [name, description] of [
    ['approve', 'approve a request in one of the roles that it waits for'],
    ['reject', 'reject a request; it is over then'],
    ['end', 'end an override that is in force, or withdraw a request'],
  ] as const)
    override
      .command(`${name} <id>`)
      .description(description)
      .requiredOption(...BY)
      .requiredOption('--role <role>', 'in which role')
      .option('--comment <text>', 'kept as your words')
      .option(...ON)
      .option(...MODEL)
      .action(withContext(later(async () => (await overrides())[`${name}Command`])));
  override
    .command('list')
    .description('every override and where it stands')
    .option('--status <status>', 'waiting, in_force, refused, replaced, rejected, expired or ended')
    .option('--outcomes', "each against the model's tier, and what happened to the account since, counted")
    .option('--as-of <date>', 'where they stood on that day (default: today, UTC)')
    .option(...MODEL)
    .action(withContext(later(async () => (await overrides()).listCommand)));
  override
    .command('review [id]')
    .description(
      'requests that wait and overrides whose review is due; with an id, note that it was reviewed',
    )
    .option(...BY)
    .option('--role <role>', 'in which role')
    .option('--comment <text>', 'kept as your words')
    .option(...ON)
    .option(...MODEL)
    .action(withContext(later(async () => (await overrides()).reviewCommand)));
}

function addDisputeCommands(program: Command, withContext: WithContext): void {
  const dispute = program
    .command('dispute')
    .description('disagree: the data is wrong, you lack context, or the rule is wrong; no tier changes by it')
    .addHelpText(
      'after',
      `
  tiers dispute data "Acme" --what "ARR is 60000, not 40000" --link https://crm.example/acme --by "T. Okafor"
  tiers dispute context "Acme" --note "their CFO is on leave until July" --expires 2026-07-31 --by "T. Okafor"
  tiers dispute rule "Acme" --rule volume --why "they only meet at quarter end" --by "T. Okafor"
  tiers dispute list                         what is open, and each rule: fired 14, disputed 9`,
    );
  dispute
    .command('data <account>')
    .description('a record is wrong: say what, and link to what shows it')
    .requiredOption('--what <text>', 'what is wrong; kept as your words')
    .option('--link <url>', 'the record that shows it')
    .requiredOption(...BY)
    .option(...ON)
    .option(...MODEL)
    .action(withContext(later(async () => (await disputes()).disputeDataCommand)));
  dispute
    .command('context <account>')
    .description('a note that reports show as yours, unchecked, until it expires')
    .requiredOption('--note <text>', 'what the rows cannot know; kept as your words')
    .requiredOption('--expires <date>', 'last day it holds')
    .requiredOption(...BY)
    .option(...ON)
    .option(...MODEL)
    .action(withContext(later(async () => (await disputes()).disputeContextCommand)));
  dispute
    .command('rule <account>')
    .description('a vote that a rule which fired is wrong for this account')
    .requiredOption('--rule <rule>', 'id or name of the rule')
    .requiredOption('--why <text>', 'kept as your words')
    .requiredOption(...BY)
    .option(...ON)
    .option(...MODEL)
    .action(withContext(later(async () => (await disputes()).disputeRuleCommand)));
  dispute
    .command('settle <id>')
    .description('end a dispute, with what was done about it')
    .requiredOption('--how <text>', 'kept as your words')
    .requiredOption(...BY)
    .option(...ON)
    .option(...MODEL)
    .action(withContext(later(async () => (await disputes()).settleCommand)));
  dispute
    .command('list')
    .description('what is disputed, and how often each rule fired and is disputed')
    .option('--all', 'settled ones too')
    .option('--as-of <date>', 'as it stood on that day (default: today, UTC)')
    .option(...MODEL)
    .action(withContext(later(async () => (await disputes()).disputesCommand)));
}
