/**
 * The tiering engine: features and a model → a ledger per account whose fold is the tier (design, The tiering
 * engine). Pure: no clock, no I/O, no randomness, no rule of any one model; the order of accounts is nothing.
 */
import type { IsoDate } from '../domain/dates.ts';
import type { Dispute, OverrideEvent } from '../domain/decisions.ts';
import type { Features } from '../domain/features.ts';
import type {
  ComponentScore,
  LedgerLine,
  PreviousTier,
  ScoredAccount,
  ScoredBook,
} from '../domain/ledger.ts';
import { type Model, settingValue, tierLabel } from '../domain/model.ts';
import { type BookWide, bookFeatures, bookWide } from './book-features.ts';
import { applyCaps, type QuotaOrder, quotaOrder, quotaTiers } from './caps.ts';
import {
  componentLines,
  componentsLeftOut,
  type LeftOut,
  scoreComponents,
  sumComponents,
} from './components.ts';
import { addPlaces, computedFeatures, type Places, withAdded } from './computed-features.ts';
import { featuresOf, type Subject } from './conditions.ts';
import { decide, firedRules, type Outlook, scoreOf, withScore } from './decide.ts';
import { withDisputes } from './disputes.ts';
import { line, withLedger } from './ledger-lines.ts';
import { madeWhenRead } from './made-when-read.ts';
import { applyOverride, modelsOwnTier, type OverridesAt, overridesAt } from './overrides.ts';
import { perModel } from './per-model.ts';
import { isTiered, type Progress } from './progress.ts';
import { rankAccounts } from './rank.ts';
import { declaredPoints, featuresRead } from './scales.ts';
import { scopeOf } from './scope.ts';
import { stageMediansOf } from './stage-medians.ts';
import {
  applyHysteresis,
  applyNewAccount,
  applySignals,
  decisionLines,
  named,
  placeBase,
} from './tier-stages.ts';
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

/** What the engine has worked out of an account before anything is. */
const UNSCORED: Subject['computed'] = { score: null };

