/** Accounts for the preset tests: a row of attribute columns, as an export has them, and what a preset makes of it. */
import type { RawFeatures, RawSignal, Scalar } from '../../domain/features.ts';
import type { ScoredAccount, ScoredBook } from '../../domain/ledger.ts';
import type { Model } from '../../domain/model.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { loadModel } from '../../scoring/model-files.ts';
import { AS_OF, coverage, rawAccount } from './accounts.ts';

/** Columns of accounts.csv; what is left out was not given. */
export interface AccountRow {
  type?: RawFeatures['type'];
  arr?: number | null;
  customer_since?: string;
  owner?: string;
  [attribute: string]: Scalar | undefined;
}

/** `A-01`, `A-02`, … in the order of the rows. */
export const idOf = (at: number): string => `A-${String(at + 1).padStart(3, '0')}`;

function rawOf(row: AccountRow, at: number): RawFeatures {
  const { type = 'customer', arr = null, customer_since = null, owner = null, ...rest } = row;
  const attributes = Object.fromEntries(
    Object.entries(rest).filter((cell): cell is [string, Scalar] => cell[1] != null),
  );
  const accountId = idOf(at);
  return rawAccount({
    accountId,
    name: accountId,
    type,
    arr,
    customerSince: customer_since,
    owner,
    attributes,
  });
}

const loaded = new Map<string, Model>();

/** Each preset is read once. */
function presetNamed(preset: string): Model {
  const model = loaded.get(preset) ?? loadModel(preset);
  loaded.set(preset, model);
  return model;
}

/**
 * The whole book by the preset, accounts in the order of the rows.
 * @param signals outside signals of the first account
 */
export function scoreRows(preset: string, rows: AccountRow[], signals: RawSignal[] = []): ScoredBook {
  const model = presetNamed(preset);
  const features = deriveFeatures(rows.map(rawOf), { ...coverage, accounts: rows.length }, model, AS_OF);
  if (signals.length > 0) features[0] = { ...features[0]!, signals };
  return scoreBook(features, model, { asOf: AS_OF });
}

/** An event of ten days before the as-of date, with a source. */
export const event = (type: string, different: Partial<RawSignal> = {}): RawSignal => ({
  key: type,
  type,
  date: '2026-05-21',
  amount: null,
  detail: null,
  sourceUrl: `https://news.example/${type}`,
  retrievedAt: null,
  ...different,
});

/** Points of a component; its status where it has none. */
export function pointsOf(account: ScoredAccount, component: string): number | string {
  const found = account.components.find((each) => each.id === component)!;
  return found.points ?? found.status;
}
