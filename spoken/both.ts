/**
 * "Both", "each", "all three", "neither" beside a state, stage, tier or date and no figure: "both sailed past 12 April",
 * "Globex and Initech are both still in Discovery", "both have been in renewal for long". Claims where what the clause says
 * holds of each one of those meant, read as if it were said of that one alone.
 */
import type { Subject } from '../domain/facts.ts';
import { judgeStates } from '../predicates/predicates.ts';
import { clauseOf } from '../sentence/clause-words.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { spokenStates } from './states.ts';

const EACH = /^(both|each|all|everyone|alike|either|every one|likewise)$/;

export function spokenBoth(scope: Scope): Finding[] {
  const { items } = scope;
  return items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word' || !EACH.test(item.word)) return [];
    const [from, to] = clauseOf(items, at);
    const set = setsFor(scope, at).find(
      (members) => namesHold(scope, members, from, to) || statesHold(scope, members, from, to),
    );
    if (!set) return [];
    const reason = `so of each of ${set.map(({ name }) => name).join(', ')}`;
    return [{ from: item.from, to: item.to, type: 'predicate', verdict: 'verified', fact: null, reason }];
  });
}

/** Those meant: the accounts of the sentence before the word, all of them, else those told of last. */
function setsFor({ items, topic }: Scope, at: number): Subject[][] {
  const named = (some: Item[]): Subject[] => [...new Set(some.flatMap((item) => accountAt(item) ?? []))];
  const [before, here] = [named(items.slice(0, at)), named(items)];
  const said = here.length > 0 ? [] : [topic.recent, topic.said.slice(-2), topic.here, topic.said];
  const isPair = textOf(items[at]) === 'both' || textOf(items[at]) === 'either';
  return [before, here, ...said].filter((set) => (isPair ? set.length === 2 : set.length > 1));
}

/** A tier, stage or date of the clause that each of them has. */
function namesHold({ items, index }: Scope, set: Subject[], from: number, to: number): boolean {
  return items.slice(from, to).some((item) => {
    if (item.kind === 'date')
      return set.every((one) => datesOf(new Values(index, one)).some((date) => isIn(date, item.date.ranges)));
    const label =
      item.kind === 'name' ? item.subjects.find(({ kind }) => kind === 'tier' || kind === 'stage') : null;
    return (
      label != null &&
      set.every((one) => {
        const at = new Values(index, one);
        return label.kind === 'tier'
          ? `tier-${at.figure('tier_number')}` === label.id
          : at.deals().some((deal) => deal.fact('stage')?.value === label.name);
      })
    );
  });
}

const isIn = (date: string, ranges: readonly (readonly [string, string])[]): boolean =>
  ranges.some(([first, last]) => date >= first && date <= last);

function datesOf(at: Values): string[] {
  const all = ['renewal_date', 'last_touch', 'next_touch'].map((metric) => at.fact(metric)?.value);
  const closes = at
    .deals()
    .flatMap((deal) => ['close_date', 'stage_entered_on'].map((metric) => deal.fact(metric)?.value));
  return [...all, ...closes].flatMap((value) => (typeof value === 'string' ? [value] : []));
}

/** A state of the clause that holds of each, where the sentence is read without its names. */
function statesHold(scope: Scope, set: Subject[], from: number, to: number): boolean {
  const items = scope.items.map(
    (item): Item =>
      accountAt(item) || EACH.test(textOf(item))
        ? { kind: 'word', word: '~', metrics: null, capital: false, from: item.from, to: item.to }
        : item,
  );
  const [first, last] = [items[from]!.from, items[to - 1]!.to];
  const places = set.map((one) => {
    const alone: Scope = { ...scope, items, lead: null, forced: one };
    const all = [...spokenStates(alone), ...judgeStates(alone, []).findings];
    return new Set(
      all
        .filter((each) => each.verdict === 'verified' && each.from >= first && each.to <= last)
        .filter(({ reason }) => reason.includes(one.name))
        .map((each) => each.from),
    );
  });
  return [...(places[0] ?? [])].some((place) => places.every((each) => each.has(place)));
}
