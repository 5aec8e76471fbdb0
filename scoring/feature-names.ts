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
};

const METRICS = new Map(ACCOUNT_METRICS.map((metric) => [metric.id, metric]));

export function knownFeatures(model: Pick<Model, 'attributes'>): Set<string> {
  return new Set([
    ...ACCOUNT_METRICS.map((metric) => metric.id),
    ...Object.keys(ENGINE_FEATURES),
    ...Object.keys(model.attributes),
  ]);
}

/** Decimals of a feature's values; figures of attributes are kept to four. */
export function decimalsOf(feature: string): number {
  return METRICS.get(feature)?.decimals ?? (feature in ENGINE_FEATURES ? 0 : 4);
}

/** The noun phrase a ledger line prints for a feature. */
export function featureLabel(feature: string, model: Pick<Model, 'attributes'>): string {
  const label = METRICS.get(feature)?.names[0] ?? model.attributes[feature]?.label;
  return label ?? feature.replaceAll('_', ' ');
}

/** Those of the features that a report can show: metrics of the catalogue, each once, in the given order. */
export function asFacts(features: Iterable<string>): string[] {
  return [...new Set(features)].filter((feature) => METRICS.has(feature));
}
