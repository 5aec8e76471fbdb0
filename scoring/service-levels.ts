/** The service grid of a model: what each tier is promised, and what changes with a move (001-29 … 001-40, 001-43). */
import type { Model } from '../domain/model.ts';
import type { ServiceChange } from '../domain/movement.ts';

/** Rows of a tier by kind; null where the model has no grid at all, empty where it promises this tier nothing. */
export function serviceRows(model: Pick<Model, 'service'>, tier: number): Map<string, string> | null {
  if (model.service === undefined) return null;
  return new Map(Object.entries(model.service[String(tier)] ?? {}));
}

/**
 * Rows that are another after the move, in the order of the former tier's grid, new kinds last.
 * @returns null where the model has no grid, or the account had or has no tier
 */
export function serviceChange(
  model: Pick<Model, 'service'>,
  from: number | null,
  to: number | null,
): ServiceChange[] | null {
  if (from === null || to === null) return null;
  const [before, now] = [serviceRows(model, from), serviceRows(model, to)];
  if (before === null || now === null) return null;
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((kind) => {
    const change = { kind, from: before.get(kind) ?? null, to: now.get(kind) ?? null };
    return change.from === change.to ? [] : [change];
  });
}
