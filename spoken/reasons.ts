/**
 * The reason of a judgement or advice, and what a change came about in spite of: "it deserves some concern, since its score
 * has slid", "the odds sank despite healthy contact". Claims where what they lead to holds; a reason of a move or of a change
 * of a measure is none of these (causes.ts).
 */
import { DOWN, UP } from '../lexicon/words.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import type { Held } from './when.ts';

const REASON = spokenWords(
  '(?:simply |mainly |mostly |partly |chiefly |not least |if only |only |just )?(?:because(?! of)|since(?! (?:D|#|then|last|the last|when))|given that|seeing that|seeing as|as(?= (?:its|their|the (?:score|odd|deal|renewal|date|mood|sentiment|contact))))',
);
const DESPITE = spokenWords(
  '(?:and (?:that |all that )?)?(?:despite|in spite of|notwithstanding|for all|even though|although|though|even with|even after)',
);
/** What advises, judges or asks for something. */
const JUDGING =
  /^(should|need|needs|deserve|deserves|worth|call|talk|ask|worry|worries|concern|attention|risk|priority|urgent|first|start|matters?|matter|please|care|interesting|important|watch|would|must|can|could|let|let's|good|bad|better|best|worrying|help|helps|push|chase|book|meet|see|speak|ring|go|take|wait|recommend|suggest|look|pick|choose|rank|ranks|prefer|trust|doubt|like)$/;
const REACH = 7;

export function spokenReasons(scope: Scope, told: readonly Held[]): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const read = (pattern: RegExp, fits: (from: number, to: number) => Held | undefined): Finding[] =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const found = fits(from, to);
      if (!found) return [];
      const { text: claimed, fact } = found.claim;
      return [judged(spanOf(items, from, to), 'cause', true, `what it leads to holds (“${claimed}”)`, fact)];
    });
  return [
    ...read(REASON, (from, to) => (isJudged(items, told, from) ? ledTo(items, told, to) : undefined)),
    ...read(DESPITE, (from, to) => (changesBeside(told, from, to) ? ledTo(items, told, to) : undefined)),
  ];
}

/** A judgement or advice before the words, and no change told there whose cause they might give. */
function isJudged(items: Item[], told: readonly Held[], from: number): boolean {
  const isMoved = told.some(({ at, claim }) => at !== null && at < from && claim.type === 'direction');
  return !isMoved && items.slice(0, from).some((item) => JUDGING.test(textOf(item)));
}

/** The first state, change or figure that holds after the words; a name or label alone is no reason. */
const ledTo = (items: Item[], told: readonly Held[], to: number): Held | undefined =>
  told
    .filter(
      ({ at, claim }) =>
        at !== null &&
        at > to &&
        at - to <= REACH &&
        !/^(name|label|cause)$/.test(claim.type) &&
        accountAt(items[at]) === null &&
        !items.slice(to + 1, at).some((item) => /^[,;:.!?()—–]$/.test(textOf(item)) || isTurn(item)),
    )
    .sort((one, other) => one.at! - other.at!)[0];

/** A word of change on which no claim holds: the reason is that change, and not the figure after it. */
const isTurn = (item: Item): boolean => UP.has(textOf(item)) || DOWN.has(textOf(item));

/** A change that holds on the one side or the other. */
const changesBeside = (told: readonly Held[], from: number, to: number): boolean =>
  told.some(({ at, claim }) => at !== null && (at < from || at > to) && claim.type === 'direction');
