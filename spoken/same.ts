/**
 * "The same" of two accounts, where the noun says what is the same: "renews on the same day", "both have the same likelihood",
 * "in the same stage", "for the same reason". A claim where the account that the words are about and another that was told
 * just before agree on record in what the noun names; nothing is claimed where they do not.
 */
import type { Subject } from '../domain/facts.ts';
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { matchesOf } from '../text/matches.ts';

const SAME =
  '(?:(?:exactly|precisely|just|almost|all|both|much|on|at|in|with|for|by|of|to|from|the|that|this|very|about|roughly|has|have|had|share|is|are|was|were|moved) )*(?:same|identical|equal)(?: (?:good|bad|poor|simple|old|sad|happy|very|exact))*';
const like = (noun: string): RegExp => spokenWords(`${SAME} (?:${noun})`);

/** What the noun names: values of two accounts, of which one has to be the other's. */
const NOUNS: [RegExp, (index: AuditIndex, account: Subject) => unknown[]][] = [
  [
    like('renewal date|renewal day|expiry date|contract end|contract date'),
    (...of) => valuesOf(...of, ['renewal_date']),
  ],
  [
    like('close date|closing date|close day|closing day|due date|deadline|target date'),
    (...of) => valuesOf(...of, ['close_date', 'renewal_date']),
  ],
  [like('day|date'), (...of) => valuesOf(...of, DATES)],
  [like('month'), (...of) => valuesOf(...of, DATES).map((day) => String(day).slice(0, 7))],
  [like('stage'), (...of) => valuesOf(...of, ['stage'])],
  [like('tier'), (...of) => valuesOf(...of, ['tier'])],
  [like('owner|account manager|hands'), (...of) => valuesOf(...of, ['owner'])],
  [like('industry|sector|trade|business|field'), (...of) => valuesOf(...of, ['industry'])],
  [like('segment|band'), (...of) => valuesOf(...of, ['segment', 'outcome_band'])],
  [like('score|account score'), (...of) => valuesOf(...of, ['score'])],
  [
    like('likelihood|odd|chance|rating|probability|likelihood score'),
    (...of) => valuesOf(...of, ['outcome_score', 'deal_outcome_score']),
  ],
  [like('sentiment|mood|tone'), (...of) => valuesOf(...of, ['sentiment_90d'])],
  [like('number of (?:touch|contact|exchange)|contact|touch'), (...of) => valuesOf(...of, ['touches_30d'])],
  [like('revenue|arr|contract value'), (...of) => valuesOf(...of, ['arr'])],
  [
    like('amount|deal size|deal value|sum|value|money'),
    (...of) => valuesOf(...of, ['amount', 'open_value', 'arr']),
  ],
  [like('reason|cause|rule|grounds|score rule|news|trigger'), causesOf],
  [
    like('drop|fall|slide|demotion|promotion|climb|rise|move|step|jump|leap|journey|path|route|change'),
    moveOf,
  ],
];
const DATES = ['renewal_date', 'close_date', 'next_touch', 'last_touch', 'stage_entered_on'];

/** Whether two accounts agree in what the words name; null where nothing that they name is on record of both. */
export function sameOfTwo(index: AuditIndex, words: string, own: Subject, other: Subject): boolean | null {
  const named = NOUNS.filter(([pattern]) => words.search(pattern) >= 0);
  const pairs = named.map(([, of]) => [of(index, own), of(index, other)] as const);
  const known = pairs.filter(([mine, theirs]) => mine.length > 0 && theirs.length > 0);
  return known.length === 0 ? null : known.some(([mine, theirs]) => mine.some((one) => theirs.includes(one)));
}

export function spokenSame(scope: Scope): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return NOUNS.flatMap(([pattern, of]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const account = accountFor(scope, from);
      if (!account) return [];
      const own = of(index, account);
      const other = othersOf(scope, account).find((each) =>
        of(index, each).some((value) => own.includes(value)),
      );
      if (!other) return [];
      const reason = `on record as of ${other.name}`;
      return [judged(spanOf(items, from, to), 'predicate', true, reason)];
    }),
  );
}

/** The other accounts of the sentence; else the last that was told before it. */
function othersOf({ items, topic }: Scope, account: Subject): Subject[] {
  const here = items.flatMap((item) => accountAt(item) ?? []).filter((each) => each !== account);
  if (here.length > 0) return here;
  const before = [...topic.recent, ...topic.here.slice(-2), ...topic.named.slice(-2)];
  return before.filter((each) => each !== account);
}

/** What is on record of the account, or of one of its deals. */
function valuesOf(index: AuditIndex, account: Subject, metrics: readonly string[]): unknown[] {
  const subjects = [account, ...index.children(account.id, 'deal')];
  return subjects
    .flatMap(({ id }) => metrics.map((metric) => index.fact(id, metric)?.value))
    .filter((value) => value !== undefined && value !== null);
}

function causesOf(index: AuditIndex, { id }: Subject): unknown[] {
  const change = index.change(id);
  return change?.causes.map(({ rule }) => rule) ?? [];
}

function moveOf(index: AuditIndex, { id }: Subject): unknown[] {
  const change = index.change(id);
  return change && change.from !== null && change.to !== null ? [`${change.from} ${change.to}`] : [];
}
