/**
 * Judgements that a negation or quantifier denies: "Contact isn't the trouble", "None of these three is in trouble",
 * "Nothing is wrong at Globex", "no complaints on $116,000". Held only against what plainly speaks for or against it; of what
 * lies between nothing is claimed.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { quantifiedSets } from '../predicates/quantifiers.ts';
import { overdue, stagnant, Values } from '../sentence/conditions.ts';
import { type Item, spanOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountAt, accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** So, not so, or a matter of taste. */
type Judgement = (at: Values) => boolean | null;

const between = (value: number | null, bad: number, good: number): boolean | null =>
  value === null ? null : value >= good ? true : value < bad ? false : null;
const contact: Judgement = (at) => {
  const [now, norm] = [at.figure('touches_30d'), at.figure('touch_norm_30d')];
  return now === null ? null : now === 0 ? false : norm ? between(now / norm, 0.5, 0.75) : null;
};
/** Nouns of what is said not to be the trouble, and when it plainly is none. */
const GOOD: [words: string, judge: Judgement][] = [
  ['contact|activity|engagement|silence|cadence|attention|communication|dialogue|access|frequency', contact],
  [
    'sentiment|mood|tone|warmth|goodwill|feeling|relationship',
    (at) => between(at.figure('sentiment_90d'), 0, 0.1),
  ],
  ['odds|odd|likelihood|probability|chances|chance', (at) => between(at.figure('outcome_score'), 30, 50)],
  ['score|rating', (at) => between(at.figure('score'), 35, 60)],
  [
    'money|size|value|amount|revenue|price|timing|calendar|timetable|date|interest|will|age|tier|owner|stage|deal|renewal',
    () => null,
  ],
];
const NOUN = GOOD.map(([words]) => words).join('|');
const ISNT = "(?:isn ' t|aren ' t|wasn ' t|is not|are not|' s not|was not)";
const TROUBLE =
  '(?:trouble|problem|issue|worry|concern|question|obstacle|weakness|weak (?:spot|point)|bottleneck|difficulty|risk|culprit|headache|hitch|snag|sticking point|thing holding (?:it|them) back|what (?:ails?|hurts?|worries|worry|worrie|bothers?|troubles?|concerns?|drags?|holds?|keeps?|is wrong|went wrong|matters?|counts?|decides?|did it|sank|sinks)(?: (?:it|them|me|us|N|back|down|here))*)';
const WHICH =
  '(?:(?:the|a|an|our|your|my|its|their|much of a|any|really|exactly|main|real|only|big|biggest|serious|great|chief) )*';
const SAID_OF = `(?:(?:the|our|your|its|their) )?(?:(?:lack of|level of|account|recurring|close) )?(?<noun>${NOUN})`;
const NOT_THE_TROUBLE = new RegExp(
  `(?<!\\p{L})(?:${SAID_OF} ${ISNT} ${WHICH}${TROUBLE}|(?:the )?${WHICH}${TROUBLE}(?: (?:here|there|with N|at N))* (?:is not|isn ' t|' s not|was not) (?:so much )?(?:the |a |its |their )?(?:lack of )?(?<last>${NOUN}))(?!\\p{L})`,
  'gu',
);

const BAD =
  '(?:in (?:any |real |much |serious |great |immediate )*(?:trouble|danger|difficulty|distress|jeopardy|a bad way|bad shape)|at (?:any |real |serious |immediate )*risk|(?:seriously |really |particularly |especially )*(?:alarming|worrying|wrong|amiss|broken|ailing|critical|a worry|a concern|a problem|an emergency|a disaster|cause for (?:concern|alarm|worry)|on fire))';
const NOBODY =
  '(?:none(?: of (?:it|this|that|them|these|those|the))?(?: #)?(?: account| name| deal)?|neither(?: of (?:them|these|the two|the #))?(?: account| one)?|nobody|no one|nothing(?: here| there| at N| about (?:it|them|N))?)';
