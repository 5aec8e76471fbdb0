/**
 * One account scored with another row, as the whole book would score it (ARCHITECTURE.md). What an account's
 * row does to the others goes through few figures alone: means behind norms, places, the book's shares, components
 * that say nothing, and seats. Those are worked out with the row in place; what they leave as it was is not scored
 * again. So the answer is that of scoring everything, which tests hold and every found path is checked by.
 */
import { addDays, type IsoDate } from '../domain/dates.ts';
import type { OverrideEvent } from '../domain/decisions.ts';
import type { Features, RawFeatures, RawSignal } from '../domain/features.ts';
import type { PreviousTier, ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { unscored } from '../scoring/computed-features.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import { familiesOf } from '../scoring/families.ts';
import { perModel } from '../scoring/per-model.ts';
import { OtherAccounts, type Seat, type Surroundings } from './other-accounts.ts';
import { type OutlookInputs, type Standing, signalled, standingOf } from './outlook-inputs.ts';

/** Books of so few accounts are scored whole: it costs no more. */
const SMALL = 24;

/** Where the account ends, and how it came there. */
export interface Outcome extends Seat {
  score: number | null;
  /** Before seats are given; its ledger ends there. */
  account: ScoredAccount;
  /** How the whole book stands then. */
  wide: ScoredBook['bookWide'];
}

const withoutCaps = perModel((model): Model => ({ ...model, caps: [] }));

export class Rescoring {
  readonly inputs: OutlookInputs;
  readonly standing: Standing;
  readonly accountId: string;
  readonly #raw: RawFeatures[];
  readonly #at: number;
  readonly #whole: boolean;
  readonly #others: OtherAccounts;

  /** @param small books up to so many accounts are scored whole */
  constructor(inputs: OutlookInputs, accountId: string, small = SMALL) {
    this.inputs = inputs;
    this.standing = standingOf(inputs);
    this.accountId = accountId;
    this.#raw = [...inputs.raw].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
    this.#at = this.#raw.findIndex((row) => row.accountId === accountId);
    this.#others = new OtherAccounts(inputs, this.standing, this.#raw, this.#at);
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
    if (!this.#whole) return this.#outcomeAmong(this.#others.surroundingsOf(row), row, days);
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
    const subject = unscored(features, model, asOf);
    const population = this.#others.populationWith(around, subject);
    const options = this.#options(days);
    const account = scoreBook([features], withoutCaps(model), { ...options, overrides: [], population })
      .accounts[0]!;
    const seat = this.#others.seatOf(around, subject, account, population, options);
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
