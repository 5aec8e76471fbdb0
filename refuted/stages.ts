/**
 * "Still in Discovery", "went to Proposal", "left Evaluation", "fell out of Win": the stage or tier that such words name is
 * the one of now, or the one that was left. That the account was there in the other run, or that a prospect's tier of the
 * same rank is called so, bears none of them out.
 */

import { isDenied } from '../changes/ways.ts';
import type { Subject } from '../domain/facts.ts';
import { meansGroup } from '../sentence/groups-meant.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { partBefore } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import type { Atom } from '../text/lexer.ts';

/** Words straight before the stage of now. */
const THERE =
  /\b(?:(?:still|now|already|currently|remains?|sits?|stuck|stays?|parked|sitting) (?:only |just |firmly |early |late )?(?:in|at)|reached|entered|(?:went|moved|advanced|progressed|came|got|passed|stepped) (?:on |up |along |forward )*(?:to|into)|from N to|left N for)$/;
/** Words straight before the stage that it is in no more. */
const LEFT = /\b(?:left|leaving|out of|moved on from|emerged from|came out of)$/;
/** Words that turn to another time, to other deals or to what may come. */
const ELSEWHERE =
  /\b(?:was|were|had|ago|april|then|until|before|first|last|won|win|wins|winning|lost|usually|typically|normally|takes?|would|should|could|will|can|may|might|if|when|once|to get|needs?|until|deals|most|next|not|never|hasn|haven|hadn|isn|yet)\b/;
const THEN = /^(?:then|before|until|last|ago|april|was|were|deals|usually|typically)$/;
/** "The most touches in Expand" is of the whole tier: only words of a move place the account alone. */
const TIER_CUE =
  /\b(?:into|to|from|out of|reached|joined|made|left|leaving|entered|lost)(?: (?:its|the|their))?$/;

/** Stages and tiers that their words refuse. */
export const refuteLabels = (scope: Scope, atoms: readonly Atom[]): Finding[] =>
  meansGroup(scope.items)
    ? []
    : scope.items.flatMap((item, at): Finding[] => {
        const [subject] = item.kind === 'name' ? item.subjects : [];
        const account = accountFor(scope, at);
        if (!subject || !account || isDenied(scope.items, at)) return [];
        if (subject.kind === 'stage') return stageAt(scope, at, subject, account);
        return subject.kind === 'tier' ? tierAt(scope, at, account, atoms) : [];
      });

/** The stages that the deals of the account, or of any other that the sentence names, are in. */
function stageAt(scope: Scope, at: number, { name }: Subject, account: Subject): Finding[] {
  const { items, index } = scope;
  const before = partBefore(items, at);
  const isThere = THERE.test(before) || isAside(items, at);
  if ((!isThere && !LEFT.test(before)) || ELSEWHERE.test(before) || goesOn(items, at)) return [];
  const named = items.flatMap((item) => accountAt(item) ?? []);
  const stages = [account, ...named].flatMap(({ id }) =>
    index.children(id, 'deal').flatMap((deal) => index.fact(deal.id, 'stage')?.value ?? []),
  );
  const isRefuted = isThere ? !stages.includes(name) : stages.every((stage) => stage === name);
  if (stages.length === 0 || !isRefuted) return [];
  return [judged(items[at]!, 'label', false, `on record ${account.name} has a deal in ${stages[0]}`)];
}

/** "Globex, in Evaluation for $78,000, …": where it stands, told on the way. */
const isAside = (items: Item[], at: number): boolean =>
  textOf(items[at - 1]) === 'in' &&
  textOf(items[at - 2]) === ',' &&
  items.slice(0, at).some((item) => accountAt(item)) &&
  !partAfter(items, at).some((item) => THEN.test(textOf(item)) || item.kind === 'date');

const partAfter = (items: Item[], at: number): Item[] => {
  const sign = items.findIndex((item, place) => place > at && item.kind === 'sign');
  return items.slice(at + 1, sign < 0 ? items.length : sign);
};

/** "Moved to Evaluation and on to Proposal": a step on the way. */
const goesOn = (items: Item[], at: number): boolean =>
  items.slice(at + 1, at + 6).some((item) => item.kind === 'name' && item.subjects[0]!.kind === 'stage');

/** The name of a tier that those of the other type go by: "Win" is of prospects, "Expand" of customers. */
function tierAt(scope: Scope, at: number, account: Subject, atoms: readonly Atom[]): Finding[] {
  const { items, index } = scope;
  const { from, to } = items[at]!;
  const said = atoms
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  const names = index.sheet.tiers
    .map(({ label, labels }) => [label, ...labels])
    .find((each) => each.length > 1 && each.includes(said));
  const isAlone = items.every((item) => [null, account].includes(accountAt(item)));
  if (!names || !isAlone || !TIER_CUE.test(partBefore(items, at))) return [];
  const own = ['current', 'previous']
    .map((run) => index.fact(account.id, 'tier', run)?.value)
    .filter((value): value is string => typeof value === 'string' && names.includes(value));
  if (own.length === 0 || own.includes(said)) return [];
  return [judged(items[at]!, 'label', false, `on record ${account.name} was in ${own[0]}`)];
}
