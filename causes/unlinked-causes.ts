/**
 * Causes of what no ledger explains: it names those of moves between tiers alone. "The odds went from 35 to 56 thanks to a
 * fourth contact", "sentiment has cooled, soured by the renewal", "quiet because it is cutting staff" link two things that
 * may both be so; that one led to the other is nowhere on record. Nor is it where nothing changed ("in Evaluation because of
 * its contact"): a reason is given to what is judged or advised, and a cause to moves.
 */
import { DOWN, UP } from '../lexicon/words.ts';
import type { Covering } from '../predicates/predicates.ts';
import { covering } from '../predicates/sentence-so-far.ts';
import { isAdvice } from '../predicates/vocabulary.ts';
import { type Item, isQuestion, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, unsupported } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** What came before is held to have come of what follows; said of nothing but causes. */
const LINKS = spokenWords(
  'because(?: of)?|thanks? to|owing to|due to (?:the|a|an|its|their)|on the (?:back|strength|heels) of|in the wake of|(?:up)?on (?:the )?news of|as a (?:result|consequence) of|on account of|courtesy of',
);
/** A cause that moved it: what is so moved is the measure beside it. */
const MOVED_BY = spokenWords(
  '(?:pulled|dragged|brought|pushed|weighed|knocked|driven|held|lifted|propped|sent|forced|kept) (?:down |up |back |higher |lower |along )?(?:by|on)|(?:soured|buoyed|boosted|cheered|spooked|unsettled|dented|bruised|dampened|fuelled|fueled|depressed|warmed|cooled|triggered|prompted|caused|hurt|hit|helped|aided|spurred|inflated|swollen|hampered) by',
);
/** Wins and losses that something is said to have come after. */
const AFTER_EVENTS = spokenWords(
  'after (?:#|several|some|a (?:couple|run|string) of|a few) (?:big |recent |early )?(?:losse|loss|losses|win|wins|defeat)',
);
/** What keeps a deal where it is: the ledger knows its days, and not why. */
const HELD_UP_BY = spokenWords('(?:held up|held back|slowed(?: down)?|delayed|stalled|blocked|hampered) by');
/** The effect stands after these. */
const AND_SO = spokenWords('as a (?:result|consequence)(?! of)|consequently|because of (?:that|this)');
const TELLS_MEASURE =
  /(?<!\p{L})(?:score|sentiment|mood|tone|odd|likelihood|chance|rating|contact|touch|touche|revenue|arr|pipeline|renewals? due|silence|confidence)(?!\p{L})/u;
const TELLS_CHANGE =
  /from #(?: \p{L}+)? to #|#(?: \p{L}+)? to #|(?<!\p{L})(?:has|have|had) (?:gone|gone up|gone down|come|moved|more than|halved|doubled)/u;
const TELLS_MOVE =
  /(?<!\p{L})(?:(?<!(?:in|across|of) (?:the|this|that|its) )tier|left|joined|joins|follow|follows|followed|entered|promoted|demoted|promotion|demotion|moved|moves|climbers?|(?:is|are|was|were) (?:there|here))(?!\p{L})/u;
