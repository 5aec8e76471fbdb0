/** Operators that add what no sheet bears out: clauses without a figure, a false half, doubt, a bound. */
import { type Edit, type Mutation, NOT_ON_RECORD, type Operator, type Report, spansOf } from './edits.ts';
import { INVENTED, INVENTED_TAILS } from './operators-invented.ts';
import { bulletsOf, proseOf, sentenceEnds, sentencesOf } from './operators-places.ts';
import { pick } from './random.ts';

const invented: Operator = (report, random) => {
  const place = pick(sentenceEnds(report.text), random);
  return place === undefined
    ? null
    : {
        operator: 'unsupported_clause',
        start: place,
        end: place,
        replacement: ` ${pick(INVENTED, random)!}`,
      };
};

/** A clause without number or name behind a true one, in the same sentence. */
const inventedTail: Operator = (report, random) => {
  const bullet = pick(bulletsOf(report), random);
  const sentence = bullet && pick(sentencesOf(bullet, report.text), random);
  if (!sentence) return null;
  const place = sentence.end - 1;
  return { operator: 'false_tail', start: place, end: place, replacement: pick(INVENTED_TAILS, random)! };
};

/** A true sentence joined with a half about another metric, whose figure is not on record. */
const mergedSentence: Operator = (report, random) => {
  const bullet = pick(bulletsOf(report), random);
  const sentence = bullet && pick(sentencesOf(bullet, report.text), random);
  if (!bullet || !sentence) return null;
  const value = (metric: string) => report.factById.get(`${bullet.account}.${metric}`)?.value;
  const wrong = (metric: string, add: number) =>
    typeof value(metric) === 'number' ? Number(value(metric)) + add : null;
  const halves = [
    [wrong('touches_30d', 3), 'touches in 30 days'],
    [wrong('contacts_90d', 2), 'contacts in 90 days'],
    [wrong('open_deals', 4), 'open deals'],
    [wrong('conversations_90d', 9), 'conversations in 90 days'],
  ].filter(([figure]) => figure !== null);
  const half = pick(halves, random);
  if (!half) return null;
  const place = sentence.end - 1;
  const joint = pick([' and ', '; ', ', with ', ' with '], random)!;
  return {
    operator: 'merged_sentence',
    start: place,
    end: place,
    replacement: `${joint}${half[0]} ${half[1]}`,
  };
};

const HEDGES = [
  'probably ',
  'apparently ',
  'reportedly ',
  'possibly ',
  'allegedly ',
  'supposedly ',
  'likely ',
  'presumably ',
];

/** Doubt or another's word before a verb: the sheet knows neither. */
const hedge: Operator = (report, random) => {
  const verbs = /\b(?:is|are|has|had|have|renews|entered|hold|took|fell|rose|changed|won|had|due|won)\b/g;
  const place = pick([...proseOf(report.text).matchAll(verbs)], random);
  return place
    ? { operator: 'hedge', start: place.index, end: place.index, replacement: pick(HEDGES, random)! }
    : null;
};

const BOUNDS = ['more than ', 'less than ', 'over ', 'under ', 'fewer than ', 'exceeding '];

/** A bound before an exact figure: what is 44 is neither more nor less than 44. */
const bound: Operator = (report, random) => {
  const prose = proseOf(report.text);
  const drawn = pick(
    spansOf(report, ['count', 'days', 'score']).filter(
      ({ span }) =>
        /[a-z] $/.test(prose.slice(0, span.start).slice(-2)) && /^\d/.test(prose.slice(span.start)),
    ),
    random,
  );
  if (!drawn) return null;
  const { start, end } = drawn.span;
  const text = report.text.slice(start, end);
  const words = pick(BOUNDS, random)!;
  return { operator: 'bound', start, end, replacement: words + text };
};

/** Kept apart, so that a word in quotation marks or brackets is still the account's. */
const aside = (report: Report, random: () => number): Edit | null => {
  const bullet = pick(bulletsOf(report), random);
  const sentence = bullet && pick(sentencesOf(bullet, report.text), random);
  if (!bullet || !sentence) return null;
  const score = report.factById.get(`${bullet.account}.score`)?.value;
  if (typeof score !== 'number') return null;
  const other = score + pick([-9, -4, 4, 9], random)!;
  const place = sentence.end - 1;
  return {
    operator: 'aside',
    start: place,
    end: place,
    replacement: pick(
      [` (score ${other})`, ` — score ${other}`, `: score ${other}`, ` (its score is ${other})`],
      random,
    )!,
  };
};

const evasion = (make: Operator): Mutation => ({ group: 'evasion', expects: NOT_ON_RECORD, make });

export const INSERTED_OPERATORS: Record<string, Mutation> = {
  unsupported_clause: evasion(invented),
  false_tail: evasion(inventedTail),
  merged_sentence: evasion(mergedSentence),
  aside: evasion(aside),
  hedge: evasion(hedge),
  bound: evasion(bound),
};
