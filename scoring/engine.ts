/**
 * The tiering engine: features and a model → a ledger per account whose fold is the tier (design, The tiering
 * engine). Pure: no clock, no I/O, no randomness, no rule of any one model; the order of accounts is nothing.
 */
import type { IsoDate } from '../domain/dates.ts';
import type { Dispute, OverrideEvent } from '../domain/decisions.ts';
import type { Features } from '../domain/features.ts';
import type { PreviousTier, ScoredBook } from '../domain/ledger.ts';
import { type Model, settingValue } from '../domain/model.ts';
import { type BookWide, bookFeatures, bookWide } from './book-features.ts';
import { applyCaps, type QuotaOrder, quotaOrder, quotaTiers } from './caps.ts';
import { componentsLeftOut, type LeftOut, scoreComponents, sumComponents } from './components.ts';
import { addPlaces, type Places, UNSCORED, unscored } from './computed-features.ts';
import { scoreOf, verdictsOf, withScore } from './decide.ts';
import { withDisputes } from './disputes.ts';
import { applyOverride, modelsOwnTier, type OverridesAt, overridesAt } from './overrides.ts';
import { perModel } from './per-model.ts';
import { isTiered, type Progress } from './progress.ts';
import { provisionalTiers } from './provisional.ts';
import { rankAccounts } from './rank.ts';
import { rowAtHand } from './row-at-hand.ts';
import { scopeOf } from './scope.ts';
import { finish } from './scored-account.ts';
import { stageMediansOf } from './stage-medians.ts';
import { applyHysteresis, applyNewAccount, applySignals, placeBase } from './tier-stages.ts';
import { applyTriggers } from './triggers.ts';
import { bookWarnings, ruleShares } from './warnings.ts';

export interface ScoringOptions {
  asOf: IsoDate;
  /** Tiers of the predecessor, for hysteresis; none on a first run. */
  previous?: PreviousTier[];
  /** Stage medians with their counts, as stagnation.ts found them; else read off the deals, without counts. */
  stageMedians?: ScoredBook['stageMedians'];
  /** What people decided on tiers; what is dated after the as-of date is not looked at. */
  overrides?: readonly OverrideEvent[];
  /** Counted beside the rules that they dispute. */
  disputes?: readonly Dispute[];
  /** What the accounts are compared with; themselves unless given. */
  population?: BookPopulation;
}

/** What an account in scope is compared with when it is scored. */
export interface BookPopulation {
  places: Places;
  wide: BookWide;
  leftOut: LeftOut;
  /** Order of the accounts that quotas are given to; absent where the model has none. */
  quota?: QuotaOrder;
}

function start(features: Features, model: Model, asOf: IsoDate): Progress {
  const subject = unscored(features, model, asOf);
  const scope = scopeOf(subject, model);
  const status = scope.reason === null ? 'tiered' : 'not_tiered';
  return {
    features,
    subject,
    scope,
    status,
    components: [],
    earned: 0,
    possible: 0,
    applicable: 0,
    scoreBeforeSignals: null,
    score: null,
    signalPoints: 0,
    decision: null,
    tierWithoutSignals: null,
    withoutSignals: null,
    scoredTier: null,
    tier: null,
    triggered: false,
    override: null,
    displacedBy: null,
    provisional: null,
    ledger: [],
  };
}

const floorOf = perModel((model): number => settingValue(model, model.floor));

/** Points and score; too little that could be scored ends the account's way here. */
function scorePoints(progress: Progress, model: Model, leftOut: LeftOut): void {
  const { subject } = progress;
  const components = scoreComponents(subject, model, leftOut);
  const { earned, possible, applicable } = sumComponents(components);
  progress.components = components;
  progress.earned = earned;
  progress.possible = possible;
  progress.applicable = applicable;
  if (applicable > 0 && possible * 100 < floorOf(model) * applicable) {
    progress.status = 'not_enough_data';
    return;
  }
  const score = scoreOf(earned, possible, model);
  progress.scoreBeforeSignals = score;
  progress.score = score;
  progress.subject = withScore(progress.subject, score);
}

/** What the tiers of a book are placed by, beside each account's own row. */
interface Judging {
  asOf: IsoDate;
  previous: ReadonlyMap<string, PreviousTier>;
}

