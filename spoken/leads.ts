/**
 * The words that lead to a name, label or place which holds: "is in negotiation", "firmly in Expand", "has gone from
 * Nurture to Win", "moved the $14,500 upgrade into Evaluation", "the largest of the lot". They say where it is, how it came
 * there, or of what it is the first; with another name they would not hold.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import { isDenied, isProposed } from '../changes/ways.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const BE =
  '(?:is|are|was|were|has|have|had|been|being|be|now|already|still|also|just|only|back|since|even|itself|there|yet|again|comfortably|firmly|safely|squarely|solidly|well|deep|early|late|right|currently|remains?|remained|stays?|stayed|sits?|sat|lies|stands?|stood|keeps?|kept)';
const WAY =
  '(?:gone|went|go|goes|come|came|comes|climbed|climbs|rose|risen|fell|fallen|dropped|drops|slipped|slid|sank|sunk|moved|moves|jumped|leapt|shot|stepped|crossed|switched|passed|travelled|shifted|tumbled|returned|ended|landed|put|lifted|raised|pushed|pulled|brought|took|taking|carried|sent|got|made it|worked its way)';
const IN =
  '(?:,|from|to|into|in|at|on|out of|up|down|back|over|onto|as far as|through|with|under|straight|right|the)';
const LEADS = spokenWords(
  `(?:${BE} )*${BE} (?:${IN} )*${IN}(?= ?N)|(?:${BE} )*${WAY} (?:${IN} )*${IN}(?= ?N)`,
);
/** "Moved the $14,500 upgrade into Evaluation", "taking the account from Nurture to Expand". */
const CARRIED = spokenWords(
  `(?:(?:has|have|had|just|also|then|duly) )*(?:moved|moving|took|taken|taking|brought|bringing|got|getting|pushed|pushing|put|putting|carried|carrying|lifted|lifting|sent|sending|dragged|dragging|steered|led|leading|advanced|advancing)(?= (?:(?:the|its|their|it|them|a|an|this|that|\\$|#|deal|account|upgrade|renewal|expansion|add - on|proposal|package|module|rollout|pilot|plan|core|N|up|down|back|straight) ){1,8}(?:into|to|from|in|out of|onto) N)`,
);
/** Of what something is the first, after a place that holds. */
const AMONG = spokenWords(
  '(?:of|in|among|amongst|on|across|from) (?:all |both )?(?:(?:the|these|those|this|that|our|your|my|its) )*(?:lot|group|bunch|three|four|five|six|seven|two|#|trio|pair|list|set|tier|book|portfolio|year|pack|table|whole|rest|others?|them|all|field|batch|crop|account|customer|deal|side|month|sample|text)|(?:that )?(?:we|you) (?:know of|have|look at|looked at|reviewed|cover|covered)|on (?:record|file|the books|your books|our books)|anywhere|reviewed|here|by (?:far|some distance|a distance|a mile|a margin)',
);
/** "A quarter of the book", "five of its deals": of what a figure that holds is a part. */
const PART = spokenWords(
  'of (?:all )?(?:(?:the|your|our|its|their|this|that|his|her|these|those) )*(?:(?:whole|entire|recurring|open|total|annual|listed|named) )*(?:book|tier|portfolio|group|revenue|arr|pipeline|total|money|account|list|business|value|deal|customer|staff|workforce|renewal|lot|sum|whole|increase|rise|fall|norm|normal|usual)s?',
);
/** "Twelve days in hand", "22 to spare": what is left by a figure that holds. */
const LEFT = spokenWords(
  '(?:still |yet |only |clear )*(?:in hand|to spare|left|remaining|to go|to come|in reserve|to play with|away|outstanding|of grace|of slack|of headroom|before (?:the|its|that) (?:stagnant |stagnation )?(?:line|limit|mark|deadline|date|threshold)|short of (?:it|the line|the limit|the mark)|from (?:the|its) (?:stagnant |stagnation )?(?:line|limit|mark|threshold))',
);
const NEAR = 4;

/** The item by which a match holds; none where it leads to nothing. */
type Find = (items: Item[], from: number, to: number) => number | null;

const labelAfter: Find = (items, _, to) => (isLabel(items[to + 1]) ? to + 1 : null);
const labelFurther: Find = (items, _, to) => {
  const at = items.findIndex((item, place) => place > to && isLabel(item));
  return at < 0 ? null : at;
};
const figureBefore =
  (far: number): Find =>
  (items, from) =>
    [from - 1, from - 2].slice(0, far).find((place) => items[place]?.kind === 'figure') ?? null;

export function spokenLeads(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return READ.flatMap(([pattern, find, reason]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const at = find(items, from, to);
      const of = at === null ? null : held(at);
      if (!of || isDenied(items, from) || isProposed(items, from)) return [];
      const place = spanOf(items, from, to);
      return [judged(place, 'predicate', true, reason, of.fact)];
    }),
  );
}

const isLabel = (item: Item | undefined): boolean =>
  item?.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier' || kind === 'stage');

/** A superlative a few words before, in the same part of the sentence. */
function placeBefore(items: Item[], from: number): number | null {
  for (let at = from - 1; at >= Math.max(0, from - NEAR); at -= 1) {
    const text = textOf(items[at]);
    if (/^[,;:.()]$/.test(text)) return null;
    if (/(?:est|most|least|worst|best|first|last|only|top)$/.test(text.split(' ')[0]!)) return at;
  }
  return null;
}

const READ: [RegExp, Find, string][] = [
  [LEADS, labelAfter, 'by the label that it leads to'],
  [CARRIED, labelFurther, 'by the label that it leads to'],
  [AMONG, placeBefore, 'of those among whom the place before it holds'],
  [PART, figureBefore(1), 'of the figure before it'],
  [LEFT, figureBefore(2), 'of the figure before it'],
];
