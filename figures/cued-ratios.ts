/**
 * Shares, multiples and rates whose two ends the words beside them name: "a quarter of our $9.3M", "twice the norm",
 * "9% under its norm of 530", "$5.27 million, up 17%", "more than double the other two". Only what is named is divided;
 * a value on record that happens to be as much says nothing of it.
 */
import { metricsIn, wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { textOf, wordOf } from '../sentence/items.ts';
import { moneyIn } from '../sentence/shares.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';
import { againstRest } from './arithmetic.ts';
import { asGrowth } from './cued-growth.ts';
import { ofCounted, ofPair } from './cued-pairs.ts';
import { partNamed, partOfBook } from './cued-parts.ts';
import type { Look, Told } from './look.ts';
import { ofNorm, scaleOf } from './norm-ratios.ts';
import { partTogether } from './parts-together.ts';
import { shareThen } from './shares-then.ts';
import { holds, only, wrong } from './verdicts.ts';

/** What the two ends named come to, in the unit of the figure; null where the words name none. */
type Cue = (scope: Scope, at: number, figure: OpenFigure) => number[] | null;

const CUES: Cue[] = [
  shareThen,
  partTogether,
  ofPair,
  ofCounted,
  ofWritten,
  ofNorm,
  ofPronoun,
  partNamed,
  partOfBook,
  asGrowth,
];

/** The verdict on a ratio by the two ends that its words name; null where they name none. */
export function asCuedRatio({ scope, at, figure, item }: Look): Told | null {
  if (!/^(times|part|percent)$/.test(figure.kind)) return null;
  if (isAgainstRest(scope, at, figure))
    return againstRest(scope, at, figure) ? null : only(wrong(item, 'the others come to another multiple'));
  for (const cue of CUES) {
    const ratios = cue(scope, at, figure);
    if (!ratios || ratios.length === 0) continue;
    const found = ratios.find((ratio) => within(figure, ratio, figure.kind === 'times' ? 0.01 : 0.3));
    if (found !== undefined)
      return only(holds(item, null, `the ratio that the words name (${shown(found)})`));
    return only(wrong(item, `what the words name comes to ${ratios.slice(0, 3).map(shown).join(', ')}`));
  }
  return null;
}

const shown = (ratio: number): string => ratio.toFixed(2);

/** "Double the other two put together": several others, each of them named before. */
const isAgainstRest = ({ items, topic }: Scope, at: number, { kind }: OpenFigure): boolean =>
  kind === 'times' &&
  topic.named.length === 3 &&
  /^(?:(?:the )?other two|the others|the rest)(?: \w+)? ?(?:put|added|taken)? ?(?:together|combined)/.test(
    items
      .slice(at + 1, at + 8)
      .map((item) => (item.kind === 'figure' ? 'two' : textOf(item)))
      .join(' '),
  );

const OF_WRITTEN =
  /^(of|the|our|its|their|your|that|his|her|total|whole|a|some|about|roughly|around|nearly)$/;
/** Verbs before "double the $41,000" that tell what would come of it. */
const WOULD = /^(would|could|will|can|might|may|to|enough)$/;

/** "A quarter of our $9.3M", "twice the $41,000 they pay": a sum is written as the whole. */
function ofWritten(scope: Scope, at: number, figure: OpenFigure): number[] | null {
  const { items, topic, index } = scope;
  const place = items.findIndex((item, here) => here > at && !OF_WRITTEN.test(wordOf(item)));
  const whole = items[place];
  if (whole?.kind !== 'figure' || whole.figure.kind !== 'money' || place === at + 1) return null;
  if (figure.kind !== 'times' && wordOf(items[at + 1]) !== 'of') return null;
  if (wordsIn(items, at - 4, at).some((word) => WOULD.test(word))) return null;
  const before = moneyIn(items, 0, at);
  const account = accountFor(scope, at);
  const own = account
    ? [account, ...index.children(account.id, 'deal')].flatMap((one) =>
        OWN.map((metric) => amountOf(scope, one.id, metric)),
      )
    : groupsFor(scope, at).flatMap((group) =>
        [...metricsIn(items, 0, items.length)].map((metric) => amountOf(scope, group.id, metric)),
      );
  const parts = [
    ...before,
    ...(before.length > 0 ? [] : [...topic.told.slice(0, 4), ...moneyIn(items, place + 1, items.length)]),
    ...own,
  ];
  return positive(parts).map((part) => (scaleOf(figure) * part) / whole.figure.value);
}
const OWN = ['arr', 'open_value', 'amount', 'renewals_due_arr'];

const amountOf = ({ index }: Scope, id: string, metric: string, period = 'current'): number => {
  const value = index.fact(id, metric, period)?.value;
  return typeof value === 'number' ? value : 0;
};
const positive = (values: number[]): number[] => values.filter((value) => value > 0);

/** "$8.67M; nearly half of it, $4.08M": the part is written after it, the whole is the sum told last. */
function ofPronoun({ items, topic }: Scope, at: number, figure: OpenFigure): number[] | null {
  const [of, it, sign, part] = items.slice(at + 1, at + 5);
  if (figure.kind === 'times' || wordOf(of) !== 'of' || !/^(it|that|this)$/.test(wordOf(it))) return null;
  if (!/^[,(–—]$/.test(textOf(sign)) || part?.kind !== 'figure' || part.figure.kind !== 'money') return null;
  const before = moneyIn(items, 0, at);
  return positive(before.length > 0 ? before : topic.told.slice(0, 4)).map(
    (whole) => (100 * part.figure.value) / whole,
  );
}
