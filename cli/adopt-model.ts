/** A model put to use as the next version of its id: what differs and who would move is shown, then it is stored. */

import { simulateBook } from '../agents/simulate-book.ts';
import { type NamedModel, namedModel } from '../books/named-model.ts';
import { dataReach } from '../db/book.ts';
import type { Database } from '../db/connection.ts';
import { addModelVersion, type ModelVersion, modelVersions } from '../db/model-versions.ts';
import { UsageError } from '../domain/errors.ts';
import type { ModelDifference } from '../domain/model-change.ts';
import type { Simulation } from '../domain/simulation.ts';
import { modelDifferences } from '../explain/model-diff.ts';
import { differenceLines } from '../report/model-text.ts';
import { bookLines } from '../report/simulation-text.ts';
import { presetModels } from '../scoring/model-files.ts';
import { type BookFlags, readingBenchOf } from './book.ts';
import type { CommandContext } from './context.ts';
import { nameOf, wordsOf } from './decision-flags.ts';
import type { ModelsAnswer } from './shapes-models.ts';
import { simulationAnswer } from './simulation-answer.ts';

export interface AdoptFlags extends BookFlags {
  by: string;
  note?: string;
}

interface ModelChange {
  to: NamedModel;
  flags: AdoptFlags;
  /** Where it comes from. */
  source: Pick<ModelVersion, 'file' | 'backTo'>;
}

interface Adopted {
  version: ModelVersion;
  /** What was in use before; null for a model of its own. */
  from: NamedModel | null;
  differences: ModelDifference[];
  /** Null where there was nothing in use, or no rows to score. */
  simulation: Simulation | null;
}

/** @throws UsageError where nothing differs, or another version came in between */
export async function putToUse(
  context: CommandContext,
  database: Database,
  change: ModelChange,
): Promise<void> {
  const adopted = await adopt(context, database, change);
  context.output.print(
    context.json ? JSON.stringify(answerOf(adopted), null, 1) : adoptedText(adopted, context.settings.model),
  );
}

async function adopt(
  context: CommandContext,
  database: Database,
  { to, flags, source }: ModelChange,
): Promise<Adopted> {
  const by = nameOf(flags.by, '--by');
  const note = flags.note === undefined ? null : wordsOf(flags.note, '--note');
  const { id: modelId, hash } = to.model;
  const versions = await modelVersions(database.pool, modelId);
  const known = versions.length > 0 || presetModels().includes(modelId);
  const from = known ? await namedModel(database.pool, modelId) : null;
  if (from?.model.hash === hash)
    throw new UsageError(`${to.name} is what is in use already (${from.name}).`, {
      hint: `tiers models log ${modelId} shows its versions.`,
    });
  const differences = from === null ? [] : modelDifferences(from.text, to.text);
  const simulation = from === null ? null : await simulated(context, database, from, to, flags);
  const next = { modelId, version: versions.length + 1, text: to.text, hash, by, note, ...source };
  return { version: await addModelVersion(database.pool, next), from, differences, simulation };
}

/** Null where the database has no rows to score. */
async function simulated(
  context: CommandContext,
  database: Database,
  from: NamedModel,
  to: NamedModel,
  flags: BookFlags,
): Promise<Simulation | null> {
  if ((await dataReach(database.pool)) === null) return null;
  context.output.progress(`scoring the book by ${from.name} and by ${to.name}`);
  const bench = await readingBenchOf(context, database, { ...flags, model: from.name });
  return (await simulateBook(bench, to)).simulation;
}

/** A model in the documented JSON. */
export const sideOf = ({ name, model: { id, version, hash } }: NamedModel) => ({
  named: name,
  id,
  version,
  hash,
});

function answerOf({ version, from, differences, simulation }: Adopted): ModelsAnswer {
  const { text: _text, ...adopted } = version;
  return {
    adopted,
    from: from === null ? null : sideOf(from),
    differences,
    simulation: simulation === null ? null : simulationAnswer(simulation),
  };
}

/** Moves that are told; `simulate` tells them all. */
const MOVES = 20;

/** @param chosen the model of the settings, which commands take where none is named */
function adoptedText({ version, from, differences, simulation }: Adopted, chosen: string): string {
  const { modelId, by } = version;
  const name = `${modelId}@${version.version}`;
  const head =
    from === null
      ? [`${modelId} is a model of its own; nothing was in use under this id.`]
      : [`${from.name} → ${name}: ${differences.length} differences`, ...differenceLines(differences)];
  const moves = simulation === null ? [] : bookLines(simulation, MOVES);
  const noRows = from !== null && simulation === null ? ['', 'There are no rows yet, so nobody moves.'] : [];
  return [
    ...head,
    ...moves,
    ...noRows,
    '',
    `${name} is in use from now on, adopted by ${by}. Published runs keep the model that they were made with.`,
    ...furtherMoves(name, from, simulation),
    ...(modelId === chosen ? [] : [`It is taken with --model ${modelId}: the settings name ${chosen}.`]),
    `Back again: tiers models back ${modelId} --by NAME`,
  ].join('\n');
}

/** The earlier version by its number: the id alone means the new one from now on. */
function furtherMoves(name: string, from: NamedModel | null, simulation: Simulation | null): string[] {
  if (from === null || simulation === null || simulation.moves.length <= MOVES) return [];
  const before = from.adopted === null ? `${from.name}@0` : from.name;
  return [`All moves: tiers simulate --model ${before} --with ${name} --format csv`];
}
