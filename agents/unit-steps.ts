/**
 * The one step that a bullet may advise: the built-in advice of its account, which the ranked list and the rows give
 * too. A reader who finds two acts for one account follows neither.
 */
import { adviceFor } from '../writer/advice.ts';
import type { Writing } from '../writer/context.ts';
import type { Unit } from '../writer/draft-units.ts';
import { holdingClauses } from './holding-clauses.ts';

/** What clears a rule, which is no step of its own. */
export const CLEARS = /\bclears? the\b/;

/** Acts whose last words would take the date for their own: "ask what changed on 3 June". */
const DATE_FIRST = /^ask |next step|close plan$|close date$/;

/** One, or none where the account has no advice; the date of a meeting stands first, as it is the occasion. */
export function stepsFor(w: Writing, unit: Unit, slug: string): string[] {
  const account = w.input.book.accounts.find((each) => w.slug(each) === slug);
  const advice = account === undefined ? null : adviceFor(w, account);
  if (advice === null) return [];
  const { act, word, date } = advice;
  const last = `*${act} ${word} ${date}.*`;
  const first = `*${word} ${date} ${act}.*`;
  const early = !/meeting/.test(act) && (word === 'on' || DATE_FIRST.test(act));
  const ways = early ? [first, last] : [last];
  const held = holdingClauses(
    w.input.sheet,
    { heading: unit.heading, slug },
    ways.map((form) => ({ form })),
    {},
  );
  return held.slice(0, 1).map(capitalStep);
}

/** The step as it stands between the stars: `Book a meeting by …`. */
export function capitalStep(step: string): string {
  const words = step.replace(/^\*|\.\*$/g, '');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
