/** Operators on figures: another value where the map says which fact is printed. */
import type { Fact } from '../domain/facts.ts';
import { type Mutation, NOT_ON_RECORD, type Operator, OTHER_VALUE, type Report, spansOf } from './edits.ts';
import { staysTrue } from './operators-true.ts';
import { pick } from './random.ts';

export const FIGURES: Fact['unit'][] = ['money', 'count', 'days', 'score', 'points', 'percent', 'rate'];
const WHOLE: Fact['unit'][] = ['count', 'days', 'score', 'points', 'percent'];

/** A share, or the noun behind the figure. */
const unitOf = (text: string): string => /%$|(?<=\d )[a-z ]+$/.exec(text)?.[0].replace(/s$/, '') ?? '';

type Rewrite = (text: string, fact: Fact, report: Report, random: () => number) => string | null | undefined;

/** Replaces a span drawn at random by what `rewrite` makes of it, unless that is the same or true as well. */
export function rewriteSpan(
  operator: string,
  units: Fact['unit'][],
  rewrite: Rewrite,
  suits: (fact: Fact, text: string) => boolean = () => true,
): Operator {
  return (report, random) => {
    const drawn = pick(
      spansOf(report, units).filter(({ span, fact }) => suits(fact, report.text.slice(span.start, span.end))),
      random,
    );
    if (!drawn) return null;
    const { start, end } = drawn.span;
    const text = report.text.slice(start, end);
    const replacement = rewrite(text, drawn.fact, report, random);
    if (!replacement || replacement === text) return null;
    // Another unit is never the same value, whatever its figure.
    const sameUnit = unitOf(text) === unitOf(replacement);
    if (sameUnit && staysTrue(replacement, drawn.fact, report)) return null;
    return { operator, start, end, replacement };
  };
}

const wholeNumber =
  (change: (figure: number) => number): Rewrite =>
  (text) => {
    const figure = /^(\d+)( days?| months?|%)?$/.exec(text);
    if (!figure) return null;
    const changed = change(Number(figure[1]));
    return changed < 0 ? null : text.replace(/\d+/, String(changed));
  };

const digit: Rewrite = (text, _fact, _report, random) => {
  const place = pick(
    [...text.matchAll(/\d/g)].map((match) => match.index),
    random,
  );
  if (place === undefined) return null;
  const other = String((Number(text[place]) + 1 + Math.floor(random() * 9)) % 10);
  const changed = text.slice(0, place) + other + text.slice(place + 1);
  return /^\D*0\d/.test(changed) ? null : changed;
};

const transposed: Rewrite = (text, _fact, _report, random) => {
  const places = [...text.matchAll(/\d(?=\d)/g)].map((match) => match.index);
  const place = pick(places, random);
  if (place === undefined) return null;
  const changed = text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
  return /^\D*0\d/.test(changed) ? null : changed;
};

/** The value that another subject has in the same metric: right somewhere else, wrong here. */
const otherSubject: Rewrite = (text, fact, report, random) =>
  pick(
    (report.factsByMetric.get(fact.metric) ?? []).filter(
      (other) => other.period === fact.period && other.subject !== fact.subject && other.text !== '',
    ),
    random,
  )?.text.replace(/^(\S+)$/, (figure) => withUnitOf(text, figure));

/** The value that the same subject has in another metric of the unit. */
const otherMetric: Rewrite = (text, fact, report, random) => {
  const other = pick(
    (report.factsOf.get(fact.subject) ?? []).filter(
      (each) => each.metric !== fact.metric && each.unit === fact.unit && each.text !== '',
    ),
    random,
  );
  return other && withUnitOf(text, other.text);
};

/** `44 days` keeps its unit when its figure changes. */
const withUnitOf = (text: string, figure: string): string => {
  const unit = /^[\d,]+( days?| months?)$/.exec(text)?.[1];
  return unit && /^[\d,]+$/.test(figure) ? `${figure}${unit}` : figure;
};

const CURRENCIES: Record<string, string[]> = { $: ['€', '£', '¥', 'EUR ', 'CAD '] };

const currency: Rewrite = (text, _fact, _report, random) =>
  text.startsWith('$') ? pick(CURRENCIES['$']!, random)! + text.slice(1) : null;

