/** Loose judgements: how an account is, by the rules of evaluatives.ts, and how big, by the middle of the book. */

import { figureOf, type Holds, type Row, row } from '../sentence/spoken-rows.ts';
import { atRisk, healthy } from '../states/evaluatives.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** Below or above the middle of all of the book: of its revenue, or of an open amount. */
const bySize =
  (holds: (value: number, middle: number) => boolean): Holds =>
  (at) => {
    if (at.isGroup()) return false;
    const all = (kind: 'account' | 'deal', metric: string): number[] =>
      at.index.ofKind(kind).flatMap(({ id }) => {
        const value = at.index.fact(id, metric)?.value;
        return typeof value === 'number' && value > 0 ? [value] : [];
      });
    return (
      holds(figureOf(at, 'arr'), middleOf(all('account', 'arr'))) ||
      at.deals().some((deal) => holds(figureOf(deal, 'amount'), middleOf(all('deal', 'amount'))))
    );
  };
const middleOf = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const JUDGED_ROWS: Row[] = [
  row(
    '(?:very |really |perfectly |otherwise |clearly |quite |pretty )*(?:healthy|thriving|flourishing|in good (?:shape|health|order|nick)|in rude health|in fine fettle|sound|fine|robust|doing well|doing fine|in the pink|safe|secured|secure)',
    'tier 1 or 2 and no risk rule fired',
    (at) => healthy(at, NOTHING) === true,
  ),
  row(
    '(?:in (?:trouble|danger|a bad way|poor shape|bad shape|jeopardy|distress)|at risk|shaky|wobbly|fragile|vulnerable|exposed|ailing|troubled|endangered|wobbling|on thin ice)',
    'tier 3 or 4, a risk rule fired, or the score fell',
    (at) => atRisk(at, NOTHING) === true,
  ),
  row(
    '(?:very |really |only |quite |rather |pretty |too |relatively |fairly |so )*(?:small|tiny|little|minor|modest|minuscule|petite|thin|slight|minute)(?! (?:more|less|else|moved|over|under|time|wonder|doubt|bit|by|print))',
    'not above the middle of the book',
    bySize((value, middle) => value <= middle),
    bySize((value, middle) => value > 4 * middle),
  ),
  row(
    '(?:very |really |quite |rather |pretty |fairly |so )*(?:big|large|sizeable|sizable|major|hefty|huge|substantial|considerable|heavyweight)',
    'not below the middle of the book',
    bySize((value, middle) => value >= middle),
  ),
];
