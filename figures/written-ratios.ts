/** Multiples of what a sentence itself writes or an account holds: "218 days out, more than six times the 34 days left". */
import type { Subject } from '../domain/facts.ts';
import { metricsIn, wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';

/** Why a multiple or share holds; null where it does not. */
export function writtenRatio(scope: Scope, at: number, figure: OpenFigure): string | null {
  return (
    timesWritten(scope.items, at, figure) ??
    pairWritten(scope.items, at, figure) ??
    asMuch(scope, at, figure) ??
    ofAccount(scope, at, figure) ??
    ofOthers(scope, at, figure)
  );
}

const comesTo = (figure: OpenFigure, value: number): boolean => within(figure, value, 0.001);
const sizeAt = (item: Item | undefined): number | null =>
  item?.kind === 'figure' && /^(days|number|money)$/.test(item.figure.kind) ? item.figure.value : null;
const unitOf = (item: Item): string =>
  item.kind === 'figure' ? (item.figure.kind === 'money' ? 'money' : 'count') : '';

/** "54 days, 2.6 times the usual 21": of the figure before it and the one that it multiplies. */
function timesWritten(items: Item[], at: number, figure: OpenFigure): string | null {
  if (figure.kind !== 'times') return null;
  const after = items.findIndex((item, place) => place > at && place <= at + 4 && sizeAt(item) !== null);
  if (after < 0 || items.slice(at + 1, after).some(({ kind }) => kind === 'sign')) return null;
  const [whole, unit] = [sizeAt(items[after])!, unitOf(items[after]!)];
  const before = items.slice(0, at).findLast((item) => sizeAt(item) !== null && unitOf(item) === unit);
  const part = sizeAt(before);
  return part !== null && whole > 0 && comesTo(figure, part / whole)
    ? `${part} to ${whole}, as told here`
    : null;
}

/** "Added 30 (33 to 63), nearly double its old figure": of the two that stand before it. */
function pairWritten(items: Item[], at: number, figure: OpenFigure): string | null {
  if (figure.kind !== 'times') return null;
  const from = items.findLastIndex(
    (item, place) => place < at - 2 && sizeAt(item) !== null && wordOf(items[place + 1]) === 'to',
  );
  const [then, now] = [sizeAt(items[from]), sizeAt(items[from + 2])];
  return from >= 0 && at - from <= NEAR && then && now !== null && comesTo(figure, now / then)
    ? `from ${then} to ${now}, as told here`
    : null;
}
/** Items from the pair to the multiple of it. */
const NEAR = 8;

/** "Globex is worth more than twelve times as much": as the account that the text was about. */
function asMuch(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  const words = wordsIn(items, at + 1, at + 5).join(' ');
  const own = accountFor(scope, at);
  if (figure.kind !== 'times' || own === null) return null;
  if (!/^(as (much|many|big|large|valuable)|more|bigger|larger|that|the size|its size|over)\b/.test(words))
    return null;
  const others = [topic.account, ...topic.recent, ...topic.said.slice(-2)].filter(
    (one) => one !== null && one !== own,
  );
  const [other] = others;
  const all = wordsIn(items, 0, items.length).join(' ');
  const pointed = metricsIn(items, 0, items.length);
  const metric = ['arr', 'open_value', 'touches_30d'].find(
    (each) =>
      other &&
      (pointed.has(each) || (each === 'arr' && BY_SIZE.test(all))) &&
      heldOf(scope, other, each) > 0 &&
      comesTo(figure, heldOf(scope, own, each) / heldOf(scope, other, each)),
  );
  return metric ? `${own.name} against ${other!.name} (${metric})` : null;
}

const BY_SIZE = /\b(worth|bigger|larger|big|large|size|valuable|money)\b/;

/** "The win of $28,000 equals 39% of ARR": a sum that the sentence writes, of what the account pays. */
function ofAccount(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items } = scope;
  if (figure.kind !== 'percent' && figure.kind !== 'part') return null;
  if (wordsIn(items, at + 1, at + 2)[0] !== 'of') return null;
  const account = accountFor(scope, at);
  const pointed = metricsIn(items, at + 1, at + 6);
  const before = items.slice(0, at).findLast((item) => unitOf(item) === 'money');
  const [part, whole] = [sizeAt(before), account && pointed.has('arr') ? heldOf(scope, account, 'arr') : 0];
  return part !== null && whole > 0 && comesTo(figure, (100 * part) / whole)
    ? `${part} of what ${account!.name} pays`
    : null;
}

/** "Over five times either of the other expansions": of each of the other accounts, the largest of them. */
function ofOthers(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  const words = wordsIn(items, at + 1, at + 5).join(' ');
  if (figure.kind !== 'times' || !/^(either|any|each) (of )?(the )?(other|others|rest)\b/.test(words))
    return null;
  const own = accountFor(scope, at);
  if (own === null) return null;
  const here = new Set(items.flatMap((item) => accountAt(item) ?? []));
  const others = topic.named.filter((one) => one !== own && !here.has(one));
  const pointed = metricsIn(items, 0, items.length);
  const metric = ['open_value', 'arr'].find((each) => {
    const most = Math.max(0, ...others.map((one) => heldOf(scope, one, each)));
    return pointed.has(each) && most > 0 && comesTo(figure, heldOf(scope, own, each) / most);
  });
  return metric ? `${own.name} against the others here (${metric})` : null;
}

function heldOf({ index }: Scope, { id }: Subject, metric: string): number {
  const value = index.fact(id, metric)?.value;
  return typeof value === 'number' ? value : 0;
}
