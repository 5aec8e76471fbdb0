/**
 * The books between two runs: inputs are exchanged one kind after another, in the order of SCORE_CAUSES, and after each
 * exchange the whole book is scored again. Seats are left out of the books in between: one account's data would
 * otherwise show as another's.
 */
import { addDays, daysBetween } from '../domain/dates.ts';
import type { FamilyEvent } from '../domain/families.ts';
import type { Features, RawSignal, Scalar } from '../domain/features.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { bookFeatures } from '../scoring/book-features.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import { afterMerges } from '../scoring/merges.ts';
import { perModel } from '../scoring/per-model.ts';
import { populationOf } from '../scoring/population.ts';
import type { BookInputs } from './attribution-inputs.ts';
import { tierBeforeSeats } from './attribution-stages.ts';

/** One account in one of the books. */
export interface Standing {
  account: ScoredAccount;
  model: Model;
  /** Figures of the whole book that it was judged with. */
  wide: Record<string, Scalar>;
  /** Tier by the model alone: before overrides and seats. */
  own: number | null;
}

type State = ReadonlyMap<string, Standing>;

export interface StatesBetween {
  /** As each of the two runs was scored, seats included. */
  from: State;
  to: State;
  /** After each of SCORE_CAUSES was exchanged, in their order. */
  between: State[];
  /** Tiers of the earlier run's overrides by account, and of those that the later model lets hold as well. */
  overridden: Record<'before' | 'held', ReadonlyMap<string, number>>;
}

type Signals = BookInputs['signals'];

function withSignals(rows: Features[], signals: Signals): Features[] {
  if (signals.size === 0) return rows;
  return rows.map((row) => {
    const own = signals.get(row.accountId);
    return own === undefined || own.length === 0 ? row : { ...row, signals: own };
  });
}

/** The signals as old on the later date as they were on the earlier one, so that age counts as a cause of theirs. */
function aged(signals: Signals, days: number): Signals {
  const later = (signal: RawSignal): RawSignal => ({ ...signal, date: addDays(signal.date, days) });
  return new Map([...signals].map(([id, own]) => [id, own.map(later)]));
}

const isMissing = ({ values, absent }: Features, name: string): boolean =>
  values[name] === null && (absent[name]?.kind ?? 'missing') === 'missing';

/** The earlier row with those values of the later one that are missing in one of the two and not in the other. */
function withKnown(earlier: Features, later: Features | undefined): Features {
  if (later === undefined) return earlier;
  const exchanged = Object.keys(earlier.values).filter(
    (name) => name in later.values && isMissing(earlier, name) !== isMissing(later, name),
  );
  if (exchanged.length === 0) return earlier;
  const taken = <Value>(own: Record<string, Value>, other: Record<string, Value>) => {
    const all = { ...own };
    for (const name of exchanged) {
      const value = other[name];
      if (value === undefined) delete all[name];
      else all[name] = value;
    }
    return all;
  };
  return {
    ...earlier,
    values: taken(earlier.values, later.values),
    absent: taken(earlier.absent, later.absent),
    provenance: taken(earlier.provenance, later.provenance),
    sources: taken(earlier.sources, later.sources),
  };
}

function stateOf(book: ScoredBook, model: Model): State {
  const wide = bookFeatures(book.bookWide);
  return new Map(
    book.accounts.map((account) => {
      const own = account.override?.modelTier ?? tierBeforeSeats(account, model);
      return [account.accountId, { account, model, wide, own }];
    }),
  );
}

/** The inputs with their rows as the model makes them, compared with each other. */
interface BookRows {
  inputs: BookInputs;
  model: Model;
  rows: Features[];
}

function rowsOf(inputs: BookInputs, model: Model): BookRows {
  const { raw, coverage, asOf } = inputs;
  return { inputs, model, rows: deriveFeatures(raw, coverage, model, asOf) };
}

/** The book of the inputs by the model, as its run scored it. */
function scored({ inputs, model, rows }: BookRows): State {
  const { asOf, previous, overrides, signals } = inputs;
  return stateOf(scoreBook(withSignals(rows, signals), model, { asOf, previous, overrides }), model);
}

const withoutSeats = perModel((model): Model => ({ ...model, caps: [] }));

/** Tiers of overrides that hold, by account. */
const overridesIn = (state: State): Map<string, number> =>
  new Map(
    [...state].flatMap(([id, { account }]) =>
      account.override === undefined ? [] : [[id, account.override.tier]],
    ),
  );

/**
 * The earlier rows with the merges that came into effect since: the survivor with what both had then. One that was
 * undone since cannot be undone on rows that were put together already, and counts as data.
 */
function afterTheMerges(from: BookInputs, to: BookInputs): BookInputs {
  const heads = new Map(from.raw.map(({ accountId, mergedInto }) => [accountId, mergedInto?.accountId]));
  const events = to.raw.flatMap(({ accountId, mergedInto }): FamilyEvent[] => {
    if (mergedInto === undefined || heads.get(accountId) === mergedInto.accountId) return [];
    const merge = { kind: 'merge', effectiveOn: from.asOf, why: '', saidBy: '' } as const;
    return [{ ...merge, accountId, headId: mergedInto.accountId }];
  });
  return events.length === 0 ? from : { ...from, raw: afterMerges(from.raw, events, from.asOf) };
}

/** The book without seats and decisions; the tiers before are the given ones. */
function compared({ inputs, model, rows }: BookRows, previous: BookInputs['previous']): State {
  const of = withoutSeats(model);
  return stateOf(scoreBook(withSignals(rows, inputs.signals), of, { asOf: inputs.asOf, previous }), of);
}

/** The earlier model and population while the account's own inputs are exchanged. */
function ownStates({ inputs: from, model: seated, rows: earlier }: BookRows, to: BookInputs, first: State) {
  const model = withoutSeats(seated);
  const population = populationOf(from.raw, from.coverage, model, from.asOf, earlier);
  const { previous } = from;
  const at = (rows: Features[], { asOf }: BookInputs, signals: Signals) =>
    stateOf(scoreBook(withSignals(rows, signals), model, { asOf, previous, population }), model);
  const later = deriveFeatures(to.raw, to.coverage, model, to.asOf, population);
  const laterById = new Map(later.map((row) => [row.accountId, row]));
  const known = earlier.map((row) => withKnown(row, laterById.get(row.accountId)));
  const same = known.every((row, place) => row === earlier[place]);
  const asOld = aged(from.signals, daysBetween(from.asOf, to.asOf));
  const moved = at(later, to, asOld);
  return [
    same ? first : at(known, from, from.signals),
    moved,
    asOld.size + to.signals.size === 0 ? moved : at(later, to, to.signals),
  ];
}

/** The two books and those between them. */
export function statesBetween(from: BookInputs, to: BookInputs): StatesBetween {
  const sameModel = from.model === to.model;
  const [earlier, later] = [rowsOf(from, from.model), rowsOf(to, to.model)];
  const first = scored(earlier);
  const joined = afterTheMerges(from, to);
  const whole = joined === from ? earlier : rowsOf(joined, from.model);
  const merged = joined === from ? first : compared(whole, from.previous);
  const populated = compared(sameModel ? later : rowsOf(to, from.model), from.previous);
  const before = overridesIn(first);
  const held = sameModel || before.size === 0 ? before : overridesIn(scored(rowsOf(from, to.model)));
  return {
    from: first,
    to: scored(later),
    between: [
      merged,
      ...ownStates(whole, to, merged),
      populated,
      sameModel ? populated : compared(later, from.previous),
    ],
    overridden: { before, held },
  };
}
