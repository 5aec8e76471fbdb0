/**
 * Absences of open prose in wordings that no pattern of states.ts lists: a negation (`no`, `none`, `nobody`, `never`,
 * `hasn't` …) and, in its clause, a word of something that the record counts: a meeting, a touch, an owner, an amount, a
 * deal, a renewal, a win, a move. Of whom it is said, each one of a set after `none` and `neither`, has to lack it.
 */

import { type HeldOf, heldReason } from '../predicates/held-of.ts';
import type { Covering } from '../predicates/predicates.ts';
import { quantifiedSets } from '../predicates/quantifiers.ts';
import { heldThen } from '../predicates/run-before.ts';
import { type Test, Values, zero } from '../sentence/conditions.ts';
import { meansGroup } from '../sentence/groups-meant.ts';
import { type Item, isQuestion, spanOf, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { CONCEPTS, type Concept } from '../states/concepts.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { conceptAt, conceptIn, conceptOf, type Near } from './denied-things.ts';

const NEGATION =
  /(?<![\p{L}#'-])(?:not a single|not one|not #(?= [\p{L}])|no longer|no|not|none|nothing|nobody|neither|nor|never|without|nil|zero|nought|[\p{L}]+n ' t|cannot|yet to|lacking|lacks?|devoid of|free of|empty of|short of)(?![\p{L}])/gu;
const STOP = /^(but|although|though|while|whereas|because|yet|so)$/;
/** Words that may stand between the negation and its thing without turning it: more than this and the two are apart. */
const REACH = 9;

const isEnd = (item: Item): boolean => item.kind === 'sign' && /^[,;:().—–!?]$/.test(item.word);

/** @param covered items that states account for already */
export function judgeAbsences(
  scope: Scope,
  figures: readonly Finding[],
  covered: ReadonlySet<number>,
): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const own = new Set<number>();
  const findings: Finding[] = [];
  for (const match of matchesOf(text, NEGATION)) {
    const [from, end] = rangeOf(match);
    if (covered.has(from) || own.has(from) || isAdvised(scope, from) || isDouble(text, match)) continue;
    const found =
      conceptNear(scope, from, end, match[0], covered) ?? conceptBefore(scope, from, end, match[0]);
    if (!found || isOpinion(items, end) || isContrast(items, from)) continue;
    const [start, to] = [Math.min(from, found.at), Math.max(end, found.at)];
    const held = holds(scope, figures, found.concept, start, from, match[0]);
    if (held === null) continue;
    for (let at = from; at <= end; at += 1) own.add(at);
    own.add(found.at);
    const place = spanOf(items, start, to);
    findings.push(judged(place, 'absence', held.holds, heldReason(held, found.concept.says)));
  }
  return { findings, covered: own };
}

/** "No meeting had not been booked": two negations in one clause say something else. */
function isDouble(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const before = text.slice(0, index).split(CLAUSES).at(-1)!;
  const after = text.slice(index + words.length).split(CLAUSES)[0]!;
  return [before, after].some((side) => TWICE.test(side));
}
/** "With no deal open there are no odds", "no deal, so no odds": the second clause has a denial of its own. */
const CLAUSES =
  / [,;:.()—–!?](?: |$)| (?:and|but|or|so|because|since|as|while|where|which|that) | (?=there (?:is|are|was|were|' s|has|have) )/;
const TWICE = /(?<![\p{L}#'-])(?:no|not|none|nothing|nobody|neither|never|without|[\p{L}]+n ' t)(?![\p{L}])/u;

/** After a modal, or told what to do, nothing is said to be missing. */
function isAdvised({ items }: Scope, at: number): boolean {
  if (/^(don|do|won|wouldn|shouldn|couldn|can|cannot|mustn|needn|mightn)$/.test(wordOf(items[at])))
    return true;
  // "A new date or no deal".
  if (wordOf(items[at]) === 'no' && wordOf(items[at - 1]) === 'or') return true;
  for (let before = at - 1; before >= 0 && !isEnd(items[before]!); before -= 1) {
    const word = wordOf(items[before]);
    if (/^(if|unless|until|should|would|could|can|may|might|must|whether|let|once|will|case)$/.test(word))
      return true;
  }
  return isQuestion(items);
}

/** The thing denied: after a noun's negation in its reach, after a verb's straight away. */
function conceptNear(
  { items }: Scope,
  from: number,
  end: number,
  negation: string,
  covered: ReadonlySet<number>,
): Near | null {
  const ofVerb = VERB_NEGATION.test(negation);
  const found = ofVerb ? deniedVerb(items, end, covered) : deniedNoun(items, end, covered);
  if (found) return found;
  // "Contact: none", "meetings are nil".
  if (ofVerb || !/^(none|nil|zero|nothing|nobody|nought)$/.test(negation)) return null;
  for (let place = from - 1; place >= Math.max(0, from - 6); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'figure' || item.kind === 'date') return null;
    if (item.kind === 'sign' && /^[;().!?]$/.test(item.word)) return null;
    const concept = conceptAt(items, place, covered);
    // "The deal was won, none is left": none of what was won, and not no win.
    if (concept && !DONE.test(wordOf(item))) return { concept, at: place };
  }
  return null;
}
const DONE = /^(won|lost|sold|bought)$/;

/** "Today there are none", "meetings, none", "due on 9 June with none recorded": of what the words before told of last. */
function conceptBefore({ items, topic }: Scope, from: number, end: number, negation: string): Near | null {
  const after = textOf(items[end + 1]);
  if (!/^(none|nil|nothing|nobody)$/.test(negation) || !(after === '' || ELLIPTIC.test(after))) return null;
  const here = conceptIn(items, 0, from);
  if (here) return { concept: here.concept, at: from };
  const told = topic.words.findLast((word) => conceptOf(word) !== null);
  return told ? { concept: conceptOf(told)!, at: from } : null;
}
const ELLIPTIC =
  /^([,.;:()–—!]|recorded|booked|set|named|planned|arranged|scheduled|noted|listed|registered|now|today|left|yet)$/;

/** "No worries on contact", "no need for a meeting": what somebody thinks of a thing. */
const isOpinion = (items: Item[], end: number): boolean =>
  /^(worry|worrie|concern|complaint|problem|issue|doubt|need|rush|hurry|point|use|excuse|surprise|harm|urgency|pressure|drama|reservation|qualm)$/.test(
    wordOf(items[end + 1]),
  );

/** "The share rule, not a change in the odds, let it in"; "which needs nothing yet": nothing is missing. */
const isContrast = (items: Item[], from: number): boolean =>
  /^(need|needs|want|wants|require|requires|ask|asks)$/.test(wordOf(items[from - 1])) &&
  wordOf(items[from]) === 'nothing';

function deniedNoun(items: Item[], end: number, covered: ReadonlySet<number>): Near | null {
  let found: Near | null = null;
  for (let place = end + 1; place < Math.min(items.length, end + REACH); place += 1) {
    const item = items[place]!;
    if (isEnd(item) || item.kind === 'figure' || item.kind === 'date') break;
    if (item.kind === 'name' && item.subjects[0]!.kind === 'tier') break;
    if (item.kind === 'word' && STOP.test(item.word)) break;
    const concept = conceptAt(items, place, covered);
    if (concept && (!found || CONCEPTS.indexOf(concept) < CONCEPTS.indexOf(found.concept)))
      found = { concept, at: place };
  }
  return found;
}

/** "Hasn't said a word", "does not have a meeting": over auxiliaries and adverbs the next word has to be of the thing. */
function deniedVerb(items: Item[], end: number, covered: ReadonlySet<number>): Near | null {
  for (let place = end + 1; place < Math.min(items.length, end + 6); place += 1) {
    const item = items[place]!;
    const concept = conceptAt(items, place, covered);
    if (concept) return { concept, at: place };
    if (item.kind !== 'word' || !PASSED_OVER.test(item.word)) return null;
  }
  return null;
}
const VERB_NEGATION = /^(not|never|no longer|cannot|yet to|[\p{L}]+n ' t)$/u;
const PASSED_OVER =
  /^(have|has|had|been|be|being|got|gotten|yet|even|really|actually|had|made|make|a|an|any|one|single|the|its|their|his|her|so much as|much|so|as|us|had|carry|carried|bear|come with|hold|show|shown|seen|see|heard|done|managed|to|get|book|set|put|agreed|in|on|further|new|another|next)$/;

const NEAR: ReadonlySet<string> = new Set();
/** "Watch none": of a group's touches none at all, where it is set against another. */
const noTouches: Test = zero('touches_30d');

function holds(
  scope: Scope,
  figures: readonly Finding[],
  { test, counts, denies, says }: Concept,
  at: number,
  by: number,
  negation: string,
): HeldOf | null {
  const { items, index } = scope;
  for (let place = Math.max(0, at - 8); place < at; place += 1) {
    const figure = figures.find(({ from, verdict }) => from === items[place]!.from && verdict === 'verified');
    if (counts && figure?.fact && counts.test(figure.fact))
      return { holds: true, whom: `the count (${figure.fact})` };
    if (denies && figure?.fact && denies.test(figure.fact) && VERB_NEGATION.test(negation))
      return { holds: false, whom: `the count (${figure.fact})` };
  }
  const account = accountFor(scope, at);
  // "Triage got 56 touches, Watch none".
  const beside = items[by - 1]?.kind === 'name' && /^none$/.test(negation) ? items[by - 1] : undefined;
  const subjects =
    beside?.kind === 'name' && beside.subjects[0]!.kind !== 'rule'
      ? beside.subjects.slice(0, 1)
      : account && isNamedFor(scope, at)
        ? [account]
        : [
            ...(account ? [account] : []),
            ...(account && !meansGroup(items) ? [] : groupsFor(scope, at).slice(0, 2)),
          ];
  const exact = beside && says === 'no touch for a while' ? noTouches : test;
  const single = subjects.map((subject) => ({
    holds: exact(new Values(index, subject), NEAR),
    whom: subject.name,
  }));
  const sets =
    !beside && /^(none|neither|nobody|not one|not #|not a single|no|nothing)$/.test(negation)
      ? quantifiedSets(scope, at, negation).map(({ members, name }) => {
          const each = members.map((member) => test(new Values(index, member), NEAR));
          return { holds: each.includes(null) ? null : each.every((one) => one === true), whom: name };
        })
      : [];
  const all = [...(/^(none|neither)$/.test(negation) ? [...sets, ...single] : [...single, ...sets])];
  const right = all.find((each) => each.holds === true);
  const wrong = all.find((each) => each.holds === false);
  const found = right ?? (wrong && heldThen(scope, at, subjects, test)) ?? wrong;
  return found ? { holds: found.holds === true, whom: found.whom } : null;
}
