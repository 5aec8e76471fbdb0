/**
 * "Unchanged from Nurture", "steady in Watch", "no change from Triage": an account told of as in the tier that it was in
 * before. Where it is in another now, or was in another then, it has changed.
 */
import { Values } from '../sentence/conditions.ts';
import { type Item, isQuestion, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const SAME = spokenWords(
  "(?:(?:unchanged|unmoved|steady|stable|static|no change|no different|the same)(?: (?:still|as ever|and|remains?))* (?:from|in|at|since)|(?:has|have|had)(?: not|n ['’] t| never) (?:moved|budged|stirred) from)(?= N)",
);

/** "Its score dropped and it's still in Watch": of the account, whatever figure stands before. */
const STILL = spokenWords(
  "(?:it|they|N|account|which) (?:(?:is|are|has|have|' s|' re) )*(?:still|remains?|stays|stayed|remained)(?: (?:firmly|stuck|sitting|sits|here))* in(?= N)",
);

/** Faults alone: that the account is in that tier is a claim of its own. */
export function refuteUnchangedTiers(scope: Scope): Finding[] {
  const { items, index } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  return [...matchesOf(text, SAME), ...matchesOf(text, STILL)].flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const [tier, account] = [tierAt(items[to + 1]), accountFor(scope, from)];
    if (!tier || !account || (!/ from$|still|remain|stay/.test(match[0]) && isOfFigure(items, from)))
      return [];
    const at = new Values(index, account);
    const runs = ['current', 'previous'].map((run) => at.fact('tier', run));
    if (runs.every((fact) => !fact || tier.name.endsWith(String(fact.value)))) return [];
    const reason = `${account.name}: ${runs.map((fact) => fact?.text).join(', now ')}`;
    return [judged(spanOf(items, from, to), 'direction', false, reason, runs[0]?.id ?? null)];
  });
}

/** "Score 57, steady in Watch": of the figure, and only where the account stands. */
const isOfFigure = (items: readonly Item[], at: number): boolean =>
  items.slice(0, at).some(({ kind }) => kind === 'figure');
