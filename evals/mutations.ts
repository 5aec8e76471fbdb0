/**
 * Mutation operators: each makes one statement of a report false. Whether it is false is decided here, from
 * the map of references and the values of the sheet, never by the audit that is being measured.
 */
import type { Fact } from '../domain/facts.ts';
import { type Operator, type Report, spansOf } from './edits.ts';
import { MONTHS } from './expected-text.ts';
import { falseProse } from './free-prose.ts';
import { falseOfGroups } from './group-prose.ts';
import { pick } from './random.ts';

type Random = () => number;

const FIGURES: Fact['unit'][] = ['money', 'count', 'days', 'score', 'points', 'percent', 'rate'];

/** Replaces a span drawn at random by what `rewrite` makes of it; null when that is nothing or the same. */
function rewriteSpan(
  name: string,
  units: Fact['unit'][],
  rewrite: (text: string, fact: Fact, report: Report, random: Random) => string | null,
): Operator {
  return (report, random) => {
    const drawn = pick(spansOf(report, units), random);
    if (!drawn) return null;
    const text = report.text.slice(drawn.span.start, drawn.span.end);
    const replacement = rewrite(text, drawn.fact, report, random);
    if (replacement === null || replacement === text || replacement === '') return null;
    return { operator: name, start: drawn.span.start, end: drawn.span.end, replacement };
  };
}

const digit = rewriteSpan('digit', FIGURES, (text, _fact, _report, random) => {
  const places = [...text.matchAll(/\d/g)].map((match) => match.index);
  const place = pick(places, random);
  if (place === undefined) return null;
  const other = String((Number(text[place]) + 1 + Math.floor(random() * 8)) % 10);
  const changed = text.slice(0, place) + other + text.slice(place + 1);
  return /^\D*0\d/.test(changed) ? null : changed;
});

const plusOne = rewriteSpan('plus_one', ['count', 'days', 'score', 'points', 'percent'], (text) =>
  /^\d+%?$/.test(text) ? text.replace(/\d+/, (figure) => String(Number(figure) + 1)) : null,
);

const timesTen = rewriteSpan('times_ten', FIGURES, (text) =>
  /[1-9]/.test(text) && !text.includes(',') && !text.includes('.') ? text.replace(/\d+/, '$&0') : null,
);

/** The value that another account has in the same metric: right somewhere else, wrong here. */
const otherAccount = rewriteSpan('other_account', FIGURES, (text, fact, report, random) => {
  const others = report.sheet.facts.filter(
    (other) =>
      other.metric === fact.metric &&
      other.period === fact.period &&
      other.subject !== fact.subject &&
      other.text !== '' &&
      other.text !== text,
  );
  return pick(others, random)?.text ?? null;
});

/** The value that the same account has in another metric of the unit. */
const otherMetric = rewriteSpan('other_metric', FIGURES, (text, fact, report, random) => {
  const others = report.sheet.facts.filter(
    (other) =>
      other.subject === fact.subject &&
      other.metric !== fact.metric &&
      other.unit === fact.unit &&
      other.text !== '' &&
      other.text !== text,
  );
  return pick(others, random)?.text ?? null;
});

const name = rewriteSpan('name', ['name'], (_text, fact, report, random) => {
  const others = report.sheet.facts.filter(
    (other) =>
      other.metric === fact.metric &&
      other.unit === 'name' &&
      other.text !== '' &&
      // The full name in place of the short one is the same person.
      other.value !== fact.value,
  );
  return pick(others, random)?.text ?? null;
});

const tier: Operator = (report, random) => {
  const labels = new Set(report.sheet.tiers.flatMap((each) => each.labels.concat(each.label)));
  const drawn = pick(
    spansOf(report, ['label']).filter(({ span }) => labels.has(report.text.slice(span.start, span.end))),
    random,
  );
  if (!drawn) return null;
  const own = report.text.slice(drawn.span.start, drawn.span.end);
  const mine = report.sheet.tiers.find((each) => each.label === own || each.labels.includes(own));
  const other = pick(
    report.sheet.tiers.filter((each) => each !== mine),
    random,
  );
  return other
    ? { operator: 'tier', start: drawn.span.start, end: drawn.span.end, replacement: other.label }
    : null;
};

/** Another day of the same month, or the same day of another month. */
const date = rewriteSpan('date', ['date'], (text, _fact, _report, random) => {
  const day = /\d{1,2}/.exec(text);
  const month = MONTHS.find((each) => text.includes(each));
  if (!day) return null;
  if (month && random() < 0.5)
    return text.replace(
      month,
      pick(
        MONTHS.filter((each) => each !== month && each !== 'February'),
        random,
      )!,
    );
  const other = 1 + ((Number(day[0]) + Math.floor(random() * 26)) % 28);
  return other === Number(day[0]) ? null : text.replace(/\d{1,2}/, String(other));
});

const DIRECTIONS: [RegExp, string][] = [
  [/\bup from\b/g, 'down from'],
  [/\bdown from\b/g, 'up from'],
  [/\brose\b/g, 'fell'],
  [/\bfell\b/g, 'rose'],
  [/\bup\b/g, 'down'],
  [/\bdown\b/g, 'up'],
  [/\bmore than\b/g, 'less than'],
  [/\bhighest\b/g, 'lowest'],
  [/\blargest\b/g, 'smallest'],
];

const direction: Operator = (report, random) => {
  const places = DIRECTIONS.flatMap(([word, other]) =>
    [...report.text.matchAll(word)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      other,
    })),
  );
  const place = pick(places, random);
  return place
    ? { operator: 'direction', start: place.start, end: place.end, replacement: place.other }
    : null;
};

const VERBS =
  /\b(is|are|was|were|has|had|have|renews?|needs?|holds?|closes?|took|takes?|clears?|returns?)\b(?! not\b)/g;

const negation: Operator = (report, random) => {
  const place = pick([...proseOf(report.text).matchAll(VERBS)], random);
  if (!place) return null;
  const end = place.index + place[0].length;
  return { operator: 'negation', start: place.index, end, replacement: `${place[0]} not` };
};

const INVENTED = [
  'Their champion left.',
  'The buyer has signalled strong interest.',
  'A competitor is in the account.',
  'Procurement wants better terms.',
  'The team is excited about the roadmap.',
  'Legal has approved the contract.',
  'The sponsor went quiet.',
  'Budget was confirmed.',
  'Users love the product.',
  'The relationship is strong.',
  'They plan to expand abroad.',
  'Engagement remains strong.',
];

const invented: Operator = (report, random) => {
  const ends = [...proseOf(report.text).matchAll(/[.](?= |\n)/g)].map((match) => match.index + 1);
  const place = pick(ends, random);
  return place === undefined
    ? null
    : { operator: 'invented', start: place, end: place, replacement: ` ${pick(INVENTED, random)!}` };
};

/** The text with table rows, headings, images, notes and footnotes blanked out, offsets kept. */
function proseOf(text: string): string {
  return text.replace(/^(\||#|>|!\[|\[\d).*$/gm, (line) => ' '.repeat(line.length));
}

export const OPERATORS: Record<string, Operator> = {
  digit,
  plus_one: plusOne,
  times_ten: timesTen,
  other_account: otherAccount,
  other_metric: otherMetric,
  name,
  tier,
  date,
  direction,
  negation,
  invented,
  free_prose: falseProse,
  group_prose: falseOfGroups,
};
