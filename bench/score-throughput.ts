/** Pure evaluation: a book of so many accounts from features to tiers, beside reading the same features from memory. */
import { addDays } from '../domain/dates.ts';
import type { Features, RawFeatures, Scalar } from '../domain/features.ts';
import { DEMO_AS_OF, DEMO_SEED } from '../intake/demo.ts';
import { planAccounts } from '../intake/demo-accounts.ts';
import { ATTRIBUTE_COLUMNS, attributeCells } from '../intake/demo-attributes.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import { loadModel } from '../scoring/model-files.ts';
import { rawAccount } from '../tests/scoring/accounts.ts';

const RUNS = 3;
const DISTINCT = 1000;

/** What the invented rows cover. */
export const COVERAGE = { interactionsFrom: '2024-01-01', interactionsTo: DEMO_AS_OF, currency: 'USD' };

/** The best of several runs, in milliseconds: the rest is what else the machine did. */
export function fastest(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

const cellOf = (cell: string | number | null): Scalar =>
  typeof cell !== 'string' ? cell : cell === 'true' || cell === 'false' ? cell === 'true' : cell;

/** Raw rows of invented accounts, with the columns that the presets read. */
export function rawRows(accounts: number): RawFeatures[] {
  return planAccounts(DEMO_SEED, accounts).map(({ account }) => {
    const cells = attributeCells(DEMO_SEED, account, 0);
    const given = ATTRIBUTE_COLUMNS.flatMap((column, i) =>
      cells[i] == null ? [] : [[column, cellOf(cells[i])] as const],
    );
    const customer = account.arr[0]?.value != null;
    return rawAccount({
      accountId: account.id,
      name: account.name,
      type: customer ? 'customer' : 'prospect',
      arr: account.arr[0]?.value ?? null,
      customerSince: customer ? addDays(DEMO_AS_OF, account.customerSince[0]?.value ?? -400) : null,
      attributes: Object.fromEntries(given),
    });
  });
}

/** The rows again and again under other ids, until there are so many. */
function repeated(rows: Features[], accounts: number): Features[] {
  return Array.from({ length: accounts }, (_, i) => {
    const row = rows[i % rows.length]!;
    const accountId = `${row.accountId}-${String(i).padStart(6, '0')}`;
    return { ...row, accountId, values: { ...row.values, account_id: accountId } };
  });
}

/** Reads every value once: what no evaluation can be faster than. */
function readAll(features: Features[]): number {
  let read = 0;
  for (const { values } of features) for (const name in values) if (values[name] !== null) read += 1;
  return read;
}

/** A line per model: seconds for the whole book, and how many times as long as reading its features. */
export function scoreThroughput(accounts: number): string[] {
  const raw = rawRows(DISTINCT);
  const coverage = { ...COVERAGE, accounts: raw.length };
  return ['living-doc-4', 'strategic-100', 'three-signal-15'].map((id) => {
    const model = loadModel(id);
    const features = repeated(deriveFeatures(raw, coverage, model, DEMO_AS_OF), accounts);
    const reading = fastest(() => readAll(features));
    const scoring = fastest(() => scoreBook(features, model, { asOf: DEMO_AS_OF }));
    const ratio = Math.round(scoring / reading);
    return `  ${id.padEnd(16)} ${(scoring / 1000).toFixed(2)} s, ${ratio} × reading the features (${reading.toFixed(0)} ms)`;
  });
}