/** From the base tier to hysteresis: all that looks at no other account. */
function placeTier(progress: Progress, model: Model, judging: Judging, quotaTier: number | null): void {
  const { asOf, previous } = judging;
  const verdicts = verdictsOf(progress.subject, model);
  if (model.cut.mode !== 'quota') progress.provisional = provisionalTiers(progress, model, verdicts);
  placeBase(progress, model, verdicts, quotaTier);
  applySignals(progress, model, asOf, quotaTier);
  applyTriggers(progress, model, asOf);
  applyNewAccount(progress, model);
  applyHysteresis(progress, model, previous.get(progress.features.accountId));
}

function overridesTold({ standings }: OverridesAt): Pick<ScoredBook, 'overrides'> {
  if (standings.length === 0) return {};
  return {
    overrides: standings.map(({ override: { id, accountId, tier }, status, why }) => ({
      ...{ id, accountId, tier, status, why },
    })),
  };
}

const byAccountId = (a: { accountId: string }, b: { accountId: string }): number =>
  a.accountId < b.accountId ? -1 : 1;

/** Tells the accounts in scope what they are compared with, and gives it. */
function compared(book: Progress[], model: Model, given?: BookPopulation): BookPopulation {
  const inScope = book.filter(isTiered);
  const subjects = inScope.map((each) => each.subject);
  const places = addPlaces(subjects, model, given?.places);
  const rows = inScope.map((each) => each.features);
  const wide = given?.wide ?? bookWide(rows, model);
  // One for all accounts: each gets its own with its score.
  const computed = { ...UNSCORED, ...bookFeatures(wide) };
  for (const { subject } of book) subject.computed = computed;
  return { places, wide, leftOut: given?.leftOut ?? componentsLeftOut(subjects, model) };
}

const started = (features: Features[], model: Model, asOf: IsoDate): Progress[] =>
  [...features].sort(byAccountId).map((each) => start(each, model, asOf));

/** What the accounts of a book are compared with. @param features as deriveFeatures gives them */
export function bookPopulation(features: Features[], model: Model, asOf: IsoDate): BookPopulation {
  const book = started(features, model, asOf);
  const population = compared(book, model);
  if (model.cut.mode !== 'quota') return population;
  for (const progress of book.filter(isTiered)) scorePoints(progress, model, population.leftOut);
  return { ...population, quota: quotaOrder(book, model) };
}

/**
 * Scores the whole book in the engine's fixed stage order. The result is ordered by account id.
 * @param features as deriveFeatures gives them
 */
export function scoreBook(features: Features[], model: Model, options: ScoringOptions): ScoredBook {
  const book = started(features, model, options.asOf);
  const inScope = book.filter(isTiered);
  const { wide, leftOut } = compared(book, model, options.population);
  const judging: Judging = {
    asOf: options.asOf,
    previous: new Map((options.previous ?? []).map((each) => [each.accountId, modelsOwnTier(each)])),
  };
  const byQuota = model.cut.mode === 'quota';
  // Points and tier while the account's row is at hand; a quota alone has to know every score first.
  const atHand = rowAtHand(model);
  for (const progress of inScope) {
    atHand.take(progress.features);
    scorePoints(progress, model, leftOut);
    if (!byQuota && isTiered(progress)) placeTier(progress, model, judging, null);
  }
  atHand.putAway();
  const tiered = inScope.filter(isTiered);
  if (byQuota) {
    const quota = quotaTiers(book, model, options.population?.quota ?? quotaOrder(book, model));
    for (const progress of tiered)
      placeTier(progress, model, judging, quota.get(progress.features.accountId) ?? null);
  }
  const tieredIds = new Set(tiered.map((each) => each.features.accountId));
  const overrides = overridesAt(options.overrides ?? [], tieredIds, model, options.asOf);
  for (const progress of tiered) applyOverride(progress, model, overrides);
  const caps = applyCaps(book, model);
  const accounts = book.map((progress) => finish(progress, model));
  rankAccounts(
    accounts,
    book.map((each) => each.subject),
    model,
    options.asOf,
  );
  return {
    asOf: options.asOf,
    model: { id: model.id, name: model.name, version: model.version, hash: model.hash },
    accounts,
    caps,
    rules: withDisputes(ruleShares(book, model), accounts, options.disputes ?? [], {
      asOf: options.asOf,
      modelId: model.id,
    }),
    componentsLeftOut: [...leftOut].map(([id, reason]) => ({ id, reason })),
    stageMedians: options.stageMedians ?? stageMediansOf(book.map((each) => each.features)),
    warnings: bookWarnings(book, model),
    ...overridesTold(overrides),
    bookWide: wide,
  };
}
