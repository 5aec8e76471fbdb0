/**
 * What one account's row does to the others of its book: means behind norms, places, the book's shares, components that
 * say nothing, and seats. Worked out once for all rows that make the others the same.
 */
import { roundTo } from '../domain/catalogue.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { OverrideEvent } from '../domain/decisions.ts';
import type { Features, RawFeatures } from '../domain/features.ts';
import type { PreviousTier, ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { bookWide } from '../scoring/book-features.ts';
import { componentsLeftOut, type LeftOut } from '../scoring/components.ts';
import { addPlaces, type Places, unscored } from '../scoring/computed-features.ts';
import { evaluate } from '../scoring/conditions.ts';
import { deriveFeatures, type RowPopulation } from '../scoring/derive.ts';
import { type BookPopulation, scoreBook } from '../scoring/engine.ts';
import { decimalsOf } from '../scoring/feature-names.ts';
import { meansOf, normsOf, type Observed, observe, touchesCovered } from '../scoring/norms.ts';
import { scopeOf } from '../scoring/scope.ts';
import { featureValue, type Subject } from '../scoring/subject.ts';
import { type OutlookInputs, type Standing, signalled } from './outlook-inputs.ts';

/** What the account gets when seats are given. */
export interface Seat {
  tier: number | null;
  /** The cap that took its seat. */
  cap: string | null;
}

/** The other accounts, as one row of this account makes them. */
export interface Surroundings {
  rows: RowPopulation;
  /** By account id, its own replaced by whoever asks. */
  features: Features[];
  /** Those in scope before and after the account, in id order. */
  before: Features[];
  after: Features[];
  placed: Map<string, { places: Places; others: Subject[] }>;
  leftOut: Map<string, LeftOut>;
  seats: Map<string, Seat>;
}

const isInScope = (subject: Subject, model: Model): boolean => scopeOf(subject, model).reason === null;

export class OtherAccounts {
  readonly inputs: OutlookInputs;
  readonly standing: Standing;
  readonly accountId: string;
  /** The book's rows in id order, and the place of the account's. */
  readonly #raw: RawFeatures[];
  readonly #at: number;
  readonly #surroundings = new Map<string, Surroundings>();
  #others: Surroundings | null = null;
  #observed: Observed[] | null = null;

  constructor(inputs: OutlookInputs, standing: Standing, raw: RawFeatures[], at: number) {
    this.inputs = inputs;
    this.standing = standing;
    this.#raw = raw;
    this.#at = at;
    this.accountId = raw[at]!.accountId;
  }

  /** Rows that make the others the same have the same key. */
  surroundingsOf(row: RawFeatures): Surroundings {
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
      part.filter((each) => isInScope(unscored(each, model, asOf), model));
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
  populationWith(around: Surroundings, subject: Subject): BookPopulation {
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
      const others = [...around.before, ...around.after].map((each) => unscored(each, model, asOf));
      const copy = unscored(subject.features, model, asOf);
      found = { places: addPlaces(inScope ? [...others, copy] : others, model), others };
      around.placed.set(key, found);
    }
    return found;
  }

  /** Seats and quotas go by the tier, the order's values and the pool: for the same of these they are given alike. */
  seatOf(
    around: Surroundings,
    subject: Subject,
    account: ScoredAccount,
    population: BookPopulation,
    options: { asOf: IsoDate; previous: PreviousTier[]; overrides: readonly OverrideEvent[] },
  ): Seat {
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
      const book = scoreBook(features, model, { ...options, population });
      const own = book.accounts.find((each) => each.accountId === this.accountId)!;
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
