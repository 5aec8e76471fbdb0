/**
 * "Who covers the 34 renewals due, worth $3.46m, when contact is below normal?": a sentence that names no account and
 * whose figures are all of one group is of that group in its words as well, and not of the account told of before.
 */
import type { Subject } from '../domain/facts.ts';
import { refersBack } from '../sentence/referring-back.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';

/** The group that all figures on record are of; null where the sentence is of an account, or of several groups. */
export function groupAlone(
  { items, index, lead, forced }: Scope,
  findings: readonly Finding[],
): Subject | null {
  if (forced || lead || refersBack(items) || items.some((item) => accountAt(item) !== null)) return null;
  const facts = findings.flatMap(({ fact, verdict }) =>
    verdict === 'verified' && fact !== null ? [fact] : [],
  );
  const subjects = new Set(facts.map((fact) => fact.split('.')[0]!));
  if (facts.length < ENOUGH || subjects.size !== 1) return null;
  const [only] = [...subjects].map((id) => index.subject(id));
  return only && OF_MANY.has(only.kind) ? only : null;
}
/** One figure may be told in passing. */
const ENOUGH = 2;
const OF_MANY = new Set(['book', 'tier', 'owner']);
