/** "The two other scores went up": how the accounts of the text changed that the sentence does not name. */
import type { Subject } from '../domain/facts.ts';
import { clauseOf } from '../sentence/clause-words.ts';
import { othersMeant } from '../sentence/others.ts';
import type { Scope } from '../sentence/subjects.ts';
import { holds, isFalse, type Verdict, wayOf } from './facts.ts';
import { nounAfter, nounBefore } from './moving-nouns.ts';
import type { Told } from './ways.ts';

/** All of them have to have gone that way; a fault where they are counted and one did not. */
export function byOthers(scope: Scope, at: number, { value, end }: Told): Verdict | null {
  const others = value === 1 || value === -1 ? othersMeant(scope, at) : null;
  if (others === null) return null;
  const { items } = scope;
  const [from] = clauseOf(items, at);
  const metrics =
    nounAfter(items, end - 1) ??
    nounBefore(items, at, from) ??
    nounBefore(items, at, 0) ??
    new Set(['score']);
  const ways = others.map((account) => waysOf(scope, account, metrics));
  if (ways.every((each) => each.includes(Number(value)))) return holds(null, `of ${namesOf(others)}`);
  const counted = items
    .slice(from, at)
    .some((item) => item.kind === 'figure' && item.figure.value === others.length);
  const known = ways.some((each) => each.length > 0 && !each.includes(Number(value)));
  return counted && known ? isFalse(null, `on record it is not so of ${namesOf(others)}`) : null;
}

const namesOf = (accounts: Subject[]): string => accounts.map(({ name }) => name).join(', ');

function waysOf({ index }: Scope, { id }: Subject, metrics: ReadonlySet<string>): number[] {
  return [...metrics].flatMap((metric) => wayOf(index, `${id}.${metric}`) ?? []);
}