/** What happened outside: a signal. It explains moves between tiers where the ledger says so, and nothing else. */
const OF_SIGNALS =
  /^(?:(?:its|the|their|a|an|it is|it|they|they are|it ' s|that|new|fresh|recent|of|#|news of) )*(?:N )?(?:series|funding|layoff|job cut|redundanc|fundrais|investment round|raised|raising|cutting|cuts? (?:#|jobs|staff)|laying off|laid off|let (?:#|people|staff))/u;
const TELLS_STATE =
  /(?<!\p{L})(?:quiet|silent|silence|unheard|mute|stuck|stalled|stagnant|overdue|late|no contact|no word|warm|cold|rated|at #|now #|stands)(?!\p{L})/u;

/** What the record holds of accounts and deals besides measures. */
const TELLS_FACT =
  /(?<!\p{L})(?:renew|renews|due|close|closes|closing|booked|scheduled|opened|reached|advanced|N|#|D|owns?|owned|pays?|grew|unchanged|steady|flat|normal|usual|positive|negative|stagnant|overdue|silent|quiet|stuck|won|lost|meetings?|contacts?|deals?|accounts?|customers?|prospects?)(?!\p{L})/u;
/** What is judged, advised, asked or denied may be given a reason. */
const IS_JUDGED =
  /(?<!\p{L})(?:i|me|my|let|why|not|t|no longer|only|should|must|would|could|can|may|might|needs?|want|wants|deserves?|worth|worry|worries|worrying|concerns?|attention|risk|decision|priority|urgent|matters?|please|care|interesting|watch|works?|help|helps|ask|see|use|keep|take|wait|go|look|looks|looking|seems?|pick|picks|choose|chosen|picked|ranks?|ranked|prefer|trust|doubt|like|good|bad|better|best|worse|worst|odd|strange|odder|first|start|surprising|notable|counts?|counted|capped|cap|held|holds?|rule|rules|called|listed|here|stands out|vote|answer|exception|off)(?!\p{L})/u;

const isBound = (item: Item): boolean => item.kind === 'sign' && /^[,;:()—–.]$/.test(item.word);

/** One fault for each such link. */
export function judgeUnlinkedCauses({ items }: Scope): Covering {
  const { text, rangeOf } = skeletonOf(items);
  const findings: Finding[] = [];
  for (const [pattern, links] of [
    [LINKS, isUnlinked],
    [MOVED_BY, movesMeasure],
    [AFTER_EVENTS, movesMeasure],
    [HELD_UP_BY, isSignal],
    [AND_SO, leadsOn],
  ] as const)
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      if (from === 0 || isQuestion(items) || !links(effectOf(items, from), items.slice(to + 1))) continue;
      findings.push(unsupported(spanOf(items, from, to), 'cause', 'the record gives no cause of this'));
    }
  return covering(items, findings);
}

/** The part of the sentence that the link hangs on: the one it stands in, else the one before its comma. */
function effectOf(items: Item[], at: number): Item[] {
  let to = at;
  while (to > 0 && isBound(items[to - 1]!)) to -= 1;
  let from = to;
  while (from > 0 && !isBound(items[from - 1]!)) from -= 1;
  return items.slice(from, to);
}

/** A tier that something came to or left; "the contact in Watch" only says where. */
const tellsTier = (effect: Item[]): boolean =>
  effect.some(
    (item, at) =>
      item.kind === 'name' &&
      item.subjects.some(({ kind }) => kind === 'tier') &&
      !(/^(in|across|within|of|throughout)$/.test(textOf(effect[at - 1])) && isPlace(effect, at - 2)),
  );
const isPlace = (effect: Item[], at: number): boolean =>
  at < 0 || TELLS_MEASURE.test(textOf(effect[at])) || effect[at]?.kind === 'figure';

/** A move between tiers, of which the ledger gives the causes. */
const tellsMove = (effect: Item[]): boolean => tellsTier(effect) || TELLS_MOVE.test(skeletonOf(effect).text);

/** A measure, and no tier that anybody came to or left. */
const movesMeasure = (effect: Item[]): boolean =>
  !tellsMove(effect) && TELLS_MEASURE.test(skeletonOf(effect).text);

/** Which way it went, in words or figures. */
const tellsWay = (effect: Item[]): boolean =>
  TELLS_CHANGE.test(skeletonOf(effect).text) ||
  wordsOf(effect).some((word) => UP.has(word) || DOWN.has(word));
const wordsOf = (effect: Item[]): string[] => effect.flatMap((item) => textOf(item).split(' '));

const isSignal = (_effect: Item[], cause: Item[]): boolean => OF_SIGNALS.test(skeletonOf(cause).text);

/** "As a result contact is running below normal": the measure stands after the words, up to the end of its part. */
function leadsOn(_before: Item[], rest: Item[]): boolean {
  const start = rest[0] && isBound(rest[0]) ? 1 : 0;
  const end = rest.findIndex((item, at) => at >= start && isBound(item));
  const effect = rest.slice(start, end < 0 ? rest.length : end);
  return (tellsWay(effect) || wordsOf(effect).includes('below')) && movesMeasure(effect);
}

function isUnlinked(effect: Item[], cause: Item[]): boolean {
  if (isStated(effect)) return true;
  if (movesMeasure(effect)) return tellsWay(effect);
  if (!isSignal(effect, cause) || tellsMove(effect)) return false;
  return TELLS_STATE.test(skeletonOf(effect).text) || tellsWay(effect);
}

/** A statement, and of no move between tiers, that is given a cause outright. */
function isStated(effect: Item[]): boolean {
  const { text } = skeletonOf(effect);
  const isFigured = effect.some(
    (item) =>
      /^(?:figure|date)$/.test(item.kind) || (item.kind === 'name' && item.subjects[0]!.kind === 'stage'),
  );
  const isOfRecord = TELLS_MEASURE.test(text) || (isFigured && TELLS_FACT.test(text));
  return (
    isOfRecord &&
    effect.length > 2 &&
    !tellsMove(effect) &&
    !IS_JUDGED.test(text) &&
    !isAdvice(effect, effect.length - 1)
  );
}
