/**
 * The names that a model's conditions and components may use: the account metrics of the catalogue, the
 * attributes that the model declares, and the few that only the engine needs.
 */
import { ACCOUNT_METRICS } from '../domain/catalogue.ts';
import type { Model } from '../domain/model.ts';

/** Not printed in reports; said in words by the ledger. */
const ENGINE_FEATURES: Record<string, string> = {
  touches_180d: 'two-way touches in 180 days (scope)',
  closed_deals_12m: 'deals of any type closed in 365 days (scope)',
  book_touch_share_of_norm: "the book's touches in 30 days as per cent of its norms",
  book_stagnant_share: "stagnant per cent of the book's open value",
  family_accounts: 'accounts of its family, itself included',
  family_days_since_last_touch: 'days since the last touch of another account of its family',
};

const METRICS = new Map(ACCOUNT_METRICS.map((metric) => [metric.id, metric]));

/** What a model declares of features. */
type Declared = Pick<Model, 'attributes' | 'computed'> & Partial<Pick<Model, 'families'>>;

export function knownFeatures(model: Declared): Set<string> {
  return new Set([
    ...ACCOUNT_METRICS.map((metric) => metric.id),
    ...Object.keys(ENGINE_FEATURES),
    ...Object.keys(model.attributes),
    ...Object.keys(model.computed ?? {}),
    ...(model.families?.sums ?? []).map((name) => `family_${name}`),
  ]);
}

/** Decimals of a feature's values; figures of attributes are kept to four unless the model says so. */
export function decimalsOf(feature: string, model?: Declared): number {
  const declared = (model?.attributes[feature] ?? model?.computed?.[feature])?.decimals;
  return METRICS.get(feature)?.decimals ?? declared ?? (feature in ENGINE_FEATURES ? 0 : 4);
}

/** The noun phrase a ledger line prints for a feature. */
export function featureLabel(feature: string, model: Declared): string {
  const declared = model.attributes[feature] ?? model.computed?.[feature];
  const label = METRICS.get(feature)?.names[0] ?? declared?.label;
  return label ?? feature.replaceAll('_', ' ');
}

/** Those of the features that a report can show, each once, in the given order: all but the engine's own. */
export function asFacts(features: Iterable<string>): string[] {
  return [...new Set(features)].filter((feature) => !(feature in ENGINE_FEATURES));
}
