import { DOWN, FLAT, UP } from '../lexicon/words.ts';
import { clauseOf, wordsIn } from '../sentence/clause-words.ts';
import { isConditional } from '../sentence/conditional.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { othersMeant } from '../sentence/others.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import { besideNorm, leavesWindow, levelAt } from './beside-norm.ts';
import {
  type Change,
  changesOf,
  changesOfOwner,
  ownMove,
  tierChange,
  tierMove,
  writtenEnds,
} from './changes.ts';
import { isOfDate, nounAfter, nounBefore } from './moving-nouns.ts';
import { stageMove } from './stage-moves.ts';
import { isDenied } from './ways.ts';

/** Words that are a direction only beside a metric or figure, and plain otherwise: "a deal was lost", "the lower tier". */
const LOOSE =
  /^(up|down|lost|loses|losing|added|picked|held|holds|hold|holding|level|same|steady|stable|static|stayed|stays|lower|higher|raised|falls|fall|drop|drops|slip|slips|gain|gains|lift|lifts|narrowed|widened|reduced|ease|eases|easing|improve|improves|improving|rise|cooling|grow|recover|flat)$/;
const PARTICLE =
  /^(give|gives|gave|given|giving|pick|picked|picks|backs|backed|runner|add|adds|come|comes|came|coming|follow|catch|set|close|clear|end|ended|turn|turned|turns|break|broken|bring|give|size|show|shows|open|opened|back|make|makes|made|line|lined|free|follows|sum|sums|speed|hurry|step|stepped|built|build|held|hold|hung|pin|nail|let|track|settle|tie|sit|write|wind|calm|count|run|narrow|went|go|goes|push)$/;

/** Changes too small to deny "unchanged", as a share of the value; sentiment in its own units. */
const STILL = { share: 0.05, sentiment: 0.031, count: 1 };

/** @param figurative items that tell no direction, though their words would */
export function judgeDirections(
  scope: Scope,
  told: ReadonlyMap<number, Candidate[]>,
  figurative: ReadonlySet<number> = new Set(),
): Finding[] {
  return scope.items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word' || figurative.has(at)) return [];
    const word = item.word.split(' ').find((each) => signOf(each) !== null) ?? '';
    const wanted = signOf(word);
    if (wanted === null || (wanted === 0 && scope.items[at + 1]?.kind === 'figure')) return [];
    const before = scope.items[at - 1];
    if (othersMeant(scope, at)) return [];
    if (isHypothetical(scope.items, at)) return [];
    if (isIdle(scope.items, at, word) || isOfDate(scope.items, at) || fallsShort(scope.items, at, word))
      return [];
    const next = scope.items[at + 1];
    // "A toss-up".
    if (word === 'up' && textOf(before) === '-' && wordOf(scope.items[at - 2]) === 'toss') return [];
    if (
      /^(level|same|hold|held)$/.test(word) &&
      !(
        before?.kind === 'word' &&
        /^(is|are|was|were|stays?|stayed|remains?|at|roughly|broadly|has|have|contact|sentiment|score)$/.test(
          before.word,
        )
      )
    )
      return [];
    const particle =
      before?.kind === 'word' &&
      (PARTICLE.test(before.word) || (before.word === 'it' && next?.kind !== 'figure'));
    if (/^(up|down)$/.test(word) && before?.kind === 'word' && particle) {
      // "Went up", "picked up": the particle stands for the verb where something that moves is beside it.
      if (!/^(went|go|goes|come|comes|came|pick|picked|picks)$/.test(before.word)) return [];
    }
    const changes = changesAt(scope, at, told, word, wanted);
    if (changes.length === 0) return [];
    const right = changes.find((each) => agrees(each, wanted));
    const shown = right ?? changes[0]!;
    return [
      {
        from: item.from,
        to: item.to,
        type: 'direction',
        verdict: right ? 'verified' : 'contradicted',
        fact: shown.fact,
        reason: `${right ? 'as ' : ''}on record from ${shown.before} to ${shown.now}${shown.fact ? ` (${shown.fact})` : ''}`,
      },
    ];
  });
}

const betweenDates = (items: Item[], at: number): boolean =>
  /^(from|to)$/.test(wordOf(items[at + 1])) && items[at + 2]?.kind === 'date';
const isMentioned = (items: Item[], at: number): boolean =>
  /^(in|on|at|by|during|with|last)$/.test(wordOf(items[at + 1])) &&
  wordsIn(items, at + 1, at + 6).some((each) =>
    /^(call|meeting|review|session|conversation|forecast|email|team|note|report|you|me|us|him|her|them)$/.test(
      each,
    ),
  );

/** "Falls a little short of", "the lower one". */
const fallsShort = (items: Item[], at: number, word: string): boolean =>
  (/^f[ae]ll/.test(word) && wordsIn(items, at + 1, at + 5).includes('short')) ||
  (/^(lower|higher)$/.test(word) && items[at + 1]?.kind === 'figure' && wordOf(items[at - 1]) === 'the');

