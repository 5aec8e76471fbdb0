/** Operators on degree, "only", and the model's own declared texts. */
import { type Mutation, NOT_ON_RECORD, type Operator, type Report, spansOf } from './edits.ts';
import { bulletsOf } from './operators-places.ts';
import { pick } from './random.ts';

const DEGREES = ['doubled', 'tripled', 'halved', 'quadrupled', 'rose tenfold', 'barely moved'];

/** A degree that the two figures beside it do not bear. */
const degree: Operator = (report, random) => {
  const places = [...report.text.matchAll(/\b(up|down|rose|fell) from (−?[\d.]+) to (−?[\d.]+\d|\d)/g)];
  const place = pick(places, random);
  if (!place) return null;
  const [whole, , from, to] = place;
  const [was, is] = [from!, to!].map((text) => Number(text.replace('−', '-'))) as [number, number];
  const factor = is / was;
  const word = pick(DEGREES, random)!;
  const bounds: Record<string, [number, number]> = {
    doubled: [1.7, 2.6],
    tripled: [2.6, 3.5],
    halved: [0.38, 0.62],
    quadrupled: [3.5, 4.6],
    'rose tenfold': [9, 11],
    'barely moved': [0.9, 1.1],
  };
  const [low, high] = bounds[word]!;
  if (was <= 0 || is < 0 || (factor >= low && factor <= high)) return null;
  return {
    operator: 'degree',
    start: place.index,
    end: place.index + whole.length,
    replacement: `${word} from ${from} to ${to}`,
  };
};

/** Conditions that several accounts of the book meet, so that no one is the only one. */
const MET: [string, (report: Report, account: string) => boolean][] = [
  ['without a touch in 30 days', (report, id) => report.factById.get(`${id}.touches_30d`)?.value === 0],
  [
    'with a stagnant deal',
    (report, id) => Number(report.factById.get(`${id}.stagnant_deals`)?.value ?? 0) > 0,
  ],
  [
    'with negative sentiment',
    (report, id) => Number(report.factById.get(`${id}.sentiment_90d`)?.value ?? 0) < 0,
  ],
  ['with no meeting booked', (report, id) => report.factById.get(`${id}.next_touch`)?.value === null],
  ['with an open deal', (report, id) => Number(report.factById.get(`${id}.open_deals`)?.value ?? 0) > 0],
];

const only: Operator = (report, random) => {
  const bullet = pick(bulletsOf(report), random);
  const [words, meets] = pick(MET, random)!;
  const tiered = report.sheet.subjects.filter(
    ({ kind, id }) => kind === 'account' && (report.factById.get(`${id}.tier`)?.value ?? null) !== null,
  );
  const tier = bullet && report.factById.get(`${bullet.account}.tier_number`)?.value;
  const peers = tiered.filter(
    ({ id }) => report.factById.get(`${id}.tier_number`)?.value === tier && meets(report, id),
  );
  if (!bullet || peers.length < 2) return null;
  const label = report.sheet.tiers.find(({ number }) => number === tier)?.label ?? '';
  const start = bullet.body.start;
  const replacement = pick(
    [
      `The only account in ${label} ${words}. `,
      `It is the only account in the book ${words}. `,
      `Only this account in ${label} is ${words}. `,
    ],
    random,
  )!;
  return {
    operator: 'only',
    start,
    end: start,
    replacement,
    spots: [{ start: 0, end: replacement.length - 1 }],
  };
};

/** A number or a word of a declared text of the model. */
const definition: Operator = (report, random) => {
  const drawn = pick(
    spansOf(report, ['text']).filter(
      ({ fact }) =>
        fact.metric.startsWith('text_') || fact.metric === 'definition' || fact.metric === 'action',
    ),
    random,
  );
  if (!drawn) return null;
  const text = report.text.slice(drawn.span.start, drawn.span.end);
  const places = [
    ...text.matchAll(
      /\d+(?:\.\d+)?|\b(?:and|or|no|at least|at most|more|less|fewer|under|below|past|within|tiered|open|own|same)\b/g,
    ),
  ];
  const place = pick(places, random);
  if (!place) return null;
  const turned: Record<string, string> = {
    and: 'or',
    or: 'and',
    no: 'a',
    'at least': 'at most',
    'at most': 'at least',
    more: 'less',
    less: 'more',
    fewer: 'more',
    under: 'over',
    below: 'above',
    past: 'within',
    within: 'after',
    tiered: 'all',
    open: 'won',
    own: 'former',
    same: 'last',
  };
  const replacement = turned[place[0]] ?? String(Number(place[0]) + pick([1, 2, 5, 10], random)!);
  const start = drawn.span.start + place.index;
  return { operator: 'definition', start, end: start + place[0].length, replacement };
};

const logic = (make: Operator): Mutation => ({ group: 'logic', expects: NOT_ON_RECORD, make });

export const DEGREE_OPERATORS: Record<string, Mutation> = {
  degree: logic(degree),
  only: logic(only),
  definition: logic(definition),
};
