/**
 * Shares and sums of what a text itself has told: "more than half of that", "about a third of your whole pipeline",
 * "$379,000 together". Each figure they rest on is held on its own.
 */

import type { Subject } from '../domain/facts.ts';
import { metricsIn, wordsIn } from './clause-words.ts';
import type { OpenFigure } from './figures.ts';
import type { Item } from './items.ts';
import { accountAt, accountFor, groupsFor, type Scope } from './subjects.ts';
import { candidatesOf, within } from './values.ts';

const WHOLES = new Set(
  'arr open_value overdue_value renewals_due_arr at_stake accounts open_deals renewals_due'.split(' '),
);
const PARTS = new Set('arr open_value amount overdue_value'.split(' '));
/** Sums of money that a text has told, of which sums are tried. */
const REMEMBERED = 12;

/** What a share or multiple of told figures comes to, in words; null where none does. */
export function shareTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  if (figure.kind !== 'percent' && figure.kind !== 'part') return null;
  const words = wordsIn(items, at + 1, at + 7);
  if (words[0] !== 'of') return null;
  const told = [...topic.told, ...moneyIn(items, 0, at)];
  const wholes = words.some((word) => /^(that|it|this|those|them)$/.test(word))
    ? told
    : groupWholes(scope, at);
  const parts = [...told, ...accountParts(scope, at)];
  const found = parts.find((part) =>
    wholes.some((whole) => whole > 0 && part !== whole && comesTo(figure, (100 * part) / whole)),
  );
  return found === undefined ? null : `a share of what is told here (${found})`;
}

/** "Eighteen times Arkendale's $9,000", "$52,500, or 52%", "a ratio of 1.25": of two sums that the sentence writes. */
export function ratioTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  const ofRatio =
    figure.kind === 'number' &&
    figure.decimal &&
    wordsIn(items, at - 4, at).some((word) => /^(ratio|factor|multiple)$/.test(word));
  if (!ofRatio && !/^(times|part|percent)$/.test(figure.kind)) return null;
  const scale = figure.kind === 'times' || ofRatio ? 1 : 100;
  const before = moneyIn(items, 0, at);
  const after = moneyIn(items, at + 1, Math.min(items.length, at + 6));
  const counts = ofRatio ? numbersIn(items, 0, at) : [];
  const near = [...before.slice(-1), ...counts.slice(-1)];
  const earlier = [
    ...before.slice(0, -1),
    ...counts.slice(0, -1),
    ...after,
    ...(scale === 100 ? topic.told.slice(0, 2) : []),
  ];
  const parts = [...near, ...(scale === 100 || after.length > 0 ? accountParts(scope, at) : [])];
  const found = parts.find((part) =>
    earlier.some(
      (whole) =>
        whole > 0 &&
        part !== whole &&
        (comesTo(figure, (scale * part) / whole) || (ofRatio && comesTo(figure, whole / part))),
    ),
  );
  if (found !== undefined) return `a ratio of what is told here (${found})`;
  return scale === 1 || figure.kind === 'part' ? ofOther(scope, at, figure, scale) : null;
}

/** Counts written in a range of items. */
const numbersIn = (items: Item[], from: number, to: number): number[] =>
  items
    .slice(from, to)
    .flatMap((item) => (item.kind === 'figure' && item.figure.kind === 'number' ? [item.figure.value] : []));

/** "Heathmarch brings $52,500, or 52%": an account's share of what the accounts of the text hold of one metric. */
export function shareOfText(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  if ((figure.kind !== 'percent' && figure.kind !== 'part') || topic.named.length < 2) return null;
  const named = items.map(accountAt).filter((each) => each !== null);
  const own = [...new Set([accountFor(scope, at), ...named])].filter((each) => each !== null);
  const found = TEXT_SHARES.find((metrics) => {
    const held = (account: Subject) =>
      metrics.reduce((sum, metric) => sum + heldOf(scope, account, metric), 0);
    const whole = topic.named.reduce((sum, account) => sum + held(account), 0);
    const parts = [
      ...own.map(held),
      ...[named, topic.recent].map((set) => sumOver([...new Set(set)].map(held))),
    ];
    return whole > 0 && parts.some((part) => comesTo(figure, (100 * part) / whole));
  });
  return found ? `a share of ${found.join(' and ')} of the accounts of this text` : null;
}
const sumOver = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
const TEXT_SHARES = [['open_value'], ['arr'], ['arr', 'open_value']];

