/**
 * Loose words for a state ("friendly", "still in Discovery", "you meet them on 5 October") that no pattern of states.ts
 * holds: a claim where the record shows it of whom the words are about, a fault only where that can be one account alone
 * and the record shows the reverse. Of anything between, nothing is claimed, and the words are left to the other readers.
 */

import { MOVE_ROWS } from '../changes/spoken-moves.ts';
import type { Subject } from '../domain/facts.ts';
import { NEGATORS } from '../lexicon/words.ts';
import { figurativeStates } from '../predicates/figurative.ts';
import { governorOf } from '../predicates/governed.ts';
import { tellsThen, ValuesThen } from '../predicates/run-before.ts';
import { proposedItems, untoldItems } from '../predicates/untold.ts';
import { Values } from '../sentence/conditions.ts';
import { meansGroup } from '../sentence/groups-meant.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Row, Said } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, isTouched } from '../text/findings.ts';
import { matchesOf, rowsIn } from '../text/matches.ts';
import { spokenAgainst } from './against.ts';
import { COMPARED_ROWS } from './compared.ts';
import { CONTACT_ROWS } from './contact.ts';
import { DEALING_ROWS } from './dealings.ts';
import { DEAL_ROWS } from './deals.ts';
import { EVENT_ROWS } from './events.ts';
import { JUDGED_ROWS } from './judged.ts';
import { LIKENED_ROWS } from './likened.ts';
import { MISSING_ROWS } from './missing.ts';
import { PLACE_ROWS } from './places.ts';
import { REMARK_ROWS } from './remarks.ts';
import { STAGE_ROWS } from './stages.ts';
import { TIME_LEFT_ROWS } from './time-left.ts';
import { MOVED_ROWS, STANDING_ROWS } from './told.ts';
import { VERDICT_ROWS } from './verdicts.ts';
import { WHOLE_ROWS } from './wholes.ts';

export const ROWS: Row[] = [
  ...MOVED_ROWS,
  ...CONTACT_ROWS,
  ...MISSING_ROWS,
  ...DEAL_ROWS,
  ...JUDGED_ROWS,
  ...PLACE_ROWS,
  ...DEALING_ROWS,
  ...STAGE_ROWS,
  ...EVENT_ROWS,
  ...COMPARED_ROWS,
  ...MOVE_ROWS,
  ...VERDICT_ROWS,
  ...LIKENED_ROWS,
  ...REMARK_ROWS,
  ...WHOLE_ROWS,
  ...TIME_LEFT_ROWS,
  ...STANDING_ROWS,
];

const HAPPENED: readonly Row[] = [
  ...DEALING_ROWS,
  ...STAGE_ROWS,
  ...EVENT_ROWS,
  ...MOVE_ROWS,
  ...COMPARED_ROWS,
  ...VERDICT_ROWS,
  ...MOVED_ROWS,
];

/** What the words say happened, where the record shows it: such a sentence has something on record. */
export const spokenEvents = (scope: Scope): Finding[] =>
  new Set(scope.items.flatMap((item) => accountAt(item) ?? [])).size > 1
    ? []
    : [...spokenStates(scope, HAPPENED), ...spokenAgainst(scope)].filter(
        ({ verdict }) => verdict === 'verified',
      );

/** Claims on such words; those on which another claim stands are to be left out. */
export function spokenStates(scope: Scope, rows: readonly Row[] = ROWS): Finding[] {
  const { text, itemAt } = skeletonOf(scope.items);
  const untold = new Set([...untoldItems(scope.items), ...proposedItems(scope.items)]);
  const taken = new Set<number>();
  const figurative = [...figurativeStates(scope.items)];
  return rowsIn(text, rows).flatMap((row) =>
    matchesOf(text, row.pattern).flatMap((match): Finding[] => {
      if (match[0].trim() === '') return [];
      const said = {
        scope,
        from: itemAt[match.index]!,
        to: itemAt[match.index + match[0].trimEnd().length - 1]!,
      };
      if (
        taken.has(said.from) ||
        untold.has(said.from) ||
        untold.has(said.to) ||
        figurative.some((at) => at >= said.from && at <= said.to) ||
        endsAsQuestion(scope.items, said.from) ||
        isAfter(scope.items, said.from, SUPPOSED)
      )
        return [];
      const found = held(row, said);
      if (!found) return [];
      for (let at = said.from; at <= said.to; at += 1) taken.add(at);
      return [found];
    }),
  );
}

/** Denials that hold: "isn't quiet", "nobody there is cold"; their negation belongs to them. */
export const deniedLoosely = (scope: Scope, findings: readonly Finding[]): Finding[] =>
  spokenStates(scope).filter(
    (each) => each.verdict === 'verified' && each.reason.includes('denied: ') && !isTouched(findings, each),
  );

