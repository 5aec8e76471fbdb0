/** The single columns that a model has to beat: every figure and flag of an account's row at the date. */
import type { RawFeatures, Scalar } from '../domain/features.ts';
import type { ScoredAccount } from '../domain/ledger.ts';

const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

/** Null for a word, a date, or what is not there. */
function figureOf(value: Scalar | undefined): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : null;
}

/** Features by name, and the account's attributes that the model does not read, as `attribute NAME`. */
export function columnsOf(
  { features }: Pick<ScoredAccount, 'features'>,
  { attributes }: Pick<RawFeatures, 'attributes'>,
): Record<string, number | null> {
  const columns: Record<string, number | null> = {};
  for (const [name, value] of Object.entries(features.values)) {
    if (name === 'name' || name === 'account_id') continue;
    const figure = figureOf(value);
    if (figure !== null) columns[name] = figure;
  }
  for (const [name, value] of Object.entries(attributes)) {
    const figure = name in features.values ? null : figureOf(value);
    if (figure !== null) columns[`attribute ${name}`] = figure;
  }
  return columns;
}
