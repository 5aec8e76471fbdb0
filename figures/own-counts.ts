/**
 * Small counts of what a text itself sets out, or of what is to be done: "Two to watch.", "two of the climbs deserve a
 * footnote", "three healthy accounts, one free hour", "the last two", "one conversation or two?", "bring a third to the
 * table". They claim nothing of the record beyond that the text has as many.
 */

import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf } from '../sentence/values.ts';

/** Larger counts are of a group. */
const MOST = 9;
const LIKE_NOUN =
  '(?:accounts?|names?|candidates?|options?|customers?|prospects?|deals?|renewals?|cases?|contenders?|choices?|companies|company|clients?|logos?|contracts?|relationships?)';

/** Why the count is none of the data; null where it may be one. */
export function ownCount(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items } = scope;
  const after = wordsFrom(items, at + 1, items.length);
  const before = wordsFrom(items, Math.max(0, at - 6), at);
  if (figure.kind === 'part') return ordinalTold(before, after) ? 'one more, no part' : null;
  if (figure.kind !== 'number' || figure.decimal || figure.value < 1 || figure.value > MOST) return null;
  if (isToDo(items, before, after)) return 'what is to be done';
  if (figure.value < 2) return null;
  if (isChoice(scope, before, after, figure.value)) return 'accounts of this text that are weighed';
  return ofText(scope, at, figure.value, before, after) ?? people(scope, at, figure.value);
}

