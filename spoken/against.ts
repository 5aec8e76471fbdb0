/**
 * An account against another of the text without a figure of both: "made the same move", "the mirror image", "falls a day
 * later", "has longer", "renews first". Claims where the record shows it; "first" and "last" are faults where it holds in
 * no set that may be meant.
 */

import { isDenied, isProposed } from '../changes/ways.ts';
import { daysBetween } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

type Verdict = { holds: boolean; reason: string } | null;
type Against = (scope: Scope, at: number, match: RegExpExecArray) => Verdict;

const PATH =
  '(?:move|jump|step|leap|slip|fall|drop|slide|climb|rise|journey|path|way|route|road|switch|trip|direction|change|descent|ascent|tumble|hop|shift|crossing|fate|course)';
const DATES =
  '(?:renews?|closes?|renewal is|expires?|is due|are due|comes due|comes up|falls due|falls|lands?|due|up)';

const ROWS: [RegExp, Against][] = [
  [
    spokenWords(
      `(?:make|makes|made|took|takes|take|had|did|shared|shares|suffered|met|on|by|with|of)? ?(?:exactly |precisely |just )?(?:the |that )(?:same|very same|identical) ${PATH}|(?:did|does|has done|doing) (?:exactly |just )?the same|(?:followed|follows|following|joined|joins|joining|accompanied|accompanies|went with|goes with|came with) (?:it|them|N|suit|the pair|the other|the first|its lead)|follows? suit|followed suit|likewise|in (?:its|their) wake`,
    ),
    sameMove,
  ],
  [
    spokenWords(
      `(?:is |are |was |makes |made |took |took quite |went )*(?:the |its |an |a )*(?:mirror image|mirror - image|exact opposite|opposite case|opposite ${PATH}|opposite|reverse ${PATH}|reverse|converse)|(?:the )?other way (?:round|around)|by contrast|in contrast|conversely|on the other hand|unlike (?:it|them|that one)`,
    ),
    oppositeMove,
  ],
  [
    spokenWords(
      `(?:a|one|#) ?(?:day|week|month)?s? (?:later|earlier|sooner|afterwards|further on|after that|before that)`,
    ),
    apart,
  ],
  [
    spokenWords(
      '(?:has|have|had|with|gives?|leaves?|buys?|allows?)(?: (?:us|you|it|them|a little|a bit|rather|much|far))* (?:longer|more time|less time|less long|more room|less room|more runway|less runway|more breathing space)',
    ),
    longer,
  ],
  [
    spokenWords(
      `(?<=${DATES} )(?:first|last|soonest|latest|earliest|before the (?:others|rest)|after the (?:others|rest)|ahead of the (?:others|rest))(?! (?:year|month|week|in line|time|report|touch|thing|half|quarter|step|on the (?:list|agenda|page)))|(?:tightest|longest|shortest|roomiest|slackest) (?:clock|deadline|timetable|calendar|runway|schedule|fuse)`,
    ),
    inTurn,
  ],
];

/** Claims on such words. */
export function spokenAgainst(scope: Scope): Finding[] {
  const { items } = scope;
  const { text, itemAt } = skeletonOf(items);
  return ROWS.flatMap(([pattern, test]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const lead = match[0].length - match[0].trimStart().length;
      const from = itemAt[match.index + lead]!;
      const to = itemAt[match.index + match[0].trimEnd().length - 1]!;
      if (isDenied(items, from) || isProposed(items, from)) return [];
      const found = test(scope, from, match);
      const place = spanOf(items, from, to);
      return found ? [judged(place, 'predicate', found.holds, found.reason)] : [];
    }),
  );
}

/** Those told of before the words, the last first. */
function others({ items, topic }: Scope, at: number, account: Subject): Subject[] {
  const here = items.slice(0, at).flatMap((item) => accountAt(item) ?? []);
  const after = items.slice(at).flatMap((item) => accountAt(item) ?? []);
  return [...new Set([...here.reverse(), ...after, ...topic.recent, ...topic.said, ...topic.named])].filter(
    (one) => one !== account,
  );
}

const tiersOf = ({ index }: Scope, one: Subject): [number | null, number | null] => {
  const at = new Values(index, one);
  return [at.figure('tier_number', 'previous'), at.figure('tier_number')];
};

/** "Sedgeby Legal made the same jump": of another of the text, from the same tier to the same, or to the same at least. */
function sameMove(scope: Scope, at: number, [text]: RegExpExecArray): Verdict {
  const account = accountFor(scope, at);
  if (!account) return null;
  const [from, to] = tiersOf(scope, account);
  if (from === null || to === null || from === to) return null;
  const isLoose = /join|follow|accompan|went|came|wake|likewise/.test(text);
  const pair = others(scope, at, account).find((one) => {
    const [first, last] = tiersOf(scope, one);
    return last === to && first !== to && (isLoose || first === from);
  });
  return pair ? { holds: true, reason: `${account.name} and ${pair.name} both came to tier ${to}` } : null;
}

