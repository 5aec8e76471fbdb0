/**
 * What would move an account: the smallest set of the model's levers that brings it to another tier, and the first
 * change for the worse that would push it down (docs/paths.md). Each path was checked by deriving and scoring the whole
 * book with the changed row. Pure.
 */
import { addDays, daysBetween, type IsoDate } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import type { RawFeatures } from '../domain/features.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import { settingValue, tierLabel } from '../domain/model.ts';
import type { NoPath, Outlook, Path, Slide } from '../domain/path.ts';
import { agedRow } from './aged-row.ts';
import { handlesOf, type Pull, pulled, type Workplace } from './lever.ts';
import { stepOf } from './lever-text.ts';
import type { OutlookInputs } from './outlook-inputs.ts';
import { StandingObstacles, untieredWhy } from './path-obstacles.ts';
import { MOST_SETS, pullSets } from './path-search.ts';
import { type Outcome, Rescoring } from './rescoring.ts';

export type { OutlookInputs } from './outlook-inputs.ts';

/** Days that a date may lie ahead. */
const MOST_AHEAD = 365;

export interface OutlookOptions {
  /** Number of the tier asked for; each better one unless given. */
  to?: number;
  /** Date at whose end the account stands there, from the as-of date on (the default) to a year later. */
  by?: IsoDate;
  /** Whether the slide is looked for; true unless said. */
  slide?: boolean;
}

/** The account at the day that is looked at, before anything is pulled. */
interface Scene {
  rescoring: Rescoring;
  place: Workplace;
  row: RawFeatures;
  base: Outcome;
  by: IsoDate;
}

/**
 * Paths of one account and its slide.
 * @throws UsageError for an account or tier that is not there, a date out of reach, or a model without levers
 */
export function outlookOf(inputs: OutlookInputs, accountId: string, options: OutlookOptions = {}): Outlook {
  const scene = sceneOf(inputs, accountId, options.by ?? inputs.asOf);
  const { base, row, by } = scene;
  const told = { accountId, name: row.name, asOf: by };
  if (base.tier === null) return { ...told, paths: [], slide: null, untiered: untieredWhy(base.account) };
  const targets = targetsOf(inputs, base.tier, options.to);
  const paths = targets.length === 0 ? [] : pathsTo(scene, targets);
  return { ...told, paths, slide: options.slide === false ? null : slideOf(scene) };
}

function sceneOf(inputs: OutlookInputs, accountId: string, by: IsoDate): Scene {
  const { model, asOf } = inputs;
  if ((model.levers ?? []).length === 0)
    throw new UsageError(
      `The model ${model.id} declares no levers, so nothing is known that a team can change.`,
      {
        hint: 'docs/paths.md shows how levers are declared.',
      },
    );
  if (!inputs.raw.some((each) => each.accountId === accountId))
    throw new UsageError(`There is no account ${accountId} in the book of ${asOf}.`);
  const ahead = daysBetween(asOf, by);
  if (ahead < 0 || ahead > MOST_AHEAD)
    throw new UsageError(`${by} is out of reach of the book of ${asOf}.`, {
      hint: `Take a date from ${asOf} to ${addDays(asOf, MOST_AHEAD)}.`,
    });
  const history =
    inputs.touches === undefined ? null : (inputs.touches.get(accountId) ?? { touches: [], logged: [] });
  if (ahead > 0 && history === null)
    throw new UsageError(`Nothing can be said of ${by}: the days of its touches are not known.`);
  const rescoring = new Rescoring(inputs, accountId);
  const row = ahead === 0 ? rescoring.row : agedRow(rescoring.row, history!, ahead, inputs);
  const place: Workplace = { model, asOf, ahead, history };
  return { rescoring, place, row, base: rescoring.outcome(row, ahead), by };
}

/** Better tiers, the nearest first. */
function targetsOf({ model }: OutlookInputs, tier: number, to: number | undefined): number[] {
  const numbers = model.tiers.map((each) => each.number);
  if (to === undefined) return numbers.filter((each) => each < tier).reverse();
  if (numbers.includes(to)) return [to];
  const possible = model.tiers.map(({ number, label }) => `${number} ${label}`).join(', ');
  throw new UsageError(`There is no tier ${to} in ${model.id}.`, { hint: `Tiers: ${possible}.` });
}

const togetherOf = ({ model }: Workplace): number =>
  model.levers_together === undefined ? Number.POSITIVE_INFINITY : settingValue(model, model.levers_together);

/** Days that have passed when all of them are pulled. */
const daysOf = ({ ahead }: Workplace, pulls: readonly Pull[]): number =>
  pulls.reduce((days, { handle, times }) => (handle.lever.kind === 'quiet' ? days + times : days), ahead);

