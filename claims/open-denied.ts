/**
 * Values that a negation denies: "is not worth $350,000", "has not gone from 3 to 5", where the figure is the one on
 * record. A bound turns the denial into another claim ("not worth more than"), a term into a wait ("not due until").
 */
import type { Finding } from './findings.ts';
import { type Item, wordOf } from './open-items.ts';
import { isContracted, isNegation } from './open-negations.ts';

const TOLD =
  /^(worth|gone|risen|fallen|grown|shrunk|climbed|dropped|slipped|open|standing|running|total|totalling|paying|scored|rated|due|valued|made|reached|moved|stood|carrying|holding)$/;
const PASSED =
  /^(been|be|being|currently|now|even|quite|at|in|for|a|an|the|almost|nearly|about|around|roughly|all)$/;
const TURNED =
  /^(until|till|before|after|more|less|fewer|over|under|above|below|only|just|beyond|past|since|yet|enough|than|but|long|far)$/;

/** @param figures findings of figures, in any order */
export function judgeDenied(items: Item[], figures: readonly Finding[]): Finding[] {
  return items.flatMap((_, at) => {
    if (!isNegation(items, at)) return [];
    const own = wordOf(items[at]);
    if (own !== 'not' && own !== 'never' && !isContracted(items, at)) return [];
    const next = isContracted(items, at) ? at + 3 : at + 1;
    const denied = deniedFigure(items, next, figures);
    return denied
      ? [
          {
            ...denied,
            from: items[at]!.from,
            verdict: 'contradicted' as const,
            reason: `the clause denies what is on record (${denied.fact})`,
          },
        ]
      : [];
  });
}

function deniedFigure(items: Item[], from: number, figures: readonly Finding[]): Finding | null {
  let told = false;
  for (let place = from; place < Math.min(items.length, from + 7); place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure') {
      const found = figures.find((each) => each.from === item.from);
      return told && found?.verdict === 'verified' && found.fact !== null ? found : null;
    }
    const word = wordOf(item);
    if (TOLD.test(word)) told = true;
    else if (word === '' || TURNED.test(word) || !(told || PASSED.test(word))) return null;
  }
  return null;
}
