/**
 * Who was not in contact, of a set or of one account, with its span: "None of the 18 accounts in Triage has been contacted in
 * a month", "Nobody in Watch has spoken to us in 30 days", "We have not had a two-way exchange with Globex since 2 April".
 * Each one meant has to have had no touch for as long. The span's own figure or date is read as any other.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { quantifiedSets } from '../predicates/quantifiers.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const THE = '(?:the|its|our|your|these|those|their|them|us|all|which|whom)';
const ACCOUNT = '(?:account|customer|prospect|name|company|client|people|person|one)';
const WITHIN =
  "(?: (?:here|there|(?:in|at|on|from|across|of|within) (?:the |tier )?(?:N|it|this tier|the tier)(?: tier)?(?: ' s(?: (?:#|own))*(?: account| customer| prospect| name)?)?))?";
const OF = `(?: of(?: ${THE})?)?(?: (?:#|N|' s|other))*(?: ${ACCOUNT})?${WITHIN}`;
/** A subject that nobody of a set is. */
const NOBODY = `(?:(?:none|nobody|no one|no #|not (?:one|#|a single (?:one|#)))${OF}|no (?:N |single )*${ACCOUNT}(?: of (?:the|its|our|your|these|those)(?: #)?)?${WITHIN}|not a (?:single )?(?:N )?(?:account|customer|prospect|soul|person)${WITHIN}|neither(?: (?:of (?:them|these|those|the (?:two|#))|N nor N|one|account|customer))?)`;
const AUXILIARY =
  "(?: (?:has|have|had|' s|' ve|is|are|was|were|been|yet|ever|really|actually|even|got|managed|to|so much as|said to))*";
const NOUN =
  '(?:contact|exchange|conversation|touch|dialogue|word|peep|reply|response|answer|two-way contact|interaction|communication|call)';
const A_TOUCH = `(?:(?:any|a|one|single|real|proper|live|direct|# - way|two - way|much|of|form|kind|so much as a|recorded) )*${NOUN}`;
const DONE = `(?:(?:contacted|reached|touched|called|spoken to|heard from|visited|met|seen|in (?:touch|contact)|approached)|(?:replied|answered|responded|spoken|spoke|talked|talking|speaking|written|called|been in touch|got back|got in touch|come back|heard anything|picked up)(?: (?:to|with|from))?(?: (?:us|you|anyone|anybody))?|(?:(?:have|seen|had|exchanged|made) )?${A_TOUCH}(?: (?:with|from) (?:us|you|anyone))?)`;
const SPAN =
  '(?: (?:(?:in|for|over|during|within|throughout) (?:(?:the|all|of|last|past|previous|whole|entire|full|nearly|almost|over|more than|about|some|a good) )*(?:#|(?:a |one )?(?:month|quarter)|D)|since (?:(?:the|early|late|mid|-|before|as far back as) )*D|(?:all|this) month))';
const WITH = `(?: (?:with|from|to|at|of|in)(?: (?:any|anyone|anybody|a single|one|either|a|the|them|it|all|${THE}))*(?: of)?(?: ${THE})?(?: (?:#|N|' s))*(?: ${ACCOUNT})?${WITHIN})?`;
const DENIED = "(?:(?:has|have|had|' s|' ve)(?:n ' t| not| never)|never)";
const PATTERNS = [
  new RegExp(
    `(?<![\\p{L}#] ' )(?<!\\p{L})(?<who>${NOBODY})${AUXILIARY} ${DONE}(?<span>${SPAN})?(?![\\p{L}-])`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:${DENIED}(?: (?:been|had|got|seen|yet|really|actually|heard|made|managed|exchanged))* ${A_TOUCH}|${DENIED}(?: (?:yet|really|actually))* (?:spoken|talked|heard|reached|got hold|spoken to|heard from|contacted|met))${WITH}(?<span>${SPAN})(?![\\p{L}-])`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:no|zero|not a single|not any) (?:(?:two - way|# - way|real|live|direct|recorded) )*${NOUN}(?: (?:at all|whatsoever|of any kind))?(?: (?:with|from|at|in|by) (?:any of |anyone (?:in|at) )?(?:the )?(?:# )?N)?(?<span>${SPAN})?(?![\\p{L}-])`,
    'gu',
  ),
];
/** A time before this run, told anywhere in the clause. */
const THEN =
  /(?:^| )(?:(?:in|at|by|of|from|as of|at the end of) (?:the )?D|last month|(?:the )?(?:month before|previous month)|a month (?:ago|earlier|before)|back then|previously|in the run before|last time)(?= |$)/;
/** "In April … ; now it has three": only up to where another clause begins. */
const clauseOf = (text: string, at: number): string => {
  const from = Math.max(
    ...[' ; ', ' : ', ' . ', ' but ', ' and '].map((end) => text.lastIndexOf(end, at)),
    0,
  );
  const next = [' ; ', ' : ', ' , ', ' but ', ' and ']
    .map((end) => text.indexOf(end, at))
    .filter((end) => end > 0);
  return text.slice(from, Math.min(...next, text.length));
};