const sign: Rewrite = (text) => (text.startsWith('−') ? text.slice(1) : `−${text}`);

const percentToPoints: Rewrite = (text, _fact, _report, random) => {
  // The figure stays, so what makes it false is the unit alone: a share is no number of points.
  if (text.endsWith('%')) return text.slice(0, -1) + pick([' percentage points', ' points', ' pp'], random)!;
  return /^\d+$/.test(text) ? `${text}%` : null;
};

const TEENS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number below a hundred in words. */
export function inWords(figure: number): string {
  if (figure < 20) return TEENS[figure]!;
  const ones = figure % 10;
  return TENS[Math.floor(figure / 10)]! + (ones === 0 ? '' : `-${TEENS[ones]}`);
}

const numberWord: Rewrite = (text, fact, report, random) => {
  const match = /^(\d{1,2})( days?)?$/.exec(text);
  if (!match || typeof fact.value !== 'number') return null;
  const other = Number(match[1]) + pick([-2, -1, 1, 2, 3, 10], random)!;
  // A word is the same value as its figure, so the check goes by the figure.
  if (other < 1 || other > 99 || staysTrue(String(other), fact, report)) return null;
  return inWords(other) + (match[2] ?? '');
};

/** A rounding that the figure does not bear. */
const wrongRounding: Rewrite = (text, fact, _report, random) => {
  if (typeof fact.value !== 'number' || !text.startsWith('$') || fact.value < 1_000) return null;
  const off = fact.value * pick([0.78, 0.85, 1.15, 1.25, 1.4], random)!;
  const rounded = off >= 1_000_000 ? `$${(off / 1_000_000).toFixed(1)}M` : `$${Math.round(off / 1_000)}K`;
  return pick(['about ', 'roughly ', 'nearly ', 'some '], random)! + rounded;
};

const SCALED = /^\$[\d,.]+[KM]$/;
const value = (make: Operator, expects = OTHER_VALUE): Mutation => ({ group: 'value', expects, make });

export const VALUE_OPERATORS: Record<string, Mutation> = {
  digit_swap: value(rewriteSpan('digit_swap', FIGURES, digit)),
  digits_transposed: value(rewriteSpan('digits_transposed', FIGURES, transposed)),
  plus_one: value(
    rewriteSpan(
      'plus_one',
      WHOLE,
      wholeNumber((figure) => figure + 1),
    ),
  ),
  minus_one: value(
    rewriteSpan(
      'minus_one',
      WHOLE,
      wholeNumber((figure) => figure - 1),
    ),
  ),
  times_ten: value(
    rewriteSpan('times_ten', FIGURES, (text) =>
      /[1-9]/.test(text) && !/[,.]/.test(text) ? text.replace(/\d+/, '$&0') : null,
    ),
  ),
  tenth: value(
    rewriteSpan('tenth', FIGURES, (text) =>
      /^\D?\d+0\D*$/.test(text) ? text.replace(/0(?=\D*$)/, '') : null,
    ),
  ),
  thousand_million: value(
    rewriteSpan(
      'thousand_million',
      ['money'],
      (text, _fact, _report, random) =>
        pick([text.replace(/[KM]$/, (scale) => (scale === 'K' ? 'M' : 'K')), text.slice(0, -1)], random)!,
      (_fact, text) => SCALED.test(text),
    ),
  ),
  currency: value(rewriteSpan('currency', ['money'], currency), NOT_ON_RECORD),
  sign: value(rewriteSpan('sign', [...FIGURES, 'sentiment'], sign, (fact) => fact.value !== 0)),
  percent_points: value(
    rewriteSpan('percent_points', ['percent', 'score', 'points', 'count'], percentToPoints),
    NOT_ON_RECORD,
  ),
  number_word: value(rewriteSpan('number_word', ['count', 'days', 'score'], numberWord)),
  wrong_rounding: value(rewriteSpan('wrong_rounding', ['money'], wrongRounding), NOT_ON_RECORD),
  other_account: value(rewriteSpan('other_account', FIGURES, otherSubject)),
  other_metric: value(rewriteSpan('other_metric', FIGURES, otherMetric)),
};
