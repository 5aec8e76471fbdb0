/** States in open prose ("no meeting is booked", "both are overdue") held against what is on record. */
import type { State } from '../sentence/conditions.ts';
import { placesFrom, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { BOOKED_AND_DATED } from '../states/booked-and-dated.ts';
import { KEPT_DATES } from '../states/dates-kept.ts';
import { DATES_NOT_COME } from '../states/dates-not-come.ts';
import { DENIED_STATES } from '../states/denied.ts';
import { MORE_DENIED } from '../states/denied-more.ts';
import { KEPT_TOO } from '../states/kept-too.ts';
import { LEFT_UNDONE } from '../states/left-undone.ts';
import { NEARLY_SILENT } from '../states/nearly-silent.ts';
import { NEW_STATES } from '../states/new-to-book.ts';
import { NO_BETTER_STATES } from '../states/no-better.ts';
import { OWNER_STATES } from '../states/owners.ts';
import { STATES } from '../states/states.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf, rowsIn } from '../text/matches.ts';
import { countWent, isCountNoun } from './count-nouns.ts';
import { countDenied } from './counted-denials.ts';
import { governorOf } from './governed.ts';
import { heldReason } from './held-of.ts';
import { countedBefore, countHeld, holdsGoverned, ofSet } from './held-of-sets.ts';
import { holdsFor } from './held-of-subjects.ts';
import { isAskedOf, isSupposed } from './supposed-states.ts';

export interface Covering {
  findings: Finding[];
  /** Items that the phrases account for. */
  covered: Set<number>;
}

/** The first that matches takes the words. */
const ALL_STATES: readonly State[] = [
  ...NEW_STATES,
  ...KEPT_TOO,
  ...DATES_NOT_COME,
  ...BOOKED_AND_DATED,
  ...OWNER_STATES,
  ...KEPT_DATES,
  ...NEARLY_SILENT,
  ...LEFT_UNDONE,
  ...MORE_DENIED,
  ...NO_BETTER_STATES,
  ...DENIED_STATES,
  ...STATES,
];

/** @param figures verdicts on the figures of the sentence: one before a state may be the count of those in it */
export function judgeStates(
  scope: Scope,
  figures: readonly Finding[],
  taken: ReadonlySet<number> = new Set(),
): Covering {
  const { text, itemAt } = skeletonOf(scope.items);
  const covered = new Set(taken);
  const findings: Finding[] = [];
  for (const each of rowsIn(text, ALL_STATES)) {
    for (const match of matchesOf(text, each.pattern)) {
      if (match[0].trim() === '') continue;
      const from = itemAt[match.index + (match[0].startsWith(' ') ? 1 : 0)]!;
      const to = itemAt[match.index + match[0].trimEnd().length - 1]!;
      if (placesFrom(from, to).some((at) => covered.has(at))) continue;
      if (isCountNoun(scope.items, from, to)) {
        for (const at of placesFrom(from, to)) covered.add(at);
        const went = countWent(scope, from, to);
        const place = { from: scope.items[from]!.from, to: scope.items[to]!.to };
        if (went)
          findings.push(judged(place, 'direction', went.holds, `on record (${went.fact})`, went.fact));
        continue;
      }
      const near = namedBeside(scope, figures, from, to);
      const quantified = ofSet(scope, each, text.slice(0, match.index), itemAt, from, near);
      const governor = quantified ? null : governorOf(scope.items, from);
      const held = governor
        ? (countDenied(scope, figures, each, governor, near) ?? holdsGoverned(scope, each, governor, near))
        : (quantified ??
          countedBefore(scope, figures, each, from) ??
          countHeld(scope, figures, each, [from, to], near) ??
          holdsFor(scope, from, each, near, figures));
      if (held === null) continue;
      if (!held.holds && (isSupposed(scope.items, from) || isAskedOf(scope.items, held.from, to))) {
        for (const at of placesFrom(held.from, to)) covered.add(at);
        continue;
      }
      for (const at of placesFrom(held.from, to)) covered.add(at);
      const place = { from: scope.items[held.from]!.from, to: scope.items[to]!.to };
      const type = /^no|^none/.test(each.says) ? 'absence' : 'predicate';
      const denied = governor && /^no/.test(governor.way) ? 'denied: ' : '';
      findings.push(judged(place, type, held.holds, heldReason(held, `${denied}${each.says}`)));
    }
  }
  return { findings, covered };
}

/** Metrics that the words and figures around the state name. */
function namedBeside(
  { items, topic }: Scope,
  figures: readonly Finding[],
  from: number,
  to: number,
): Set<string> {
  const metrics = new Set<string>();
  // "Renewals carry $3.78 million of our $9.65 million. That total hasn't moved."
  if (/^(that|this)$/.test(wordOf(items[from - 2])) && TOLD_LAST.test(wordOf(items[from - 1])))
    return new Set(topic.last.flatMap((last) => last.metrics));
  for (let at = from - 1; at >= 0 && at > from - 12; at -= 1) {
    const item = items[at]!;
    if (item.kind === 'word') for (const metric of item.metrics ?? []) metrics.add(metric);
  }
  for (const { from: start, fact } of figures)
    if (
      fact &&
      start >= items[Math.max(0, from - 6)]!.from &&
      start <= items[Math.min(items.length - 1, to + 4)]!.from
    )
      metrics.add(fact.split('.')[1]!.replace(/@.*/, ''));
  return metrics;
}

const TOLD_LAST = /^(total|figure|number|sum|level|count|amount|value)$/;
