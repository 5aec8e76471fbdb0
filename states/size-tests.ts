/** Sizes told without a figure: what grew or shrank since the run before, what is small or big in the book, what holds the bulk of it. */

import { type Test, Values } from '../sentence/conditions.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

/** One of the measures went that way since the run before; of an account also one of its deals'. */
export const grew =
  (way: 1 | -1, ...metrics: string[]): Test =>
  (at) => {
    const all = changes(at, metrics);
    return all.length === 0 ? null : all.some((change) => Math.sign(change) === way);
  };

/** All of the measures that are on record went the other way, or none moved. */
export const shrankInAll =
  (way: 1 | -1, ...metrics: string[]): Test =>
  (at) => {
    const all = changes(at, metrics);
    return all.length === 0 ? null : all.every((change) => change * way <= 0);
  };

function changes(at: Values, metrics: string[]): number[] {
  return [at, ...(at.isGroup() ? [] : at.deals())].flatMap((each) =>
    metrics.flatMap((metric) => {
      const [now, then] = [each.figure(metric), each.figure(metric, 'previous')];
      return now === null || then === null ? [] : [now - then];
    }),
  );
}

const sorted = new WeakMap<AuditIndex, Map<string, number[]>>();

/** Values of a metric over all accounts of the book above nothing, the smallest first. */
function spreadOf(index: AuditIndex, metric: string): number[] {
  const byMetric = sorted.get(index) ?? new Map<string, number[]>();
  sorted.set(index, byMetric);
  const made = byMetric.get(metric);
  if (made) return made;
  const values = index
    .ofKind('account')
    .flatMap(({ id }) => {
      const value = index.fact(id, metric)?.value;
      return typeof value === 'number' && value > 0 ? [value] : [];
    })
    .sort((a, b) => a - b);
  byMetric.set(metric, values);
  return values;
}

/** Which share of the book's accounts is smaller, by revenue, or by open deals where nothing is paid. */
function standing(at: Values): number | null {
  if (at.isGroup()) return null;
  for (const metric of ['arr', 'open_value']) {
    const value = at.figure(metric);
    const all = spreadOf(at.index, metric);
    if (value && value > 0 && all.length > 3) return all.filter((each) => each < value).length / all.length;
  }
  return null;
}

const MIDDLE = 0.5;
const AMONG_BIG = 0.75;
const AMONG_SMALL = 0.25;
const placed =
  (holds: (share: number) => boolean): Test =>
  (at) => {
    const share = standing(at);
    return share === null ? null : holds(share);
  };
export const small = placed((share) => share <= MIDDLE);
export const big = placed((share) => share >= MIDDLE);
export const clearlyBig = placed((share) => share >= AMONG_BIG);
export const clearlySmall = placed((share) => share <= AMONG_SMALL);

/** The most that a tier or owner has of the book's accounts, revenue, deals and pipeline. */
function shareOfBook(at: Values): number | null {
  const book = at.index.subject('book');
  if (!at.isGroup() || !book || at.subject.id === 'book') return null;
  const whole = new Values(at.index, book);
  const shares = ['accounts', 'arr', 'open_value', 'open_deals'].flatMap((metric) => {
    const [own, all] = [at.figure(metric), whole.figure(metric)];
    return own === null || !all ? [] : [own / all];
  });
  return shares.length === 0 ? null : Math.max(...shares);
}

/** "The bulk" of something is half of it at least. */
export const bulk: Test = (at) => {
  const share = shareOfBook(at);
  return share === null ? null : share >= 0.5;
};
export const noBulk: Test = (at) => {
  const share = shareOfBook(at);
  return share === null ? null : share < 0.4;
};