export function judgeUnreached(scope: Scope): Covering {
  const { text, rangeOf } = skeletonOf(scope.items);
  const covered = new Set<number>();
  if (/^(?:if|unless)(?= )| \?$/.test(text)) return { findings: [], covered };
  const findings = PATTERNS.flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match) => {
      const [from, to] = rangeOf(match);
      if (covered.has(from) || SUPPOSED.test(text.slice(0, match.index))) return [];
      const words = scope.items.slice(from, to + 1);
      const { sets, isNamed } = meant(scope, from, words, match.groups!.who ?? '');
      const clause = clauseOf(text, match.index);
      const earlier = THEN.test(clause) && isOfRunBefore(scope, from, clause);
      if (pattern === PATTERNS[2] && !earlier && !isNamed) return [];
      const held = judgedOf(scope, sets, match.groups!.span ? words : [], earlier);
      // Of whom it is said has to be sure: what is not so of one who may be meant is left to the other readers.
      if (!held || (held.reached > 0 && !isNamed && !(earlier && isNamedFor(scope, from)))) return [];
      for (let at = from; at <= to; at += 1) if (scope.items[at]!.kind === 'word') covered.add(at);
      const place = spanOf(scope.items, from, to);
      const reason = held.reached
        ? `${held.reached} of ${held.all} had contact then`
        : `none of ${held.all} had contact then`;
      return [judged(place, 'absence', held.reached === 0, `on record ${reason}`)];
    }),
  );
  return { findings, covered };
}
const SUPPOSED =
  /(?:^| )(?:if|unless|until|whether|should|would|could|let|make sure|ensure)(?: [^,;:.()]*)?$/;

interface Meant {
  sets: Subject[][];
  /** The words themselves name them. */
  isNamed: boolean;
}

/** Whom the words name; else the account in play and the sets that the quantifier may mean, of the size that is told. */
function meant(scope: Scope, from: number, words: Item[], who: string): Meant {
  const { index } = scope;
  const named = words.flatMap((item) => (item.kind === 'name' ? item.subjects.slice(0, 1) : []));
  const groups = named.filter(({ kind }) => kind === 'tier' || kind === 'owner');
  const members = (group: Subject) => (group.members ?? []).flatMap((id) => index.subject(id) ?? []);
  const accounts = named.filter(({ kind }) => kind === 'account');
  if (groups.length > 0) return { sets: [groups.flatMap(members)], isNamed: true };
  if (accounts.length > 0) return { sets: [accounts], isNamed: true };
  const account = accountFor(scope, from);
  const alone = account ? [[account]] : groupsFor(scope, from).slice(0, 1).map(members);
  if (who === '' || OF_PEOPLE.test(who)) return { sets: alone, isNamed: false };
  const counted = words.find(
    (item) => item.kind === 'figure' && item.figure.kind === 'number' && item.figure.value > 1,
  );
  const sets = quantifiedSets(scope, from, who)
    .map((set) => set.members)
    .filter((set) => set.every(({ kind }) => kind === 'account'))
    .filter((set) => !counted || (counted.kind === 'figure' && counted.figure.value === set.length));
  return { sets, isNamed: false };
}
/** Of the people of one account, where one is in play. */
const OF_PEOPLE = /^(?:nobody|no one|no #|not (?:one|#|a|a single) (?:soul|person|people))/;

/** The first set of which nobody was in contact; else the first that may be meant. */
function judgedOf(
  scope: Scope,
  sets: Subject[][],
  span: Item[],
  earlier: boolean,
): { reached: number; all: number } | null {
  const judgements = sets
    .filter((set) => set.length > 0)
    .map((set) => ({
      reached: set.filter((one) => wasReached(scope, one, span, earlier)).length,
      all: set.length,
    }));
  return judgements.find(({ reached }) => reached === 0) ?? judgements[0] ?? null;
}

/** A date of the clause is in the month that the run before closed; without one the words alone tell it. */
function isOfRunBefore({ items, index }: Scope, at: number, clause: string): boolean {
  const before = index.sheet.previousAsOf;
  if (!/ D(?: |$)|^D/.test(clause)) return true;
  const dates = items.filter((item) => item.kind === 'date');
  const near = dates.sort(
    (a, b) => Math.abs(a.from - items[at]!.from) - Math.abs(b.from - items[at]!.from),
  )[0];
  return (
    before !== null &&
    near?.kind === 'date' &&
    near.date.ranges.some(([first, last]) => before >= first && before <= last)
  );
}

/** Whether the account had a touch within the span; in the month where none is told. */
function wasReached({ index }: Scope, { id }: Subject, span: Item[], earlier: boolean): boolean {
  if (earlier) return index.fact(id, 'touches_30d', 'previous')?.value !== 0;
  const value = (metric: string) => index.fact(id, metric)?.value;
  const [last, days, touches] = [value('last_touch'), value('days_since_last_touch'), value('touches_30d')];
  if (typeof last !== 'string' || typeof days !== 'number') return touches !== 0 && touches !== undefined;
  const date = span.findLast((item) => item.kind === 'date');
  if (date?.kind === 'date') {
    const since = span.some((item) => item.kind === 'word' && /\bsince\b/.test(item.word));
    // A day without its year may be of several: the last one that lies behind.
    const behind = date.date.ranges
      .filter(([first]) => first <= index.sheet.asOf)
      .sort()
      .at(-1);
    return behind !== undefined && (since ? last > behind[1] : last >= behind[0]);
  }
  const figure = span.findLast((item) => item.kind === 'figure' && item.figure.kind === 'days');
  if (figure?.kind === 'figure') {
    // A conversation is one with several turns: there may be touches without one.
    if (figure.figure.value === QUARTER && value('conversations_90d') === 0) return false;
    return days < figure.figure.least && !(figure.figure.value === MONTH && touches === 0);
  }
  const isQuarter = span.some((item) => item.kind === 'word' && /\bquarter\b/.test(item.word));
  return isQuarter ? days < QUARTER - 1 : touches !== 0;
}
const MONTH = 30;
const QUARTER = 90;
