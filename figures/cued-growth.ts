/** A rate of change beside the value that took it: "to $5.27 million, up about 17%". It has to be that value's own. */
import { DOWN, UP } from '../lexicon/words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { textOf, wordOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { bothRunsOf } from '../text/both-runs.ts';

const TO_CHANGE =
  /^(,|\(|—|–|up|down|by|a|an|of|that|is|which|about|and|rise|gain|increase|growth|jump|drop|fall|decline|change|thus|so|some|around|roughly|nearly|almost|just|over|under|more|less|than)$/;

/** "5.4 million, about a quarter more than in April". */
const THAN_BEFORE =
  /^(?:more|less|higher|lower|up|down) (?:than|on) (?:(?:in|at|a|the|last|was) )*(?:D|month|report|review|before|time)\b/;

/** "To $5.27 million, up about 17%", "grew by a fifth, from $2.94M to $3.60M". */
export function asGrowth({ items, told, index }: Scope, at: number, figure: OpenFigure): number[] | null {
  if (figure.kind === 'times') return null;
  const last = items.slice(0, at).findLastIndex((item) => item.kind === 'figure');
  const between = items.slice(last + 1, at);
  const isTurn =
    THAN_BEFORE.test(wordsShown(items.slice(at + 1, at + 6))) ||
    between.some(
      (item) =>
        UP.has(wordOf(item)) ||
        DOWN.has(wordOf(item)) ||
        /^(up|down|rise|gain|increase|growth|jump|drop|fall|decline)$/.test(wordOf(item)),
    );
  if (last < 0 || !isTurn || !between.every((item) => TO_CHANGE.test(textOf(item)))) return null;
  // "Up 24% on a norm of 30": held against something else.
  if (/^(of|on|from|to|against)$/.test(wordOf(items[at + 1]))) return null;
  return (told?.get(last) ?? []).flatMap(({ metrics, period, fact }) => {
    const runs = period === 'current' && metrics.length === 1 ? bothRunsOf(index, fact) : null;
    return runs && runs.before > 0 ? [100 * Math.abs(runs.now / runs.before - 1)] : [];
  });
}
