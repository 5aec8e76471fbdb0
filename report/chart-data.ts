/** What the charts and their tables show, read from the fact sheet: one source, so the figures agree. */
import type { ChartId } from '../domain/document.ts';
import type { Fact, FactSheet } from '../domain/facts.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { tierStyle } from './svg.ts';

/** Two-way touches of seven full weeks and one: eight periods of seven days that end at the as-of date (000-37). */
export const WEEKS = 8;

export const CHART_FILES: Record<ChartId, string> = {
  tier_distribution: 'charts/tier-distribution.svg',
  touch_trend: 'charts/touch-trend.svg',
  outcome_by_tier: 'charts/outcome-by-tier.svg',
};

export const CHARTS = Object.keys(CHART_FILES) as ChartId[];

/** A tier of the model as the charts draw it. */
export interface TierSeries {
  /** Slug of the subject: `tier-1`. */
  subject: string;
  label: string;
  /** 0 … 3: colour and shape. */
  style: number;
}

export function tierSeries(sheet: FactSheet): TierSeries[] {
  const ordered = [...sheet.tiers].sort((a, b) => a.number - b.number);
  return ordered.map((tier, place) => ({
    subject: `tier-${tier.number}`,
    label: tier.label,
    style: tierStyle(place),
  }));
}

/** The fact of that id, or undefined. */
export function factOf(sheet: FactSheet, id: string): Fact | undefined {
  return indexSheet(sheet).fact(id);
}

/** The number behind a fact; null when there is none. */
export function numberOf(sheet: FactSheet, id: string): number | null {
  const value = factOf(sheet, id)?.value;
  return typeof value === 'number' ? value : null;
}

export function textOf(sheet: FactSheet, id: string): string {
  return factOf(sheet, id)?.text || '—';
}

/** 0-based place, in the model's order, of the tier that a label fact names; null for any other fact. */
export function tierPlaceOf(fact: Fact, sheet: FactSheet): number | null {
  if (fact.unit !== 'label' || typeof fact.value !== 'string') return null;
  const isTier = fact.metric === 'tier' || fact.metric === 'scored_tier' || /^tier-\d+$/.test(fact.subject);
  const label = fact.value;
  const ordered = [...sheet.tiers].sort((a, b) => a.number - b.number);
  const place = ordered.findIndex((tier) => tier.label === label || tier.labels.includes(label));
  return isTier && place >= 0 ? tierStyle(place) : null;
}
