/**
 * Scores of nothing, in words: "a score of zero", "its zero score vanished", "all have a score of nought"; and scores of
 * several accounts in one phrase, "scores from 71 to 75".
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { quantifiedSets } from '../predicates/quantifiers.ts';
import { type Item, spanOf, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const ZERO = '(?:#|zero|nought|naught|nil|nothing)';
const OF_ZERO = `score (?:of|at|is|was|being|stands at|stood at|sits at|sat at) ${ZERO}|(?:a |the |its |their |last # ' s )*${ZERO} score`;
const ALL =
  '(?:all|each|every one|every account|both)(?: of (?:them|these|those|the #))?(?: #)?(?: account)?(?: (?:has|have|had|with|at|on|hold|carry|show|score|scored))*(?: a| the)*';
const EACH_ZERO = new RegExp(`(?<!\\p{L})${ALL} (?:${OF_ZERO}|${ZERO}(?= ?(?:$|[.,;])))`, 'gu');
const LAPSED =
  "(?: (?:that )?(?:it |they )?(?:had |have |has |is |are |was |were |' s |now |been |being |just |since |simply )*(?:no longer (?:counts|counted|count|there|on record|applied|applies|apply)|lapsed|vanished|gone|went|disappeared|expired|dropped out|fell away|let go|no more))";
const OWN_ZERO = new RegExp(`(?<!\\p{L})(?:${OF_ZERO})${LAPSED}?|(?<!\\p{L})(?:${OF_ZERO})`, 'gu');
const RANGE =
  /scores? (?:range |ranging |run |running |are |lie |all |only )*(?:from|between) # (?:to|and) #/gu;

/** A phrase of the sentence and what it comes to; null: not to be told here. */
interface Phrase {
  from: number;
  to: number;
  told: Told | null;
}

/** @param findings verdicts on the figures: those of such a phrase take its own */
export function judgeZeroScores(scope: Scope, findings: Finding[]): Covering {
  const covered = new Set<number>();
  const own: Finding[] = [];
  for (const { from, to, told } of phrasesOf(scope)) {
    if (!told || covered.has(to)) continue;
    for (let at = denialBefore(scope.items, from); at <= to; at += 1) covered.add(at);
    const place = spanOf(scope.items, from, to);
    for (const each of findings)
      if (each.from >= place.from && each.to <= place.to && each.type === 'value')
        Object.assign(each, judged(each, 'value', told.holds, told.reason, each.fact));
    own.push(judged(place, 'predicate', told.holds, told.reason));
  }
  return { findings: own, covered };
}

function phrasesOf(scope: Scope): Phrase[] {
  const { text, itemAt } = skeletonOf(scope.items);
  const found = (pattern: RegExp, tell: (at: number, words: string, figures: number[]) => Told | null) =>
    matchesOf(text, pattern).map(({ 0: words, index }): Phrase => {
      const [from, to] = [itemAt[index]!, itemAt[index + words.trimEnd().length - 1]!];
      const figures = scope.items
        .slice(from, to + 1)
        .flatMap((item) => (item.kind === 'figure' ? [item.figure.value] : []));
      return { from, to, told: tell(from, words, figures) };
    });
  return [
    ...found(EACH_ZERO, (at, words, figures) =>
      figures.at(-1) === 0 || !words.endsWith('#') ? ofAll(scope, at, words) : null,
    ),
    ...found(OWN_ZERO, (at, words, figures) =>
      figures.every((value) => value === 0) ? ofOne(scope, at, words) : null,
    ),
    ...found(RANGE, (at, _, figures) => ofRange(scope, at, figures)),
  ];
}

interface Told {
  holds: boolean;
  reason: string;
}

const scoreOf = ({ index }: Scope, { id }: Subject, run = 'current') => index.fact(id, 'score', run)?.value;

/** The sets of accounts that the words may be about, with the scores that they have. */
const scoresOf = (scope: Scope, at: number, words: string) =>
  quantifiedSets(scope, at, words)
    .filter(({ members }) => members.every(({ kind }) => kind === 'account'))
    .map(({ members, name }) => ({ name, scores: members.map((member) => scoreOf(scope, member)) }));

function ofAll(scope: Scope, at: number, words: string): Told | null {
  const sets = scoresOf(scope, at, words);
  const right = sets.find(({ scores }) => scores.every((score) => score === 0));
  const first = right ?? sets[0];
  return first ? { holds: right !== undefined, reason: `score of each of ${first.name}` } : null;
}

/** Of an account: 0 now, or, where the words say that it is gone, in the run before only. */
function ofOne(scope: Scope, at: number, words: string): Told | null {
  const account = accountFor(scope, at);
  if (!account) return null;
  const [now, then] = [scoreOf(scope, account), scoreOf(scope, account, 'previous')];
  const isGone = !new RegExp(`(?:${OF_ZERO})$`, 'u').test(words) || tellsGone(scope.items, at);
  const before = scope.items
    .slice(Math.max(0, at - 4), at)
    .map(wordOf)
    .join(' ');
  const isPast = /\b(?:had|was|were|stood|from|last month)\b/.test(`${before} ${words}`);
  const holds = isGone ? then === 0 && now !== 0 : now === 0 || (isPast && then === 0);
  return { holds, reason: `${holds ? 'as' : 'not as'} on record (${account.id}.score)` };
}

/** "The zero score that held it down is gone", "a zero score is now a blank", "it no longer carries a zero score". */
function tellsGone(items: Item[], at: number): boolean {
  const end = items.findIndex((item, place) => place > at && /^[,;:()—–.]$/.test(textOf(item)));
  const after = items.slice(at, end < 0 ? items.length : end).map(textOf);
  const before = items.slice(Math.max(0, at - GONE_REACH), at).map(textOf);
  return GONE_AFTER.test(after.join(' ')) || GONE_BEFORE.test(before.join(' '));
}
const GONE_REACH = 6;

/** Where "no longer carries" starts before a zero score: the denial belongs to it. */
function denialBefore(items: Item[], from: number): number {
  const words = items.slice(Math.max(0, from - GONE_REACH), from).map(textOf);
  const denied = /(?:no longer(?: \S+){0,3}|lost(?: its| the| a)*)$/.exec(words.join(' '));
  return denied ? from - denied[0].split(' ').length : from;
}
const GONE_AFTER =
  /\b(?:gone|vanished|disappeared|lapsed|expired|blank|empty|replaced|dropped|removed|deleted|cleared|wiped|erased|lifted|(?:gave|given|gives) way|no score|no longer|fell away|turned into|turned to|became|has become|went missing|went away|withdrawn|scrapped|struck|out of the picture)\b/;
const GONE_BEFORE =
  /\b(?:no longer|lost|shed|without|rid of|escaped|dropped|shook off|not any more|instead of|in place of|rather than|after|left behind)(?: (?:carries|carrie|carry|has|have|had|shows|show|counts|holds|bears|bear|hold|with|at|on|its|the|a|their|that|last|old))*$/;

/** The lowest and the highest score of the accounts meant. */
function ofRange(scope: Scope, at: number, ends: number[]): Told | null {
  const sets = scoresOf(scope, at, 'all');
  const right = sets.find(({ scores }) => {
    const known = scores.filter((score) => typeof score === 'number');
    return Math.min(...known) === ends[0] && Math.max(...known) === ends[1];
  });
  return right ? { holds: true, reason: `lowest and highest score of ${right.name}` } : null;
}
