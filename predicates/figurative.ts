/**
 * Words of a state, a direction or an event in another sense: "a courtesy call is overdue", "a rise with a sour taste",
 * "nobody picks up the phone", "an hour buys most", "the money moved both ways", "close it as lost", "a moving target".
 */
import { type Item, oncePerSentence } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { matchesOf } from '../text/matches.ts';
import { OWED } from './owed.ts';

/** What somebody owes, or might do: no deal of it is late. */
const DUE = `(?:${OWED}|lunch|coffee|question|update|spring clean|refresh|plan|health check|site visit|explanation|debrief|discussion|sit - down|tidying|celebration)`;
const IS =
  '(?: (?:is|are|was|were|look|looks|seem|seems|feel|feels|has been|have been|from|with|to|by|us|them|you|him|her|N|there|here|now|also|long|well|badly|probably|clearly|a|little|bit|somewhat|slightly|rather|very|already|surely|certainly|definitely|frankly|simply))+';
const CLOSING =
  '(?:close|closing|mark|marking|log|logging|book|booking|write|writing|file|filing|treat|treating|count|counting|record|recording|put|enter|call|calling)';
const IT =
  '(?: (?:it|them|this|that|these|those|each|both|all|N|deal|one|the|#|off|down|out|up|opportunity|for))*';

/** Told as states or directions elsewhere. */
const STATES = [
  `(?<=(?<!\\p{L})${DUE}${IS} )overdue`,
  `overdue(?= (?:\\p{L}+ )?${DUE}(?!\\p{L}))`,
  'sour(?= (?:taste|note|grape|aftertaste|the|it|them|thing|that|this|matter|our|your|their|its))',
  '(?<=(?:to|could|might|may|would|will|risk|lest it|let(?: \\p{L}+){1,5}) )sour(?:ing)?',
  '(?:pick|picks|picked|picking)(?: the phone| it| them)? up(?= the (?:phone|thread|conversation|piece|story|trail|baton|slack|tab|receiver|ball))',
  // To hold up is to hold: held by its verb.
  '(?<=(?<!\\p{L})(?:hold|holds|held|holding)(?: itself)?(?: (?:very|quite|pretty|reasonably|perfectly|fairly|remarkably))? )up(?! (?:to|by|from|on|the|#))',
  'pick(?:s|ed|ing)? up the (?:phone|thread|conversation|piece|story|trail|baton|slack|tab|receiver|ball)',
];

