/** A run's inputs, model, features, ledgers, tiers and facts, as stored and as rebuilt. */
import type pg from 'pg';
import { readTierLines } from '../db/run-accounts.ts';
import type { InputPart } from '../db/run-inputs.ts';
import { lookupHashes } from '../db/run-lookups.ts';
import { readStandings } from '../db/run-record.ts';
import type { StoredRun } from '../db/runs.ts';
import { TiersError } from '../domain/errors.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { StoredInputs } from '../domain/run-inputs.ts';
import type { VerifiedPart } from '../domain/verification.ts';
import { parseModel } from '../scoring/load-model.ts';
import {
  differenceOfLines,
  differenceOfRows,
  differenceText,
  firstDifference,
  type Row,
} from './first-difference.ts';
import { identityOf, type RebuiltBook } from './rebuild-run.ts';
import { notStored, partOf, toldPart } from './verified-part.ts';
import { textHash } from './workbench.ts';

/** Whether each part of the inputs is what it was when it was kept. */
export function inputParts(parts: readonly InputPart[]): VerifiedPart {
  const kept = parts.map(({ part, chunk, stored }) => [part, chunk, stored]);
  const found = parts.map(({ part, chunk, found: hash }) => [part, chunk, hash]);
  return partOf('inputs', kept, found, () => {
    const other = parts.find(({ stored, found: hash }) => stored !== hash)!;
    const why = other.found === null ? 'cannot be decompressed' : 'is not what was kept';
    return `part "${other.part}", chunk ${other.chunk}, ${why}`;
  });
}

/** The models as written, and the hash of what each declares. */
export function modelParts(run: StoredRun, inputs: StoredInputs): VerifiedPart[] {
  const own = modelPart('model', run.modelText, run.model, inputs.modelText);
  if (run.besideText === null && inputs.besideText === null) return [own];
  return [own, modelPart('second model', run.besideText ?? '', run.beside, inputs.besideText)];
}

function modelPart(
  part: string,
  text: string,
  described: StoredRun['beside'],
  kept: string | null,
): VerifiedPart {
  const stored = { text: kept, model: described };
  try {
    const { id, name, version, hash } = parseModel(text, part);
    const found = { text: textHash(text), model: { id, name, version, hash } };
    return partOf(part, stored, found, () => {
      const other = firstDifference(stored, found);
      if (other?.path[0] !== 'text') return other && differenceText(other, found);
      return described?.hash === hash
        ? 'its file is not as it was written; what it declares is the same'
        : 'its file is not as it was written, and declares something else';
    });
  } catch (fault) {
    if (!(fault instanceof TiersError)) throw fault;
    return toldPart(part, 'differs', `its file is no model any more: ${fault.message}`);
  }
}

/** Everything that scoring gives, from the names of the run to its fact sheet. */
export async function bookParts(
  pool: pg.Pool,
  run: StoredRun,
  inputs: StoredInputs,
  rebuilt: RebuiltBook,
): Promise<VerifiedPart[]> {
  const { book, sheet } = rebuilt.book;
  return [
    namePart('input hash', run.inputHash, rebuilt.inputHash),
    namePart('run id', run.runId, rebuilt.runId),
    await describedPart(pool, run, inputs, rebuilt),
    rowsPart('features', run.book.accounts.map(featureRow), book.accounts.map(featureRow)),
    rowsPart('ledgers', run.book.accounts.map(ledgerRow), book.accounts.map(ledgerRow)),
    bookPart(run.book, book),
    rowsPart('tiers', (await readTierLines(pool, run.runId)).map(tierRow), tierLinesOf(book).map(tierRow)),
    factsPart(run.sheet, sheet),
  ];
}

/** A hash, which is a value of its own. */
const namePart = (part: string, stored: string, rebuilt: string): VerifiedPart => ({
  part,
  stored,
  rebuilt,
  verdict: stored === rebuilt ? 'agrees' : 'differs',
  difference: stored === rebuilt ? null : 'the stored inputs give another',
});

