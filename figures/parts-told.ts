/**
 * Parts of what a text has just told: of a rise or fall between two sums ("explains two thirds of that increase"), of a
 * group by a sum of several ("$41,000 together, two thirds of the tier"), and of what an account pays by two sums
 * together ("the two together are about a fifth of its annual revenue").
 */
import type { Subject } from '../domain/facts.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import type { Item } from '../sentence/items.ts';
import { moneyIn } from '../sentence/shares.ts';
import { accountAt, accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf, within } from '../sentence/values.ts';
import { lastNamed } from './told-sets.ts';

const CHANGE =
  /^of (?:that|this|the|its|their|all that)(?: \S+)? ?(?:increase|rise|growth|gain|jump|climb|change|difference|swing|addition|extra|drop|fall|decline|decrease|loss|shrinkage|reduction|uplift)\b/;
const WHOLE =
  /^of (?:the|this|that|our|your|its) (?:whole |entire )?(?:tier|group|book|total|portfolio|lot|list|whole)\b|^of (?:it|that|this)(?: all)?$/;
const OWN = /^of (?:its|their|the customer s?|what (?:it|they|the customer)|the account s?)\b/;
const TOGETHER = /\b(together|combined|both|jointly|between them|sum|in all|added up|taken)\b/;
const MEASURES: [RegExp, string][] = [
  [/\b(overdue|late)\b/, 'overdue_value'],
  [/\b(pipeline|open)\b/, 'open_value'],
  [/\b(revenue|arr|recurring|paying)\b/, 'arr'],
];

/** Why a share is one of what was told; null where it is none. */
export function partTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  if (figure.kind !== 'percent' && figure.kind !== 'part') return null;
  return (
    ofChange(scope, at, figure) ??
    ofWhole(scope, at, figure) ??
    ofOwn(scope, at, figure) ??
    ofMeasure(scope, at, figure)
  );
}

const comesTo = (figure: OpenFigure, part: number, whole: number): boolean =>
  whole > 0 && within(figure, (100 * part) / whole, 0.001);
const after = (items: Item[], at: number): string => clauseAfter(items, at).join(' ');

/** Words after the figure, up to a stop. */
function clauseAfter(items: Item[], at: number): string[] {
  const end = items.findIndex(
    (item, place) => place > at && item.kind === 'sign' && /^[,;:.(—–]$/.test(item.word),
  );
  return wordsIn(items, at + 1, Math.min(end < 0 ? items.length : end, at + 8));
}

const amountOf = ({ index }: Scope, { id }: Subject, metric: string): number => {
  const value = index.fact(id, metric)?.value;
  return typeof value === 'number' ? value : 0;
};

/** Two thirds of that increase: of what two sums of this sentence or the last lie apart. */
function ofChange(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  if (!CHANGE.test(after(items, at))) return null;
  const before = topic.figures.flatMap(({ kind, value }) => (kind === 'money' ? [value] : []));
  const here = moneyIn(items, 0, at);
  const told = [...before, ...here];
  const account = accountFor(scope, at);
  const own = account ? ['open_value', 'arr'].map((metric) => amountOf(scope, account, metric)) : [];
  const found = told
    .flatMap((one, place) => told.slice(place + 1).map((other) => Math.abs(one - other)))
    .find((change) => [...own, ...here].some((part) => part > 0 && comesTo(figure, part, change)));
  return found === undefined ? null : `a part of the change told here (${found})`;
}

/** "$41,000 together, two thirds of the tier": the last sum written, of the group's own. */
function ofWhole(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items } = scope;
  if (!WHOLE.test(after(items, at))) return null;
  const part = moneyIn(items, 0, at).at(-1);
  const group = part === undefined ? undefined : groupsFor(scope, at)[0];
  const metric =
    group && ['arr', 'open_value'].find((each) => comesTo(figure, part!, amountOf(scope, group, each)));
  return metric ? `a part of ${group!.name} (${metric})` : null;
}

/** "The two together come to about a fifth of its annual revenue": of what the account pays. */
function ofOwn(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  const account = accountFor(scope, at);
  if (!account || !OWN.test(after(items, at)) || !TOGETHER.test(wordsIn(items, 0, items.length).join(' ')))
    return null;
  const told = [...new Set([...topic.told, ...moneyIn(items, 0, at)])];
  const paid = amountOf(scope, account, 'arr');
  const isPair = told.some((one, place) =>
    told.slice(place + 1).some((other) => comesTo(figure, one + other, paid)),
  );
  return isPair ? `two sums told here, of ${account.id}.arr` : null;
}

/** "Together just over half the overdue money": of what the group has, by the accounts named last. */
function ofMeasure(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items } = scope;
  if (!TOGETHER.test(wordsIn(items, 0, items.length).join(' '))) return null;
  const metric = MEASURES.find(([words]) => words.test(after(items, at)))?.[1];
  const group = groupsFor(scope, at)[0];
  if (!metric || !group) return null;
  const here = new Set(items.flatMap((item) => accountAt(item) ?? []));
  const sets = here.size > 1 ? [[...here]] : lastNamed(scope);
  const found = sets.find((set) =>
    comesTo(
      figure,
      set.reduce((sum, one) => sum + heldOf(scope, one, metric), 0),
      amountOf(scope, group, metric),
    ),
  );
  return found
    ? `the part of ${found.map(({ name }) => name).join(', ')} in ${group.name} (${metric})`
    : null;
}

/** An account's own value; an overdue amount is that of its overdue deals. */
function heldOf(scope: Scope, account: Subject, metric: string): number {
  if (metric !== 'overdue_value') return amountOf(scope, account, metric);
  const deals = scope.index.children(account.id, 'deal');
  const late = deals.filter(({ id }) => Number(scope.index.fact(id, 'days_past_close')?.value ?? 0) > 0);
  return late.reduce(
    (sum, deal) =>
      sum +
      (candidatesOf(scope.index, deal).figures.find(
        ({ metrics, period }) => period === 'current' && metrics[0] === 'amount',
      )?.value ?? 0),
    0,
  );
}
