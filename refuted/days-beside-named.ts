/**
 * A day or a stage beside that of another account that is named: "due 8 July, two days after Globex's", "shortly after
 * Initech's", "one stage past Globex", "they renew a week apart, Globex first". A fault where the two lie the other way, or
 * by another number of days.
 */

import { refuted } from '../comparisons/set-named.ts';
import { daysBetween } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import { ACTS_IN_ORDER } from '../predicates/acts-in-order.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, ownSubject, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const BESIDE = spokenWords(
  `(?:(?:just )?(?<span>#|a day|a week|a fortnight|a month)|(?<soon>shortly|soon|just|right|not long)) (?<side>after|before|ahead of|behind|later than|earlier than|sooner than) N(?<whose> ['’] s?)?(?! (?:who|which))`,
);
const IN_ORDER = new RegExp(ACTS_IN_ORDER, 'gu');
const STAGES = spokenWords(
  `(?:(?<count>#|one|two|a|a full|just one) (?:stage|step) |(?<far>further along |further on |further ahead |more advanced ))(?<side>past|beyond|ahead of|behind|short of|before|after|than) N`,
);
const FIRST = spokenWords(`(?<= , |^)N (?<place>first|last)(?= *(?:$|[,;:.)—–]))`);

const AHEAD = /^(?:before|ahead of|earlier than|sooner than)$/;
/** Days that "shortly after" allows, and by how much a week or month may be off. */
const SHORTLY = 21;

/** The dates that the words before tell of. */
const VERBS: [RegExp, readonly string[]][] = [
  [/\b(?:renew|renews|renewal|renewing|expire|expires)\b/, ['renewal_date']],
  [/\b(?:close|closes|closing|due|deadline|target|sign)\b/, ['close_date', 'renewal_date']],
  [/\b(?:meet|meets|meeting|see|sees|visit|visits)\b/, ['next_touch']],
  [/\b(?:spoke|heard|contact|word|talked)\b/, ['last_touch']],
];
const DATES = ['renewal_date', 'close_date', 'next_touch'];
const ORDER = ['discovery', 'evaluation', 'proposal', 'negotiation'];

/** What holds and what is refused. */
export const judgeBesideNamed = (scope: Scope): Finding[] => [
  ...daysBeside(scope),
  ...stagesBeside(scope),
  ...inTurn(scope),
];

function daysBeside(scope: Scope): Finding[] {
  const { items } = scope;
  const { text, rangeOf, itemAt } = skeletonOf(items);
  const acts = matchesOf(text, IN_ORDER).map(({ index }) => index);
  return matchesOf(text, BESIDE).flatMap((match): Finding[] => {
    const [from] = rangeOf(match);
    const { span, soon, side } = match.groups!;
    const nameAt = itemAt[match.index + match[0].lastIndexOf('N')]!;
    const other = accountAt(items[nameAt]);
    const own = ownSubject(scope, from);
    const far = span ? daysOf(items[from], items[from + 1], span) : null;
    if (!other || !own || own === other || (span && !far) || acts.includes(match.index)) return [];
    const way = AHEAD.test(side!) ? -1 : 1;
    const sides = datesOf(scope, from, nameAt, own, other);
    const apart = sides.mine.flatMap((one) => sides.theirs.map((each) => daysBetween(each, one) * way));
    const isSo = (by: number): boolean =>
      far ? Math.abs(by - far.days) <= far.slack : by > 0 && (!soon || by <= SHORTLY);
    if (apart.length === 0) return [];
    const reason = `${sides.mine.join(', ')} beside ${sides.theirs.join(', ')}`;
    return [judged(spanOf(items, from, nameAt), 'predicate', apart.some(isSo), reason)];
  });
}

/** How many days the figure tells, and how many it may be off. */
function daysOf(first: Item | undefined, next: Item | undefined, span: string) {
  const item = [first, next].find((each) => each?.kind === 'figure');
  if (item?.kind === 'figure')
    return item.figure.kind === 'days'
      ? { days: item.figure.value, slack: item.figure.value % 7 === 0 ? 2 : item.figure.value > 27 ? 3 : 0 }
      : null;
  const days = { day: 1, week: 7, fortnight: 14, month: 30 }[span.split(' ').at(-1)!] ?? null;
  return days === null ? null : { days, slack: days > 20 ? 4 : days > 1 ? 2 : 0 };
}

