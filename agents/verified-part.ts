/** One part of a run, as it is stored and as it was rebuilt. Pure. */
import { createHash } from 'node:crypto';
import type { Verdict, VerifiedPart } from '../domain/verification.ts';

/** SHA-256 of a text, or of a value as JSON. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'))
    .digest('hex');

/**
 * Holds two values against each other by their hashes.
 * @param tell where they differ first; asked only when they do
 */
export function partOf(
  part: string,
  stored: unknown,
  rebuilt: unknown,
  tell: () => string | null,
): VerifiedPart {
  const hashes = { stored: hashOf(stored), rebuilt: hashOf(rebuilt) };
  if (hashes.stored === hashes.rebuilt) return { part, ...hashes, verdict: 'agrees', difference: null };
  const difference = tell() ?? 'the same values, written in another order';
  return { part, ...hashes, verdict: 'differs', difference };
}

/** A part that the run should have kept and has not. */
export const notStored = (part: string, rebuilt: unknown): VerifiedPart => ({
  part,
  stored: null,
  rebuilt: hashOf(rebuilt),
  verdict: 'differs',
  difference: 'it is not stored',
});

/** A part of which there are not two values to compare, with the reason. */
export const toldPart = (part: string, verdict: Verdict, difference: string | null): VerifiedPart => ({
  part,
  stored: null,
  rebuilt: null,
  verdict,
  difference,
});
