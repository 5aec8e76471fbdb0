/**
 * The row that is being scored, its values by place instead of by name: a model asks for the same few of them over and
 * over, and finding one by name among a row's many takes longer than all else that is done with it.
 */
import type { Features, Scalar } from '../domain/features.ts';
import { perModel } from './per-model.ts';

class RowAtHand {
  #row: Features | null = null;
  readonly #places = new Map<string, number>();
  readonly #values: Scalar[] = [];

  /** Until another one is taken or this one put away; its values must not change meanwhile. */
  take(row: Features): void {
    const { values } = row;
    this.#values.fill(null);
    for (const name in values) {
      const place = this.#places.get(name);
      if (place !== undefined) this.#values[place] = values[name]!;
    }
    this.#row = row;
  }

  putAway(): void {
    this.#row = null;
  }

  /** Reads the feature of any row, of the one at hand by its place; null where the row has no value. */
  readerOf(feature: string): (row: Features) => Scalar {
    const known = this.#places.get(feature);
    const place = known ?? this.#values.length;
    if (known === undefined) {
      this.#places.set(feature, place);
      this.#values.push(null);
      // The row at hand was taken without this place.
      this.putAway();
    }
    return (row) => (row === this.#row ? this.#values[place]! : (row.values[feature] ?? null));
  }
}

export const rowAtHand = perModel(() => new RowAtHand());
