/** Collects facts in order, prints them, and refuses a second value under one id. */
import { metricOf, roundTo } from '../domain/catalogue.ts';
import { TiersError } from '../domain/errors.ts';
import type { Fact, SubjectKind, Unit } from '../domain/facts.ts';
import type { Absence, Provenance, Scalar } from '../domain/features.ts';
import { type FormatContext, formatValue } from './format.ts';
import { factId } from './sheet-index.ts';

/** A value with why it is absent or how it came about, before it has a subject. */
export interface Cell {
  value: Scalar;
  absent?: Absence | undefined;
  provenance?: Provenance | undefined;
  sources?: string[] | undefined;
}
export type Cells = Map<string, Cell>;

const NOT_GIVEN: Absence = { kind: 'missing', reason: 'not given in the sources' };

export class FactList {
  readonly #byId = new Map<string, Fact>();
  readonly #context: FormatContext;

  constructor(context: FormatContext) {
    this.#context = context;
  }

  get facts(): Fact[] {
    return [...this.#byId.values()];
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /**
   * Adds a fact with a unit of its own, for what no catalogue row describes (a model's settings).
   * @throws TiersError when the id stands for another value already: two definitions of one thing are a bug
   */
  add(subject: string, metric: string, unit: Unit, cell: Cell, period = 'current'): void {
    const shown = period === 'delta' && typeof cell.value === 'number' ? Math.abs(cell.value) : cell.value;
    this.put({
      id: factId(subject, metric, period),
      subject,
      metric,
      period,
      unit,
      value: cell.value,
      text: formatValue(shown, unit, this.#context),
      ...(cell.value === null ? { absent: cell.absent ?? NOT_GIVEN } : {}),
      ...(cell.provenance === undefined || cell.value === null ? {} : { provenance: cell.provenance }),
      sources: cell.sources ?? [],
    });
  }

  /** Adds a finished fact; the same value under the same id once more changes nothing. */
  put(fact: Fact): void {
    const known = this.#byId.get(fact.id);
    if (known === undefined) this.#byId.set(fact.id, fact);
    else if (known.value !== fact.value) {
      throw new TiersError(`The fact ${fact.id} has two values: ${known.value} and ${fact.value}.`);
    }
  }

  /** Adds a catalogue metric, rounded to its decimals. Metrics that the catalogue does not have are no facts. */
  metric(kind: SubjectKind, subject: string, metric: string, cell: Cell, period = 'current'): void {
    const row = metricOf(kind, metric);
    if (row === undefined) return;
    const value = typeof cell.value === 'number' ? roundTo(cell.value, row.decimals) : cell.value;
    this.add(subject, metric, row.unit, { ...cell, value }, period);
  }

  /** Adds the current cells of a subject, and for the compared metrics the previous ones and the deltas. */
  compared(
    kind: SubjectKind,
    subject: string,
    current: Cells,
    previous: Cells | null,
    compared: readonly string[],
  ): void {
    for (const [metric, cell] of current) this.metric(kind, subject, metric, cell);
    if (previous === null) return;
    for (const metric of compared) {
      const before = previous.get(metric);
      if (before === undefined) continue;
      this.metric(kind, subject, metric, before, 'previous');
      const delta = deltaOf(current.get(metric), before, metricOf(kind, metric)?.decimals ?? 0);
      // Ranks and tier numbers are places: their difference is no amount of anything.
      if (delta !== null && metricOf(kind, metric)?.unit !== 'number')
        this.metric(kind, subject, metric, { value: delta }, 'delta');
    }
  }
}

/** Between the values as they stand in the sheet, so that a reader's subtraction gives the same. */
function deltaOf(now: Cell | undefined, before: Cell, decimals: number): number | null {
  if (typeof now?.value !== 'number' || typeof before.value !== 'number') return null;
  return roundTo(now.value, decimals) - roundTo(before.value, decimals);
}
