/**
 * The one place that says which model a name means: a file, a version that was adopted, the version in use, a preset,
 * or the model of a run. Presets and files are read by scoring/model-files.ts, the versions by db/model-versions.ts.
 */
import type pg from 'pg';
import { type ModelVersion, modelVersions, versionInUse } from '../db/model-versions.ts';
import { listRuns, loadRun } from '../db/runs.ts';
import { ModelError } from '../domain/errors.ts';
import type { Model } from '../domain/model.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { parseModel } from '../scoring/load-model.ts';
import { presetModels, readModelText } from '../scoring/model-files.ts';

export interface NamedModel {
  model: Model;
  /** As written. */
  text: string;
  /** How messages name it: `living-doc-4@3`, `mine.yaml`, `run:60cd041043b5`. */
  name: string;
  /** The version that was adopted; null for a file, a preset and the model of a run. */
  adopted: ModelVersion | null;
}

const RUN = /^run:([0-9a-f]+)$/;
const VERSION = /^([^@/\\]+)@(\d+)$/;
const isPath = (name: string): boolean => /[/\\]|\.ya?ml$/.test(name);

/**
 * @param wanted an id (the version in use, else the preset), `ID@N` (version N, 0 the shipped one), `run:RUN`, or the
 *   path of a YAML file
 * @throws ModelError for a name that means none, with those that there are, or a model that does not hold together
 */
export async function namedModel(pool: pg.Pool, wanted: string): Promise<NamedModel> {
  if (isPath(wanted)) return shipped(wanted, wanted);
  const run = RUN.exec(wanted);
  if (run !== null) return modelOfRun(pool, run[1]!);
  const version = VERSION.exec(wanted);
  if (version !== null) return versionNamed(pool, version[1]!, Number(version[2]));
  const inUse = await versionInUse(pool, wanted);
  if (inUse !== null) return adoptedModel(inUse);
  if (presetModels().includes(wanted)) return shipped(wanted, wanted);
  throw await noModel(pool, wanted);
}

function shipped(idOrPath: string, name: string): NamedModel {
  const { text, file } = readModelText(idOrPath);
  return { model: parseModel(text, file), text, name, adopted: null };
}

function adoptedModel(adopted: ModelVersion): NamedModel {
  const { modelId, version, text } = adopted;
  const name = `${modelId}@${version}`;
  return { model: parseModel(text, name), text, name, adopted };
}

/** Version 0 is the file that the program ships. */
async function versionNamed(pool: pg.Pool, modelId: string, version: number): Promise<NamedModel> {
  const versions = await modelVersions(pool, modelId);
  const found = versions.find((each) => each.version === version);
  if (found !== undefined) return adoptedModel(found);
  const isPreset = presetModels().includes(modelId);
  if (version === 0 && isPreset) return shipped(modelId, `${modelId}@0`);
  const known = [...(isPreset ? [0] : []), ...versions.map((each) => each.version)];
  if (known.length === 0) throw await noModel(pool, modelId);
  throw new ModelError(`There is no version ${version} of ${modelId}.`, {
    hint: `Versions: ${known.map((each) => `${modelId}@${each}`).join(', ')}${isPreset ? ' (0 is the shipped one)' : ''}.`,
  });
}

/** What was in use before an adopted version; null for any other model, and for the first version of a new id. */
export async function inUseBefore(pool: pg.Pool, { adopted }: NamedModel): Promise<NamedModel | null> {
  if (adopted === null) return null;
  const { modelId, version } = adopted;
  if (version === 1 && !presetModels().includes(modelId)) return null;
  return versionNamed(pool, modelId, version - 1);
}

/** "living-doc-4@3, adopted by D. Ruiz" of a model that somebody put to use; null of any other. */
export async function adoptedText(
  pool: pg.Pool,
  { id, hash }: Pick<Model, 'id' | 'hash'>,
): Promise<string | null> {
  const found = (await modelVersions(pool, id)).findLast((each) => each.hash === hash && each.backTo !== 0);
  return found === undefined ? null : `${id}@${found.version}, adopted by ${found.by}`;
}

async function modelOfRun(pool: pg.Pool, wanted: string): Promise<NamedModel> {
  const runs = await listRuns(pool);
  const found = runs.filter(({ runId }) => runId.startsWith(wanted));
  if (found.length !== 1) {
    const known = runs.slice(0, 5).map(({ runId, asOf }) => `run:${runId} (${asOf})`);
    throw new ModelError(
      found.length === 0 ? `There is no run ${wanted}.` : `Several runs begin with ${wanted}.`,
      { hint: known.length === 0 ? 'There are no runs yet.' : `Runs: ${known.join(', ')}.` },
    );
  }
  const { runId } = found[0]!;
  const { modelText: text } = (await loadRun(pool, runId))!;
  const name = `run:${runId}`;
  return { model: parseModel(text, `the model of run ${runId}`), text, name, adopted: null };
}

async function noModel(pool: pg.Pool, wanted: string): Promise<ModelError> {
  const adopted = (await modelVersions(pool)).map(({ modelId }) => modelId);
  const known = [...new Set([...presetModels(), ...adopted])].sort();
  const nearest = nearestName(wanted, known);
  const hint =
    nearest === undefined
      ? `presets and adopted models: ${known.join(', ')}; or a path to a YAML file`
      : `did you mean ${nearest}?`;
  return new ModelError(`no model "${wanted}"`, { hint });
}
