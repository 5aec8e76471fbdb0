/** What is said of one tier alone, or of two: "only Watch and Triage have stagnant deals", "Triage is the only tier without contact". */
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Judged } from './only.ts';
import { toldAlone } from './only-tests.ts';

const ENDS = /^([,;:.—–!?()]|but|while|whereas|although|though|so|because|since)$/;
const JOINS = /^(and|or|,|&|the|tier|in|at)$/;

/** It has to be so of those tiers and of no other; null where the words tell of no tier, or nothing on record. */
export function onlyTiers({ items, index }: Scope, at: number): Judged | null {
  const after = tiersAfter(items, at);
  const named = after.tiers.length > 0 ? after.tiers : before(items, at);
  if (named.length === 0) return null;
  const stop = items.findIndex((item, place) => place >= after.end && ENDS.test(textOf(item)));
  const part = items.slice(after.end, stop < 0 ? undefined : stop);
  if (part.some(({ kind }) => kind === 'figure' || kind === 'date' || kind === 'name')) return null;
  const told = toldAlone(part.map(textOf).join(' '), part);
  if (told.length === 0) return null;
  const found = index
    .ofKind('tier')
    .map((tier) => ({ tier, held: told.map((test) => test(new Values(index, tier), new Set())) }));
  if (found.some(({ held }) => held.includes(null))) return null;
  const holds = found.every(({ tier, held }) => held.every((each) => each === true) === named.includes(tier));
  const names = named.map(({ name }) => name).join(', ');
  return { holds, reason: `${holds ? 'of' : 'not of'} ${names} alone of all tiers` };
}

const tierOf = (item: Item | undefined): Subject[] =>
  item?.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'tier') : [];

/** "Only Watch and Triage". */
function tiersAfter(items: Item[], at: number): { tiers: Subject[]; end: number } {
  const tiers: Subject[] = [];
  let end = at + 1;
  for (let next = at + 1; next < items.length; next += 1) {
    const own = tierOf(items[next]);
    tiers.push(...own);
    if (own.length === 0 && !JOINS.test(textOf(items[next]))) break;
    if (own.length > 0) end = next + 1;
  }
  return { tiers, end };
}

/** "Triage is the only tier …". */
function before(items: Item[], at: number): Subject[] {
  if (wordOf(items[at + 1]) !== 'tier' && wordOf(items[at + 1]) !== 'group') return [];
  if (!/^(is|s|remains|was)$/.test(wordOf(items[at - 2])) || wordOf(items[at - 1]) !== 'the') return [];
  return items
    .slice(0, at - 2)
    .flatMap(tierOf)
    .slice(-1);
}
