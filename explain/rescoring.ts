/**
 * One account scored with another row, as the whole book would score it (ARCHITECTURE.md). What an account's
 * row does to the others goes through few figures alone: means behind norms, places, the book's shares, components
 * that say nothing, and seats. Those are worked out with the row in place; what they leave as it was is not scored
 * again. So the answer is that of scoring everything, which tests hold and every found path is checked by.
 */
import { roundTo } from '../domain/catalogue.ts';
import { addDays, type IsoDate } from '../domain/dates.ts';
import type { OverrideEvent } from '../domain/decisions.ts';
import type { Features, RawFeatures, RawSignal } from '../domain/features.ts';
import type { PreviousTier, ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { bookWide } from '../scoring/book-features.ts';
import { componentsLeftOut, type LeftOut } from '../scoring/components.ts';
import { addPlaces, computedFeatures, type Places } from '../scoring/computed-features.ts';
import { evaluate, featureValue, type Subject } from '../scoring/conditions.ts';
import { deriveFeatures, type RowPopulation } from '../scoring/derive.ts';
import { type BookPopulation, scoreBook } from '../scoring/engine.ts';
import { familiesOf } from '../scoring/families.ts';
import { decimalsOf } from '../scoring/feature-names.ts';
import { meansOf, normsOf, type Observed, observe, touchesCovered } from '../scoring/norms.ts';
import { perModel } from '../scoring/per-model.ts';
import { scopeOf } from '../scoring/scope.ts';
import { type OutlookInputs, type Standing, signalled, standingOf } from './outlook-inputs.ts';

/** Books of so few accounts are scored whole: it costs no more. */
const SMALL = 24;

/** Where the account ends, and how it came there. */
export interface Outcome {
  tier: number | null;
  score: number | null;
  /** Before seats are given; its ledger ends there. */
  account: ScoredAccount;
  /** The cap that took its seat. */
  cap: string | null;
  /** How the whole book stands then. */
  wide: ScoredBook['bookWide'];
}

/** The other accounts, as one row of this account makes them. */
interface Surroundings {
  rows: RowPopulation;
  /** By account id, its own replaced by whoever asks. */
  features: Features[];
  /** Those in scope before and after the account, in id order. */
  before: Features[];
  after: Features[];
  placed: Map<string, { places: Places; others: Subject[] }>;
  leftOut: Map<string, LeftOut>;
  seats: Map<string, Pick<Outcome, 'tier' | 'cap'>>;
}

const withoutCaps = perModel((model): Model => ({ ...model, caps: [] }));

const subjectOf = (features: Features, model: Model, asOf: IsoDate): Subject => ({
  features,
  added: computedFeatures(features, model, asOf),
  computed: { score: null },
});

const isInScope = (subject: Subject, model: Model): boolean => scopeOf(subject, model).reason === null;

export class Rescoring {
  readonly inputs: OutlookInputs;
  readonly standing: Standing;
  readonly accountId: string;
  readonly #raw: RawFeatures[];
  readonly #at: number;
  readonly #whole: boolean;
  readonly #surroundings = new Map<string, Surroundings>();
  #others: Surroundings | null = null;
  #observed: Observed[] | null = null;

  /** @param small books up to so many accounts are scored whole */
  constructor(inputs: OutlookInputs, accountId: string, small = SMALL) {
    this.inputs = inputs;
    this.standing = standingOf(inputs);
    this.accountId = accountId;
    this.#raw = [...inputs.raw].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
    this.#at = this.#raw.findIndex((row) => row.accountId === accountId);
    const decided = (inputs.overrides ?? []).some((event) => event.accountId === accountId);
    this.#whole = decided || inputs.raw.length <= small;
  }

  get row(): RawFeatures {
    return this.#raw[this.#at]!;
  }

  /** The whole book derived and scored with the row. @param days that have passed for the account alone */
  book(row: RawFeatures, days: number): ScoredBook {
    const { coverage, model, asOf, signals } = this.inputs;
    const features = deriveFeatures(this.#raw.with(this.#at, row), coverage, model, asOf);
    const told = features.map((each) =>
      signalled(each, each.accountId === this.accountId ? this.#signals(days) : signals?.get(each.accountId)),
    );
    return scoreBook(told, model, this.#options(days));
  }

  /** The same for the account alone. */
  outcome(row: RawFeatures, days: number): Outcome {
    if (!this.#whole) return this.#outcomeAmong(this.#surroundingsOf(row), row, days);
    const book = this.book(row, days);
    const account = this.#own(book);
    const cap = account.displacedBy?.cap ?? null;
    return { tier: account.tier, score: account.score, account, cap, wide: book.bookWide };
  }

  #own(book: ScoredBook): ScoredAccount {
    return book.accounts.find((each) => each.accountId === this.accountId)!;
  }

  /** What ages with the account is moved back by the days; the others' stays. */
  #options(days: number) {
    const { asOf, previous = [], overrides = [], commits = true } = this.inputs;
    if (days === 0) return { asOf, previous: [...previous], overrides };
    const others = previous.filter(({ accountId }) => accountId !== this.accountId);
    const own: PreviousTier[] = commits
      ? [this.#own(this.standing.book)]
      : previous.filter(({ accountId }) => accountId === this.accountId);
    const aged = overrides.map((event) => (event.accountId === this.accountId ? backBy(event, days) : event));
    return { asOf, previous: [...others, ...own], overrides: aged };
  }

  #signals(days: number): RawSignal[] | undefined {
    const own = this.inputs.signals?.get(this.accountId);
    return days === 0 ? own : own?.map((signal) => ({ ...signal, date: addDays(signal.date, -days) }));
  }

  #outcomeAmong(around: Surroundings, row: RawFeatures, days: number): Outcome {
    const { model, asOf } = this.inputs;
    const features = this.#featuresOf(around, row, days);
    const subject = subjectOf(features, model, asOf);
    const population = this.#populationWith(around, subject);
    const options = this.#options(days);
    const account = scoreBook([features], withoutCaps(model), { ...options, overrides: [], population })
      .accounts[0]!;
    const seat = this.#seatOf(around, subject, account, population, options);
    return { tier: seat.tier, score: account.score, account, cap: seat.cap, wide: population.wide };
  }

  #featuresOf({ rows }: Surroundings, row: RawFeatures, days: number): Features {
    const { coverage, model, asOf } = this.inputs;
    const family =
      model.families === undefined
        ? [row]
        : (familiesOf(this.#raw.with(this.#at, row)).get(this.accountId)?.members ?? [row]);
    const made = deriveFeatures(family, coverage, model, asOf, rows);
    return signalled(made.find((each) => each.accountId === this.accountId)!, this.#signals(days));
  }

  /** Rows that make the others the same have the same key. */
  #surroundingsOf(row: RawFeatures): Surroundings {
    const { touches365d, createdOn, customerSince, firstTouchOn, lastTouchOn, type, arr, attributes } = row;
    const { families } = this.inputs.model;
    const family = families === undefined ? [] : [lastTouchOn, type, arr, attributes];
    const key = JSON.stringify([touches365d, createdOn, customerSince, firstTouchOn, ...family]);
    const known = this.#surroundings.get(key);
    if (known !== undefined) return known;
    const made = this.#makeSurroundings(row);
    this.#surroundings.set(key, made);
    return made;
  }

  #makeSurroundings(row: RawFeatures): Surroundings {
    const { coverage, model, asOf, signals } = this.inputs;
    this.#observed ??= observe(this.#raw, coverage, asOf);
    const observed = this.#observed.with(this.#at, observe([row], coverage, asOf)[0]!);
    const rows = { medians: this.standing.rows.medians, means: meansOf(observed, model) };
    this.#others ??= this.#around(this.standing.features, this.standing.rows);
    if (model.families === undefined && !this.#normsMoved(observed, rows)) return { ...this.#others, rows };
    const features = deriveFeatures(this.#raw.with(this.#at, row), coverage, model, asOf, rows);
    return this.#around(
      features.map((each) => signalled(each, signals?.get(each.accountId))),
      rows,
    );
  }

  #around(features: Features[], rows: RowPopulation): Surroundings {
    const { model, asOf } = this.inputs;
    const inScope = (part: Features[]) =>
      part.filter((each) => isInScope(subjectOf(each, model, asOf), model));
    return {
      rows,
      features,
      before: inScope(features.slice(0, this.#at)),
      after: inScope(features.slice(this.#at + 1)),
      placed: new Map(),
      leftOut: new Map(),
      seats: new Map(),
    };
  }

  /** Whether the means that norms are shrunk toward give another account another norm, as it is rounded. */
  #normsMoved(observed: Observed[], rows: RowPopulation): boolean {
    const { coverage, model, asOf } = this.inputs;
    if (!touchesCovered(coverage, model, asOf)) return false;
    const norms = normsOf(observed, rows.means, model);
    const decimals = decimalsOf('touch_norm_30d', model);
    return this.standing.features.some(({ accountId, values }) => {
      const norm = norms.get(accountId)?.norm ?? null;
      const rounded = norm === null ? null : roundTo(norm, decimals);
      return accountId !== this.accountId && rounded !== (values['touch_norm_30d'] ?? null);
    });
  }

  /** What the account is compared with when it is itself part of the book with this row. */
  #populationWith(around: Surroundings, subject: Subject): BookPopulation {
    const { model } = this.inputs;
    const inScope = isInScope(subject, model);
    const own = inScope ? [subject.features] : [];
    const wide = bookWide([...around.before, ...own, ...around.after], model);
    const { places, others } = this.#placesWith(around, subject, inScope);
    if (inScope) addPlaces([subject], model, places);
    const spread = model.components.filter((each) => each.min_spread !== undefined);
    const key = JSON.stringify([
      inScope,
      spread.map(({ feature }) => featureValue(subject, feature)),
      placeValues(subject, model),
    ]);
    let leftOut = around.leftOut.get(key);
    if (leftOut === undefined) {
      leftOut = componentsLeftOut(inScope ? [...others, subject] : others, model);
      around.leftOut.set(key, leftOut);
    }
    return { places, wide, leftOut };
  }

  #placesWith(around: Surroundings, subject: Subject, inScope: boolean) {
    const { model, asOf } = this.inputs;
    const key = JSON.stringify([inScope, placeValues(subject, model)]);
    let found = around.placed.get(key);
    if (found === undefined) {
      const others = [...around.before, ...around.after].map((each) => subjectOf(each, model, asOf));
      const copy = subjectOf(subject.features, model, asOf);
      found = { places: addPlaces(inScope ? [...others, copy] : others, model), others };
      around.placed.set(key, found);
    }
    return found;
  }

  /** Seats and quotas go by the tier, the order's values and the pool: for the same of these they are given alike. */
  #seatOf(
    around: Surroundings,
    subject: Subject,
    account: ScoredAccount,
    population: BookPopulation,
    options: { asOf: IsoDate; previous: PreviousTier[]; overrides: readonly OverrideEvent[] },
  ): Pick<Outcome, 'tier' | 'cap'> {
    const { model } = this.inputs;
    const capped = model.caps.some(({ tier }) => tier === account.tier);
    const quota = model.cut.mode === 'quota';
    if (!capped && !quota) return { tier: account.tier, cap: null };
    const value = (feature: string) => (feature === 'score' ? account.score : featureValue(subject, feature));
    const key = JSON.stringify([
      account.status,
      account.tier,
      ...(quota ? decidedBy(account, subject, model) : []),
      model.order.map(({ feature }) => value(feature)),
      model.caps.map(({ per }) => (per === undefined ? null : value(per))),
      population.wide,
      [...population.leftOut.keys()],
      placeValues(subject, model),
    ]);
    let seat = around.seats.get(key);
    if (seat === undefined) {
      const features = around.features.with(this.#at, subject.features);
      const own = this.#own(scoreBook(features, model, { ...options, population }));
      seat = { tier: own.tier, cap: own.displacedBy?.cap ?? null };
      around.seats.set(key, seat);
    }
    return seat;
  }
}

/** What beside its place decides the tier of an account that a quota is for. */
const decidedBy = (
  { earned, possible, score, rules, holds, tierWithoutSignals }: ScoredAccount,
  subject: Subject,
  model: Model,
) => [
  // Quotas go by the score before signals.
  [earned, possible, score],
  tierWithoutSignals,
  rules.map(({ id }) => id),
  holds,
  [...model.gates, ...(model.new_account === undefined ? [] : [model.new_account])].map(({ when }) =>
    evaluate(when, subject, model),
  ),
];

/** The values of the account that its places and those of the others follow from. */
function placeValues(subject: Subject, model: Model) {
  return Object.values(model.computed ?? {}).flatMap(({ percentile, share_of_median }) => {
    const of = (percentile ?? share_of_median)?.of;
    return of === undefined ? [] : [featureValue(subject, of)];
  });
}

/** An event as it looks from so many days later. */
const backBy = (event: OverrideEvent, days: number): OverrideEvent => {
  const back = (date: IsoDate | null) => (date === null ? null : addDays(date, -days));
  const { request } = event;
  return {
    ...event,
    on: addDays(event.on, -days),
    request:
      request === null
        ? null
        : { ...request, expires: back(request.expires), committedOn: back(request.committedOn) },
  };
};
