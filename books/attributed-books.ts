/**
 * What moved each account between two compared books. Both are scored anew from their inputs, and nothing is said of an
 * account whose score or tier then is not the one that its run has.
 */
import type pg from 'pg';
import { loadRunInputs } from '../db/run-inputs.ts';
import type { ComparedAttribution, InputsFrom } from '../domain/attribution.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Features, RawSignal } from '../domain/features.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { RunInputs } from '../domain/run-inputs.ts';
import { attributeBooks, type BookInputs, onlyAgreeing } from '../explain/attribution.ts';
import { baseBookFrom, reconstructed } from './base-book.ts';
import type { ComparedBooks } from './compared-books.ts';
import { readInputs } from './read-inputs.ts';

interface Scored {
  /** The stored run; null for a book that was scored just now. */
  run: string | null;
  asOf: IsoDate;
  model: Model;
  accounts: ScoredAccount[];
}

/** Attribution of the two books, and where what they were scored from was read. */
export async function attributedBooks(pool: pg.Pool, compared: ComparedBooks): Promise<ComparedAttribution> {
  const { run, stored, since, asOf, model, book, previous, previousModel } = compared;
  const then = { run: since, asOf: previous.asOf, model: previousModel, accounts: previous.accounts };
  const earlier = await bookInputsOf(pool, then);
  const later = await bookInputsOf(pool, { run: stored ? run : null, asOf, model, accounts: book.accounts });
  const found = attributeBooks(earlier.inputs, later.inputs);
  const agreeing = onlyAgreeing(found, previous.accounts, book.accounts);
  return { ...agreeing, inputs: { since: earlier.from, asOf: later.from } };
}

/** Those that were kept with the run, else the rows of its date as they are known now. */
export async function bookInputsOf(
  pool: pg.Pool,
  scored: Scored,
): Promise<{ inputs: BookInputs; from: InputsFrom }> {
  const kept = scored.run === null ? null : await loadRunInputs(pool, scored.run);
  if (kept !== null) return { inputs: bookInputs(kept, scored), from: 'run' };
  const { asOf, model } = scored;
  const lookupRule = { provider: null, ends: 0, budget: 0 };
  const rows = await readInputs(pool, { asOf, model, lookupRule, writer: null });
  return { inputs: bookInputs(rows, scored), from: 'rows' };
}

/** With the outside signals that stand with its accounts. */
function bookInputs(inputs: RunInputs, { asOf, model, accounts }: Scored): BookInputs {
  const signals = signalsOf(accounts.map(({ features }) => features));
  const { raw, coverage, decisions } = inputs;
  const previous = previousOf(inputs, model, signals);
  return { asOf, model, raw, coverage, signals, previous, overrides: decisions.overrides };
}

/** Outside signals by account, of those that have any. */
export function signalsOf(
  rows: readonly Pick<Features, 'accountId' | 'signals'>[],
): Map<string, RawSignal[]> {
  return new Map(
    rows.flatMap(({ accountId, signals }) => (signals === undefined ? [] : [[accountId, signals]])),
  );
}

/** Accounts of the book that hysteresis looked at; one scored again was scored with the signals of its time. */
function previousOf(inputs: RunInputs, model: Model, signals: BookInputs['signals']): BookInputs['previous'] {
  if (inputs.committed !== null) return inputs.committed.accounts;
  const { earlier, previous, decisions } = baseBookFrom(inputs, model);
  if (earlier === null || inputs.previous !== null || signals.size === 0) return previous?.accounts ?? [];
  const features = earlier.features.map((row) => {
    const own = (signals.get(row.accountId) ?? []).filter(({ date }) => date <= earlier.asOf);
    return own.length === 0 ? row : { ...row, signals: own };
  });
  return reconstructed({ ...earlier, features }, model, decisions).accounts;
}
