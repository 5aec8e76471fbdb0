/**
 * How high a value is, in a word beside the figure or of the odds on record: "a low 44", "43 is a modest score", "a decent
 * 68", "a coin toss at 50", "$310,000, no small sum". Bands are by the measure that the figure was found to be; the word is a
 * claim within its band, and a fault beside a figure that lies at the other end.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import { type Item, spanOf, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** From where to where a word holds, of odds and scores; of sentiment; the ends beyond which it is false. */
interface Band {
  words: RegExp;
  points: [least: number, most: number];
  mood: [least: number, most: number];
  never: [under: number, over: number];
}
const band = (words: string, points: Band['points'], mood: Band['mood'], never: Band['never']): Band => ({
  words: spokenWords(words),
  points,
  mood,
  never,
});

const DEGREE =
  '(?:(?:a|an|the|only|just|still|rather|quite|very|pretty|fairly|mere|too|relatively|comparatively|frankly|not very|not exactly|really|so) )*';
const BANDS: Band[] = [
  band(
    `${DEGREE}(?:coin toss|coin flip|toss - ?up|fifty - fifty|50 - 50|even (?:chance|bet|money|odds)|evens|could go either way|knife - edge|on a knife - edge|finely (?:balanced|poised)|in the balance|touch and go|anyone ' s guess|heads or tails|flip of a coin|toss of a coin|either way|half and half)`,
    [40, 60],
    [1, 0],
    [25, 75],
  ),
  band(
    '(?:a (?:little|bit|touch|shade) )?(?:better|greater|higher) than (?:even|evens|fifty - fifty)|odds on|likelier than not|more likely than not',
    [50, 100],
    [1, 0],
    [49, 100],
  ),
  band(
    '(?:a (?:little|bit|touch|shade) )?(?:worse|less|lower|shorter) than (?:even|evens|fifty - fifty)|less likely than not',
    [0, 50],
    [1, 0],
    [0, 51],
  ),
  band(
    `${DEGREE}(?:low|lowly|modest|slim|slender|thin|weak|poor|meagre|meager|measly|paltry|unimpressive|feeble|dismal|bleak|miserable|discouraging|uninspiring|lowish|long shot|outside chance|faint|remote|shaky|disappointing|worrying)`,
    [0, 50],
    [-1, 0.12],
    [0, 72],
  ),
  band(
    `${DEGREE}(?:middling|fair|so - so|mediocre|moderate|medium|average|unremarkable|lukewarm|tepid|mid - table|halfway|neutral|uncertain|indifferent|in - between|mild)`,
    [35, 68],
    [-0.1, 0.25],
    [15, 85],
  ),
  band(
    `${DEGREE}(?:decent|respectable|reasonable|comfortable|healthy|good|solid|sound|strong|reassuring|encouraging|promising|fine|robust|handsome|creditable|useful|confident|favourable|favorable)`,
    [58, 100],
    [0.12, 1],
    [40, 100],
  ),
  band(
    `${DEGREE}(?:high|lofty|excellent|superb|stellar|outstanding|splendid|near - certain|glowing|commanding|impressive|top|enviable|perfect|exceptional|great|towering|formidable|brilliant)`,
    [68, 100],
    [0.25, 1],
    [45, 100],
  ),
];
/** The first of the bands mean odds and nothing else, wherever in the clause they stand. */
const OF_EVEN = 3;
const POINTS = /^(outcome_score|deal_outcome_score|score)$/;
const MOOD = /^sentiment_90d$/;
/** Words between the figure and the judgement of it. */
const LINK =
  /^(is|are|was|be|been|being|at|of|a|an|the|its|which|that|stands?|sits?|looks?|still|rated|rating|score|odd|likelihood|chance|probability|remains?|stays?|now|only|to|and|in|its|,|\(|:|–|—|call|make|odds|as|seems?)$/;
const FAR = 4;
/** A figure of the same clause, for words that mean odds and nothing else. */
const REACH = 8;

export function spokenDegrees(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return BANDS.flatMap(({ words, points, mood, never }, nth) =>
    matchesOf(text, words).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const place = spanOf(items, from, to);
      const at = nth < OF_EVEN ? figureNear(items, from, to) : figureBeside(items, from, to);
      const fact = at === undefined ? null : (held(at)?.fact ?? null);
      const item = at === undefined ? undefined : items[at];
      if (!fact || item?.kind !== 'figure' || isDenied(items, from) || isDistance(items, at!, fact))
        return [];
      const [value, metric] = [item.figure.value, metricOf(fact)];
      const range = POINTS.test(metric) ? points : MOOD.test(metric) ? mood : null;
      if (!range) return [];
      if (value >= range[0] && value <= range[1])
        return [judged(place, 'predicate', true, `so is ${fact}`, fact)];
      const isWrong =
        POINTS.test(metric) &&
        (value < never[0] || value > never[1]) &&
        ((nth > 0 && nth < OF_EVEN) || isStraight(at!, from, to));
      return isWrong ? [judged(place, 'predicate', false, `${fact} is not so`, fact)] : [];
    }),
  );
}

/** "A good 16 points" is a distance, and good says nothing of it. */
const isDistance = (items: Item[], at: number, fact: string): boolean =>
  fact.includes('delta') || /^(point|day|more|less|ahead|better|worse)$/.test(wordOf(items[at + 1]));

const isDenied = (items: Item[], from: number): boolean =>
  /^(not|t|no|hardly|less|never|than)$/.test(wordOf(items[from - 1]));
const isStraight = (at: number, from: number, to: number): boolean => at === to + 1 || at === from - 2;

/** The figure that such words are about: straight after them, or before or after with nothing but a link between. */
function figureBeside(items: Item[], from: number, to: number): number | undefined {
  for (const [start, step] of [
    [to + 1, 1],
    [from - 1, -1],
  ] as const)
    for (let at = start; Math.abs(at - start) <= FAR && items[at]; at += step) {
      if (items[at]!.kind === 'figure') return at;
      if (!LINK.test(textOf(items[at]))) break;
    }
  return undefined;
}

function figureNear(items: Item[], from: number, to: number): number | undefined {
  for (let far = 1; far <= REACH; far += 1)
    for (const at of [to + far, from - far])
      if (items[at]?.kind === 'figure' && isOpen(items, from, at)) return at;
  return undefined;
}

/** No end of a sentence's part between the two. */
const isOpen = (items: Item[], one: number, other: number): boolean =>
  !items.slice(Math.min(one, other), Math.max(one, other)).some((item) => /^[;.!?]$/.test(textOf(item)));
