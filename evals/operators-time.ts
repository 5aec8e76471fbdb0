/** Operators on dates, months, windows and periods. */
import {
  type Edit,
  type Mutation,
  NOT_ON_RECORD,
  type Operator,
  OTHER_VALUE,
  type Report,
  spansOf,
} from './edits.ts';
import { MONTHS } from './expected-text.ts';
import { proseOf } from './operators-places.ts';
import { staysTrue } from './operators-true.ts';
import { rewriteSpan } from './operators-value.ts';
import { pick } from './random.ts';

const dateDay = rewriteSpan('date_day', ['date'], (text, _fact, _report, random) => {
  const day = /^\d{1,2}/.exec(text);
  if (!day) return null;
  const other = 1 + ((Number(day[0]) + Math.floor(random() * 26)) % 28);
  return text.replace(day[0], String(other));
});

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const dateMonth = rewriteSpan('date_month', ['date', 'month'], (text, _fact, _report, random) => {
  const month = MONTHS.find((each) => text.includes(each));
  const day = Number(/^\d{1,2}(?= )/.exec(text)?.[0] ?? 1);
  const others = MONTHS.filter((each, at) => each !== month && day <= DAYS[at]!);
  return month ? text.replace(month, pick(others, random)!) : null;
});

/** Another year than that of the fact, written behind the date or in its place. */
const dateYear = rewriteSpan('date_year', ['date'], (text, fact, _report, random) => {
  const year = Number(String(fact.value).slice(0, 4));
  const other = String(year + pick([-2, -1, 1, 2], random)!);
  return /\d{4}$/.test(text) ? text.replace(/\d{4}$/, other) : `${text} ${other}`;
});

/** `from A to B` the other way round, with the words of direction as they are or turned as well. */
const fromTo: Operator = (report, random) => {
  const pairs = [
    ...report.text.matchAll(/\b(up |down |rose |fell )?from ([^\s;,|]+) to ([^\s;,.|]+(?:\.\d+)?)/g),
  ].filter(([, , from, to]) => from !== to);
  const pair = pick(pairs, random);
  if (!pair) return fromToCells(report, random);
  if (random() < 0.5) return fromToCells(report, random);
  const [whole, way = '', from, to] = pair;
  const turned = { 'up ': 'down ', 'down ': 'up ', 'rose ': 'fell ', 'fell ': 'rose ' }[way] ?? way;
  const said = random() < 0.5 ? way : turned;
  return {
    operator: 'from_to',
    start: pair.index,
    end: pair.index + whole.length,
    replacement: `${said}from ${to} to ${from}`,
  };
};

/** The cells From and To of a row of the table of changes, exchanged. */
function fromToCells(report: Report, random: () => number): Edit | null {
  const rows = [...report.text.matchAll(/(?<=^\| [^|\n]+ \| )([A-Z]\w+) \| ([A-Z]\w+)(?= \|)/gm)].filter(
    ([, from, to]) => from !== to && isLabel(from!, report) && isLabel(to!, report),
  );
  const row = pick(rows, random);
  if (!row) return null;
  const replacement = `${row[2]} | ${row[1]}`;
  return { operator: 'from_to', start: row.index, end: row.index + row[0].length, replacement };
}

const isLabel = (word: string, { sheet }: Report): boolean =>
  sheet.tiers.some((tier) => tier.label === word || tier.labels.includes(word));

/** The value of the other run: what was said of May is April's, or the other way round. */
const otherPeriod: Operator = (report, random) => {
  const turned = (id: string) => (id.endsWith('@previous') ? id.slice(0, -9) : `${id}@previous`);
  const drawn = pick(
    report.spans.filter(({ fact }) => report.factById.get(turned(fact))?.text),
    random,
  );
  if (!drawn) return null;
  const fact = report.factById.get(drawn.fact)!;
  const other = report.factById.get(turned(drawn.fact))!;
  const text = report.text.slice(drawn.start, drawn.end);
  const unit = /^[\d,]+( days?| months?)$/.exec(text)?.[1] ?? '';
  const replacement = other.text + (/^[\d,]+$/.test(other.text) ? unit : '');
  if (fact.value === other.value || staysTrue(replacement, fact, report)) return null;
  return { operator: 'other_period', start: drawn.start, end: drawn.end, replacement };
};

const WINDOWS = [7, 14, 28, 30, 45, 60, 90, 120, 180, 365];

/** A window of the model: `in 30 days` is no `in 60 days`. */
const windowSwap = rewriteSpan(
  'window_swap',
  ['days'],
  (text, fact, _report, random) => {
    const other = pick(
      WINDOWS.filter((each) => each !== fact.value),
      random,
    )!;
    return text.replace(/\d+/, String(other));
  },
  (fact) => fact.subject === 'model',
);

const durationUnit = rewriteSpan(
  'duration_unit',
  ['days'],
  (text, _fact, _report, random) =>
    text.replace(/ days?$/, () => pick([' weeks', ' months', ' hours', ' years', ' quarters'], random)!),
  (_fact, text) => / days?$/.test(text),
);

const VAGUE = [
  'next week',
  'last week',
  'yesterday',
  'tomorrow',
  'last month',
  'a year ago',
  'next quarter',
  'last quarter',
  'soon',
];

/** A date in words that no date on record stands behind. */
const relativeTime: Operator = (report, random) => {
  const prose = proseOf(report.text);
  const place = pick(
    spansOf(report, ['date', 'days']).filter(
      ({ span }) =>
        /(?:on|in|since|by|for) $/.test(prose.slice(0, span.start)) &&
        / (?:on|in|since|by|for) $/.test(prose.slice(Math.max(0, span.start - 8), span.start)),
    ),
    random,
  );
  if (!place) return null;
  const preposition = /(?:on|in|since|by|for) $/.exec(report.text.slice(0, place.span.start))!;
  return {
    operator: 'relative_time',
    start: place.span.start - preposition[0].length,
    end: place.span.end,
    replacement: pick(VAGUE, random)!,
  };
};

const time = (make: Operator, expects = OTHER_VALUE): Mutation => ({ group: 'time', expects, make });

export const TIME_OPERATORS: Record<string, Mutation> = {
  date_day: time(dateDay),
  date_month: time(dateMonth),
  date_year: time(dateYear),
  from_to: time(fromTo),
  other_period: time(otherPeriod),
  window_swap: time(windowSwap),
  duration_unit: time(durationUnit, NOT_ON_RECORD),
  relative_time: time(relativeTime, NOT_ON_RECORD),
};
