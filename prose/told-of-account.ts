/**
 * What an account is said to be or to have done, in words that name it beside them: "Globex, a customer", "Globex also raised
 * a Series C", "Ana, who took it over in April". Faults where the record has the account otherwise; where it holds, the
 * readers of labels, states and figures say so.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { placesFrom, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { matchesOf } from '../text/matches.ts';

interface Telling {
  pattern: RegExp;
  /** Why it is wrong of the account, or null where it is not. */
  problem: (index: AuditIndex, account: Subject, told: string) => string | null;
}

const KIND = '(?:(?!potential|prospective|future|possible)[\\p{L}-]+ |- |N (?!(?:and|or) )){0,3}';
/** The account itself, and none that it is only held beside: "is, unlike Globex, a customer". */
const ITSELF = '(?<!, (?:un)?like )N';
const END = '(?= (?:[,.;:)—–(]|with|in|of|too|that|who|which|whose|and|for|at|paying|since|N)|$)';
/** Words that tell of a customer that has left. */
const BEFORE = /(?<!\p{L})(?:was|former|churned|lost|ex)(?!\p{L})/u;
const isA =
  (said: RegExp, name: string): Telling['problem'] =>
  (index, account, told) => {
    const type = index.fact(account.id, 'type')?.value;
    if (type === 'churned' && name === 'customer' && BEFORE.test(told)) return null;
    return typeof type === 'string' && !said.test(type)
      ? `${account.name}: on record ${type}, no ${name}`
      : null;
  };
const hasNo =
  (signal: string): Telling['problem'] =>
  (index, account) =>
    index.children(account.id, 'signal').some(({ name }) => name === signal)
      ? null
      : `no ${signal} of ${account.name} on record`;
/** Nobody handed it over: neither a day nor an owner of before is on record. */
const neverHandedOver: Telling['problem'] = (index, account) => {
  const [day, before, owner, then] = [
    index.fact(account.id, 'owner_changed_on'),
    index.fact(account.id, 'previous_owner'),
    index.fact(account.id, 'owner'),
    index.fact(account.id, 'owner', 'previous'),
  ];
  if (!day || day.value !== null || (before?.value ?? null) !== null) return null;
  return then && then.value !== owner?.value ? null : `no change of owner of ${account.name} on record`;
};

const DID = '(?:has |have |had |also |just |recently |since |then |only )*';
const TABLE: Telling[] = [
  {
    pattern: spokenWords(`(?:${ITSELF} (?:is|remains|was|,|\\() )(?:still |also )?an? ${KIND}customer${END}`),
    problem: isA(/customer/, 'customer'),
  },
  {
    pattern: spokenWords(`(?:${ITSELF} (?:is|remains|was|,|\\() )(?:still |also )?an? ${KIND}prospect${END}`),
    problem: isA(/prospect/, 'prospect'),
  },
  {
    pattern: spokenWords(
      `N ${DID}(?:raised|closed|landed|secured|announced|pulled in) (?:a |an |its |another |# |fresh |new |of )*(?:series|funding|round)`,
    ),
    problem: hasNo('funding'),
  },
  {
    pattern: spokenWords(
      `N ${DID}(?:laid off|announced layoffs?|is cutting #|cut # of its (?:staff|people|workforce))`,
    ),
    problem: hasNo('layoffs'),
  },
  {
    pattern: spokenWords(
      `(?:who ${DID}|N ${DID})(?:(?:took|taken|takes) (?:it|the account|this account|them|N) over|(?:took|taken) over (?:the account|it|N|this account|from N)|inherited (?:it|the account|N|this account)|picked (?:it|the account|N) up from N)|(?:was |has been |got )(?:handed|passed) (?:over )?to N|(?:a |the )(?:recent |new )?(?:handover|change of owner)`,
    ),
    problem: neverHandedOver,
  },
];

export function judgeToldOfAccount(scope: Scope): Covering {
  const { text, rangeOf } = skeletonOf(scope.items);
  const findings: Finding[] = [];
  const covered = new Set<number>();
  for (const { pattern, problem } of TABLE)
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      const named = accountAt(scope.items[from]);
      // "Who took it over" goes back to an account; what follows a tier's or an owner's name is of nobody that it names.
      const account = named ?? (problem === neverHandedOver ? accountFor(scope, from) : null);
      const reason = account && problem(scope.index, account, match[0]);
      if (!reason) continue;
      for (const at of placesFrom(from, to)) covered.add(at);
      const start = named && to > from + 1 ? from + 1 : from;
      findings.push(judged(spanOf(scope.items, start, to), 'predicate', false, reason));
    }
  return { findings, covered };
}
