/**
 * How far an account is from its lines, what moved it since the run before, and what would move it: clauses over the
 * facts of distances, attributions and paths. Each is null, or none, where the sheet has no such facts.
 */
import { SCORE_CAUSES, TIER_CAUSES, type TierCause } from '../domain/attribution.ts';
import { ACCOUNT_CAUSES, SHORT_CAUSES } from '../domain/attribution-words.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { type Clause, text, type Writing } from './context.ts';

type AccountClause = (w: Writing, account: ScoredAccount) => Clause;
type AccountClauses = (w: Writing, account: ScoredAccount) => Clause[];

/** `rank 3 of 12 in Nurture by score` */
export const rankInTier: AccountClause = (w, a) => {
  const subject = w.slug(a);
  return text`rank ${w.ref(subject, 'score', undefined, 'rank')} of ${w.ref(subject, 'ranked_in_tier')} in ${w.ref(subject, 'tier')} by score`;
};

/** `6 points`, also where it is none. */
function points(w: Writing, subject: string, metric: string): Clause {
  return text`${w.ref(subject, metric)} ${w.number(subject, metric) === 1 ? 'point' : 'points'}`;
}

/** The score between its own line and the next one, then what else that line asks for. */
export const lineDistances: AccountClauses = (w, a) => {
  const subject = w.slug(a);
  const own = w.ref(subject, 'line_score');
  const next = text`the ${w.ref(subject, 'next_tier')} line`;
  const line = w.ref(subject, 'next_line');
  const asked = factsLike(w, subject, /^lacks_/).map((fact) => text`${next} asks for ${fact}`);
  return [
    text`${points(w, subject, 'points_above_line')} above its own line of ${own}`,
    text`${points(w, subject, 'points_under_line')} below its own line of ${own}`,
    text`${points(w, subject, 'points_short')} from ${next} of ${line}`,
    text`${points(w, subject, 'points_past')} past ${next} of ${line}`,
    ...asked,
  ];
};

/** `clears with touches at least 4`: of one rule that fired. */
export function clearsWithWords(w: Writing, account: ScoredAccount, rule: string): Clause {
  return text`clears with ${w.ref(w.slug(account), `clears_${rule.replaceAll('-', '_')}`)}`;
}

/** `score 64, down 7: own data −9, population +2`: the largest part first; null where nothing moved. */
export const scoreParts: AccountClause = (w, a) => {
  const subject = w.slug(a);
  const change = w.number(subject, 'score', 'delta') ?? 0;
  const parts = partsOf(w, subject, 'score', SCORE_CAUSES).filter(({ by }) => by !== 0);
  if (change === 0 || parts.length === 0) return null;
  const told = [...parts]
    .sort((one, other) => Math.abs(other.by) - Math.abs(one.by))
    .map(({ cause }) => `${SHORT_CAUSES[cause]} ${w.ref(subject, `score_change_by_${cause}`, 'signed')}`);
  const delta = w.ref(subject, 'score', undefined, 'delta');
  return text`score ${w.ref(subject, 'score')}, ${change > 0 ? 'up' : 'down'} ${delta}: ${told.join(', ')}`;
};

/** `the move down is from its own data`, where one cause alone pushed that way. */
export const moveCause: AccountClause = (w, a) => {
  const parts = partsOf(w, w.slug(a), 'tier', TIER_CAUSES);
  const way = Math.sign(parts.reduce((sum, { by }) => sum + by, 0));
  const pushed = parts.filter(({ by }) => Math.sign(by) === way);
  const [only] = pushed;
  if (way === 0 || only === undefined || pushed.length > 1) return null;
  return `the move ${way > 0 ? 'down' : 'up'} is from ${ACCOUNT_CAUSES[only.cause]}`;
};

/** `the volume rule began to act with its own data` */
export const ruleCauses: AccountClauses = (w, a) =>
  w.input.model.rules.flatMap(({ id }) =>
    (['began', 'ended'] as const).map((kind) => {
      const cause = w.ref(w.slug(a), `rule_${id.replaceAll('-', '_')}_${kind}_by`);
      const rule = w.ref(`rule-${id}`, 'label');
      return text`the ${rule} rule ${kind === 'began' ? 'began' : 'ceased'} to act with ${cause}`;
    }),
  );

function partsOf<C extends TierCause>(
  w: Writing,
  subject: string,
  of: 'score' | 'tier',
  causes: readonly C[],
): { cause: C; by: number }[] {
  return causes.flatMap((cause) => {
    const by = w.number(subject, `${of}_change_by_${cause}`);
    return by === null ? [] : [{ cause, by }];
  });
}

/**
 * `would be Nurture with 2 more touches in 30 days by 12 June`, or `no path to Expand: …`; who would be displaced by it.
 * @param target tier number
 * @param scored with the score that it comes to: `, at a score of 71`
 */
export function pathClauses(w: Writing, account: ScoredAccount, target: number, scored = false): Clause[] {
  const subject = w.slug(account);
  const name = (metric: string): string => `path_to_tier_${target}_${metric}`;
  const label = w.ref(subject, name('label'));
  const steps = factsLike(w, subject, new RegExp(`^${name('step')}_\\d+$`));
  const displaced = factsLike(w, subject, new RegExp(`^${name('displaced')}_\\d+$`)).slice(0, 3);
  return [
    text`no path to ${label}: ${w.ref(subject, name('why'))}`,
    steps.length === 0
      ? null
      : text`would be ${label} with ${listed(steps)} by ${w.ref(subject, name('date'))}${scored ? at(w.ref(subject, name('score'))) : ''}`,
    ...displaced.map((other) => text`${other} would be displaced`),
  ];
}

/** Tiers that the sheet has paths of for the account, the nearest first. */
export function pathTargets(w: Writing, account: ScoredAccount): number[] {
  return w.input.model.tiers
    .map(({ number }) => number)
    .filter((tier) => w.value(w.slug(account), `path_to_tier_${tier}_outcome`) !== null)
    .sort((a, b) => b - a);
}

const at = (score: Clause): Clause => text`, at a score of ${score}`;

/** `12 more days without a touch would lead to Watch`. @param scored with the score that it comes to */
export function slideClause(w: Writing, account: ScoredAccount, scored = false): Clause {
  const subject = w.slug(account);
  const steps = factsLike(w, subject, /^slide_step_\d+$/);
  if (steps.length === 0) return null;
  const [first, ...rest] = steps;
  const begun = listed([first!.replace(']]', '|upper]]'), ...rest]);
  return text`${begun} would lead to ${w.ref(subject, 'slide_tier')}${scored ? at(w.ref(subject, 'slide_score')) : ''}`;
}

/** `a, b and c` */
const listed = (parts: string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** References to the facts of that kind that have a value, in the order of the sheet. */
function factsLike(w: Writing, subject: string, pattern: RegExp): string[] {
  return w.index
    .factsOf(subject)
    .filter(({ metric, value }) => pattern.test(metric) && value !== null)
    .flatMap(({ metric }) => w.ref(subject, metric) ?? []);
}