/** Told as events elsewhere: time that is bought, things in general that moved, a loss that is to be entered. */
const EVENTS = [
  '(?<=(?:hour|call|time|day|week|month|money|attention|effort|delay|visit|meeting|that|this|which|what) (?:would |will |could |may |might |alone |only |also )*)(?:buy|buys|bought)(?= (?:most|you|us|me|them|time|the most|more|little|nothing|something|goodwill|a (?:little|bit|lot)|some|breathing|peace|[,.?!;:]))',
  '(?:buy|buys|bought|buying)(?= (?:us |you |me |ourselves |yourself |some |a little |a bit of |a lot of |a few |more |any )+(?:time|goodwill|breathing|room|slack|week|day|peace|space|insurance))',
  '(?<=(?:money|number|needle|thing|dial|goalpost|picture|figure|everything|story|tide|ground|world|total|column|arrow|line|measure|sum) (?:has |have |had |really |all |also )*)(?:moved|moving|moves|move)(?= (?:both way|in both direction|in opposite direction|in two direction|apart|each way|the other way|around|about|on|at all|little|a little|a lot|[,.;:!?]))',
  `(?<=(?<!\\p{L})${CLOSING}${IT} (?:as )?)(?:lost|closed|won)(?! (?:on|in|by|to|of|deal|deals|#))`,
  '(?:run|runs|running|push|pushes|press|presses|chase|chases)(?= (?:it|them|N|him|her|us|that one|the [\\p{L}]+) (?:very |pretty |quite |so |too )?(?:close|hard|near|all the way))',
  '(?<=(?:lost|closed) (?:-|–|or) )(?:lost|closed|won)',
  'left(?= (?:guessing|wondering|waiting|hanging|dangling|standing|stranded|high and dry|in the (?:dark|lurch|cold)|to (?:chance|drift|its own device)))',
  'cut(?:s)?(?= both way)|raise(?:s)?(?= (?:eyebrow|an eyebrow|question|the question|a smile|hope))|win(?:s)?(?= (?:by a (?:nose|whisker|hair|short head|mile|length|street)|hands down|out|the day|on points|it|this one|that one|my vote|the (?:prize|race|toss|day|argument)))|miss(?:es|e)?(?= the (?:cut|point|mark|boat|bus|podium|list))|(?:know|knows)(?= the (?:drill|score|ropes))|(?:has|have) form|were(?= never going to)',
  'sold(?= on (?:the|this|that|it))',
  // A question of one word, whom somebody may ask, what only begins ("has started to drift": the verb after it is the claim).
  '(?<=^(?:so |all |is that |are we |are you |do we have that )*)(?:agreed|confirmed|answered|asked|closed)(?= \\?)',
  '(?<=(?:likely|likeliest|apt|bound|going|sure|liable|certain)(?: (?:you|we|i|they|it) (?:are|is|am))?(?: all)? to (?:be|get) )asked',
  // "The likeliest to be signed", "closest to being won": not yet so.
  '(?<=(?:likely|likeliest|apt|due|ready|readiest|easiest|first|next|last|soonest|closest|nearest|close|near|best placed|chance|odds|one|deal|candidate|favourite|about|expected|hoping|waiting)(?: (?:one|deal|of the \\p{L}+))? (?:to|of) (?:be|being|get|getting) )(?:signed|won|closed|renewed|lost|sold|bought|answered|agreed|confirmed|completed|finished)',
  '(?:started|started|began|begun|beginning|start|starts|begins)(?= to (?:drift|wobble|fade|age|date|sag|wander|tire|creak|wilt|show its age|look|feel|smell|sound|resemble|wear|fray|bite|tell|pinch|hurt|matter|worry me|nag|weigh))',
  'push(?:ed)?(?= (?:it |this |that |this one |that one |them |the deal )?(?:over|across) the (?:line|finish))',
  'moving(?= (?:target|part|on|story|picture|piece|parts|the (?:needle|dial|conversation|goalpost)))',
  '(?<=(?:keep|keeps|kept|get|gets|got|getting|start|set|have|need|needs)(?: \\p{L}+){1,3} )moving(?! (?:up|down|to|into))',
  '(?<=(?:a|an|the|one|any|no|some|another|such a)(?: (?:very|fairly|quite|rather|really|pretty|relatively))? (?:quick|easy|simple|cheap|sure|potential|possible|likely|realistic|straightforward|certain|next|first|soft|winnable|early|routine|small|big|large|complicated|complex|serious|considered|impulse|repeat|one - off|sizeable|major|minor|modest)(?: (?:enough))? )(?:purchase|buy)',
  // "On money Globex wins", "urgency wins over size": what a comparison comes to, and no deal that was won.
  "(?<!(?:a|an|the|one|#|last|latest|recent|first|second|third|new|next|big|bigger|biggest|large|larger|largest|only|good|great|nice|single|previous|earlier|past|' s|its|their|our|your|his|her|my|this|that|no|any|each|every|deal|of|with|and|(?:the|a|our|their|last|latest|recent|this|that) N) )(?:win|wins)(?= (?:on (?!D|#)|over|this|that one|outright|narrowly|easily|comfortably|clearly|here|again|every time)| ?[,.;:?!—–]|$)|(?<=which (?:#|of them|of the #|deal|account|N) )(?:win|wins)(?! a)",
  // What may be won, or is won as one wins a point; a win that was has a date, a sum or a deal.
  '(?<=(?<!\\p{L})(?:quick|quickest|easy|easiest|cheap|cheapest|simple|simplest|small|moral|next|sure|surest|safe|safest|likely|likeliest|nearest|potential|possible|realistic|straightforward|soft|winnable|early) )(?:win|wins)',
];

const patternsOf = (rows: readonly string[]): RegExp[] =>
  rows.map((row) => new RegExp(`(?<!\\p{L})(?:${row})(?!\\p{L})`, 'gu'));
const STATE_PATTERNS = patternsOf(STATES);
const EVENT_PATTERNS = patternsOf(EVENTS);

function itemsOf(items: Item[], patterns: readonly RegExp[]): Set<number> {
  const { text, rangeOf } = skeletonOf(items);
  const found = new Set<number>();
  for (const pattern of patterns)
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      for (let at = from; at <= to; at += 1) found.add(at);
    }
  return found;
}

/** Items that tell no state and no direction, though their words would. */
export const figurativeStates: (items: Item[]) => ReadonlySet<number> = oncePerSentence((items) =>
  itemsOf(items, STATE_PATTERNS),
);
/** Items that tell no event, though their words would. */
export const figurativeEvents: (items: Item[]) => ReadonlySet<number> = oncePerSentence((items) =>
  itemsOf(items, EVENT_PATTERNS),
);