/** "Should the odds fall", "if contact dropped", "contact has to go up": what may come, or has to, did not happen. */
function isHypothetical(items: Item[], at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - 9); place -= 1) {
    const word = textOf(items[place]);
    if (/^[,;:.()—–]$/.test(word) || /^(and|but|while|because|since|which|who|whose)$/.test(word))
      return false;
    if (/^(if|unless|whether|should|would|could|might|must|let|lest)$/.test(word)) return true;
    if (word === 'to' && /^(has|have|need|needs|ought|got|want|wants)$/.test(wordOf(items[place - 1])))
      return true;
    if (/^(get|bring|keep|push|drive)$/.test(word) && isBidding(items, place)) return true;
  }
  return false;
}
const isBidding = (items: Item[], at: number): boolean =>
  at === 0 || /^([,;:.()—–]|to|and|please|then|or|so)$/.test(textOf(items[at - 1]));

const signOf = (word: string): number | null =>
  UP.has(word) || word === 'up' ? 1 : DOWN.has(word) || word === 'down' ? -1 : FLAT.has(word) ? 0 : null;

function agrees({ now, before, metric }: Change, wanted: number): boolean {
  const change = now - before;
  if (wanted !== 0) return Math.sign(change) === wanted;
  if (metric.startsWith('sentiment')) return Math.abs(change) <= STILL.sentiment;
  return (
    Math.abs(change) <=
    Math.max(STILL.share * Math.abs(before), Number.isInteger(now) && Math.abs(now) < 20 ? STILL.count : 0)
  );
}

/** What the word may speak of, the surest first: written ends, a figure it leads to, a tier, the noun that moved. */
function changesAt(
  scope: Scope,
  at: number,
  told: ReadonlyMap<number, Candidate[]>,
  word: string,
  wanted: number,
): Change[] {
  const { items } = scope;
  // "A fall in name only", "a drop on paper": of a tier.
  if (ON_PAPER.test(wordsIn(items, at + 1, at + 4).join(' '))) return tierChange(scope, at);
  const ends = wanted === 0 ? [] : writtenEnds(items, at);
  if (ends.length > 0) return ends;
  const tier = wanted === 0 ? [] : tierMove(scope, at, word);
  if (tier.length > 0) return tier;
  const stages = wanted === 0 ? null : stageMove(scope, at);
  if (stages) return stages;
  const [from] = clauseOf(items, at);
  const noun = nounBefore(items, at, from);
  const lies = wanted === 0 ? null : (besideNorm(scope, at, noun) ?? leavesWindow(scope, at));
  if (lies && lies.length > 0) return lies;
  const led = ledTo(items, at);
  const level = levelAt(items, at, told, wanted);
  if (led !== null && isOfThen(items, led, told)) return [];
  if (led !== null) {
    const metrics = new Set(
      (told.get(led) ?? []).flatMap((each) =>
        // What is usual did not go "up from four".
        each.metrics.length === 1 && each.period !== 'norm' ? each.metrics : [],
      ),
    );
    const both = noun ? new Set([...metrics].filter((each) => noun.has(each))) : metrics;
    const facts = new Set((told.get(led) ?? []).map(({ fact }) => fact.replace('@previous', '')));
    const changes = changesOf(scope, at, both.size > 0 ? both : metrics, facts);
    if (changes.length > 0) return [...changes, ...level];
  }
  if (level.length > 0) return level;
  // Deals cool by their odds or their mood and not by how many they are.
  if (noun?.has('open_deals') && WARMTH.test(word)) return [];
  if (noun)
    return /^(lost|loses|losing)$/.test(word) && noun.has('open_deals') ? [] : changesOf(scope, at, noun);
  const after = nounAfter(items, at);
  if (after && (!LOOSE.test(word) || isNamed(items, at)))
    return changesOfOwner(scope, at, after) ?? changesOf(scope, at, after);
  return ended(items, at) ? ownMove(scope, at) : [];
}

const WARMTH =
  /^(cool|cooled|cooling|cools|warmed|warming|thawed|thawing|soured|souring|chilled|brightened)$/;

/** "The rise in the tier's revenue". */
const isNamed = (items: Item[], at: number): boolean =>
  /^(the|a|this|that)$/.test(wordOf(items[at - 1])) && /^(in|of)$/.test(wordOf(items[at + 1]));

/** "Down to one touch in April, it managed five in May": how it came to what it was then, nobody tells here. */
const isOfThen = (items: Item[], led: number, told: ReadonlyMap<number, Candidate[]>): boolean => {
  const found = told.get(led) ?? [];
  return (
    found.length > 0 &&
    found.every(({ period }) => period === 'previous') &&
    items.slice(led + 1, led + 7).some(({ kind }) => kind === 'date')
  );
};

