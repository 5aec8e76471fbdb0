/** Operators on what is said of a set: quantifiers, lists, totals, superlatives, "only". */
import type { Fact } from '../domain/facts.ts';
import { type Mutation, NOT_ON_RECORD, type Operator, OTHER_VALUE, type Report } from './edits.ts';
import { linesOf, proseOf } from './operators-places.ts';
import { rewriteSpan } from './operators-value.ts';
import { pick } from './random.ts';

const GROUPS = new Set(['book', 'tier', 'owner', 'rule']);
const kindOf = (fact: Fact, { sheet }: Report) =>
  sheet.subjects.find(({ id }) => id === fact.subject)?.kind ?? '';

const printed = (value: number, like: Fact): string => {
  if (like.unit === 'percent') return `${Math.round(value)}%`;
  if (like.unit !== 'money') return String(Math.round(value));
  return value < 10_000
    ? `$${Math.round(value)}`
    : `$${Math.round(value / 1000)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ',')}K`;
};

/** A total that counts one member twice or not at all, the mean for the total, a share of something else. */
const aggregate = rewriteSpan(
  'aggregate',
  ['money', 'count', 'rate', 'percent', 'score'],
  (_text, fact, report, random) => {
    if (!GROUPS.has(kindOf(fact, report)) || typeof fact.value !== 'number' || fact.value === 0) return null;
    const peers = (report.factsByMetric.get(fact.metric) ?? []).filter(
      (other) =>
        other.period === fact.period &&
        typeof other.value === 'number' &&
        other.value > 0 &&
        other.subject !== fact.subject,
    );
    const peer = pick(peers, random);
    const members = report.factById.get(`${fact.subject}.accounts`)?.value;
    const mean = typeof members === 'number' && members > 1 ? fact.value / members : null;
    const other = typeof peer?.value === 'number' ? peer.value : null;
    const ways = [mean, other && fact.value + other, other && fact.value - other, other];
    const value = pick(ways, random);
    return typeof value === 'number' && value > 0 ? printed(value, fact) : null;
  },
  (fact) => /^(?:book|tier-|owner-|rule-)/.test(fact.subject) && !/@|number/.test(fact.id),
);

const QUANTIFIED: [RegExp, string[]][] = [
  [/\ball (?=\d+ accounts)/g, ['none of the ', 'most of the ', 'only 3 of the ']],
  [/\bAll (?=\d+ seats)/g, ['None of the ', 'Half of the ', 'Most of the ']],
  [/\bNo account here\b/g, ['Every account here', 'One account here', 'Most accounts here']],
  [/(?<= )all (?=past the close date)/g, ['none ', 'half of them ', 'some of them ']],
  [/\b\d+ (?=accounts have no open deal)/g, ['All ', 'No ', 'Most ']],
  [/\b\d+ (?=accounts are paying customers)/g, ['All ', 'No ', 'Most ']],
  [/\b\d+ (?=accounts (?:changed|kept|scored))/g, ['All ', 'No ', 'Hardly any ']],
  [/\beach owner\b/g, ['no owner', 'one owner']],
  [/\b\d+ (?=more moves are)/g, ['No ', 'All ']],
  [/\b\d+ (?=open deals? (?:are due|read|at|without))/g, ['All ', 'No ', 'Most ']],
  [/\b\d+(?= (?:moved a deal|won a deal|not touched|unchanged))/g, ['all', 'none', 'most']],
  [/\b\d+ (?=accounts? (?:with|in|are|for|hold)\b)/g, ['All ', 'No ', 'Most ']],
];

const quantifier: Operator = (report, random) => {
  const prose = proseOf(report.text);
  const places = QUANTIFIED.flatMap(([pattern, others]) =>
    [...prose.matchAll(pattern)].map((match) => ({ match, others })),
  );
  const place = pick(places, random);
  if (!place) return null;
  const { index: start, 0: word } = place.match;
  // A group without any could be said to have none.
  const counted = /^0 /.test(word);
  return counted
    ? null
    : { operator: 'quantifier', start, end: start + word.length, replacement: pick(place.others, random)! };
};

interface Listed {
  start: number;
  names: string[];
  /** Announced by a count: a name more or less makes the count false. */
  counted: boolean;
}

const LIST = /: (?:among them )?((?:\*\*)?[A-Z][^.;:|]*?, [^.;:|\n]*?[^.;:|\n])(?=[.;]|$)/g;

/** Lists of accounts in a line, with their names as written. */
function listsOf(report: Report): Listed[] {
  const accounts = new Set(
    report.sheet.subjects.filter(({ kind }) => kind === 'account').map(({ name }) => name),
  );
  return linesOf(report).flatMap((line) =>
    /^\||^#/.test(line.text)
      ? []
      : [...line.text.matchAll(LIST)].flatMap((match) => {
          const names = match[1]!.split(', ');
          const bare = names.map((name) => name.replace(/\*\*| \([^)]*\)/g, ''));
          if (!bare.every((name) => accounts.has(name))) return [];
          const before = line.text.slice(0, match.index).split(/[.;] /).at(-1)!;
          const start = line.start + match.index + match[0].length - match[1]!.length;
          return [{ start, names, counted: /\d/.test(before) && !match[0].includes('among them') }];
        }),
  );
}