const NONE_BAD = new RegExp(
  `(?<!\\p{L})(?<who>${NOBODY}) (?:is |are |was |were |' s |look |looks |seem |seems |sound |sounds |really |actually |currently |yet |obviously |visibly )+${BAD}(?!\\p{L})`,
  'gu',
);
/** "Down a tier, but not in any trouble". */
const NOT_BAD = new RegExp(
  `(?<!\\p{L})(?:(?:is|are|was|were)n ' t|not|nor|hardly|no longer)(?: (?:really|actually|yet|obviously|visibly|now|exactly))* ${BAD}(?!\\p{L})`,
  'gu',
);
/** Complaints of ours, not those that a customer may have made. */
const NO_COMPLAINT =
  /(?<!\p{L})(?:no|without) (?:(?:real|great|serious|particular|major|big|other|further|obvious|immediate) )*(?:complaints?|worrie|worry|concerns?|quibbles?|qualms|reservations?|objections?|red flags?|alarm bells?|caveats?|misgivings?|cause for (?:concern|alarm|worry|complaint))(?! (?:from (?!me|us)|by|raised|made|voiced|recorded|registered|filed|received))(?: (?:about|on|over|with|at|regarding|from me|from us|here|there)(?= |$)(?: (?:contact|activity|tone|mood|sentiment|the odds))?)?(?!\p{L})/gu;

export function judgeDeniedJudgements(scope: Scope): Covering {
  const { text, rangeOf } = skeletonOf(scope.items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  const take = (
    match: RegExpExecArray,
    judge: (from: number, to: number) => boolean | null | undefined,
  ): void => {
    const [from, to] = rangeOf(match);
    const holds = judge(from, to);
    if (holds === undefined || covered.has(from)) return;
    for (let at = from; at <= to; at += 1) if (scope.items[at]!.kind !== 'name') covered.add(at);
    const place = spanOf(scope.items, from, to);
    if (holds !== null)
      findings.push(
        judged(
          place,
          'predicate',
          holds,
          `${holds ? 'holds' : 'does not hold'} of those meant: a judgement denied`,
        ),
      );
  };
  for (const match of matchesOf(text, NOT_THE_TROUBLE))
    take(match, (from) => ofNoun(scope, from, match.groups!.noun ?? match.groups!.last ?? ''));
  for (const match of matchesOf(text, NONE_BAD))
    take(match, (from, to) => noneBad(scope, from, to, match.groups!.who!));
  for (const match of matchesOf(text, NOT_BAD)) take(match, (from, to) => noneBad(scope, from, to, 'nobody'));
  for (const match of matchesOf(text, NO_COMPLAINT)) take(match, () => null);
  return { findings, covered };
}

/** Of the account that the words are about; of a group where none is. */
function ofNoun(scope: Scope, at: number, noun: string): boolean | null {
  const judge = GOOD.find(([words]) => new RegExp(`^(?:${words})$`).test(noun))?.[1];
  const subject = accountFor(scope, at) ?? groupsFor(scope, at)[0];
  return judge && subject ? judge(new Values(scope.index, subject)) : null;
}

const NEAR: ReadonlySet<string> = new Set();
/** Low in the book, with a deal that stands still or is late, or silent: no judgement makes that sound. */
function isBad({ index }: Scope, subject: Subject): boolean {
  const at = new Values(index, subject);
  const troubled =
    stagnant(at, NEAR) === true || overdue(at, NEAR) === true || at.figure('touches_30d') === 0;
  return (at.figure('tier_number') ?? 0) >= 3 && troubled;
}

/** Undefined, so left to the other readers, where one of those meant plainly is in trouble. */
function noneBad(scope: Scope, from: number, to: number, who: string): boolean | null | undefined {
  if (/^none of (?:it|this|that)/.test(who)) return null;
  const { items } = scope;
  const sets = setsMeant(scope, from, to, who);
  if (sets.length === 0) return undefined;
  const counted = items
    .slice(from, to)
    .find((item): item is Item & { kind: 'figure' } => item.kind === 'figure');
  const fitting = counted ? sets.filter((set) => set.length === counted.figure.value) : sets;
  const set = fitting[0] ?? sets[0]!;
  return set.some((one) => isBad(scope, one)) ? undefined : true;
}

function setsMeant(scope: Scope, from: number, to: number, who: string): Subject[][] {
  const here = [...new Set(scope.items.flatMap((item) => accountAt(item) ?? []))];
  const inWords = scope.items.slice(from, to + 1).flatMap((item) => accountAt(item) ?? []);
  if (inWords.length > 0) return [inWords];
  if (/^(?:nobody|nothing|no one)/.test(who)) {
    const account = accountFor(scope, from) ?? here[0];
    return account ? [[account]] : [];
  }
  const sets = quantifiedSets(scope, from, wordOf(scope.items[from])).map(({ members }) => members);
  return [...(here.length > 1 ? [here] : []), ...sets].filter((set) =>
    set.every(({ kind }) => kind === 'account'),
  );
}
