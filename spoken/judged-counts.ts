/**
 * A count that is judged: "only two people, which is thin", "one contact is a slender thread", "eight touches is plenty". The
 * word is held by what is usual of the account, or by how many people there are; it is a fault where that shows the reverse.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import { isDenied } from '../changes/ways.ts';
import { spanOf, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { matchesOf } from '../text/matches.ts';

const DEGREE =
  '(?:a |an |the |very |rather |pretty |quite |too |really |bit |touch |little |somewhat |on the |decidedly |that )*';
const IS = `(?:(?:and |but )?(?:that |this |it |which )?(?:is|was|looks|seems|feels|' s) )?`;
const FEW = spokenWords(
  `${IS}${DEGREE}(?:thin|light|slim|slender|narrow|meagre|skimpy|scant|scanty|sparse|fragile|flimsy|precarious)(?: (?:thread|base|side|link|footing|circle|line|front|bridge|foundation|for (?:an? )?(?:enterprise|large|big|mid - market) (?:account|customer|prospect)))?(?! (?:as|than|end|point|score|risk|sentiment|odds))`,
);
const MANY = spokenWords(
  `${IS}${DEGREE}(?:plenty|generous|lively|ample|broad|busy|more than enough)(?: (?:base|side|footing|circle|front|foundation))?(?! (?:of|as|than))`,
);
/** Share of the norm below which contact is thin, and from which it is not. */
const THIN = 1;
const AMPLE = 1.5;
/** So many people at most are few; from so many they are not. */
const FEW_PEOPLE = 3;
const SOME_PEOPLE = 5;
const REACH = 14;

export function judgedCounts(scope: Scope, held: HeldAt): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const read = (pattern: RegExp, way: 1 | -1): Finding[] =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      if (held(to) || isDenied(items, from)) return [];
      const fact = countBefore(scope, from, held);
      const side = fact === null ? 0 : sideOf(index, fact, accountFor(scope, from)?.id);
      const isOpinion = side !== way && (way === 1 || /^for$/.test(wordOf(items[to + 1])));
      if (fact === null || side === 0 || isOpinion) return [];
      const reason = `by what is usual of ${fact}`;
      return [judged(spanOf(items, from, to), 'predicate', side === way, reason, fact)];
    });
  return [...read(FEW, -1), ...read(MANY, 1)];
}

/** The count that the word judges: the nearest figure before it in its sentence, of touches or people. */
function countBefore(scope: Scope, from: number, held: HeldAt): string | null {
  const { items, index } = scope;
  for (let at = from - 1; at >= Math.max(0, from - REACH) && !/^[;!?]$/.test(textOf(items[at])); at -= 1) {
    const item = items[at]!;
    if (
      item.kind === 'word' &&
      !/^(day|week|month)$/.test(item.word) &&
      item.metrics &&
      ![...item.metrics].some((each) => COUNTED.test(each))
    )
      return null;
    if (wordOf(item) === 'single') {
      const id = accountFor(scope, from)?.id;
      return id && index.fact(id, 'contacts_90d')?.value === 1 ? `${id}.contacts_90d` : null;
    }
    // "In 30 days": how long it was counted over.
    if (items[at]!.kind !== 'figure' || /^(in|over|last|past|within)$/.test(textOf(items[at - 1]))) continue;
    const fact = held(at)?.fact ?? null;
    if (fact !== null && COUNTED.test(metricOf(fact))) return fact.includes('@') ? null : fact;
    if (fact === null || !WINDOWS.test(metricOf(fact))) return null;
  }
  return null;
}
const COUNTED = /^(touches_30d|contacts_90d)$/;
const WINDOWS = /^(touch_norm_30d)$/;

/** Few, many, or in between. */
function sideOf(index: AuditIndex, fact: string, account: string | undefined): 1 | -1 | 0 {
  const [id, metric] = [fact.split('.')[0]!, metricOf(fact)];
  const value = index.fact(id, metric)?.value;
  if (typeof value !== 'number' || (account !== undefined && id !== account)) return 0;
  if (metric === 'contacts_90d') return value <= FEW_PEOPLE ? -1 : value >= SOME_PEOPLE ? 1 : 0;
  const norm = index.fact(id, 'touch_norm_30d')?.value;
  if (typeof norm !== 'number') return 0;
  // "One contact person is thin": of the people, though as many touches may be plenty.
  const people = index.fact(id, 'contacts_90d')?.value;
  const isMany = value >= AMPLE * norm && typeof people === 'number' && people > FEW_PEOPLE;
  return value < THIN * norm ? -1 : isMany ? 1 : 0;
}
