/**
 * Facts of what would move one account: for each tier asked for the steps that reach it, the day, who would lose a
 * seat by it, or why there is none; and what would push it down first. Each path was found and checked by scoring the
 * book again, so that what a text says of it is checked against a tier that was reached. Pure.
 */
import type { Fact } from '../domain/facts.ts';
import type { Outlook, Path, PathStep, Slide } from '../domain/path.ts';
import { FactList } from './fact-list.ts';
import type { FormatContext } from './format.ts';

/**
 * `acme.path_to_tier_2_step_1`, `…_date`, `…_by_touch` (times that a lever is pulled, 0 where it is not) and the like.
 * @param levers ids of the model's levers
 */
export function pathFacts(
  { paths, slide }: Pick<Outlook, 'paths' | 'slide'>,
  slug: string,
  levers: readonly string[],
  context: FormatContext,
): Fact[] {
  const list = new FactList(context);
  for (const path of paths) addPath(list, slug, path, levers);
  if (slide !== null) addSlide(list, slug, slide, levers);
  return list.facts;
}

function addPath(list: FactList, slug: string, path: Path, levers: readonly string[]): void {
  const name = (metric: string): string => `path_to_tier_${path.target.tier}_${metric}`;
  list.add(slug, name('outcome'), 'label', { value: path.outcome });
  list.add(slug, name('label'), 'label', { value: path.target.label });
  if (path.why !== null) list.add(slug, name('why'), 'text', { value: printed(path.why.text) });
  if (path.outcome !== 'found') return;
  list.add(slug, name('date'), 'date', { value: path.asOf });
  if (path.reached?.score != null) list.add(slug, name('score'), 'score', { value: path.reached.score });
  addSteps(list, slug, name, path.steps, levers);
  list.add(slug, name('displaced'), 'count', { value: path.displaced.length });
  for (const [at, each] of path.displaced.entries())
    list.add(slug, name(`displaced_${at + 1}`), 'name', { value: each.name });
}

/** With the minus that reports print. */
const printed = (words: string): string => words.replace(/(^|[ (])-(?=\d)/g, '$1\u2212');

function addSlide(list: FactList, slug: string, slide: Slide, levers: readonly string[]): void {
  const name = (metric: string): string => `slide_${metric}`;
  list.add(slug, name('tier'), 'label', { value: slide.reached.label });
  if (slide.reached.score !== null) list.add(slug, name('score'), 'score', { value: slide.reached.score });
  addSteps(list, slug, name, slide.steps, levers);
}

/** Every lever has its times, so that one that is not pulled can be told from one that nobody knows. */
function addSteps(
  list: FactList,
  slug: string,
  name: (metric: string) => string,
  steps: PathStep[],
  levers: readonly string[],
): void {
  list.add(slug, name('steps'), 'count', { value: steps.length });
  for (const [at, { text, lever, times }] of steps.entries()) {
    list.add(slug, name(`step_${at + 1}`), 'text', { value: text });
    list.add(slug, name(`step_${at + 1}_lever`), 'name', { value: lever });
    list.add(slug, name(`step_${at + 1}_times`), 'count', { value: times });
  }
  const ids = [...new Set([...levers, ...steps.map(({ lever }) => lever)])];
  for (const id of ids) {
    const value = steps.filter(({ lever }) => lever === id).reduce((sum, { times }) => sum + times, 0);
    list.add(slug, name(`by_${id.replaceAll('-', '_')}`), 'count', { value });
  }
}
