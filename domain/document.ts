/**
 * A report as its writers hand it over: sections of blocks whose texts carry references (`[[acme.arr]]`) and
 * light Markdown emphasis, and no digits, names, dates or tier labels of their own. report/ renders it.
 */
export interface Column {
  /** Plain header text: a metric's name from the catalogue, or a declared column title. */
  title: string;
  align: 'left' | 'right';
}

export type Block =
  /** `unit` names what a model may write in place of the built-in text: `headline`, `tier-1/acme`. */
  | { kind: 'paragraph'; text: string; unit?: string }
  /** `units` runs beside `items`; an empty name is an item that only the built-in writer writes. */
  | { kind: 'list'; ordered: boolean; items: string[]; units?: string[] }
  | { kind: 'table'; caption: string | null; columns: Column[]; rows: string[][] }
  | { kind: 'chart'; chart: ChartId }
  | { kind: 'note'; author: string; date: string; text: string; onRecord: string | null };

/** The three charts of seed 000 (000-33, 000-37, 000-38). */
export type ChartId = 'tier_distribution' | 'touch_trend' | 'outcome_by_tier';

/** `model`: every unit of the section is a language model's; `both`: some are, the built-in writer wrote the rest. */
type Writer = 'builtin' | 'model' | 'both';

export interface Section {
  id: string;
  /** Carries references too ("Tier 1 — Expand ([[tier-1.accounts]] accounts)"). */
  title: string;
  writer: Writer;
  blocks: Block[];
}

export interface Draft {
  title: string;
  sections: Section[];
}

/** Where a fact stands in the rendered Markdown, offsets in UTF-16 code units, end exclusive. */
export interface FactSpan {
  start: number;
  end: number;
  fact: string;
}

export interface RenderedText {
  text: string;
  spans: FactSpan[];
}