/** The first of those who may be meant of whom it holds; else the only one, of whom the reverse does. */
function held(row: Row, said: Said): Finding | null {
  const { scope, from, to } = said;
  const denied = isDenied(scope.items, from);
  const [yes, no] = denied ? [row.no, row.yes] : [row.yes, row.no];
  const first = denied ? (governorOf(scope.items, from)?.from ?? from) : from;
  const place = { from: scope.items[first]!.from, to: scope.items[to]!.to, type: 'predicate' as const };
  if (!denied && isNegated(scope.items, from)) return null;
  const says = `${denied ? 'denied: ' : ''}${row.says}`;
  const right = meant(said).find((subject) => yes?.(new Values(scope.index, subject), said) === true);
  if (right) return { ...place, verdict: 'verified', fact: null, reason: `holds of ${right.name}: ${says}` };
  const isThen = tellsThen(scope.items, scope.index, from);
  const then = isThen && meant(said).find((one) => yes?.(new ValuesThen(scope.index, one), said) === true);
  if (then) {
    const reason = `held of ${then.name} in the run before: ${says}`;
    return { ...place, verdict: 'verified', fact: null, reason };
  }
  const only = denied || isAfter(scope.items, from, ADVISED) ? null : onlyOne(said);
  const of = isThen ? ValuesThen : Values;
  return only && no?.(new of(scope.index, only), said) === true
    ? {
        ...place,
        verdict: 'contradicted',
        fact: null,
        reason: `on record it is not so of ${only.name}: ${says}`,
      }
    : null;
}

/** Those who may be meant, the likeliest first: a group only where no account is named. */
function meant({ scope, from }: Said): Subject[] {
  const account = accountFor(scope, from);
  if (account && isNamedFor(scope, from)) {
    const here = scope.items.flatMap((item) => accountAt(item) ?? []);
    return [...new Set([account, ...here])];
  }
  const groups = groupsFor(scope, from);
  const named = groups.filter((group) => isNamedIn(scope.items, group));
  if (named.length > 0 && !account) return named;
  if (account) return [account, ...(meansGroup(scope.items) ? groups.slice(0, 1) : [])];
  return groups.slice(0, 3);
}

const isNamedIn = (items: Item[], { id }: Subject): boolean =>
  items.some((item) => item.kind === 'name' && item.subjects.some((subject) => subject.id === id));

/** The one account that can be meant: the only one that the sentence names, before the words. */
function onlyOne({ scope, from }: Said): Subject | null {
  const here = new Set(scope.items.flatMap((item) => accountAt(item) ?? []));
  const account = accountFor(scope, from);
  const named = account !== null && isNamedFor(scope, from) && here.size === 1 && here.has(account);
  return named && (scope.lead === null || scope.lead === account) ? account : null;
}

/** A negation anywhere before the words in their clause, which may be theirs. */
function isNegated(items: Item[], from: number): boolean {
  for (let at = from - 1; at >= 0 && !/^[,;:.(]$/.test(textOf(items[at])); at -= 1)
    if (
      NEGATORS.has(textOf(items[at])) ||
      /^(less|hardly|barely|scarcely|t|without)$/.test(wordOf(items[at]))
    )
      return true;
  return false;
}

/** "Nothing's stagnant or overdue": denied by its own negation, or by that of the word before "or". */
const isDenied = (items: Item[], from: number): boolean =>
  /^(not|none)$/.test(governorOf(items, from)?.way ?? '') ||
  (/^(or|nor)$/.test(wordOf(items[from - 1])) && isNegated(items, from));

const SUPPOSED = /^(provided|if|once|unless|assuming|whether|let|suppose|supposing)$/;
const ADVISED = /^(until|till|should|would|could|may|might|must|before|want|wants|like)$/;

/** Whether such a word stands before in its clause. */
function isAfter(items: Item[], from: number, words: RegExp): boolean {
  for (let at = from - 1; at >= 0 && !/^[,;:.(]$/.test(textOf(items[at])); at -= 1) {
    if (words.test(wordOf(items[at]))) return true;
    const isNext =
      /^(and|but)$/.test(wordOf(items[at])) && /^(is|are|has|have|was|were)$/.test(wordOf(items[at + 1]));
    if (isNext) return false;
  }
  return false;
}

/** What is asked is neither true nor false. */
const endsAsQuestion = (items: Item[], from: number): boolean =>
  textOf(items.at(-1)) === '?' && !items.slice(from).some((item) => /^[;:—–]$/.test(textOf(item)));
