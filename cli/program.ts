/** The command line: which commands there are, what they take, and what --help teaches. */
import { Command } from 'commander';
import { type Action, later, type WithContext } from './action.ts';
import { contextOf } from './context.ts';
import type { Output } from './output.ts';
import { addBacktestCommand } from './program-backtest.ts';
import { addDecisionCommands } from './program-decisions.ts';
import { addLiveCommands } from './program-live.ts';
import { addModelCommands } from './program-models.ts';
import { addMoveCommands } from './program-moves.ts';
import { addPathCommand } from './program-path.ts';
import { addVerifyCommand } from './program-verify.ts';
import { withTracing } from './tracing.ts';

const EXIT_STATUSES = `
Exit status:
  0  done; rows that were set aside are counted and listed, and do not change it
  1  the check it makes did not hold (an audit with faults, --strict with rows set aside)
  2  bad use, or a file, model or database that cannot be read; nothing half-written
  130, 143  stopped by Ctrl-C or SIGTERM; what was finished is kept, the same command goes on`;

/** Builds the program; every action gets a context made from the flags. Nothing is read before a command runs. */
export function programOf(output: Output, environment: NodeJS.ProcessEnv): Command {
  const program = new Command('tiers')
    .description(
      'Which accounts deserve expansion effort, which need attention before they churn, which are dead weight.',
    )
    .option(
      '--database <url>',
      'PostgreSQL to use (default: DATABASE_URL, else the embedded one in TIERS_HOME)',
    )
    .option('--config <file>', 'settings in YAML: writer, look-ups, database, … (docs/agent.md)')
    .option('--demo', 'use the invented demo book, in a database of its own')
    .option('--json', 'print documented JSON on standard output (docs/cli.md)')
    .addHelpText(
      'after',
      `${EXIT_STATUSES}\n\nStart with:\n  tiers report --demo                    a report on an invented book\n  tiers import EXPORTS --from generic    your own rows\n  tiers report                           the report on them\n  tiers ask "why is Acme Tier 3?"`,
    )
    .configureOutput({
      writeOut: (text) => output.print(text),
      writeErr: (text) => output.warn(text.trimEnd()),
    })
    .exitOverride();
  const withContext =
    <Arguments extends unknown[]>(action: Action<Arguments>) =>
    async (...rest: unknown[]): Promise<void> => {
      const command = rest.pop() as Command;
      const context = contextOf(command.optsWithGlobals(), output, environment);
      await withTracing(context, `tiers ${command.name()}`, () => action(context, ...(rest as Arguments)));
    };
  addReportCommands(program, withContext);
  addRowCommands(program, withContext);
  addQuestionCommands(program, withContext);
  addMoveCommands(program, withContext);
  addPathCommand(program, withContext);
  addDecisionCommands(program, withContext);
  addLiveCommands(program, withContext);
  addModelCommands(program, withContext);
  addBacktestCommand(program, withContext);
  addVerifyCommand(program, withContext);
  return program;
}

function addReportCommands(program: Command, withContext: WithContext): void {
  program
    .command('report')
    .description('score the book, write the audited monthly report and publish it')
    .option(
      '--as-of <date>',
      'the report says what was known at the end of this day (default: the last month end that the data covers)',
    )
    .option('--model <id|file>', 'tiering model (default: living-doc-4)')
    .option('--beside <id|file>', 'a second model, whose tiers the report says too: --beside strategic-100')
    .option(
      '--segments <plan>',
      'a model for each segment: a YAML file of segments and their models (docs/models.md)',
    )
    .option('--out <dir>', 'folder of the report (default: reports/<as-of date>)')
    .option('--pdf', 'print the report and the owners’ pages as PDF too, where Chromium is installed')
    .option(
      '--discard-edits',
      'do not carry edits by hand over into the new report; the edited pages go to edited/',
    )
    .option('--draft', 'stop before publishing; `tiers publish RUN` publishes')
    .option('--writer <kind>', 'who drafts the prose: builtin (default), claude, langchain')
    .option('--writer-model <id>', 'model of that writer; for langchain provider:model')
    .option('--max-cost <usd>', 'what the run may spend on the model; the built-in writer goes on beyond it')
    .option('--lookups <n>', 'companies looked up at most; 0 looks nobody up')
    .action(withContext(later(async () => (await import('./command-report.ts')).reportCommand)));
  program
    .command('publish <run>')
    .description('publish a run that was left as a draft, or send it back with a comment')
    .option('--send-back <comment>', 'do not publish: draft again with this comment, and wait again')
    .option('--by <name>', 'who sends it back')
    .option('--writer <kind>', 'as for report, to send back what a model drafted')
    .option('--writer-model <id>', 'as for report')
    .option('--max-cost <usd>', 'as for report')
    .option('--lookups <n>', 'as for report')
    .option('--out <dir>', 'folder of the new draft')
    .option('--discard-edits', 'as for report')
    .option('--pdf', 'as for report')
    .action(withContext(later(async () => (await import('./command-publish.ts')).publishCommand)));
  program
    .command('runs [run]')
    .description('list the runs and where each stands, or the whole record of one')
    .action(withContext(later(async () => (await import('./command-runs.ts')).runsCommand)));
  program
    .command('audit <file>')
    .description(
      'hold every claim of a report, Markdown or .docx, against its facts; exit 1 when one does not hold',
    )
    .option('--facts <sheet>', 'fact sheet to use (default: facts.json beside the report)')
    .option('--run <id>', "use a stored run's facts")
    .option('--fix', 'make each swap that is certain (a value, name, direction, tier), in the file itself')
    .option('--out <file>', 'with --fix: write there, leave the file as it is')
    .option('--format <form>', 'text (default), json or sarif (2.1.0)')
    .option(
      '--prose <language>',
      'auto (default: by the title), declared (as reports are written) or open (as people write)',
    )
    .option('--strict', 'exit 1 also when something could be claimed and was not checked')
    .action(withContext(later(async () => (await import('./command-audit.ts')).auditCommand)));
}

