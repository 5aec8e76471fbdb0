/** The steps that a prompt offers for an account: acts of the declared language that hold and make sense here. */
import { declaredLanguage } from '../claims/declared-language.ts';
import { writtenOut } from '../claims/taught-notation.ts';
import type { Writing } from './builtin-context.ts';
import type { Unit } from './draft-units.ts';
import { holdingClauses } from './holding-clauses.ts';

/** Steps that are offered for one account. */
const STEPS = 8;

/** What clears a rule, which is no step of its own. */
export const CLEARS = /\bclears? the\b/;

/** Each act on the next meeting where there is one, else by the day to decide by; those that the audit lets through. */
export function stepsFor(w: Writing, unit: Unit, slug: string): string[] {
  const booked = w.ref(slug, 'next_touch');
  const acts = declaredLanguage()
    .filter(({ group, form }) => group === 'advice' && !form.includes('{Act}') && !CLEARS.test(form))
    .flatMap(({ form }) => writtenOut(form))
    .filter((act) => sensible(w, unit, slug, act));
  const date = booked === null ? ` by ${w.ref('run', 'decide_by')}` : ` on ${booked}`;
  const forms = acts.map((act) => ({ form: `*${act}${date}.*` }));
  const own = /\*([^*]+)\.\*$/.exec(unit.plain)?.[1];
  const place = { heading: unit.heading, slug };
  const possible = holdingClauses(w.input.sheet, place, forms, { A: [slug] }).map((step) =>
    capitalStep(step),
  );
  return [...new Set([...(own === undefined ? [] : [own]), ...possible])].slice(0, STEPS);
}

/** Acts that the audit lets through anywhere, and that make sense only where there is something to act on. */
function sensible(w: Writing, unit: Unit, slug: string, act: string): boolean {
  if (/renewal/.test(act))
    return (w.number(slug, 'days_to_renewal') ?? Infinity) <= (w.number('model', 'renewal_window') ?? 0);
  if (/introduce/.test(act)) return w.value(slug, 'owner_changed_on') !== null;
  if (/close date|close it lost/.test(act)) return unit.section === 'tier-3';
  if (/book a meeting/.test(act)) return w.value(slug, 'next_touch') === null;
  if (/cause with CS|what changed|review the account/.test(act)) return unit.section === 'tier-3';
  return true;
}

/** The step as it stands between the stars: `Book a meeting by …`. */
export function capitalStep(step: string): string {
  const words = step.replace(/^\*|\.\*$/g, '');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
