/**
 * "No accounts changed tier", "most open deals are due in June", "hardly any deals are overdue", "half of the 19 seats are
 * taken": a quantifier straight before accounts or deals of nobody in particular is of the whole book, or of the tier that
 * its sentence names. Held against the count on record and the whole that it is of; a fault where it is surely no such part.
 */

import { refuted } from '../comparisons/set-named.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { isQuestion, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** The parts of a whole that each quantifier surely is not. */
const WRONG: [RegExp, (part: number, count: number) => boolean][] = [
  [/^(?:no|none|not one|not a single)$/, (_part, count) => count > 0],
  [
    /^(?:hardly any|barely any|almost no|scarcely any|few|very few)$/,
    (part, count) => part > 0.1 && count > 5,
  ],
  [/^(?:most|nearly all|almost all|the majority)$/, (part) => part < 0.5],
  [/^(?:all|every|every single)$/, (part) => part < 1],
];
const QUANTIFIER =
  '(?<quantifier>no|none|not one|not a single|hardly any|barely any|almost no|scarcely any|few|very few|most|nearly all|almost all|the majority|all|every|every single)(?: of)?(?: (?:the|our|your))?';
const HAS = '(?: (?:has|have|is|are|was|were|already|now|since|currently|also))*';
const ACCOUNT = `${QUANTIFIER} accounts?(?: in (?:the|our|your) book)?`;
const DEAL = `${QUANTIFIER}(?: open)? deals?(?: in (?:the|our|your) book)?`;

const OF_BOOK = /(?<!\p{L})book(?!\p{L})/u;

/** What is told, the count that it is of, and the whole. */
const TABLE: [RegExp, count: string, whole: string][] = [
  [spokenWords(`${ACCOUNT}${HAS} (?:changed|moved|switched)(?: a)? tiers?`), 'moved', 'accounts'],
  [
    spokenWords(`${DEAL}${HAS} (?:overdue|past (?:its|their|the) close dates?)`),
    'overdue_deals',
    'open_deals',
  ],
  [spokenWords(`${DEAL}${HAS} stagnant`), 'stagnant_deals', 'open_deals'],
];
const DUE = spokenWords(`(?<what>${DEAL}${HAS} due in) (?<month>D)`);

export function judgeQuantified(scope: Scope): Finding[] {
  const { items, index } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  const findings: Finding[] = [];
  const judge = (match: RegExpExecArray, count: string, whole: string): void => {
    const [from, to] = rangeOf(match);
    const group = groupOf(scope, from, match[0]);
    const reason = group && problemOf(scope, group, match.groups!.quantifier!, count, whole);
    if (reason) findings.push(refuted(items, [from, to], reason));
  };
  for (const [pattern, count, whole] of TABLE)
    for (const match of matchesOf(text, pattern)) judge(match, count, whole);
  for (const match of matchesOf(text, DUE)) {
    const item = items[rangeOf(match)[1]];
    const month = index.byId('run.next_month')?.value;
    const isNext =
      item?.kind === 'date' &&
      item.date.ranges.some(([first]) => first.slice(0, 7) === String(month).slice(0, 7));
    if (isNext) judge(match, 'deals_due', 'open_deals');
  }
  return findings;
}

/**
 * The tier that the sentence names, or the book; none where words before it may make it of others. "No deal is stagnant" of
 * a text about two accounts or more is of them, where it does not say that it is of the book.
 */
function groupOf({ items, index, topic }: Scope, at: number, words: string): Subject | null {
  if (/^(?:not|t|but|if|of|with|almost|nearly|than)$/.test(textOf(items[at - 1]))) return null;
  const names = items.filter(({ kind }) => kind === 'name');
  if (names.length === 1) return tierAt(names[0]);
  const isOfBook = OF_BOOK.test(words) || topic.named.length <= 1;
  return names.length === 0 && isOfBook ? (index.subject('book') ?? null) : null;
}

function problemOf(
  { index }: Scope,
  group: Subject,
  quantifier: string,
  count: string,
  whole: string,
): string | null {
  const at = new Values(index, group);
  const [counted, all] = [at.figure(count), at.figure(whole)];
  const wrong = WRONG.find(([pattern]) => pattern.test(quantifier))?.[1];
  if (counted === null || !all || !wrong?.(counted / all, counted)) return null;
  return `on record ${counted} of ${all} (${group.id}.${count})`;
}