const outsider = (report: Report, list: Listed, random: () => number) => {
  const taken = new Set(list.names.map((name) => name.replace(/\*\*| \([^)]*\)/g, '')));
  const accounts = report.sheet.subjects.filter(
    ({ kind, name, id }) =>
      kind === 'account' && !taken.has(name) && (report.factById.get(`${id}.tier`)?.value ?? null) !== null,
  );
  return pick(accounts, random)?.name;
};

const listEdit =
  (
    operator: string,
    rewrite: (
      list: Listed,
      other: string,
      at: number,
      second: number,
      third: number,
    ) => { names: string[]; false: number } | null,
  ): Operator =>
  (report, random) => {
    const list = pick(listsOf(report), random);
    const other = list && outsider(report, list, random);
    if (!list || !other) return null;
    const at = () => Math.floor(random() * list.names.length);
    const made = rewrite(list, other, at(), at(), at());
    if (!made) return null;
    const replacement = made.names.join(', ');
    const start = made.names.slice(0, made.false).join(', ').length + (made.false > 0 ? 2 : 0);
    const end = start + (made.names[made.false]?.length ?? 0);
    // A list too short is announced by a wrong count: the fault may stand at any name of it, or at the count.
    const spot = made.false < 0 ? { start: -60, end: replacement.length } : { start, end };
    return {
      operator,
      start: list.start,
      end: list.start + list.names.join(', ').length,
      replacement,
      spots: [spot],
    };
  };

/** The new name as the others of the list are written: bold, with a figure in brackets. */
const like = (name: string, written: string): string =>
  written.replace(/^(\*\*)?[^*(]*?(\*\*)?(?= \(|$)/, (_, open = '', close = '') => `${open}${name}${close}`);

const listReplaced = listEdit('list_replaced', ({ names }, other, at) => ({
  names: names.map((name, index) => (index === at ? like(other, name) : name)),
  false: at,
}));
const listAdded = listEdit('list_added', ({ names }, other, at) => ({
  names: [...names.slice(0, at), like(other, names[at]!), ...names.slice(at)],
  false: at,
}));
const listRemoved = listEdit('list_removed', ({ names, counted }, _other, ...drawn) =>
  counted && names.length > 3
    ? { names: names.filter((_, index) => !drawn.includes(index)), false: -1 }
    : null,
);
const listDoubled = listEdit('list_doubled', ({ names }, _other, at, second) =>
  at === second
    ? null
    : { names: names.map((name, index) => (index === second ? names[at]! : name)), false: second },
);

/** A name that is on the list of largest, highest or longest, replaced by what is not. */
const SUPERLATIVES = [
  ['outcome_score', 'outcome score', 'highest'],
  ['outcome_score', 'outcome score', 'lowest'],
  ['arr', 'ARR', 'highest'],
  ['open_value', 'open value', 'highest'],
  ['touches_30d', 'touches', 'most'],
  ['score', 'score', 'highest'],
  ['days_since_last_touch', 'silence', 'longest'],
] as const;

/** `, the highest in the book` behind a figure that is not: by the values of all accounts. */
const superlative: Operator = (report, random) => {
  const [metric, noun, word] = pick(SUPERLATIVES, random)!;
  const facts = (report.factsByMetric.get(metric) ?? []).filter(
    ({ subject, period, value }) =>
      period === 'current' && typeof value === 'number' && report.factById.has(`${subject}.account_id`),
  );
  const values = facts.map(({ value }) => value as number);
  const extreme = word === 'lowest' ? Math.min(...values) : Math.max(...values);
  const shown = report.spans.filter(({ fact, start, end }) => {
    const own = report.factById.get(fact);
    const line = report.text.slice(report.text.lastIndexOf('\n', start) + 1, end);
    return (
      own?.metric === metric &&
      own.period === 'current' &&
      own.value !== extreme &&
      facts.includes(own) &&
      !/^\||^#/.test(line)
    );
  });
  const span = pick(shown, random);
  if (!span || /^, the|^\)/.test(report.text.slice(span.end, span.end + 5))) return null;
  const replacement = pick(
    [`, the ${word} in the book`, `, the ${word} of all accounts`, `, the book's ${word} ${noun}`],
    random,
  )!;
  return { operator: 'superlative', start: span.end, end: span.end, replacement };
};

const logic = (make: Operator, expects = NOT_ON_RECORD): Mutation => ({ group: 'logic', expects, make });

export const GROUP_OPERATORS: Record<string, Mutation> = {
  aggregate: logic(aggregate, OTHER_VALUE),
  quantifier: logic(quantifier),
  list_replaced: logic(listReplaced),
  list_added: logic(listAdded),
  list_removed: logic(listRemoved),
  list_doubled: logic(listDoubled),
  superlative: logic(superlative),
};
