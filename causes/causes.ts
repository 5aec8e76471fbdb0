/**
 * Causes that open prose names: of a move between tiers, the ledger's own (sheet.changes) or a rule that counts the
 * account now; of a change of a score or of any other measure the record gives none. A reason to do something is advice
 * and is held by its own figures.
 */

import { causedMoves, type Named, type Range } from '../changes/moves-caused.ts';
import type { Subject } from '../domain/facts.ts';
import { isVague, names, namesSome } from '../lexicon/cause-words.ts';
import { DOWN, UP } from '../lexicon/words.ts';
import { type Item, placesFrom } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const CONNECTOR =
  /(?<!\p{L})(?:(?:simply |only |purely |mostly |mainly |largely |in part |partly )?because(?: of)?|thanks? to|due to(?= (?:the|a|its|their|low|poor|weak|[\p{L}]+ing))|owing to|driven by|as a result of|on the back of|on account of|by virtue of|courtesy of|caused by|prompted by|triggered by|when the odd|now that|since its|since the(?! (?:(?:very )?(?:end|start|beginning|middle|turn|close|last|previous|prior|report|run|month|week|quarter|year|day|date)(?![\p{L}])|#|D)))(?![\p{L}])/gu;
const FORWARD =
  /(?<!\p{L})(?:(?:that|which|this)(?: is|' s)? (?:also )?why|(?:that|which|this|it)(?: has|' s|is)? (?:put|pushed|pulled|sent|moved|brought|dragged|tipped|lifted|dropped|took|pushing|pulling) (?:it|them|the account|N)?|pushing (?:the account|it|its)|, and it ' s pulled)(?![\p{L}])/gu;
export const TIER_MOVE =
  /(?<!\p{L})(?:left|joined|joins|moved|moves|fell|dropped|slipped|slid|climbed|rose|returned|back|entered|out|down|up|stays|is on|was on|promoted|demoted|reached|got out|came)(?![\p{L}])/u;

export function judgeCauses(scope: Scope, told: readonly Finding[]): Finding[] {
  const { text, itemAt } = skeletonOf(scope.items);
  const findings: Finding[] = [];
  for (const [pattern, forward] of [
    [CONNECTOR, false],
    [FORWARD, true],
  ] as const)
    for (const match of matchesOf(text, pattern)) {
      const at = itemAt[match.index]!;
      const next = itemAt[match.index + match[0].length - 1]! + 1;
      const [before, after]: [Range, Range] = [
        [clauseStart(scope.items, at), at],
        [next, clauseEnd(scope.items, next)],
      ];
      // "It has gone stagnant; that put it in Watch": the clause before; of a sentence before it nothing is known here.
      const cause: Range = before[0] < at ? before : [clauseStart(scope.items, at - 1), at];
      if (forward && at === 0) continue;
      const finding = judge(scope, told, forward ? after : before, forward ? cause : after, at);
      if (finding) findings.push({ ...finding, from: scope.items[at]!.from, to: scope.items[next - 1]!.to });
    }
  return findings;
}

export function clauseStart(items: Item[], at: number): number {
  let from = at;
  while (from > 0 && !isSign(items[from - 1]!, /^[;:(—–]$/)) from -= 1;
  return from;
}
function clauseEnd(items: Item[], at: number): number {
  let to = at;
  while (to < items.length && !isSign(items[to]!, /^[;:)—–.]$/)) to += 1;
  return to;
}
const isSign = (item: Item, pattern: RegExp): boolean => item.kind === 'sign' && pattern.test(item.word);

const OF_MOVES = "the ledger's cause of as many moves";

/** Items of a cause that the ledger shows of several moves: a state in it is not of whom the text was about before. */
export const causedItems = (items: Item[], causes: readonly Finding[]): number[] =>
  causes
    .filter(({ reason }) => reason === OF_MOVES)
    .flatMap((cause) => {
      const from = items.findIndex((item) => item.from >= cause.to);
      const to = items.findIndex((item, at) => at >= from && isSign(item, /^[,;:.(—–]$/));
      return from < 0 ? [] : placesFrom(from, (to < 0 ? items.length : to) - 1);
    });

const verdict = (holds: boolean, reason: string): Omit<Finding, 'from' | 'to'> => ({
  type: 'cause',
  verdict: holds ? 'verified' : 'unsupported',
  fact: null,
  reason,
});

function judge(scope: Scope, told: readonly Finding[], effect: Range, cause: Range, at: number) {
  const { items, index } = scope;
  const side = items.slice(...effect);
  const words = side.flatMap((item) => (item.kind === 'word' ? item.word.split(' ') : []));
  const isTold = side.some((item) => item.kind === 'name' && item.subjects[0]!.kind === 'tier');
  const turned = words.some((word) => UP.has(word) || DOWN.has(word) || word === 'down' || word === 'up');
  const several = causedMoves(scope, effect, Math.max(effect[1], cause[1]), causeOf(scope, told, cause));
  if (several === true) return verdict(true, OF_MOVES);
  const accounts = side.flatMap((item) => accountAt(item) ?? []);
  const [account] = accounts.length > 0 ? accounts : [accountFor(scope, at)];
  if (!account)
    return several === false ? verdict(false, 'the ledger names another cause of these moves') : null;
  const moved = index.sheet.changes.some(({ subject }) => subject === account.id);
  const text = words.join(' ');
  if (
    isTold ||
    (moved && TIER_MOVE.test(text) && !/score|sentiment|odd|contact|touch|pipeline|deal/.test(text))
  )
    return judgeMove(scope, account, causeOf(scope, told, firstOf(items, cause)));
  if (turned && /(?<!\p{L})(?:score|sentiment|mood|contact|touches|odd|likelihood)(?![\p{L}])/u.test(text))
    return verdict(false, 'the record gives no cause of this change');
  return null;
}

/** "Because contact dried up, its add-on now 65 days in": what follows the words is the cause, where it names one by itself. */
function firstOf(items: Item[], [from, to]: Range): Range {
  const comma = items.findIndex((item, at) => at > from && at < to && isSign(item, /^,$/));
  if (comma < 0) return [from, to];
  const { text } = skeletonOf(items.slice(from, comma));
  return namesSome(text) && !MEANT_WITH.test(text) ? [from, comma] : [from, to];
}
/** Of what more is told after the comma: a deal alone, or what may be any rule's. */
const MEANT_WITH =
  /(?<!\p{L})(?:deal|renewal|upgrade|rollout|add - on|module|contract|order|expansion|package|pilot|opportunity|proposal|account|it|they|we)(?!\p{L})/u;

export function causeOf({ items }: Scope, told: readonly Finding[], [from, to]: Range): Named {
  const part = items.slice(from, to);
  const metrics = new Set<string>();
  const [start, end] = [part[0]?.from ?? 0, part.at(-1)?.to ?? 0];
  for (const { fact, from: place } of told)
    if (fact && place >= start && place < end) metrics.add(fact.split('.')[1]!.replace(/@.*/, ''));
  // A rule's own name is no plain word: "fell on a low score".
  const rules = part.flatMap((item) =>
    item.kind === 'name'
      ? item.subjects.filter(({ kind }) => kind === 'rule').map(({ name }) => name.toLowerCase())
      : [],
  );
  const counted = part.find((item) => item.kind === 'figure' && item.figure.kind === 'number');
  const count = counted?.kind === 'figure' ? counted.figure.value : null;
  return { metrics, count, text: [skeletonOf(part).text, ...rules].join(' ') };
}

/** "Three things went wrong together": as many as the ledger has, or more than one where the words give no number. */
function judgeCount(causes: number, count: number | null) {
  const wanted = count === null ? causes > 1 : causes === count;
  return verdict(wanted, `the ledger has ${causes} causes`);
}

/** What moved the account, as the ledger says, or which rules count it now. */
function judgeMove({ index }: Scope, account: Subject, { metrics, text, count }: Named) {
  const change = index.sheet.changes.find(({ subject }) => subject === account.id);
  const now = index.ofKind('rule').filter(({ members }) => members?.includes(account.id));
  const rules = [
    ...(change?.causes ?? []).map(({ rule }) => rule),
    ...now.map(({ id }) => id.replace('rule-', '')),
  ];
  if (rules.length === 0) return verdict(false, `the record gives no cause of the tier of ${account.name}`);
  const kind = change?.kind ?? '';
  if (isVague(text)) return judgeCount(new Set((change?.causes ?? []).map(({ rule }) => rule)).size, count);
  const holds = rules.some((rule) => names({ kind, rule }, metrics, text));
  return verdict(
    holds,
    holds
      ? `the ledger's cause (${rules.join(', ')})`
      : `the ledger names another cause (${rules.join(', ')})`,
  );
}