/** "Weighted by the odds: $22,575": a deal's amount times its odds, of an account of the text or of all of them. */
export function weightedTold(scope: Scope, figure: OpenFigure): string | null {
  const { items, topic, index } = scope;
  if (figure.kind !== 'money') return null;
  const words = wordsIn(items, 0, items.length);
  if (
    !words.some((word) =>
      /^(weigh\w*|discount\w*|multipl\w*|expected|expect|probabil\w*|risk|adjusted|odd|odds)$/.test(word),
    )
  )
    return null;
  const each = topic.named.map((account) => {
    const [amount, odds] = ['open_value', 'outcome_score'].map(
      (metric) => index.fact(account.id, metric)?.value,
    );
    return typeof amount === 'number' && typeof odds === 'number' ? (amount * odds) / 100 : 0;
  });
  const sum = each.reduce((total, value) => total + value, 0);
  return [...each, sum].some((value) => value > 0 && comesTo(figure, value)) ? 'amount times odds' : null;
}

const heldOf = ({ index }: Scope, account: Subject, metric: string): number => {
  const value = index.fact(account.id, metric)?.value;
  return typeof value === 'number' ? value : 0;
};

/** "Half of Millfirth's sum", "twice what Globex pays": of one metric of two accounts. */
function ofOther(
  { items, index, topic }: Scope,
  at: number,
  figure: OpenFigure,
  scale: number,
): string | null {
  const other = items
    .slice(at + 1, at + 5)
    .map(accountAt)
    .find((each) => each !== null);
  const own =
    items
      .slice(0, at)
      .map(accountAt)
      .findLast((each) => each !== null) ?? topic.account;
  if (!other || !own || own === other) return null;
  const values = (account: Subject) =>
    new Map(
      candidatesOf(index, account)
        .figures.filter(({ metrics, period }) => period === 'current' && metrics.length === 1)
        .map(({ metrics, value }) => [metrics[0]!, value]),
    );
  const [mine, theirs] = [values(own), values(other)];
  const found = [...COMPARED].find((metric) => {
    const [part, whole] = [mine.get(metric), theirs.get(metric)];
    return part !== undefined && whole !== undefined && whole > 0 && comesTo(figure, (scale * part) / whole);
  });
  return found ? `${own.name} against ${other.name} (${found})` : null;
}
const COMPARED = new Set('arr amount open_value touches_30d'.split(' '));

/** Whether the figure is the sum of two or three that the text told. */
export function sumTold({ items, topic }: Scope, at: number, figure: OpenFigure): boolean {
  if (figure.kind !== 'money') return false;
  const values = [...moneyIn(items, 0, at), ...moneyIn(items, at + 1, items.length), ...topic.told].slice(
    0,
    REMEMBERED,
  );
  return values.some((a, i) =>
    values.some(
      (b, j) =>
        j > i && (comesTo(figure, a + b) || values.some((c, k) => k > j && comesTo(figure, a + b + c))),
    ),
  );
}

/** Sums of money written in a range of items. */
export const moneyIn = (items: Item[], from: number, to: number): number[] =>
  items
    .slice(from, to)
    .flatMap((item) => (item.kind === 'figure' && item.figure.kind === 'money' ? [item.figure.value] : []));

const comesTo = (figure: OpenFigure, value: number): boolean => within(figure, value, 0.001);

function groupWholes(scope: Scope, at: number): number[] {
  const pointed = metricsIn(scope.items, at + 1, at + 8);
  // "59% of your open value then".
  const then = wordsIn(scope.items, at, at + 8).some((word) => /^(then|was|were|ago|previously)$/.test(word));
  return groupsFor(scope, at)
    .slice(0, 3)
    .flatMap((group) => candidatesOf(scope.index, group).figures)
    .filter(({ period }) => period === (then ? 'previous' : 'current'))
    .filter(({ metrics }) => metrics.length === 1 && WHOLES.has(metrics[0]!))
    .filter(({ metrics }) => pointed.size === 0 || pointed.has(metrics[0]!))
    .map(({ value }) => value);
}

function accountParts(scope: Scope, at: number): number[] {
  const account = accountFor(scope, at);
  if (!account) return [];
  return candidatesOf(scope.index, account)
    .figures.filter(
      ({ metrics, period }) => period === 'current' && metrics.length === 1 && PARTS.has(metrics[0]!),
    )
    .map(({ value }) => value);
}
