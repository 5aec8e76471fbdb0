/** Collects one account's features: canonical values, or why there is none. */
import { roundTo } from '../domain/catalogue.ts';
import type { Absence, Features, Provenance, Scalar } from '../domain/features.ts';
import type { Model } from '../domain/model.ts';
import { decimalsOf } from './feature-names.ts';

export class FeatureBuilder {
  readonly features: Features;

  readonly #model: Model;

  constructor(accountId: string, touchesWeekly: number[], model: Model) {
    this.#model = model;
    this.features = {
      accountId,
      values: {},
      absent: {},
      provenance: {},
      sources: {},
      deals: [],
      touchesWeekly,
    };
  }

  /** Stores the value, figures rounded to the metric's decimals; null is recorded with its absence. */
  set(metric: string, value: Scalar, otherwise: Absence = { kind: 'missing', reason: 'not given' }): void {
    const rounded = typeof value === 'number' ? roundTo(value, decimalsOf(metric, this.#model)) : value;
    this.features.values[metric] = rounded;
    if (rounded === null) this.features.absent[metric] = otherwise;
  }

  missing(reason: string, ...metrics: string[]): void {
    for (const metric of metrics) this.set(metric, null, { kind: 'missing', reason });
  }

  notJudged(reason: string, ...metrics: string[]): void {
    for (const metric of metrics) this.set(metric, null, { kind: 'not_judged', reason });
  }

  mark(provenance: Provenance, ...metrics: string[]): void {
    for (const metric of metrics)
      if (this.features.values[metric] != null) this.features.provenance[metric] = provenance;
  }

  trace(metric: string, ...rows: string[]): void {
    if (rows.length > 0) this.features.sources[metric] = rows;
  }

  /** The stored figure, as the later steps have to use it. */
  figure(metric: string): number | null {
    const value = this.features.values[metric];
    return typeof value === 'number' ? value : null;
  }
}

export const notJudged = (reason: string): Absence => ({ kind: 'not_judged', reason });
export const missing = (reason: string): Absence => ({ kind: 'missing', reason });
