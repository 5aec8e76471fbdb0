/** `tiers models`: which models there are, how two differ, and the versions that people put to use or went back to. */
import { basename } from 'node:path';
import { namedModel } from '../books/named-model.ts';
import type { Database } from '../db/connection.ts';
import { type ModelVersion, modelVersions } from '../db/model-versions.ts';
import { UsageError } from '../domain/errors.ts';
import { modelDifferences } from '../explain/model-diff.ts';
import {
  differenceLines,
  type ListedModel,
  type LoggedVersion,
  modelListText,
  modelLogText,
} from '../report/model-text.ts';
import { presetModels } from '../scoring/model-files.ts';
import { type AdoptFlags, putToUse, sideOf } from './adopt-model.ts';
import type { CommandContext } from './context.ts';
import type { ModelsAnswer } from './shapes-models.ts';

/** Presets and adopted models, with the version of each that is in use. */
export async function listModelsCommand(context: CommandContext): Promise<void> {
  const models = await context.withDatabase(async ({ pool }) => {
    const versions = await modelVersions(pool);
    const presets = presetModels();
    const ids = [...new Set([...presets, ...versions.map(({ modelId }) => modelId)])].sort();
    const listed: ListedModel[] = [];
    for (const id of ids) {
      const own = versions.filter(({ modelId }) => modelId === id);
      const { model, adopted } = await namedModel({ pool }.pool, id);
      const shipped = presets.includes(id) ? (await namedModel(pool, `${id}@0`)).model.hash : null;
      listed.push({
        ...{ id, name: model.name, shipped, hash: model.hash, versions: own.length },
        ...{ version: adopted?.version ?? 0, by: adopted?.by ?? null, chosen: id === context.settings.model },
      });
    }
    return listed;
  });
  if (context.json) print(context, { models });
  else context.output.print(modelListText(models));
}

const print = (context: CommandContext, answer: ModelsAnswer): void =>
  context.output.print(JSON.stringify(answer, null, 1));

/** Any two: ids, files, versions, models of runs. */
export async function diffModelsCommand(context: CommandContext, one: string, other: string): Promise<void> {
  const [from, to] = await context.withDatabase(async ({ pool }) => [
    await namedModel(pool, one),
    await namedModel(pool, other),
  ]);
  const differences = modelDifferences(from!.text, to!.text);
  const sides = { from: sideOf(from!), to: sideOf(to!) };
  if (context.json) return print(context, { ...sides, differences });
  const head = `${from!.name} → ${to!.name}`;
  context.output.print(
    differences.length === 0
      ? `${head}: no difference; both have the hash ${to!.model.hash.slice(0, 12)}.`
      : [`${head}: ${differences.length} differences`, ...differenceLines(differences)].join('\n'),
  );
}

/**
 * Puts a file to use as the next version of its model id.
 * @throws UsageError where nothing differs, or another version came in between; ModelError for a file with a fault
 */
export async function adoptModelCommand(
  context: CommandContext,
  file: string,
  flags: AdoptFlags,
): Promise<void> {
  await context.withDatabase(async (database) => {
    const to = await namedModel(database.pool, file);
    const name = to.adopted === null ? basename(file) : to.name;
    await putToUse(context, database, { to, flags, source: { file: name, backTo: null } });
  });
}

/**
 * Back to an earlier version, as a new entry of the log; the one before that in use unless `to` says which.
 * @throws UsageError where there is no earlier one
 */
export async function backModelCommand(
  context: CommandContext,
  id: string | undefined,
  flags: AdoptFlags & { to?: string },
): Promise<void> {
  await context.withDatabase(async (database) => {
    const modelId = id ?? plainId(context.settings.model);
    const versions = await modelVersions(database.pool, modelId);
    const inUse = versions.at(-1);
    if (inUse === undefined)
      throw new UsageError(`No version of ${modelId} was adopted: the shipped one is in use.`, {
        hint: 'tiers models log shows what was adopted.',
      });
    const backTo = flags.to === undefined ? placeIn(inUse) - 1 : versionOf(flags.to);
    if (backTo < 0)
      throw new UsageError(`${modelId} is at the shipped version already.`, {
        hint: `--to N goes to another: ${versions.map(({ version }) => version).join(', ')}.`,
      });
    const to = await namedModel(database.pool, `${modelId}@${backTo}`);
    await putToUse(context, database, { to, flags, source: { file: null, backTo } });
  });
}

/** @throws UsageError where the settings name a file or one version, which nothing that is adopted changes */
function plainId(named: string): string {
  if (!/[@:/\\]|\.ya?ml$/.test(named)) return named;
  throw new UsageError(`The settings name ${named}, not the id of a model.`, {
    hint: 'Name the id: tiers models back living-doc-4 --by NAME.',
  });
}

/** Where the log stands: an entry that went back stands where it went. */
const placeIn = ({ version, backTo }: ModelVersion): number => backTo ?? version;

function versionOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError(`--to ${text} is no version.`, { hint: 'Write its number; 0 is the shipped one.' });
}

/** Versions with who, when, and what each changed against the one before it. */
export async function logModelsCommand(context: CommandContext, id: string | undefined): Promise<void> {
  const versions = await context.withDatabase(async ({ pool }) => {
    const all = await modelVersions(pool, id);
    // A name that is no model's is told, not answered with an empty log.
    if (id !== undefined && all.length === 0) await namedModel(pool, id);
    const logged: LoggedVersion[] = [];
    for (const [at, each] of all.entries()) {
      const before =
        all[at - 1]?.modelId === each.modelId ? all[at - 1]!.text : await shippedText(each.modelId, pool);
      logged.push({
        ...{ model: each.modelId, version: each.version, at: each.at, by: each.by, note: each.note },
        ...{ file: each.file, backTo: each.backTo, hash: each.hash },
        inUse: all[at + 1]?.modelId !== each.modelId,
        differences: before === null ? [] : modelDifferences(before, each.text),
      });
    }
    return logged;
  });
  if (context.json) print(context, { log: versions });
  else if (versions.length === 0) context.output.print('Nothing was adopted: the shipped models are in use.');
  else context.output.print(modelLogText(versions));
}

/** Null for a model that the program does not ship: its first version changed nothing. */
async function shippedText(modelId: string, pool: Database['pool']): Promise<string | null> {
  return presetModels().includes(modelId) ? (await namedModel(pool, `${modelId}@0`)).text : null;
}
