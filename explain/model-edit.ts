/**
 * A model file with some of its values set: only those characters of the text change, so that comments and layout
 * stay as they are. What comes of it is read and checked like any model (scoring/load-model.ts).
 */
import { type Document, isScalar, parseDocument } from 'yaml';
import { UsageError } from '../domain/errors.ts';
import type { Model } from '../domain/model.ts';
import type { ModelSetting } from '../domain/model-change.ts';
import { parseModel } from '../scoring/load-model.ts';
import { type ModelPlace, meantPlaces, nearPlaces, placesOf, printedName } from './model-places.ts';
import { rescaledWeights } from './model-weights.ts';

export interface EditedModel {
  text: string;
  model: Model;
  set: ModelSetting[];
}

interface Edit {
  place: ModelPlace;
  asked: string | null;
  /** As it stands in the file from then on. */
  value: string;
}

const isNumber = (text: string): boolean => /^-?(\d+|\d*\.\d+)$/.test(text);
const settingOf = (value: unknown): string | null => /^\$(.+)$/.exec(String(value))?.[1] ?? null;

/** `PATH=VALUE`. @throws UsageError when it is none */
function splitChange(change: string): { path: string; value: string } {
  const at = change.indexOf('=');
  const [path, value] = [change.slice(0, at).trim(), change.slice(at + 1).trim()];
  if (at > 0 && path !== '' && value !== '' && !/[\s#,{}[\]"'`]/.test(value)) return { path, value };
  throw new UsageError(`--set ${change} is no PATH=VALUE.`, {
    hint: 'For example --set components.engagement.weight=30, or --set settings.expand_score=65.',
  });
}

/** The one place that is meant. @throws UsageError naming what is near, or which of several there are */
function placeMeant(places: readonly ModelPlace[], path: string): ModelPlace {
  const found = meantPlaces(places, path);
  if (found.length === 1) return found[0]!;
  if (found.length === 0)
    throw new UsageError(`The model has no ${path}.`, {
      hint: `Near it: ${nearPlaces(places, path).join(', ')}.`,
    });
  const names = found.map(({ words }) => printedName(words));
  const distinct = new Set(names).size === names.length ? names : found.map(({ words }) => words.join('.'));
  throw new UsageError(`${path} may be one of several.`, {
    hint: `Name one of them: ${distinct.join(', ')}.`,
  });
}

/** The place to write to: the setting behind a `$name`, unless another `$name` is put in its stead. */
function editOf(places: readonly ModelPlace[], change: string): Edit {
  const { path, value } = splitChange(change);
  const meant = placeMeant(places, path);
  const setting = settingOf(meant.value);
  const place =
    setting === null || value.startsWith('$')
      ? meant
      : places.find(({ words }) => words[0] === 'settings' && words[1] === setting);
  if (place === undefined)
    throw new UsageError(`The model has no setting ${setting}, which ${path} refers to.`);
  if (typeof place.value === 'number' && !isNumber(value) && !value.startsWith('$'))
    throw new UsageError(`${path} is a number, and ${value} is none.`, {
      hint: 'Digits with a dot for decimals and no unit: 65, -0.25.',
    });
  return { place, asked: path, value: isNumber(value) ? String(Number(value)) : value };
}

/** @throws UsageError where two changes set one place to different values */
function distinctEdits(edits: readonly Edit[]): Edit[] {
  const byPlace = new Map<string, Edit>();
  for (const edit of edits) {
    const key = JSON.stringify(edit.place.path);
    const before = byPlace.get(key);
    if (before !== undefined && before.value !== edit.value)
      throw new UsageError(
        `${before.asked} and ${edit.asked} both set ${printedName(edit.place.words)}: to ${before.value} and to ${edit.value}.`,
        { hint: 'Keep one of them.' },
      );
    byPlace.set(key, before ?? edit);
  }
  return [...byPlace.values()];
}

/** The text with these values in their places. @throws UsageError for a value that the file takes from elsewhere */
function written(text: string, document: Document, edits: readonly Edit[]): string {
  const spans = edits.map(({ place, value }) => {
    const node = document.getIn(place.path, true);
    if (!isScalar(node) || !node.range)
      throw new UsageError(`${printedName(place.words)} is not written out where it stands in the file.`, {
        hint: 'It is an alias of YAML (*name): change it in the file, where its anchor is.',
      });
    return { from: node.range[0], to: node.range[1], value };
  });
  return spans
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, value }) => all.slice(0, from) + value + all.slice(to), text);
}

/** What has to change besides, so that the weights sum to the scale. */
function rescaledEdits(
  document: Document,
  places: readonly ModelPlace[],
  asked: readonly Edit[],
  rescale: boolean,
): Edit[] {
  const changed = document.clone();
  for (const { place, value } of asked) changed.setIn(place.path, isNumber(value) ? Number(value) : value);
  const settings = asked.flatMap(({ place }) => (place.words[0] === 'settings' ? [place.words[1]!] : []));
  return rescaledWeights(changed.toJS(), settings, rescale).map(({ setting, value }) => {
    const place = places.find(({ words }) => words[0] === 'settings' && words[1] === setting)!;
    return { place, asked: null, value: String(value) };
  });
}

function settingTold(
  { place, asked, value }: Edit,
  places: readonly ModelPlace[],
  content: unknown,
): ModelSetting {
  const [part, name] = place.words;
  const { settings = {} } = content as { settings?: Record<string, { label?: string; unit?: string }> };
  const declared = part === 'settings' ? settings[name!] : undefined;
  const behind = places.filter((each) => declared !== undefined && each.value === `$${name}`);
  const own = asked === null ? null : meantPlaces(places, asked)[0];
  // Of a weight that is rescaled, that it is one need not be said.
  const isOwn = (each: ModelPlace) =>
    each === own || (asked === null && each.words[0] === 'components' && each.words.at(-1) === 'weight');
  return {
    asked,
    name: printedName(place.words),
    label: declared?.label ?? null,
    unit: declared?.unit ?? null,
    from: String(place.value),
    to: value,
    also: behind.filter((each) => !isOwn(each)).map(({ words }) => printedName(words)),
  };
}

/**
 * Sets values of a model file. Weights have to sum to the scale afterwards; `rescale` changes those that were not set
 * in proportion until they do.
 * @param file how messages name it
 * @param changes `PATH=VALUE` each, as typed
 * @throws UsageError for a path or value that cannot be, ModelError for a model that no longer holds together
 */
export function editModel(
  text: string,
  file: string,
  changes: readonly string[],
  { rescale }: { rescale: boolean },
): EditedModel {
  const document = parseDocument(text);
  // What is no YAML is said by the one who reads models.
  if (document.errors.length > 0) parseModel(text, file);
  const content: unknown = document.toJS({ maxAliasCount: 100 });
  const places = placesOf(content);
  const asked = distinctEdits(changes.map((change) => editOf(places, change)));
  const edits = [...asked, ...rescaledEdits(document, places, asked, rescale)];
  const edited = written(text, document, edits);
  return {
    text: edited,
    model: parseModel(edited, file),
    set: edits.map((edit) => settingTold(edit, places, content)),
  };
}