function start(features: Features, model: Model, asOf: IsoDate): Progress {
  const added = computedFeatures(features, model, asOf);
  const subject: Subject = { features, added, computed: UNSCORED };
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

function scoreLine(progress: Progress, model: Model): LedgerLine {
  const { earned, possible, applicable, scoreBeforeSignals: score } = progress;
  if (progress.status === 'not_enough_data') {
    const floor = settingValue(model, model.floor);
    const reason = `not enough data: ${possible} of ${applicable} points could be scored, under ${floor}%`;
    return line('score', 'none', reason, { rule: 'floor', points: null, possible });
  }
  if (score === null) return line('score', 'score', 'no score: there is nothing to judge', { possible });
  const reason = `score ${score}: ${earned} of ${possible} points`;
  return line('score', 'score', reason, { points: score, possible, facts: ['score'] });
}

/** What every account's ledger begins with: scope, points, score, base tier and risk rules. */
function openingLines(progress: Progress, model: Model): LedgerLine[] {
  const { scope, status, components } = progress;
  const { subject, decision } = progress.withoutSignals ?? progress;
  const facts = scope.facts(subject);
  const first = line('scope', 'none', scope.text, { rule: scope.reason, facts });
  if (status === 'not_tiered') return [first];
  const points = componentLines(components, withScore(subject, null), model);
  const judged = decision === null ? [] : decisionLines(progress, subject, decision, model);
  return [first, ...points, scoreLine(progress, model), ...judged];
}

const floorOf = perModel((model): number => settingValue(model, model.floor));

/** Features that decide tiers: those of components, lines, gates, holds and rules. */
function judgedFeatures(model: Model): ReadonlySet<string> {
  const conditions = [
    ...model.cut.lines.flatMap((each) => each.when ?? []),
    ...[...model.gates, ...model.holds, ...model.rules].map((each) => each.when),
    ...model.rules.flatMap((rule) => rule.unless.map((each) => each.when)),
  ];
  return new Set([...model.components.flatMap(featuresRead), ...conditions.flatMap(featuresOf)]);
}

/**
 * What a component without a known value could come to: nothing or all of its weight where it may turn out that
 * there is nothing to judge, else the least and most that its scale declares.
 */
function reachOf(component: ComponentScore, model: Model): { least: number; most: number } {
  const declared = model.components.find((each) => each.id === component.id)!;
  const own = model.attributes[declared.feature] ?? model.computed?.[declared.feature];
  const mayFallOut =
    own === undefined ||
    declared.judged_when !== undefined ||
    ('cases' in declared.scale && declared.scale.otherwise === 'not_judged');
  if (mayFallOut) return { least: 0, most: component.weight };
  const points = declaredPoints(declared, model);
  return { least: Math.min(...points), most: Math.max(...points) };
}

/** Whether a value of those features is missing: an account lacks few, so what it lacks is gone through. */
function lacksAny({ features, added }: Subject, judged: ReadonlySet<string>): boolean {
  for (const name in features.absent) {
    if (features.absent[name]!.kind !== 'missing' || !judged.has(name)) continue;
    if (added?.values[name] === undefined) return true;
  }
  for (const name in added?.absent)
    if (added!.absent[name]!.kind === 'missing' && judged.has(name)) return true;
  return false;
}

/** Best and worst tier that the account's missing values could lead to; null where they make no difference. */
function provisionalTiers(
  progress: Progress,
  model: Model,
  judged: ReadonlySet<string>,
): Progress['provisional'] {
  if (!lacksAny(progress.subject, judged)) return null;
  const missing = progress.components.filter((each) => each.absence?.kind === 'missing');
  const reach = missing.map((each) => reachOf(each, model));
  const weight = missing.reduce((sum, each) => sum + (each.status === 'missing' ? each.weight : 0), 0);
  const [least, most] = [
    reach.reduce((sum, each) => sum + each.least, 0),
    reach.reduce((sum, each) => sum + each.most, 0),
  ];
  const best = tierAt(progress, most, weight, 'best', model);
  const worst = tierAt(progress, least, weight, 'worst', model);
  return best === worst ? null : { best, worst };
}

/** The tier with so many points more, of so many that could be scored. */
function tierAt(progress: Progress, points: number, weight: number, outlook: Outlook, model: Model): number {
  const score = scoreOf(progress.earned + points, progress.possible + weight, model);
  return decide(withScore(progress.subject, score), model, outlook).tier;
}

/** The tier that the account ends with, and what is promised to it there. */
function tierLines(progress: Progress, model: Model): LedgerLine[] {
  const tier = progress.tier!;
  const final = line('final_tier', 'none', named(tier, progress, model), { tier, facts: ['tier'] });
  const service = model.service?.[String(tier)];
  if (service === undefined) return [final];
  const rows = Object.entries(service).map(([kind, promise]) => `${kind}: ${promise}`);
  return [final, line('service_level', 'none', rows.join('; '), { tier })];
}

function finish(progress: Progress, model: Model): ScoredAccount {
  const { features, subject, decision } = progress;
  const tiered = isTiered(progress) && progress.tier !== null;
  const type = features.values['type'];
  const account = {
    accountId: features.accountId,
    name: String(features.values['name'] ?? features.accountId),
    status: progress.status,
    statusReason: progress.status === 'not_enough_data' ? 'not_enough_data' : progress.scope.reason,
    tier: tiered ? progress.tier : null,
    label: tiered ? tierLabel(model, progress.tier!, typeof type === 'string' ? type : null) : null,
    score: progress.score,
    earned: progress.earned,
    possible: progress.possible,
    applicable: progress.applicable,
    components: progress.components,
    provisional: progress.provisional,
    rules: decision === null ? [] : firedRules(decision, subject, model),
    holds: decision?.hold == null ? [] : [decision.hold.id],
    scoredTier: progress.scoredTier,
    displacedBy: progress.displacedBy,
    ...(progress.override === null ? {} : { override: progress.override }),
    tierWithoutSignals: progress.tierWithoutSignals,
    ranking: null,
  };
  return withLedger(withFeatures(account, subject), () => [
    ...openingLines(progress, model),
    ...progress.ledger.flatMap((step) => step()),
    ...(tiered ? tierLines(progress, model) : [line('final_tier', 'none', 'no tier')]),
  ]);
}

const copied = madeWhenRead<'features', Features>('features');

/** With the row that the account was judged by: the given one, or one of its own with what the model added. */
function withFeatures<Account extends object>(account: Account, { features, added }: Subject) {
  return added === undefined
    ? Object.assign(account, { features })
    : copied(account, () => withAdded(features, added));
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
  for (const progress of inScope) scorePoints(progress, model, leftOut);

  const previous = new Map((options.previous ?? []).map((each) => [each.accountId, modelsOwnTier(each)]));
  const tiered = inScope.filter(isTiered);
  const tieredIds = new Set(tiered.map((each) => each.features.accountId));
  const overrides = overridesAt(options.overrides ?? [], tieredIds, model, options.asOf);
  const quota = quotaTiers(book, model, options.population?.quota ?? quotaOrder(book, model));
  const judged = judgedFeatures(model);
  for (const progress of tiered) {
    const { accountId } = progress.features;
    const quotaTier = quota.get(accountId) ?? null;
    if (model.cut.mode !== 'quota') progress.provisional = provisionalTiers(progress, model, judged);
    placeBase(progress, model, quotaTier);
    applySignals(progress, model, options.asOf, quotaTier);
    applyTriggers(progress, model, options.asOf);
    applyNewAccount(progress, model);
    applyHysteresis(progress, model, previous.get(accountId));
    applyOverride(progress, model, overrides);
  }
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
