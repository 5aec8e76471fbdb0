/** The observations of one outcome as numbers: who, when, whether it happened; and the orders held against it. */
import type { Observation } from '../domain/backtest.ts';
import type { Outcome } from '../domain/model-outcomes.ts';

export interface Sample {
  observations: Observation[];
  happened: boolean[];
  /** Number of each observation's account, from 0. */
  accounts: number[];
  accountCount: number;
  /** Observations of each month end, earliest first: pairs are formed within a month end only. */
  months: number[][];
}

/** Observations of which it is known whether the outcome happened. */
export function knownSample(observations: readonly Observation[], { id }: Pick<Outcome, 'id'>): Sample {
  const known = observations.filter(({ happened }) => typeof happened[id] === 'boolean');
  return sampleOf(
    known,
    known.map(({ happened }) => happened[id] === true),
  );
}

/** @param happened of each observation */
export function sampleOf(observations: Observation[], happened: boolean[]): Sample {
  const numbers = new Map<string, number>();
  const accounts = observations.map(({ accountId }) => {
    const number = numbers.get(accountId) ?? numbers.size;
    numbers.set(accountId, number);
    return number;
  });
  const byMonth = new Map<string, number[]>();
  for (const [at, { asOf }] of observations.entries()) {
    const month = byMonth.get(asOf);
    if (month === undefined) byMonth.set(asOf, [at]);
    else month.push(at);
  }
  const months = [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
  return { observations, happened, accounts, accountCount: numbers.size, months };
}

/** The sample's observations at these month ends alone, numbered anew. */
export function atMonths(sample: Sample, months: readonly number[][]): Sample {
  const members = months.flat().sort((a, b) => a - b);
  return sampleOf(
    members.map((at) => sample.observations[at]!),
    members.map((at) => sample.happened[at]!),
  );
}

/** A figure of each observation; the higher, the likelier the outcome is meant to be. Null says nothing. */
export type Values = (number | null)[];

/** Apart by more than any score. */
const TIER_STEP = 1_000_000;

interface Place {
  tier: number;
  score: number | null;
}

type Of = (observation: Observation) => Place | null;

const own: Of = (observation) => observation;

const toward = (good: boolean, value: number | null): number | null =>
  value === null ? null : good ? value : -value;

/** Tier first, score within it; one without a score stands in the middle of its tier's scale. */
export function orderValues(sample: Sample, good: boolean, scale: number, of: Of = own): Values {
  return sample.observations.map((observation) => {
    const place = of(observation);
    if (place === null) return null;
    return toward(good, -place.tier * TIER_STEP + (place.score ?? scale / 2));
  });
}

export const tierValues = ({ observations }: Sample, good: boolean): Values =>
  observations.map(({ tier }) => toward(good, -tier));

export const scoreValues = ({ observations }: Sample, good: boolean): Values =>
  observations.map(({ score }) => toward(good, score));

export const columnValues = ({ observations }: Sample, name: string): Values =>
  observations.map(({ columns }) => columns[name] ?? null);
