/** `tiers simulate`: what a change of the model would do to the book, before anything is saved. */
import { existsSync, writeFileSync } from 'node:fs';
import { type SimulatedBook, simulateBook } from '../agents/simulate-book.ts';
import { tellSimulation } from '../agents/tell-simulation.ts';
import type { SecondModel } from '../agents/workbench.ts';
import { type NamedModel, namedModel } from '../books/named-model.ts';
import type { Database } from '../db/connection.ts';
import { FileError, UsageError } from '../domain/errors.ts';
import type { ModelDifference, ModelSetting } from '../domain/model-change.ts';
import { modelDifferences } from '../explain/model-diff.ts';
import { editModel } from '../explain/model-edit.ts';
import { movesCsv, simulationText } from '../report/simulation-text.ts';
import { type BookFlags, readingBenchOf } from './book.ts';
import type { CommandContext } from './context.ts';
import { formatOf } from './movement-flags.ts';
import type { SimulateAnswer } from './shapes-models.ts';
import { simulationAnswer } from './simulation-answer.ts';
import { writePage } from './write-page.ts';

export interface SimulateFlags extends BookFlags {
  /** `PATH=VALUE` each. */
  set?: string[];
  /** A changed file instead of, or before, `set`. */
  with?: string;
  rescale?: boolean;
  save?: string;
  force?: boolean;
  format?: string;
  /** Folder of the page and its facts. */
  out?: string;
}

interface ChangedModel extends SecondModel {
  settings: ModelSetting[];
  differences: ModelDifference[];
}

/**
 * @throws UsageError for a change that cannot be made, with what is possible; ModelError for a model that no longer
 *   holds together; FileError where --save would overwrite
 */
export async function simulateCommand(context: CommandContext, flags: SimulateFlags): Promise<void> {
  const format = formatOf(context, flags.format, ['text', 'csv', 'md']);
  if ((flags.set ?? []).length === 0 && flags.with === undefined)
    throw new UsageError('There is nothing to simulate.', {
      hint: 'Add --set components.engagement.weight=30, or --with FILE for a file that you changed.',
    });
  checkPlace(flags);
  const { from, changed, simulated } = await context.withDatabase((database) =>
    simulate(context, database, flags),
  );
  if (flags.save !== undefined) save(flags.save, changed.text, flags.force ?? false);
  const { simulation, coverage } = simulated;
  if (flags.out !== undefined || format === 'md') {
    const told = { base: from.name, differences: changed.differences, simulated };
    const page = tellSimulation(told, 'page');
    if (flags.out !== undefined) context.output.progress(writePage(flags.out, 'simulation.md', page));
    if (format === 'md') return context.output.print(page.text);
  }
  if (format === 'csv') return context.output.print(movesCsv(simulation.moves));
  const told = {
    base: from.name,
    settings: changed.settings,
    differences: changed.differences,
    simulation,
    coverage,
    saved: flags.save ?? null,
  };
  if (format === 'json')
    return context.output.print(
      JSON.stringify({ ...told, simulation: simulationAnswer(simulation) } satisfies SimulateAnswer, null, 1),
    );
  context.output.print(simulationText(told));
}

/** The book by the model and by what the flags make of it. @throws as simulateCommand */
export async function simulate(
  context: CommandContext,
  database: Database,
  flags: SimulateFlags,
): Promise<{ from: NamedModel; changed: ChangedModel; simulated: SimulatedBook }> {
  const from = await namedModel(database.pool, flags.model ?? context.settings.model);
  const changed = await changedModel(database, from, flags);
  context.output.progress(`scoring the book by ${from.name} and by the changed model`);
  const bench = await readingBenchOf(context, database, flags);
  return { from, changed, simulated: await simulateBook(bench, changed) };
}

async function changedModel(
  database: Database,
  from: NamedModel,
  flags: SimulateFlags,
): Promise<ChangedModel> {
  const base = flags.with === undefined ? from : await namedModel(database.pool, flags.with);
  const { text, model, set } = editModel(base.text, base.name, flags.set ?? [], {
    rescale: flags.rescale ?? false,
  });
  const differences = modelDifferences(from.text, text);
  if (differences.length === 0)
    throw new UsageError(`That changes nothing: ${from.name} says the same already.`, {
      hint: `tiers models diff ${from.name} FILE compares two models.`,
    });
  return { text, model, settings: set, differences };
}

/** Said before the book is scored: a minute's work should not end at a name. */
function checkPlace({ save: file, force }: SimulateFlags): void {
  if (file === undefined) return;
  if (!/\.ya?ml$/.test(file))
    throw new UsageError(`--save ${file} would not be found as a model.`, {
      hint: 'Let the name end in .yaml.',
    });
  if (existsSync(file) && force !== true)
    throw new FileError(`${file} is there already.`, {
      hint: 'Name another file, or add --force to replace it.',
    });
}

function save(file: string, text: string, force: boolean): void {
  try {
    writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    throw new FileError(`${file} cannot be written.`, {
      cause,
      hint: 'Name a file in a folder that is there.',
    });
  }
}