/** What the run says of itself. */
async function describedPart(
  pool: pg.Pool,
  run: StoredRun,
  inputs: StoredInputs,
  { book }: RebuiltBook,
): Promise<VerifiedPart> {
  const standing = (await readStandings(pool)).find(({ runId }) => runId === run.runId);
  const { asOf, predecessor } = run;
  const stored = { asOf, predecessor, writer: standing?.writer, beside: run.beside?.hash ?? null };
  const writer = inputs.writer === null ? 'builtin' : identityOf(inputs.writer).model;
  const { beside } = inputs;
  const rebuilt = { asOf: book.asOf, predecessor: book.predecessor, writer, beside };
  return partOf('description', stored, rebuilt, () => {
    const other = firstDifference(stored, rebuilt);
    return other && differenceText(other, rebuilt);
  });
}

/** Whether each look-up is what came back then. */
export async function lookupPart(pool: pg.Pool, runId: string): Promise<VerifiedPart> {
  const lookups = await lookupHashes(pool, runId);
  if (lookups.some(({ stored }) => stored === null))
    return toldPart('look-ups', 'not_kept', 'they came in before their hashes were kept');
  const stored = lookups.map(({ accountId, stored: hash }) => [accountId, hash]);
  const found = lookups.map(({ accountId, found: hash }) => [accountId, hash]);
  return partOf('look-ups', stored, found, () => {
    const other = lookups.find((each) => each.stored !== each.found)!;
    return `the look-up of ${other.accountId} is not what came back then`;
  });
}

const featureRow = ({ accountId, name, features }: ScoredAccount): Row => ({
  key: accountId,
  name,
  value: features,
});

const ledgerRow = ({ features: _, ...scored }: ScoredAccount): Row => ({
  key: scored.accountId,
  name: scored.name,
  value: scored,
});

const tierRow = (line: { accountId: string; name: string }): Row => ({
  key: line.accountId,
  name: line.name,
  value: line,
});

const tierLinesOf = ({ accounts, asOf }: ScoredBook) =>
  accounts
    .map(({ accountId, name, status, tier, label, scoredTier, score }) => ({
      ...{ accountId, asOf, name, status, tier, label, scoredTier, score },
    }))
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1));

/** Compared as they are stored: as JSON, which drops what is not set. */
function rowsPart(part: string, stored: Row[], rebuilt: Row[]): VerifiedPart {
  const written = rebuilt.map((row) => ({ ...row, value: asJson(row.value) }));
  return partOf(part, stored, written, () => differenceOfRows(stored, written));
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The book without its accounts: seats, shares of the rules, medians, warnings. */
function bookPart(
  { accounts: _, ...stored }: ScoredBook,
  { accounts: __, ...rebuilt }: ScoredBook,
): VerifiedPart {
  const written = asJson(rebuilt);
  return partOf('book', stored, written, () => {
    const other = firstDifference(stored, written);
    return other && differenceText(other, written);
  });
}

function factsPart(stored: FactSheet | null, rebuilt: FactSheet): VerifiedPart {
  if (stored === null) return toldPart('facts', 'differs', 'the run has no fact sheet');
  const written = asJson(rebuilt) as FactSheet;
  return partOf('facts', stored, written, () => differenceOfSheets(stored, written));
}

function differenceOfSheets(stored: FactSheet, rebuilt: FactSheet): string | null {
  const { facts, subjects, ...rest } = stored;
  const { facts: newFacts, subjects: newSubjects, ...newRest } = rebuilt;
  const row = (each: { id: string }): Row => ({ key: each.id, name: each.id, value: each });
  const found =
    differenceOfRows(facts.map(row), newFacts.map(row)) ??
    differenceOfRows(subjects.map(row), newSubjects.map(row));
  if (found !== null) return found;
  const other = firstDifference(rest, newRest);
  return other && differenceText(other, newRest);
}

/** A text of the run by its path. */
export function textPart(part: string, stored: string | undefined, rebuilt: string): VerifiedPart {
  if (stored === undefined) return notStored(part, rebuilt);
  return partOf(part, stored, rebuilt, () => differenceOfLines(stored, rebuilt));
}