interface Found {
  pulls: Pull[];
  book: ScoredBook;
}

/** The whole book derived and scored again: what is told of a path is read off it. */
function verified(scene: Scene, pulls: Pull[], target: number): Found | null {
  const { rescoring, place, row } = scene;
  const book = rescoring.book(pulled(row, pulls, place), daysOf(place, pulls));
  return accountOf(book, rescoring.accountId).tier === target ? { pulls, book } : null;
}

const accountOf = (book: ScoredBook, accountId: string): ScoredAccount =>
  book.accounts.find((each) => each.accountId === accountId)!;

/** Tries the sets in order until each target is found; what stays in the way of the others is noted. */
function pathsTo(scene: Scene, targets: number[]): Path[] {
  const { base, rescoring, place } = scene;
  const { model } = place;
  const open = new Map(
    targets
      .filter((target) => target !== base.tier)
      .map((target) => [target, new StandingObstacles(base, target, model)]),
  );
  const found = new Map<number, Found>();
  const way = targets.some((target) => target > base.tier!) ? 'worse' : 'better';
  let tried = 0;
  for (const pulls of pullSets(handlesOf(scene.row, place, way), togetherOf(place))) {
    if (open.size === 0 || ++tried > MOST_SETS) break;
    const outcome = rescoring.outcome(pulled(scene.row, pulls, place), daysOf(place, pulls));
    const check = open.has(outcome.tier ?? Number.NaN) ? verified(scene, pulls, outcome.tier!) : null;
    if (check !== null) {
      found.set(outcome.tier!, check);
      open.delete(outcome.tier!);
    }
    for (const obstacles of open.values()) obstacles.meet(outcome);
  }
  const given = tried > MOST_SETS ? tooMany : null;
  return targets.map((target) =>
    pathOf(scene, target, found.get(target), given ?? open.get(target)?.why() ?? null),
  );
}

const tooMany: NoPath = {
  kind: 'beyond',
  id: null,
  text: `none among the first ${MOST_SETS} sets of levers; the others were not tried`,
};

function pathOf(scene: Scene, target: number, found: Found | undefined, why: NoPath | null): Path {
  const { base, rescoring, place, row, by } = scene;
  const { type } = row;
  const label = (tier: number) => tierLabel(place.model, tier, type);
  const told = {
    accountId: rescoring.accountId,
    name: row.name,
    asOf: by,
    from: { tier: base.tier!, label: label(base.tier!), score: base.score },
    target: { tier: target, label: label(target) },
  };
  if (target === base.tier)
    return { ...told, outcome: 'there', steps: [], reached: null, displaced: [], why: null };
  if (found === undefined) return { ...told, outcome: 'none', steps: [], reached: null, displaced: [], why };
  const { tier, score } = accountOf(found.book, rescoring.accountId);
  return {
    ...told,
    outcome: 'found',
    steps: found.pulls.map((pull) => stepOf(pull, row, place)),
    reached: { tier: tier!, score },
    displaced: displacedBy(scene, found.book),
    why: null,
  };
}

/** Other accounts that stand in a worse tier than in the book as it is. */
function displacedBy({ rescoring }: Scene, book: ScoredBook): Path['displaced'] {
  const before = new Map(rescoring.standing.book.accounts.map((each) => [each.accountId, each.tier]));
  return book.accounts.flatMap(({ accountId, name, tier }) => {
    const from = before.get(accountId) ?? null;
    const own = accountId === rescoring.accountId;
    return own || from === null || tier === null || tier <= from ? [] : [{ accountId, name, from, to: tier }];
  });
}

/** The first of the model's adverse levers that alone leads to a worse tier, pulled as few times as it takes. */
function slideOf(scene: Scene): Slide | null {
  const { base, rescoring, place, row } = scene;
  const lowest = place.model.tiers.at(-1)!.number;
  if (base.tier === lowest) return null;
  for (const handle of handlesOf(row, place, 'worse')) {
    for (let times = 1; times <= handle.most; times++) {
      const pulls = [{ handle, times }];
      const { tier } = rescoring.outcome(pulled(row, pulls, place), daysOf(place, pulls));
      if (tier === null || tier <= base.tier!) continue;
      const found = verified(scene, pulls, tier);
      if (found === null) continue;
      const { score } = accountOf(found.book, rescoring.accountId);
      const label = tierLabel(place.model, tier, row.type);
      return { steps: pulls.map((pull) => stepOf(pull, row, place)), reached: { tier, label, score } };
    }
  }
  return null;
}
