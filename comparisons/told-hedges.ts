/** Hedges of figures that hold: "nearly $570,000", "just under $4.5 million" are told as well, and the figure was held with them. */

import type { Covering } from '../predicates/predicates.ts';
import { wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, isTouched, judged } from '../text/findings.ts';

const HEDGE =
  /^(nearly|almost|about|around|roughly|approximately|some|circa|broadly|over|under|above|below|beyond|past|exceeding|topping|approaching|nearing|more than|less than|fewer than|at least|at most|up to|close to|just under|just over|just above|just below|short of|shy of|barely|comfortably|well over|well under|upwards of|north of|south of|in excess of|no more than|no less than)$/;
/** "Just under", "a little over", "close to": what may stand before the hedge and belongs to it. */
const OPENING =
  /^(just|well|a|little|slightly|bit|fractionally|marginally|close|far|not|quite|shade|touch|way|only|to)$/;
/** Words longer back than this are no hedge of the figure. */
const LONGEST = 3;

export function toldHedges({ items }: Scope, findings: readonly Finding[]): Covering {
  const made: Finding[] = [];
  const covered = new Set<number>();
  items.forEach((item, at) => {
    if (item.kind !== 'figure') return;
    const figure = findings.find(({ from }) => from === item.from);
    if (
      figure?.verdict !== 'verified' ||
      figure.fact === null ||
      !HEDGE.test(hedgeBefore(wordOf(items[at - 1]), wordOf(items[at - 2])))
    )
      return;
    let first = at - 1;
    while (at - first < LONGEST && OPENING.test(wordOf(items[first - 1]))) first -= 1;
    const place = { from: items[first]!.from, to: items[at - 1]!.to };
    if (isTouched(findings, place)) return;
    made.push(judged(place, 'value', true, `the figure holds with it (${figure.fact})`, figure.fact));
    for (let each = first; each < at; each += 1) covered.add(each);
  });
  return { findings: made, covered };
}

/** The hedge that ends straight before a figure: of one word or of two. */
const hedgeBefore = (last: string, first: string): string =>
  HEDGE.test(last) ? last : `${first} ${last}`.trim();