/** The figure that the word leads to: "up five", "down to 0.19", "unchanged at 93". */
function ledTo(items: Item[], at: number): number | null {
  for (let place = at + 1; place < Math.min(items.length, at + 5); place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure') return place;
    if (
      item.kind !== 'word' ||
      !/^(by|to|at|a|an|about|around|just|only|some|nearly|almost|over|little|slightly|touch|bit|roughly|from|further|another|sharply|in)$/.test(
        item.word,
      )
    )
      return null;
  }
  return null;
}

/** "Amberline Optics and Ingram Clinics rose.": nothing told but the name before it. */
const ended = (items: Item[], at: number): boolean => {
  const [before, next] = [items[at - 1], items[at + 1]];
  return (
    before?.kind === 'name' &&
    accountAt(before) !== null &&
    (!next || (next.kind === 'sign' && /^[.,;!]$/.test(next.word)) || isCaused(items, at + 1))
  );
};

/** "Rose on likelihood to close", "fell over its renewal": what follows is why, with no figure of its own. */
const isCaused = (items: Item[], at: number): boolean =>
  /^(on|over|because|thanks|through|for|due|owing|when|as)$/.test(wordOf(items[at])) &&
  items.slice(at + 1, at + 3).every(({ kind }) => kind === 'word');

const MAY = /^(to|can|could|might|may|would|will|should|must|ll|d|t|not|we|you|they)$/;

/** "Redate or drop it", "raised $40 million", "dried up", "up for renewal", "hasn't lifted": no way that something went. */
function isIdle(items: Item[], at: number, word: string): boolean {
  // "Slipped from mid-October to 20 November": of a date, and held by it. "The accounts raised in the call".
  if (betweenDates(items, at) || (word === 'raised' && isMentioned(items, at))) return true;
  const [next, second] = [items[at + 1], items[at + 2]];
  const after = wordOf(next);
  // "Revenue to lose", "could lose it": what may go has not gone.
  if (word === 'lose' && MAY.test(textOf(items[at - 1]))) return true;
  if (
    /^(drop|lift|raise|narrow|reduce|grow|gain|ease|slip|lower|improve|add|hold|lose)$/.test(word) &&
    /^(it|them|this|that|these|those|us|him|her)$/.test(after)
  )
    return true;
  if (
    /^(raised|raise|raises|lost|gained|added)$/.test(word) &&
    (next?.kind === 'figure' || second?.kind === 'figure')
  )
    return (
      [next, second].some((item) => item?.kind === 'figure' && item.figure.kind === 'money') &&
      word.startsWith('raise')
    );
  // "Reset or drop $62,000" is what the reader may do.
  if (
    /^(drop|lower|raise|reduce|lift)$/.test(word) &&
    next?.kind === 'figure' &&
    next.figure.kind === 'money' &&
    /^(or|either|please|to)$/.test(wordOf(items[at - 1]))
  )
    return true;
  // "An odd moment to ease off" is what somebody might do.
  if (/^(ease|slow|step|scale|back)$/.test(word) && after === 'off' && wordsIn(items, at - 1, at)[0] === 'to')
    return true;
  if (/^(slipped|slip|slips|slipping|slid|drifted)$/.test(word) && /^(past|beyond|by)$/.test(after))
    return true;
  // "The close date slid 11 days": held as days between two dates.
  if (/^(slipped|slid|slides|drifted)$/.test(word) && next?.kind === 'figure' && next.figure.kind === 'days')
    return true;
  if (
    /^(up|down)$/.test(word) &&
    /^(for|next|front|there|here|against|with|and)$/.test(after) &&
    after !== 'and'
  )
    return after !== 'against';
  if (
    wordsIn(items, at - 1, at).some((each) =>
      /^(dried|drying|drie|dry|wrap|wrapped|sign|signed|tied|tying|piling|piled|bottled|lined|shut|closed|closing|slow|slowed|slowing)$/.test(
        each,
      ),
    )
  )
    return true;
  // "A likelihood of 20 or lower": a bound.
  if (/^(lower|higher)$/.test(word) && wordOf(items[at - 1]) === 'or' && items[at - 2]?.kind === 'figure')
    return true;
  return boilsDown(items, at) || isDenied(items, at) || isConditional(items, at);
}

const ON_PAPER = /^(only |merely |just |purely )?((in|by) (name|form)|on paper)\b/;

/** "The promotion comes down to one deal", "it all boils down to contact": what explains it, and no way that anything went. */
const boilsDown = (items: Item[], at: number): boolean =>
  wordOf(items[at]) === 'down' &&
  wordOf(items[at + 1]) === 'to' &&
  (/^boils?$/.test(wordOf(items[at - 1])) ||
    (/^(come|comes|is|was|came)$/.test(wordOf(items[at - 1])) &&
      wordsIn(items, Math.max(0, at - 5), at - 1).some((word) =>
        /^(promotion|demotion|rise|fall|drop|slide|climb|move|jump|choice|question|all|difference|decision|reason)$/.test(
          word,
        ),
      )));
