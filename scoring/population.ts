/**
 * What an account is compared with, apart from the account itself: means behind norms, stage medians, places in the
 * book, the book's own shares, components that say nothing on it. Given to rows of another time, it tells what the
 * book moved from what the account moved.
 */
import type { IsoDate } from '../domain/dates.ts';
import type { BookCoverage, Features, RawFeatures } from '../domain/features.ts';
import type { Model } from '../domain/model.ts';
import { deriveFeatures, type RowPopulation } from './derive.ts';
import { type BookPopulation, bookPopulation } from './engine.ts';
import { touchMeans } from './norms.ts';
import { stageMedians } from './stagnation.ts';

/** Both halves: `deriveFeatures` reads the one, `scoreBook` the other. */
export interface Population extends RowPopulation, BookPopulation {}

/**
 * The population that these rows make. Every account is part of it, so its own row counts among the others'.
 * @param made the features of the rows, where they are made already
 */
export function populationOf(
  raw: RawFeatures[],
  coverage: BookCoverage,
  model: Model,
  asOf: IsoDate,
  made?: Features[],
): Population {
  const rows = {
    medians: stageMedians(raw, model),
    means: touchMeans(raw, coverage, model, asOf),
  };
  const features = made ?? deriveFeatures(raw, coverage, model, asOf, rows);
  return { ...rows, ...bookPopulation(features, model, asOf) };
}
