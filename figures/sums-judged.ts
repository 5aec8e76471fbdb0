/** A figure as a sum: over the accounts of the sentence, over those of the text, over tiers. */
import { sumTold } from '../sentence/shares.ts';
import { accountsIn, type Look, type Told } from './look.ts';
import { sampleSum } from './sample-sums.ts';
import { saysTogether, sumOf } from './sums.ts';
import { tierSum } from './tier-sums.ts';
import { holds, only, refused } from './verdicts.ts';

/** "$295,000 together": nothing but a sum over the accounts of the sentence. */
export function asSumTogether({ scope, at, item, figure }: Look): Told | null {
  if (figure.kind !== 'money' || accountsIn(scope.items) < 2 || !saysTogether(scope.items, at)) return null;
  const sum = sumOf(scope, at, figure);
  const found = sum?.fact ?? (sumTold(scope, at, figure) ? '' : null);
  return only(
    found === null
      ? refused(item, 'these accounts together', true, [])
      : holds(item, found || null, 'the sum of what is told here'),
  );
}

export function asSum({ scope, at, item, figure }: Look): Told | null {
  const sum = sumOf(scope, at, figure);
  if (sum) return only(holds(item, sum.fact, 'a sum over accounts of this text'));
  const sample = sampleSum(scope, at, figure);
  return sample === null ? null : only(holds(item, null, sample));
}

export function asTierSum({ scope, at, item, figure }: Look): Told | null {
  const sum = tierSum(scope, at, figure);
  return sum ? { finding: holds(item, sum.fact, 'a sum over these tiers'), candidates: [sum] } : null;
}
