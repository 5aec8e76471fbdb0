/**
 * Multiples and shares of what is normal or of a limit: "three times the norm", "a third below normal", "less than half of
 * the usual 4.4", of the likeliest that the words may be about and of what they count.
 */
import type { Subject } from '../domain/facts.ts';
import { NORMAL } from '../lexicon/words.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import { Values } from '../sentence/conditions.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';

/** Ratios in the unit of the figure: multiples, or percent. */
export const scaleOf = ({ kind }: OpenFigure): number => (kind === 'times' ? 1 : 100);

const TO_NORM =
  /^(of|the|its|a|what|is|where|was|that|their|our|your|as|long|much|often|time|times|under|below|short|over|above|off|shy|beneath|beyond|less|more|than|lower|higher|s|those|we|win|won|winner|deal|one|ones|our|customer)$/;
const UNDER = /^(under|below|short|off|shy|beneath|less|lower)$/;
const ABOVE = /^(over|above|beyond|more|higher)$/;
const LIMIT = /^(line|limit|stagnation line|stagnant line|threshold)$/;

/** "Three times the norm", "a third below normal", "less than half of the usual 4.4". */
export function ofNorm(scope: Scope, at: number, figure: OpenFigure): number[] | null {
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
  const counted = kindCued(items, at);
  const endsOf = (subject: Subject): Normed[] =>
    periods
      .flatMap((period) => normsOf(new Values(index, subject), period, isNorm))
      .filter(({ kind }) => counted === null || kind === counted);
  // The likeliest that has a norm: that the whole book's comes to as much says nothing of a tier's.
  const [likeliest = [], ...rest] = subjectsFor(scope, at)
    .map(endsOf)
    .filter((each) => each.length > 0);
  const isOfAll = wordsIn(items, 0, at).some((word) => /^(total|overall|altogether)$/.test(word));
  const ends = isOfAll ? [likeliest, ...rest].flat() : likeliest;
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

const OF_CONTACT =
  /^(contact|contacts|touch|touches|talk|talking|exchange|exchanges|conversation|conversations|engagement|volume)$/;
const OF_STAGE =
  /^(day|days|stage|sat|sits|sitting|spent|stalled|evaluation|discovery|proposal|negotiation|renewal)$/;

/** What the clause before a ratio counts: exchanges or days; null where it names neither, or both. */
function kindCued(items: Item[], at: number): Normed['kind'] | null {
  const words = wordsIn(items, at - 8, at);
  const [contact, stage] = [OF_CONTACT, OF_STAGE].map((pattern) => words.some((word) => pattern.test(word)));
  return contact === stage ? null : contact ? 'number' : 'days';
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
