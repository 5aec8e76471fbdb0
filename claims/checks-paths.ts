/** What a path claims beyond its figures: that these are all its steps, or that there is none. */
import type { Fact } from '../domain/facts.ts';
import type { Span } from '../text/spans.ts';
import { bindingsOf, type Check, type Context, fact, fail, figure, who } from './checks-base.ts';

const NAMED = /^(path_to_tier_\d+|slide)_(.+)$/;

/** The path that a phrase is about, and what of it the phrase names. */
function namedIn({ match }: Context): { path: string; parts: string[] } | null {
  const named = bindingsOf(match).flatMap(({ slot }) => {
    const [, path, part] = NAMED.exec(slot.metric) ?? [];
    return path === undefined || part === undefined ? [] : [{ path, part }];
  });
  const [first] = named;
  return first === undefined ? null : { path: first.path, parts: named.map(({ part }) => part) };
}

/** Every step is named: what fewer of them lead to was never scored. */
const wholePath: Check = (context) => {
  const named = namedIn(context);
  const steps = named === null ? null : figure(context, `${named.path}_steps`);
  if (named === null || steps === null) return fail(`no such path on record for ${who(context)}`);
  const numbers = Array.from({ length: steps }, (_, at) => String(at + 1));
  const leverOf = (step: string): string =>
    String(fact(context, `${named.path}_step_${step}_lever`)?.value ?? '').replaceAll('-', '_');
  const said = numbers.filter((step) =>
    named.parts.some((part) => part === `step_${step}` || part === `by_${leverOf(step)}`),
  );
  return said.length === steps ? null : fail(`on record it takes ${steps} steps (${named.path}_steps)`);
};

const pathIsNone: Check = (context) => {
  const path = namedIn(context)?.path;
  const outcome = path === undefined ? undefined : fact(context, `${path}_outcome`);
  return outcome?.value === 'none'
    ? null
    : fail(`on record ${outcome?.text ?? 'nothing of such a path'}`, outcome?.id);
};

/**
 * More of a lever than the path takes may reach the tier as well; nobody has scored it, so nothing contradicts it.
 * @returns the reason, or null where the figure is another kind of wrong
 */
export function beyondPath(span: Span, { metric, value, id }: Fact): string | null {
  if (!/^(?:path_to_tier_\d+|slide)_by_/.test(metric) || span.kind !== 'number') return null;
  if (typeof value !== 'number' || value === 0 || span.value <= value) return null;
  return `scored with ${value}, not with ${span.value} (${id})`;
}

export const PATH_CHECKS: Record<string, Check> = { whole_path: wholePath, path_is_none: pathIsNone };