/** "The real choice is between two renewals", "a close call between two": of some that the text names. */
const isChoice = ({ topic, index }: Scope, before: string, after: string, count: number): boolean =>
  (/^(?:\S+ )?renewals?\b/.test(after)
    ? topic.named.filter(({ id }) => Number(index.fact(id, 'open_renewals')?.value) > 0).length === count
    : count === topic.named.length || count === topic.named.length - 1) &&
  /\b(?:choice|call|contest|race|toss - up|pick|picking|choose|choosing|decide|deciding|decision|hesitate|hesitated|torn|tie|duel|battle|competition|lies|lie|falls|vote|contenders?|it(?: ' s| is| was)?|really)(?: (?:is|was|here|really|then|comes down|lies?|boils down))* (?:between|to|among)(?: (?:the|these|only|just))?$/.test(
    before,
  ) &&
  new RegExp(
    `^(?:real |serious |good |strong |open |close )*(?:${LIKE_NOUN}|horses|)(?: ?(?:[,.:;(]|and (?:i|we|you)|both|each|here)|$)`,
  ).test(after);

const wordsFrom = (items: Item[], from: number, to: number): string => wordsShown(items.slice(from, to));

/** "Bring a third to the table", "find a third", "open a third door": one more than there are. */
const ordinalTold = (before: string, after: string): boolean =>
  /(?:^| )(?:bring|bringing|find|finding|add|adding|get|getting|need|needs|want|wants|open|opening|involve|meet|meeting|introduce|recruit|win|seek|enlist|is|for|have|make|like|to|with|and|invite|even|of)(?: (?:in|over|out|on))?$/.test(
    before,
  ) &&
  !/^(?:of|less|more|as|above|below|under|over|up|down|off|on|lower|higher|fewer|larger|smaller|is|are|was|were|to #)\b/.test(
    after,
  ) &&
  /(?:^| )(?:bring|bringing|find|finding|add|adding|get|getting|need|needs|want|wants|open|opening|involve|introduce|recruit|seek|enlist|invite|like|meet|please|should|would|could|let|until)\b/.test(
    before,
  );

const TALK =
  '(?:conversation|meeting|call|visit|talk|discussion|chat|trip|email|e - mail|message|session|sitting|phone call|appointment|agenda|negotiation|contract|signature|go|stop|proposal|package|round|date|person)';
const MODAL =
  /\b(?:should|could|would|can|will|may|might|must|ought|let|try|make|treat|want|need|take|enough|suffice|covers?|settles?|does|do|for both|for all|fold|roll|combine|plan)\b/;

/** "Six meetings in a month against a usual four": how often there was one. */
const COUNTED_TALKS = new RegExp(
  `^${TALK}s? (?:against|after|over|instead of|where|in (?:#|(?:a|the|this) (?:week|month|quarter)))(?:\\s|$)`,
);

/** "One conversation or two?", "one call should do for both", "two birds, one meeting". */
function isToDo(items: Item[], before: string, after: string): boolean {
  const isAsked = textOf(items.at(-1)) === '?';
  if (new RegExp(`^or # \\?$|^${TALK}s? or # \\?`).test(`${after}`)) return true;
  if (isAsked && new RegExp(`# ${TALK}s? or$`).test(before)) return true;
  if (
    !new RegExp(
      `^(?:single |joint |good |proper |short |combined |honest |quick |senior |big )*${TALK}s?\\b`,
    ).test(after)
  )
    return /# [a-z]+ ,$/.test(before) && /^(?:signatures?|birds?|goals?|jobs?|purposes?)\b/.test(after);
  if (
    COUNTED_TALKS.test(after) ||
    /\b(?:since|ago|last|in the (?:past|last)|booked|on record|so far|we had|had|took place|happened|planned|scheduled)\b/.test(
      `${before} ${after}`,
    )
  )
    return false;
  return (
    MODAL.test(after) ||
    /\b(?:should|could|would|can|will|might|let|treat|as|in|into|with|than)(?: [a-z']+){0,2}$/.test(before) ||
    /^#? ?birds? ,$/.test(before.trim())
  );
}

const LOOSE_VERB =
  '(?:to|worth|deserve|deserves|need|needs|want|wants|merit|merits|warrant|give|gives|could|might|may|would|worry|worries|worrie|concern|concerns|bother|puzzle|surprise|please|impress|strike|trouble|stand|share|come with|comes with|call for|ask for|make me|matter|jump|catch|remain|have the same|tell|tells|look|feel|sound|seem|fit|belong|are (?:less|more|worth|different|similar|alike|trickier|easier|harder|not what|no|exceptions?|special|linked|related|obvious|urgent|borderline)|were (?:no|not|less|more|never)|explain|follow)';
const ASIDE =
  '(?:for (?:your|the|me|us|our|next|this|closer|now|later)|i(?: |$)|where (?:i|we|you)|that (?:could|might|may|need|deserve|want|stand|should)|on my|in (?:particular|turn|brief|short|detail)|exceptions?|others? (?:need|deserve|want|call|could|matter|remain|stand|are)|who|which (?:could|need|deserve))';
const MOVES: [RegExp, 'up' | 'down' | 'any'][] = [
  [
    /^(?:of the |of these |of those |of our )?(?:other )?(?:climbs?|climbers?|rises?|risers?|promotions?|upgrades?|ascents?|advances?|gains?)\b/,
    'up',
  ],
  [
    /^(?:of the |of these |of those |of our )?(?:other )?(?:falls?|fallers?|demotions?|downgrades?|drops?|slides?|declines?|descents?|slips?)\b/,
    'down',
  ],
  [
    /^(?:of the |of these |of those |of our )?(?:other )?(?:moves?|movers?|changes?|shifts?|switch(?:es|e)?)\b/,
    'any',
  ],
];

/** As many accounts as the text names, or some of them of which nothing is told that a record could show. */
function ofText(scope: Scope, at: number, count: number, before: string, after: string): string | null {
  const { items, topic } = scope;
  const { named, said } = topic;
  const ahead = named.length - said.length;
  if (named.length < 2 || count > named.length) return null;
  const isLast =
    /(?:^|\b(?:the|our|your) )(?:first|last|next|final|latter|former|top|bottom|middle|remaining|other)$/.test(
      before,
    );
  if (isLast && !isMeasured(items, at)) return 'accounts of this text';
  if (!OPENS.test(before)) return null;
  if (GROUPED.test(after)) return 'accounts of this text';
  if (
    count === named.length &&
    new RegExp(
      `^(?:[a-z]+ ){0,2}${LIKE_NOUN}(?: (?:to (?:choose|pick|weigh|compare|decide)[a-z ]*|in (?:good|decent|fine|fair|reasonable) (?:shape|order|health|form)))?(?: [,:.]|$)`,
    ).test(after) &&
    isPraised(after)
  )
    return 'the accounts of this text';
  const move = MOVES.find(([words]) => words.test(after));
  if (move) return movesOf(scope, at, count, move, after);
  if (isMeasured(items, at)) return null;
  const rest = after
    .replace(/^of (?:them|these|those|the #|those #)(?: (?:accounts?|names?|deals?))? ?/, '')
    .replace(new RegExp(`^${LIKE_NOUN} `), '');
  return new RegExp(
    `^(?:(?:really|still|also|do|then|though|however|now|just) )*(?:${LOOSE_VERB}|${ASIDE})`,
  ).test(rest) &&
    !isCheckable(items, at) &&
    (ahead === 0 || count <= ahead)
    ? 'accounts of this text'
    : null;
}
const OPENS =
  /^(?:(?:and|but|so|here|are|is|there|the|these|next|now|then|also|finally|only|just|first|let|me|take|i|we|you|d|' d|' ll|' ve|ll|pick|picked|have|pick out|will|would|cover|look at|at|below|,|:|\*|why|by|with|leaves|that|of) ?)*$/;
/** "Three are best read alongside contact": how the writer groups them. */
const GROUPED =
  /^(?:of (?:them|these|those|the #) )?(?:are|were|can be|may be|should be) (?:perhaps |probably |all )?(?:best|better|easily|most easily|more easily) (?:read|seen|explained|understood|taken|viewed|judged|considered|grouped|treated|told|handled|described|discussed)\b/;
const PRAISE =
  /\b(?:healthy|good|strong|solid|decent|similar|sound|steady|different|fine|fair|promising|tempting|worthy|nice|quiet|calm|busy|likely|credible|plausible|realistic|obvious|easy|hard|tricky|difficult|interesting|very|equal|close|live)\b/;
const isPraised = (after: string): boolean =>
  PRAISE.test(after.split(/ [,:.]/)[0]!) ||
  /^[a-z]+ (?:to (?:choose|pick|weigh|compare|decide)|in )/.test(after);

/** Two climbs of three that the text tells of: where what follows has nothing to hold. */
function movesOf(
  { topic, index, items }: Scope,
  at: number,
  count: number,
  [, way]: [RegExp, string],
  after: string,
): string | null {
  const moved = topic.named.filter(({ id }) => {
    const kind = index.change(id)?.kind;
    return way === 'any' ? kind === 'up' || kind === 'down' : kind === way;
  }).length;
  const isPart =
    /^of /.test(after) ||
    / (?:deserve|need|want|merit|warrant|come with|call for|explained|worth|stand|matter)/.test(after);
  if (!isPart || count > moved || isCheckable(items, at)) return null;
  return 'moves of accounts of this text';
}

const MEASURED =
  /^(?:of (?:the|its|our|your|their|them|these|those) )?(?:more |open |other |stagnant |overdue |stuck |late |new )*(?:touch|exchange|contact|conversation|meeting|open|stagnant|overdue|day|week|month|quarter|year|point|people|person|silent|without|in(?! (?:turn|brief|short|detail|order|particular))|into|are (?:in|due|overdue|stagnant|silent|late|stuck|up|down|new)|have (?:no|not|a|had|been)|has|had|went|came|rose|fell|up|down)\b/;
const isMeasured = (items: Item[], at: number): boolean => MEASURED.test(wordsFrom(items, at + 1, at + 6));

/** Whether something stands behind the count that the record could show. */
const isCheckable = (items: Item[], at: number): boolean =>
  items
    .slice(at + 1)
    .some((item) => (item.kind !== 'word' && item.kind !== 'sign') || CHECKED.test(wordOf(item)));
const CHECKED =
  /\b(?:stagnant|overdue|silent|quiet|contact|touch|touche|meeting|booked|odd|likelihood|score|sentiment|mood|due|close|closed|closes|renew|renews|renewal|pipeline|revenue|worth|owner|amount|won|lost|moved|rose|fell|climbed|dropped|slipped|no|none|without|never|tier|stage)\b/;

/** "It's only two someones": as many people as are in touch. */
function people(scope: Scope, at: number, count: number): string | null {
  if (!/^(?:someone|somebody|soul|face|pair|voice|head)s?$/.test(wordOf(scope.items[at + 1]))) return null;
  const account = accountFor(scope, at);
  const held =
    account &&
    candidatesOf(scope.index, account).figures.some(
      ({ metrics, value, period }) =>
        metrics.length === 1 && /^contacts/.test(metrics[0]!) && period === 'current' && value === count,
    );
  return held ? 'as many people' : null;
}
