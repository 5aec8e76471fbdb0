/** The only place in scoring/ that touches the file system: the presets beside it, and models by path. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ModelError } from '../domain/errors.ts';
import type { Model } from '../domain/model.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { parseModel } from './load-model.ts';

const PRESETS = new URL('./models/', import.meta.url);

/** Ids of the presets, in code-point order. */
export function presetModels(): string[] {
  return readdirSync(PRESETS)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * The text of a preset by id, or of a model file by path (anything with a slash or ending in .yaml or .yml).
 * @throws ModelError when there is none, naming the presets
 */
export function readModelText(idOrPath: string): { text: string; file: string } {
  const isPath = /[/\\]|\.ya?ml$/.test(idOrPath);
  const presets = presetModels();
  if (!isPath && !presets.includes(idOrPath)) {
    const nearest = nearestName(idOrPath, presets);
    const hint =
      nearest === undefined
        ? `presets: ${presets.join(', ')}; or a path to a YAML file`
        : `did you mean ${nearest}?`;
    throw new ModelError(`no model "${idOrPath}"`, { hint });
  }
  const path = isPath ? idOrPath : fileURLToPath(new URL(`${idOrPath}.yaml`, PRESETS));
  try {
    return { text: readFileSync(path, 'utf8'), file: isPath ? idOrPath : `${idOrPath}.yaml` };
  } catch (cause) {
    throw new ModelError(`cannot read the model ${idOrPath}`, {
      cause,
      hint: `presets: ${presets.join(', ')}`,
    });
  }
}

/** Reads and checks a preset or a model file. @throws ModelError */
export function loadModel(idOrPath: string): Model {
  const { text, file } = readModelText(idOrPath);
  return parseModel(text, file);
}