/** "Kirrenvale is the mirror image": it rose where the one told of before fell. */
function oppositeMove(scope: Scope, at: number): Verdict {
  const account = accountFor(scope, at);
  if (!account) return null;
  const way = (one: Subject): number => {
    const [from, to] = tiersOf(scope, one);
    return from === null || to === null ? 0 : Math.sign(from - to);
  };
  const own = way(account);
  const pair = own === 0 ? undefined : others(scope, at, account).find((one) => way(one) === -own);
  return pair ? { holds: true, reason: `${account.name} and ${pair.name} moved opposite ways` } : null;
}

/** Days that each of an account's renewal and its deals' closes lies at. */
function datesOf({ index }: Scope, one: Subject): string[] {
  const at = new Values(index, one);
  const all = [at.fact('renewal_date'), ...at.deals().map((deal) => deal.fact('close_date'))];
  return all.flatMap((fact) => (typeof fact?.value === 'string' ? [fact.value] : []));
}

const UNITS: Record<string, number> = { day: 1, week: 7, month: 30.4 };

/** "Its renewal falls a day later": as far after a date of another of the text. */
function apart(scope: Scope, at: number, [text]: RegExpExecArray): Verdict {
  const { items } = scope;
  const account = accountFor(scope, at);
  if (!account) return null;
  const figure = items[at]?.kind === 'figure' ? items[at].figure : null;
  const unit = UNITS[/day|week|month/.exec(text)?.[0] ?? 'day']!;
  const count = figure ? (figure.kind === 'days' ? figure.value : figure.value * unit) : unit;
  const sign = /earlier|sooner|before/.test(text) ? -1 : 1;
  const slack = unit > 7 ? 4 : unit > 1 ? 1 : 0;
  const pair = others(scope, at, account).find((one) =>
    datesOf(scope, account).some((own) =>
      datesOf(scope, one).some((other) => Math.abs(daysBetween(other, own) - sign * count) <= slack),
    ),
  );
  return pair
    ? { holds: true, reason: `a date of ${account.name} lies so beside one of ${pair.name}` }
    : null;
}

/** "Stellmarch has longer, until 18 September": its renewal or close lies later than that of the one told of before. */
function longer(scope: Scope, at: number, [text]: RegExpExecArray): Verdict {
  const account = accountFor(scope, at);
  const [pair] = account ? others(scope, at, account) : [];
  if (!account || !pair) return null;
  const later = !/less/.test(text);
  const isSo = datesOf(scope, account).some((own) =>
    datesOf(scope, pair).some((other) => (later ? own > other : own < other)),
  );
  return isSo ? { holds: true, reason: `a date of ${account.name} beside one of ${pair.name}` } : null;
}

/** "Palterby renews first": before all others of the text, of its group, or than the one told of before. */
function inTurn(scope: Scope, at: number, [text]: RegExpExecArray): Verdict {
  const { items, index, topic } = scope;
  const account = accountFor(scope, at);
  if (!account) return null;
  const before = items.slice(Math.max(0, at - 2), at + 2);
  const metrics = metricsFor(before, text);
  const isLast = /^(last|latest|after|longest|roomiest|slackest)/.test(text);
  const daysOf = (one: Subject): number[] => {
    const values = new Values(index, one);
    const all = [values, ...values.deals()];
    return metrics
      .flatMap((metric) => all.flatMap((each) => each.figure(metric) ?? []))
      .filter((day) => day >= 0);
  };
  const own = daysOf(account);
  if (own.length === 0) return null;
  const groups = groupsFor(scope, at).map(({ members }) =>
    (members ?? []).flatMap((id) => index.subject(id) ?? []),
  );
  const told = others(scope, at, account);
  const sets = [told.slice(0, 1), told, topic.named, ...groups].filter((set) =>
    set.some((one) => one !== account),
  );
  const holds = (set: Subject[]): boolean =>
    set.every(
      (one) =>
        one === account ||
        daysOf(one).every((day) => own.some((mine) => (isLast ? mine >= day : mine <= day))),
    );
  const found = sets.find(holds);
  if (found) return { holds: true, reason: `of ${found.length} accounts (${metrics.join(', ')})` };
  const isSure = metrics.length === 1 && isNamedFor(scope, at) && sets.length > 1 && told.length > 1;
  return isSure ? { holds: false, reason: `${account.name} is not so in any set meant here` } : null;
}

function metricsFor(items: Item[], text: string): string[] {
  const near = items.map((item) => (item.kind === 'word' ? item.word : '')).join(' ');
  if (/renew|expire/.test(near)) return ['days_to_renewal'];
  if (/close|closes/.test(near)) return ['days_to_close'];
  return /clock|deadline|timetable|calendar|runway|schedule|fuse/.test(text) || near !== ''
    ? ['days_to_renewal', 'days_to_close']
    : [];
}
