/**
 * Shares, multiples and rates whose two ends the words beside them name: "a quarter of our $9.3M", "twice the norm",
 * "9% under its norm of 530", "$5.27 million, up 17%", "more than double the other two". Only what is named is divided;
 * a value on record that happens to be as much says nothing of it.
 */
import { NORMAL } from '../lexicon/words.ts';
import { metricsIn, wordsIn } from '../sentence/clause-words.ts';
import { Values } from '../sentence/conditions.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { moneyIn } from '../sentence/shares.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';
import { againstRest } from './arithmetic.ts';
import { asGrowth } from './cued-growth.ts';
import { ofCounted, ofPair } from './cued-pairs.ts';
import { partNamed, partOfBook } from './cued-parts.ts';
import type { Look, Told } from './look.ts';
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
const scaleOf = ({ kind }: OpenFigure): number => (kind === 'times' ? 1 : 100);

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

const TO_NORM =
  /^(of|the|its|a|what|is|where|was|that|their|our|your|as|long|much|often|time|times|under|below|short|over|above|off|shy|beneath|beyond|less|more|than|lower|higher|s|those|we|win|won|winner|deal|one|ones|our|customer)$/;
const UNDER = /^(under|below|short|off|shy|beneath|less|lower)$/;
const ABOVE = /^(over|above|beyond|more|higher)$/;
const LIMIT = /^(line|limit|stagnation line|stagnant line|threshold)$/;

/** "Three times the norm", "a third below normal", "less than half of the usual 4.4". */
function ofNorm(scope: Scope, at: number, figure: OpenFigure): number[] | null {
  const { items } = scope;
  const place = items.findIndex((item, here) => here > at && !TO_NORM.test(wordOf(item)));
  const isNorm = NORMAL.has(wordOf(items[place]));
  if (place < 0 || (!isNorm && !LIMIT.test(wordOf(items[place])))) return null;
  // "A third over the line are late" counts something else.
  const side = wordsIn(items, at + 1, place);
  const way = side.some((word) => UNDER.test(word)) ? -1 : side.some((word) => ABOVE.test(word)) ? 1 : 0;
  if (!isNorm && way !== 0) return null;
  if (figure.kind !== 'times' && way === 0 && side[0] !== 'of' && figure.value !== 50) return null;
  const ratios = toNorms(scope, at, place, isNorm);
  return ratios.map((ratio) => scaleOf(figure) * (way === 0 ? ratio : way * (ratio - 1)));
}

/** How many times its norm is what the clause before tells, or what the subject has on record. */
function toNorms(scope: Scope, at: number, place: number, isNorm: boolean): number[] {
  const { items, index } = scope;
  const [written] = countsIn(items.slice(place + 1, place + 4));
  const told = countsIn(items.slice(0, at));
  const periods = isToldThen(items, at) ? ['current', 'previous'] : ['current'];
  const ends = subjectsFor(scope, at).flatMap((subject) =>
    periods.flatMap((period) => normsOf(new Values(index, subject), period, isNorm)),
  );
  // What is told is of the deal that has been there as long, and not beside the norm of another.
  const own = ends.filter((end) => told.some(({ kind, value }) => kind === end.kind && value === end.value));
  if (own.length > 0 && !written) return own.map(({ value, norm }) => value / norm);
  return [
    ...ends.map(({ value, norm }) => value / norm),
    ...ends.flatMap(({ norm, kind }) =>
      told.filter((one) => one.kind === kind).map(({ value }) => value / norm),
    ),
    ...(written ? told.map(({ value }) => value / written.value) : []),
  ];
}

/** Numbers and spans of days. */
const countsIn = (items: Item[]): OpenFigure[] =>
  items.flatMap((item) =>
    item.kind === 'figure' && /^(number|days)$/.test(item.figure.kind) ? [item.figure] : [],
  );

interface Normed {
  value: number;
  norm: number;
  kind: 'days' | 'number';
}

/** The days in the stage of each deal beside what is usual or the limit, and the contact beside its norm. */
function normsOf(own: Values, period: string, isNorm: boolean): Normed[] {
  const lines = isNorm ? ['stage_median_days'] : ['stagnant_line', 'long_stagnant_line'];
  const usual = own.figure('touch_norm_30d', period) ?? own.figure('touch_norm_30d');
  const days = own.deals().flatMap((deal) =>
    lines.map((line) => ({
      value: deal.figure('days_in_stage', period),
      norm: deal.figure(line),
      kind: 'days' as const,
    })),
  );
  const contact = {
    value: own.figure('touches_30d', period),
    norm: isNorm ? usual : null,
    kind: 'number' as const,
  };
  return [...days, contact].flatMap(({ value, norm, kind }) =>
    value === null || !norm ? [] : [{ value, norm, kind }],
  );
}

/** Words of the sentence that turn to the run before. */
const isToldThen = (items: Item[], at: number): boolean =>
  wordsIn(items, 0, Math.min(items.length, at + 8)).some((word) =>
    /^(ago|was|were|then|had|earlier|april|last|from)$/.test(word),
  );

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
