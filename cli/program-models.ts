/** Commands about changing a model: what it would do, and which version is in use (docs/models.md). */
import { type Command, Option } from 'commander';
import { later, type WithContext } from './action.ts';

const models = () => import('./command-models.ts');

const several = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

export function addModelCommands(program: Command, withContext: WithContext): void {
  program
    .command('simulate')
    .description('who would move, which caps would bind, with a changed model; nothing is stored')
    .addOption(
      new Option(
        '--set <path=value>',
        'set a value of the model, as often as you like: components.engagement.weight=30',
      ).argParser(several),
    )
    .option('--with <file>', 'a changed model file; --set changes it further')
    .option('--rescale', 'change the other weights in proportion, so that all sum to the scale')
    .option('--save <file>', 'write the changed model to a file of its own')
    .option('--force', 'let --save replace a file')
    .option('--model <id|file>', 'the model that is changed (default: as for report)')
    .option('--as-of <date>', 'as for report')
    .option(
      '--format <form>',
      'text (default), csv (one row for each account that moves), md (the audited page) or json',
    )
    .option('--out <dir>', 'write simulation.md and its facts.json there; tiers audit holds the page')
    .addHelpText(
      'after',
      `
A path leads to a value of the file by names; words in between may be left out. Where a setting stands behind the
value, the setting changes, and what else it stands behind is said.

  tiers simulate --set components.engagement.weight=30 --rescale
  tiers simulate --set settings.expand_score=65 --set caps.expand-share.share=15 --save mine.yaml
  tiers simulate --model strategic-100 --set cut.1.score=80
  tiers simulate --set settings.expand_score=65 --out whatif
  tiers score --model mine.yaml              gives exactly what was simulated`,
    )
    .action(withContext(later(async () => (await import('./command-simulate.ts')).simulateCommand)));
  addVersionCommands(program, withContext);
}

const BY = ['--by <name>', 'who decides it'] as const;
const NOTE = ['--note <text>', 'why; kept as your words in the log'] as const;
const AS_OF = ['--as-of <date>', 'the day whose book is simulated (default: as for report)'] as const;

function addVersionCommands(program: Command, withContext: WithContext): void {
  const command = program
    .command('models')
    .description('which models there are, how two differ, and which version is in use')
    .addHelpText(
      'after',
      `
A model is named by its id (the version in use), ID@N (version N, 0 the shipped one), run:RUN, or a file.

  tiers models list
  tiers models diff living-doc-4@0 mine.yaml
  tiers models adopt mine.yaml --by "D. Ruiz" --note "more weight on engagement"
  tiers models log living-doc-4
  tiers models back living-doc-4 --by "D. Ruiz"          the version before; the log keeps both`,
    );
  command
    .command('list')
    .description('shipped and adopted models, the version of each in use')
    .action(withContext(later(async () => (await models()).listModelsCommand)));
  command
    .command('diff <one> <other>')
    .description('settings, weights, bands, rules and tiers that differ, old → new')
    .action(withContext(later(async () => (await models()).diffModelsCommand)));
  command
    .command('adopt <file>')
    .description(
      'say what differs and who would move, then put the file to use as the next version of its id',
    )
    .requiredOption(...BY)
    .option(...NOTE)
    .option(...AS_OF)
    .action(withContext(later(async () => (await models()).adoptModelCommand)));
  command
    .command('log [id]')
    .description('versions with who, when, why, and what each changed')
    .action(withContext(later(async () => (await models()).logModelsCommand)));
  command
    .command('back [id]')
    .description('back to the version before the one in use, as a new entry of the log')
    .requiredOption(...BY)
    .option('--to <version>', 'to this version; 0 is the shipped one')
    .option(...NOTE)
    .option(...AS_OF)
    .action(withContext(later(async () => (await models()).backModelCommand)));
}