/** Days of both that the words may mean: those of the date written before, else what the verb names, else any. */
function datesOf(scope: Scope, from: number, nameAt: number, own: Subject, other: Subject) {
  const { items } = scope;
  const { text, itemAt } = skeletonOf(items);
  const start = items.slice(0, from).findLastIndex((item) => accountAt(item) !== null) + 1;
  const before = text.slice(itemAt.indexOf(start), itemAt.indexOf(from));
  const after = /^ ['’] s (\p{L}+)/u.exec(text.slice(itemAt.lastIndexOf(nameAt) + 1))?.[1] ?? '';
  const verb = (words: string) => VERBS.find(([pattern]) => pattern.test(words))?.[1];
  const said = items.slice(start, from).findLast(({ kind }) => kind === 'date');
  const written = said?.kind === 'date' ? said.date.ranges.flatMap(([a, b]) => (a === b ? [a] : [])) : [];
  const known = (said && metricsOn(scope, own, written)) || [];
  const metrics = known.length > 0 ? known : (verb(before) ?? DATES);
  const theirs = valuesOf(scope, other, verb(after) ?? metrics);
  return {
    mine: known.length > 0 ? written : valuesOf(scope, own, metrics),
    theirs: theirs.length > 0 ? theirs : valuesOf(scope, other, DATES),
  };
}

/** Which of its days are the ones written. */
const metricsOn = (scope: Scope, one: Subject, written: readonly string[]): string[] =>
  [...DATES, 'last_touch', 'stage_entered_on'].filter((metric) =>
    valuesOf(scope, one, [metric]).some((day) => written.includes(day)),
  );

const valuesOf = ({ index }: Scope, one: Subject, metrics: readonly string[]): string[] => {
  const own = new Values(index, one);
  return metrics.flatMap((metric) =>
    [own, ...own.deals()].flatMap((each) => {
      const value = each.fact(metric)?.value;
      return typeof value === 'string' ? [value] : [];
    }),
  );
};

function stagesBeside(scope: Scope): Finding[] {
  const { items } = scope;
  const { text, rangeOf, itemAt } = skeletonOf(items);
  return matchesOf(text, STAGES).flatMap((match): Finding[] => {
    const [from] = rangeOf(match);
    const to = itemAt[match.index + match[0].lastIndexOf('N')]!;
    const { count, side } = match.groups!;
    const other = accountAt(items[to]);
    const own = accountFor(scope, from);
    if (!other || !own || own === other) return [];
    const way = /^(?:behind|short of|before)$/.test(side!) ? -1 : 1;
    const figure = items[from];
    const steps = figure?.kind === 'figure' ? figure.figure.value : count === 'two' ? 2 : count ? 1 : null;
    const apart = stagesOf(scope, own).flatMap((one) =>
      stagesOf(scope, other).map((each) => (one - each) * way),
    );
    if (apart.length === 0 || apart.some((by) => (steps === null ? by > 0 : by === steps))) return [];
    return [refuted(items, [from, to], `${own.name} and ${other.name} are in other stages`)];
  });
}

/** As a deal passes them; a renewal has none. */
const stagesOf = ({ index }: Scope, one: Subject): number[] =>
  new Values(index, one).deals().flatMap((deal) => {
    const at = ORDER.indexOf(String(deal.fact('stage')?.value ?? '').toLowerCase());
    return at < 0 ? [] : [at];
  });

/** "They renew a week apart in August, Globex first": before the others told of there. */
function inTurn(scope: Scope): Finding[] {
  const { items, topic } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, FIRST).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const own = accountAt(items[from]);
    const metrics = VERBS.find(([pattern]) => pattern.test(text.slice(0, match.index)))?.[1].slice(0, 1);
    const here = items.flatMap((item) => accountAt(item) ?? []);
    const rest = (here.some((one) => one !== own) ? here : topic.recent).filter((one) => one !== own);
    const [mine] = own && metrics ? valuesOf(scope, own, metrics) : [];
    if (!mine || rest.length === 0) return [];
    const isFirst = match.groups!.place === 'first';
    const over = rest.find((one) =>
      valuesOf(scope, one, metrics!).some((day) => (isFirst ? day < mine : day > mine)),
    );
    return over ? [refuted(items, [from, to], `${over.name} is ${isFirst ? 'earlier' : 'later'}`)] : [];
  });
}
