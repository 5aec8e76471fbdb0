/** What the evals' own recomputation speaks of: rows, deals, accounts, a book at a date, and the model's numbers. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Value = number | string | null;

export type Settings = Record<string, number>;

export interface CountedDeal {
  account_id: string;
  deal_id: string;
  created_on: string;
  closed_on: string | null;
  outcome: 'won' | 'lost' | null;
  name: string | null;
  type: 'new' | 'expansion' | 'renewal';
  amount: number | null;
  close_date: string | null;
  owner: string | null;
  stage: string | null;
  stage_entered_on: string | null;
  outcome_score: number | null;
  outcome_band: string | null;
  reconstructed: boolean;
}

/** A deal judged at the date. */
export interface Deal extends CountedDeal {
  derived: boolean;
  days_in_stage: number | null;
  median: number | null;
  stagnant: boolean | null;
  long: boolean | null;
  momentum: number | null;
}

export interface Signal {
  account_id: string;
  company_name: string;
  domain: string | null;
  type: string;
  date: string;
  amount: number | null;
  detail: string | null;
  source_url: string | null;
  read_on: string | null;
}

export interface Account {
  id: string;
  name: string;
  values: Record<string, Value>;
  /** Metrics that should be known and are not; every other null has nothing to judge. */
  missing: Set<string>;
  derived: Set<string>;
  reconstructed: boolean;
  open: Deal[];
  firstTouch: string | null;
  weeks: number[];
  signals: Signal[];
}

export interface Book {
  asOf: string;
  accounts: Account[];
  stages: Map<string, { days: number; deals: number }>;
  coverage: { from: string | null; to: string | null };
  medians: Medians;
  /** Touches of accounts that norms are drawn toward. */
  paces: Pace[];
}

/** Days in stages of won deals. */
export interface Medians {
  stages: Map<string, { days: number; deals: number }>;
  all: number | null;
}

/** An account's touches in so many observed days. */
export interface Pace {
  days: number;
  touches: number | null;
  segment: string | null;
}

export type Row = Record<string, Value | boolean> & { account_id: string };

export interface WinRate {
  stage: string | null;
  deals: number;
  won: number;
}

const DAY = 86_400_000;

export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** Half away from zero; the tiny addend takes back what binary fractions lose. */
export function rounded(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  const size = Math.floor(Math.abs(value) * scale + 0.5 + 1e-7) / scale;
  return value < 0 && size !== 0 ? -size : size;
}

export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export interface ModelFile {
  settings: Record<string, { value: number; unit: string; label: string }>;
  [part: string]: unknown;
}

export function readModel(path = 'scoring/models/living-doc-4.yaml'): ModelFile {
  return parse(readFileSync(path, 'utf8')) as ModelFile;
}

export function settingsOf(model: ModelFile): Settings {
  return Object.fromEntries(Object.entries(model.settings).map(([name, { value }]) => [name, value]));
}

/** What is known of the source rows at a date, however it was counted: by SQL in the tables, or in the files. */
export interface Counted {
  accounts: Row[];
  touches: Row[];
  /** Account id and `next_touch`. */
  booked: Row[];
  coverage: Book['coverage'];
  deals: CountedDeal[];
  stays: { stage: string; days: number }[];
  /** `deals` and `won` by stage; the one without a stage counts all. */
  rates: WinRate[];
  signals: Signal[];
}