function addRowCommands(program: Command, withContext: WithContext): void {
  program
    .command('import <paths...>')
    .description("load a CRM's rows; a bad row is set aside with file, line, column and reason")
    .option('--from <kind>', 'the form of the files: generic')
    .option('--map <file>', 'a mapping file (docs/mapping.md) for any other form')
    .option('--observed-at <date>', 'the day the export was made (default: its latest dated event)')
    .option('--dry-run', 'read and check everything, write nothing')
    .option('--strict', 'exit 1 when a row was set aside')
    .action(withContext(later(async () => (await import('./command-import.ts')).importCommand)));
  program
    .command('snapshot')
    .description('make an enrichment.json out of tables of companies at two dates, for `import` and look-ups')
    .requiredOption(
      '--companies <tables...>',
      'the earlier table and the later one, as CSV (docs/mapping.md)',
    )
    .requiredOption('--dates <dates...>', 'the days that the two tables speak for')
    .option('--layoffs <table>', 'a list of layoffs, as CSV')
    .option('--layoff-dates <form>', 'how its dates are written where they are not ISO 8601', 'm/d/yyyy')
    .option('--out <file>', 'where to write it; `import` reads it under this name', 'enrichment.json')
    .action(withContext(later(async () => (await import('./command-snapshot.ts')).snapshotCommand)));
  program
    .command('demo')
    .description('write the demo book as files that `import` reads')
    .option('--out <dir>', 'where to write it', 'demo-book')
    .option('--seed <number>', 'another invented book')
    .option('--accounts <number>', 'how many accounts it has: 20 to 2000 (200 unless said)')
    .option('--as-of <date>', 'the day the export is made')
    .action(withContext(later(async () => (await import('./command-demo.ts')).demoCommand)));
  program
    .command('doctor')
    .description('say what is there: database, data, model, and what would leave this machine')
    .option('--connection', 'print the connection URL of the embedded database, for psql or another tool')
    .option('--writer <kind>', 'as for report: what would leave with that writer')
    .option('--writer-model <id>', 'as for report')
    .action(withContext(later(async () => (await import('./command-doctor.ts')).doctorCommand)));
}

function addQuestionCommands(program: Command, withContext: WithContext): void {
  program
    .command('score')
    .description('tiers and ledgers of all accounts, beside what is published; writes nothing')
    .option('--account <name|id>', 'one account alone: live tier, published tier, since when and why')
    .option('--as-of <date>', 'as for report; with --account the day that the rows reach to')
    .option('--model <id|file>', 'tiering model')
    .option('--beside <id|file>', 'a second model, shown beside it: living-doc-4 beside strategic-100')
    .option(
      '--segments <plan>',
      'a model for each segment: a YAML file of segments and their models (docs/models.md)',
    )
    .action(withContext(later(async () => (await import('./command-score.ts')).scoreCommand)));
  program
    .command('explain <account>')
    .description('why an account is where it is: rules, points with their facts, distances, what clears it')
    .option('--as-of <date>', 'as for report')
    .option('--model <id|file>', 'tiering model')
    .option('--beside <id|file>', 'a second model, whose tier and score are said beside it')
    .option(
      '--segments <plan>',
      'a model for each segment: a YAML file of segments and their models (docs/models.md)',
    )
    .action(withContext(later(async () => (await import('./command-explain.ts')).explainCommand)));
  program
    .command('ask <question>')
    .description(
      'an answer to a question: about an account, about a changed model, about what tiers foretold',
    )
    .option('--as-of <date>', 'as for report')
    .option('--model <id|file>', 'tiering model')
    .addHelpText(
      'after',
      `
Each answer is composed of facts and audited before it is printed. Where one weight is asked for, the others are
rescaled in proportion, and the answer says so.

  tiers ask "why is Acme Tier 3?"
  tiers ask "what would bring Acme back to Expand?"
  tiers ask "what if engagement weighed 30?"       as tiers simulate --set components.engagement.weight=30 --rescale
  tiers ask "does the model predict churn?"        as tiers backtest`,
    )
    .action(withContext(later(async () => (await import('./command-ask.ts')).askCommand)));
}
