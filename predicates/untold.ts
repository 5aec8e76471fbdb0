/**
 * Words that look like a state or a change and tell none: what is still to be done ("time to break the silence", "revenue to
 * lose", "don't let it sour the renewal"), what is proposed ("either a new date is agreed or it goes"), a call of our own
 * that is overdue, the rule by which a deal counts as stagnant, and turns of phrase ("pick up the phone", "a sour taste").
 */

import { type Item, oncePerSentence, placesFrom, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { ACTS_IN_ORDER } from './acts-in-order.ts';
import { OWED } from './owed.ts';

/** Verbs after which an infinitive tells what happened: "continued to fall", "the only one to rise". */
const HAPPENED =
  '(?<!(?:continu|beg[aiu]n|start|seem|appear|prov|went on|go on|manag|happen|tend|used|only|first|last|latest|second|third|next|account|customer|prospect|tier|deal|one|ones|#|N)(?:\\p{L}{0,3})? )';
const MODAL = "(?:should|could|would|must|might|may|can|shall|will|cannot|' d|' ll|let ' s|let us|please)";
const MODAL_BEFORE = `${MODAL}(?: (?:not|n ' t|also|just|even|still|only|first|really|be|try to|finally))*`;
const SPELL =
  '(?:the|its|their|a|that|this|long|radio)(?: (?:long|total|radio|complete|lengthy))* (?:silence|gap|drought|lull|quiet|hush)';
const BREAK = '(?:break|end|interrupt|lift|crack|fill|stop)';
/** Our own doing, of which no record tells when it was due. */
const CALL = `(?:(?:courtesy|wake - up|wake up|friendly|phone|quick|proper|first|next|new|fresh|follow - up|real|good|personal|short) )*(?:${OWED}|check in|ring|e - mail|catch up|response|look|touch|outreach|contact|handover|thank you)`;
const LATE = '(?:overdue|late)';
const BEING =
  "(?: (?:is|are|was|seems|looks|feels|' s|now|well|long|already|rather|somewhat|also|way|probably))+";
const STUCK = '(?:stagnant|stuck|stalled|stale)';

const PHRASES = new RegExp(
  `(?<![\\p{L}#'-])(?:${[
    // What is to be done about a silence.
    `(?:${HAPPENED}to|${MODAL_BEFORE}|and|or|please|then)(?: (?:just|finally|first|now|help|try to))* ${BREAK} ${SPELL}`,
    `time (?:that )?(?:we|you|somebody|someone|i|they|N) (?:finally |just )?(?:broke|ended|interrupted) ${SPELL}`,
    // What might be lost, or would be.
    `${HAPPENED}to (?:lose|forfeit|be lost)|(?:stand|stands|stood) to (?:lose|gain|win)|${MODAL_BEFORE} (?:be )?(?:lose|lost|forfeit)|(?:if|were) (?:we |it |they |that )?(?:were |all |ever )*(?:lost)`,
    // "An odd moment for contact to dip".
    `(?:time|moment|month|point|place|stage|week|reason|need|cue|excuse|day|quarter|danger|risk|chance|room|case|call|hour)(?: (?:now|here))? for (?:[\\p{L}'N#]+ ){1,4}to (?:dip|drop|fall|slip|slide|slow|sag|fade|cool|ease|weaken|drift|tail|dry|rise|grow|climb|improve|recover|lift|pick|go|come|thin|lapse|shrink|soften)(?: (?:off|away|up|back|down|out))?`,
    `(?:let|letting) (?:[\\p{L}'N#]+ ){1,4}(?:dip|drop|fall|slip|slide|slow|sag|fade|cool|ease|weaken|drift|lapse|tail|go|sour)(?: (?:off|away|back|down|out|quiet|cold|dark|silent|stale|sour|stagnant))?`,
    // "The one thing that hasn't changed is its amount": told of what follows, and of nobody before.
    `(?:what|(?:the )?(?:one |only |other )*(?:thing|part|bit|number|figure) (?:that|which)) (?:has|have|is|was|did|does) ?(?:n ' t|not) (?:yet |been |really )*[\\p{L}]+(?: much| at all)?(?=(?: (?:at|of|with|for|in|about|on)(?: N| the [\\p{L}]+| it))?(?: (?:here|there))? (?:is|was)(?!\\p{L}))`,
    `(?:anything|whatever|whichever|any (?:deal|account|one)) (?:(?:that|which) )?(?:has|have|is|are) (?:still )?(?:n ' t|not) (?:yet )?[\\p{L}]+`,
    `(?:whoever|(?:anyone|anybody|someone|somebody|everyone|those) who|(?:every|each|any|a|an|those|the|which|what) (?:account|deal|customer|one|tier|date|rep|owner)(?: (?:that|which|who))?) (?:has|have|is|are|does|do) ?(?:n ' t|not) (?:yet )?(?:(?:a|an|any) )?[\\p{L}]+(?: (?:one|it|them|a [\\p{L}]+))?(?=(?: (?:[\\p{L}]+ ){0,5})?(?:should|must|needs?|ought|would|could|can|will|is worse|is better|has to|have to|\\?))`,
    `(?:it|that|this|problem|trouble|issue|worry|point) (?:is|was) ?(?:n ' t|not) (?:the |its |their )?[\\p{L}]+(?= (?:that|which|so much)(?!\\p{L})|(?: ,| ;| —| –) (?:it|but)(?!\\p{L}))`,
    `(?:is|are|was|were) ?(?:n ' t|not) (?:just|only|merely|simply) (?:about |a matter of |a question of )?(?:the )?(?!#)[\\p{L}]+`,
    // Our own doing and thinking, which no record tells of.
    `(?<=(?:story|news|advice|message|ask|answer|recipe|logic|reasoning|question|verdict|diagnosis|moral|conclusion|task|job|brief) )(?:has|have) ?(?:n ' t|not) (?:really )?(?:changed|moved|shifted)`,
    // In which order we would act.
    ACTS_IN_ORDER,
    // On the telephone.
    "(?:pick|picks|picked|picking) up (?:the |a |your |our |that |his |her )?(?:phone|receiver|telephone|line)|(?:lift|lifts|lifting) the (?:phone|receiver)|(?:if|unless|until|till|when|once|whoever|in case)(?: [\\p{L}'N#]+){0,7} (?:pick|picks|picked) up(?=$| (?:[,.;:!?—–)]|and |or |then |we |i |try |find ))",
    '(?:drop|dropping) (?:them|him|her|N|it|somebody|someone|the customer) (?:a|another) (?:line|note|card|mail|message|word)|drop (?:by|in on|in)(?= )',
    // "Don't drop the ball": bidden, and of nobody who did not.
    "(?:(?<=(?:^|[:;,.—–(] |please ))|^)don ' t (?!let(?!\\p{L}))(?:[\\p{L}]+ly |just |even )?[\\p{L}]+(?: up| down| off| out)?",
    // A date or owner that is still to come.
    '(?:needs?|wants?|agree|get|find|fix|ask for|name|pick|choose|demand|without|until|wait for|waiting for|awaiting|lacks?|deserves?|requires?|propose|suggest)(?: (?:on|us|them|it|him|her|N|at least|either|first))* (?:a|an|the|some|its|their|another) new (?:close |closing |realistic |firm |believable )*(?:date|deadline|plan|owner|time|target|contact|one)',
    // Of a taste, and of one thing that would spoil another.
    '(?:a |the |with |on |rather |slightly |faintly |somewhat )*sour (?:taste|aftertaste|after - taste|ending|grape|note|pill|finish|edge)|(?:bitter|bitter - sweet|bittersweet)(?: (?:taste|aftertaste|pill|ending))?',
    `(?:to|not|n ' t|${MODAL_BEFORE}|(?:let|have)(?: [\\p{L}'N#]+){1,4}) sour(?= (?:the|a|an|its|their|our|your|his|her|this|that|it|them|thing|relation|relationship|N|renewal|mood|talk)(?![\\p{L}]))`,
    // The day on which it will be.
    `# more(?: day| week)? (?:and|(?:would |will )?(?:makes?|leaves?|turns?|puts?))(?: (?:it|them|that|this|is|will be|deal))* (?:stagnant|stuck|stalled|stale|overdue|late)`,
    // A call of our own.
    `${CALL}${BEING} ${LATE}|(?:long |well |an |a |the |that )*${LATE} ${CALL}|${LATE} (?:for )?(?:a|an|some|its|their|the|another|her|his) ${CALL}`,
    '(?:nothing|little|not much|everything|something) (?:much |whatever |at all )?to do with',
    // When it was, and not that it is so.
    "(?<=last(?: [\\p{L}']+){0,5} )in (?:contact|touch)|(?<=since (?:[\\p{L}N]+ ){0,3})(?:was|were) (?:last )?in (?:contact|touch)",
    // A contact that is gone is not the only one.
    `(?:only|single|sole|lone|one|last) (?:contact|person|name)(?= (?:we had |there |here |it had )?(?:has |have |had |is |' s )?(?:now |since |just |also )*(?:dropped|fallen|slipped|aged|disappeared|vanished|gone))`,
    // An opinion of a small count: the count itself is held.
    `(?<=(?:#|single|lone|couple of|few) (?:single )?)(?:contact|touch|exchange|people|person|conversation|name|touchpoint)(?: (?:there|here|alone|in #|over #))* (?:is|are|looks?|seems?|feels?|sounds?)(?: (?:a|an|very|rather|too|quite|pretty|bit|little|touch|on the|fairly|awfully|something of))* (?:thin|light|few|meagre|slim|sparse|skimpy|lean|short|scant|weak|low|poor|side|slender|fragile|precarious)`,
    // Back again, as advice.
    `(?:${MODAL_BEFORE}|${HAPPENED}to|get) (?:re - establish|reestablish|resume|restart|restore|reopen|re - open) (?:contact|communication|touch|the conversation)`,
  ].join('|')})(?![\\p{L}])`,
  'gu',
);

/** "Either a new date is agreed with the customer or it leaves the forecast", "a date is agreed this week, or we close it". */
const OUTCOME =
  '(?:we|it|you|i|they|he|she|the (?:deal|date|amount|renewal|account)|close|drop|take|write|strike|let|cut|call|move|remove|accept|admit|this|that|N)';
const GOING =
  '(?:close|drop|goe?s?|leaves?|takes?|writes?|strikes?|comes?|moves?|stops?|should|must|can|gets?|needs?|is (?:out|closed|dropped|gone|written)|let|cut|give)';
const PROPOSED = new RegExp(
  `(?:(?:^|(?<=(?:[,:;—–(.]|so|then|and|but|is|that) ))either (?!(?:way|side|one)(?!\\p{L}))[^;.]* or (?:[\\p{L}']+ )?${OUTCOME}(?!\\p{L})[^;.]*)|(?:(?:^|(?<=[:;—–] ))(?:an?|some|its) new [\\p{L} ]{3,24}(?: ,)? or (?:out|away|else|off|it|we)[^;.]*|(?:^|(?<=(?:[:;,—–]|so) ))[^:;,.—–]{3,60}(?: ,)? or (?:we|it|you|i|they) (?:just |simply |should |must |can )?${GOING}(?!\\p{L}))`,
  'gu',
);

/** The rule itself, and no deal that it counts: "at more than 31 it counts as stagnant", "it tips into stagnant past 31". */
const PAST =
  "(?:(?:at |anything |any deal |a deal |one |once |when |that |it |they |is |' s |are |after |from |and )*(?:over|past|beyond|above|after|more than|longer than|from|passe?s?|passing|exceeds?|reaches|reache?|hits?|gets? (?:to|past)|crosse?s?)(?: (?:more than|the|over))*)";
const AS =
  "(?:(?:it|they|a|an|any|deal|that|one|we|you|there|' d|' ll|would|will|be|the model|is|are|now|there|then) )*(?:(?:counts?|counted|treated|classed|considered|called|call|calls|deemed|rated|reads?|makes?|becomes?|becoming|turns?|goe?s?|tips? (?:over )?|falls?|slides?|flips?|drops?|switches) )?(?:(?:it|as|into|to|them|a deal|deal|being|over|is|are|' s) )*";
const DAYS =
  '(?: (?:day|in N|there|on|onwards|onward|mark|line|in that stage|at N|in (?:the|that|this) stage|,))*';
const RULES = new RegExp(
  `(?<![\\p{L}#])(?:${PAST} (?<first>#)${DAYS} ${AS}${STUCK}|# (?:day )?(?:at|after|past|beyond|over|above|from) which ${AS}${STUCK}|${AS}${STUCK} (?:(?:only|there|once|when|in N) )*${PAST} (?<last>#))(?![\\p{L}])`,
  'gu',
);

/** Items of words that tell nothing of the record. @param figures a rule's limit has to be the one on record */
export function untoldItems(items: Item[], figures: readonly Finding[] = []): Set<number> {
  const untold = new Set(untoldPhrases(items));
  for (const [from, to] of rulesIn(items)) {
    const limit = placesFrom(from, to).find((at) => items[at]!.kind === 'figure')!;
    const held = figures.find((each) => each.from === items[limit]!.from);
    if (held?.fact?.endsWith('stagnant_line') && !isOfDeal(items, from, to))
      for (const at of wordsBetween(items, from, to)) untold.add(at);
  }
  return untold;
}

const wordsBetween = (items: Item[], from: number, to: number): number[] =>
  placesFrom(from, to).filter((at) => items[at]!.kind === 'word');

const untoldPhrases = oncePerSentence((items): number[] => {
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, PHRASES).flatMap((match) => wordsBetween(items, ...rangeOf(match)));
});

const rulesIn = oncePerSentence((items): [from: number, to: number][] => {
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, RULES).map(rangeOf);
});

/** "Stagnant past the 31-day line" is said of a deal, and "past 31 it is stagnant" of any. */
const isOfDeal = (items: Item[], from: number, to: number): boolean =>
  items.slice(from, to + 1).some((item) => /^(line|limit|mark|threshold)$/.test(textOf(item)));

/** Items of what somebody proposes to choose between: no state or change in it is told, whatever else its words claim. */
export const proposedItems: (items: Item[]) => ReadonlySet<number> = oncePerSentence((items) => {
  const { text, rangeOf } = skeletonOf(items);
  return new Set(matchesOf(text, PROPOSED).flatMap((match) => placesFrom(...rangeOf(match))));
});
