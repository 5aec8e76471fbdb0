/**
 * Verdicts on an account as a whole that its tier denies: "nothing to worry about here" and "no action is needed" of one in
 * Watch or Triage, "this is the best account" of one that is not even the best of its tier. They claim nothing where the tier
 * does not deny them.
 */

import { type Refutes, refutedBy } from '../comparisons/set-named.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { isQuestion, textOf } from '../sentence/items.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';

const HERE =
  '(?: (?:here|there|for now|at present|with (?:it|them|N|this account|this one)))*(?= ?(?:$|[.;!,]))';
/** Of nothing but the account: what somebody says of one measure of it ("the mood is nothing to worry about") is not meant. */
const AT_EASE = spokenWords(
  `(?<=^|[,;:—–.] |(?:and|but|so|there is|there ' s) )(?:nothing to (?:worry|fret) about|nothing to be (?:concerned|worried|alarmed) about|nothing to fear|no (?:reason|need|cause) to (?:worry|be concerned|be alarmed)|no cause for (?:concern|alarm|worry)|no (?:red flag|warning sign)s?|no action (?:is |was )?(?:needed|required|necessary)|nothing (?:is |needs |has )?to be done|all is well|everything is (?:fine|in order|as it should be))${HERE}`,
);
const BEST = spokenWords(
  '(?:this|it|N) (?:is|was|remains?) (?:by far |easily |still |simply |now |clearly |probably )*(?:the|our|your) (?:very )?(?:best|strongest|healthiest|finest|soundest) (?:account|customer)(?: (?:we have|in the book|of all|on the books?|there is))?(?= ?(?:$|[.;!,]))',
);
const SUPPOSED =
  /^(?:if|unless|until|whether|would|should|could|not|hardly|think|thinks|thought|pretend|hope)$/;
/** Tiers from which on an account is one to act on. */
const TO_ACT_ON = 3;

const tierOf = (scope: Scope, subject: Subject): number | null =>
  subject.kind === 'tier' ? Number(subject.key) : new Values(scope.index, subject).figure('tier_number');

const isToActOn: Refutes = (scope, from) => {
  const [subject] = [accountFor(scope, from) ?? groupsFor(scope, from)[0]];
  const number = subject ? tierOf(scope, subject) : null;
  const tier = scope.index.sheet.tiers.find((each) => each.number === number);
  return number !== null && number >= TO_ACT_ON ? `${subject!.name} is in ${tier?.label}` : null;
};

/** By its score, among those of its tier. */
const isNotBest: Refutes = (scope, from) => {
  const account = accountFor(scope, from + 1);
  const tier = account && scope.index.ofKind('tier').find(({ id }) => scope.index.isMember(id, account.id));
  if (!account || !tier) return null;
  const scoreOf = (id: string): number => Number(scope.index.fact(id, 'score')?.value ?? Number.NaN);
  const better = (tier.members ?? []).filter((id) => scoreOf(id) > scoreOf(account.id));
  return better.length > 0
    ? `${better.length} of ${tier.name} have a higher score than ${account.name}`
    : null;
};

const TABLE: [RegExp, Refutes][] = [
  [AT_EASE, isToActOn],
  [BEST, isNotBest],
];

/** One fault for each such verdict. */
export const refuteVerdicts = (scope: Scope): Finding[] =>
  scope.items.some((item) => SUPPOSED.test(textOf(item))) || isQuestion(scope.items)
    ? []
    : refutedBy(scope, TABLE);
